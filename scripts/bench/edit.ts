/** npm run bench:edit: what five edits of the real campaign cost, beside a build of nothing in the same run. Prints; asserts nothing. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { english, languageTags } from '../../src/i18n/languages.ts';
import { readFolder } from '../../src/load/disk.ts';
import { ProjectCopy } from './scale/project.ts';

const project = new ProjectCopy(await mkdtemp(join(tmpdir(), 'edits-')));
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

async function sums(): Promise<Set<string>> {
  const list = await readFile(join(project.site, 'SHA256SUMS'), 'utf8').catch(() => '');
  return new Set(list.trimEnd().split('\n'));
}

async function build(): Promise<Cost> {
  const before = await sums();
  const { said, clock, work } = await project.run('build');
  const changed = [...(await sums())].filter((line) => !before.has(line)).length;
  return { clock, work, changed, written: Number(/\((\d+) files written\)/.exec(said)?.[1] ?? 0) };
}

const change = project.change.bind(project);

/** Changes the leaflet's words, and records that its paper and its translation stay true. */
async function changeLeaflet(from: string | RegExp, to: string): Promise<void> {
  await change(`content/leaflets/${leaflet}/en.mdx`, from, to);
  for (const language of languageTags.filter((tag) => tag !== english))
    await project.run('accept', leaflet, language, '--yes');
  await project.run('edition', leaflet, '--same');
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
    // Any words: the bench must not end where somebody mends the sentence.
    () => change('src/i18n/en.ts', /^ {4}skip: 'Skip to [^']+'/m, "    skip: 'Straight to the words'"),
  ],
];

try {
  await project.make(await readFolder('content'));
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
  await project.remove();
}
