/** npm run bench:edit: what five edits of the real campaign cost, beside a build of nothing in the same run. Prints; asserts nothing. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { english, languageTags } from '../../src/i18n/languages.ts';
import { projectFiles } from '../../src/publish/release/builds.ts';

const bench = await mkdtemp(join(tmpdir(), 'edits-'));
const project = join(bench, 'project');
const site = join(bench, 'place/site');
const leaflet = 'keep-the-door-shut';

/** What one build took. */
interface Cost {
  /** On the clock, s. */
  readonly clock: number;
  /** Processor time of all its processes, s. */
  readonly work: number;
  readonly written: number;
  readonly changed: number;
}

/** Runs a command of the copy. @returns what it said */
function run(
  script: string,
  ...words: string[]
): { readonly said: string; readonly clock: number; readonly work: number } {
  // `time -p` of the shell counts the processes that a build starts.
  const command = `time -p "$0" "$@"`;
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', command, process.execPath, `scripts/${script}.ts`, ...words],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', PRESS_SITE: site, PRESS_LIMIT: '240' },
      maxBuffer: 1 << 28,
    },
  );
  if (status !== 0) throw new Error(`${script} ended with ${String(status)}.\n${stdout}${stderr}`);
  const seconds = (name: string): number => Number(new RegExp(`^${name} ([\\d.]+)$`, 'm').exec(stderr)?.[1] ?? 0);
  return { said: stdout, clock: seconds('real'), work: seconds('user') + seconds('sys') };
}

async function sums(): Promise<Set<string>> {
  return new Set((await readFile(join(site, 'SHA256SUMS'), 'utf8').catch(() => '')).trimEnd().split('\n'));
}

async function build(...words: string[]): Promise<Cost> {
  const before = await sums();
  const { said, clock, work } = run('build', ...words);
  const changed = [...(await sums())].filter((line) => !before.has(line)).length;
  return { clock, work, changed, written: Number(/\((\d+) files written\)/.exec(said)?.[1] ?? 0) };
}

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(project, file), 'utf8');
  const fresh = text.replace(from, () => to);
  if (fresh === text) throw new Error(`${file} has no “${String(from)}”.`);
  await writeFile(join(project, file), fresh);
}

/** Changes the leaflet's words, and records that its paper and its translation stay true. */
async function changeLeaflet(from: string | RegExp, to: string): Promise<void> {
  await change(`content/leaflets/${leaflet}/en.mdx`, from, to);
  for (const language of languageTags.filter((tag) => tag !== english)) run('accept', leaflet, language);
  run('edition', leaflet, '--same');
}

const edits: readonly (readonly [name: string, apply: () => Promise<unknown>])[] = [
  ['a word', () => changeLeaflet('Teach children', 'Teach your children')],
  ['a title', () => changeLeaflet(/^title: "Keep the door shut\./m, 'title: "Keep your door shut.')],
  [
    'a date',
    () => change(`content/leaflets/${leaflet}/facts.yml`, /^checked: (\d{4})-(\d\d)-\d\d$/m, 'checked: 2026-11-27'),
  ],
  [
    'the ledger',
    () =>
      change(
        'content/ledger.yml',
        '  - code: WAW-1\n',
        '  - code: OLD-9\n    document: an-old-paper\n    published: 2026-11-22\n    words: { en: "00000000000" }\n    withdrawn: { on: 2026-11-23, because: { en: "Why.", es: "Por qué." } }\n  - code: WAW-1\n',
      ),
  ],
  [
    'a sentence of the interface',
    () => change('src/i18n/en.ts', "skip: 'Skip to the words'", "skip: 'Straight to the words'"),
  ],
];

try {
  for (const name of projectFiles)
    await cp(name, join(project, name), { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  await symlink(resolve('node_modules'), join(project, 'node_modules'));
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}; load before: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(', ')}\n`,
  );
  console.log(
    '| build | clock, s | processor, s | of cold (processor) | files changed | files written |\n|---|---|---|---|---|---|',
  );
  const cold = await build();
  const row = (name: string, { clock, work, changed, written }: Cost): void =>
    console.log(
      `| ${name} | ${clock.toFixed(1)} | ${work.toFixed(1)} | ${((work / cold.work) * 100).toFixed(1)} % | ${changed} | ${written} |`,
    );
  row('of nothing', cold);
  row('nothing changed', await build());
  for (const [name, apply] of edits) {
    await apply();
    row(name, await build());
  }
} finally {
  await rm(bench, { recursive: true, force: true });
}
