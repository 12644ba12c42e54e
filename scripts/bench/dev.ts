/** npm run bench:dev: what the dev server takes to start and to show what was saved, with the real campaign. Prints; asserts nothing. */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { planCards } from '../../src/formats/card/card.ts';
import { planSheets } from '../../src/formats/sheet/sheet.ts';
import { english } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { allEditions } from '../../src/model/library.ts';
import { editionPath, printPath, sharePagePath } from '../../src/model/urls.ts';
import { projectFiles } from '../../src/publish/release/builds.ts';

const times = 5;
const bench = await mkdtemp(join(tmpdir(), 'dev-'));
const project = join(bench, 'project');

/** What something took: on the clock, and processor time of the server, both in s. */
interface Cost {
  readonly clock: number;
  readonly work: number;
}

const { library } = await loadLibrary();
const edition = allEditions(library).find(
  ({ document, language }) => document.id === 'keep-the-door-shut' && language === english,
);
const sheet = planSheets(library).find((one) => one.edition === edition && one.product === 'flyer');
const card = planCards(library).find((one) => one.edition === edition && one.size === 'og');
if (!edition || !sheet || !card) throw new Error('The leaflet that is changed has no flyer or no card any more.');
const file = join(project, edition.path);

for (const name of projectFiles)
  await cp(name, join(project, name), { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
await symlink(resolve('node_modules'), join(project, 'node_modules'));

const port = await freePort();
const began = performance.now();
const server = spawn(process.execPath, ['scripts/press.mjs', 'dev', '--port', String(port)], {
  cwd: project,
  env: { ...process.env, NODE_ENV: 'development' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
server.stdout.on('data', (text: Buffer) => (said += text.toString()));

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, done));
  const { port: free } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return free;
}

const rest = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Processor time of the server with all its threads, in s; Linux counts it in hundredths (proc(5)). */
async function worked(): Promise<number> {
  const fields = (await readFile(`/proc/${server.pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Memory that the server holds now, and the most it held, in MB. */
async function memory(): Promise<string> {
  const status = await readFile(`/proc/${server.pid}/status`, 'utf8');
  const of = (name: string): string =>
    ((Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) * 1024) / 1e6).toFixed(0);
  return `${of('VmRSS')} MB, at most ${of('VmHWM')} MB`;
}

/** Asks for a page or a file; what cannot be shown ends the bench. */
async function get(path: string): Promise<Buffer> {
  const answer = await fetch(`http://localhost:${port}${path}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${bytes.toString().slice(0, 1000)}`);
  return bytes;
}

/** Counts from a save until an address shows it. */
async function saved(
  path: string,
  from: string | RegExp,
  to: string,
  shows: (bytes: Buffer) => boolean,
): Promise<Cost> {
  const words = await readFile(file, 'utf8');
  const [start, work] = [performance.now(), await worked()];
  await writeFile(file, words.replace(from, to));
  while (!shows(await get(path))) await rest(20);
  const cost = { clock: (performance.now() - start) / 1000, work: (await worked()) - work };
  await writeFile(file, words);
  await rest(3000); // a writer reads before the next word
  return cost;
}

/** Measures several times with another word each. @returns one line of the table */
async function line(name: string, measure: (word: string) => Promise<Cost>, aim: string): Promise<void> {
  const costs: Cost[] = [];
  for (let turn = 0; turn < times; turn += 1) costs.push(await measure(`${'abcdefgh'.charAt(turn).repeat(7)}ly`));
  const of = (key: keyof Cost): number[] => costs.map((cost) => cost[key]).sort((a, b) => a - b);
  const middle = (list: number[]): string => (list[Math.floor(list.length / 2)] ?? 0).toFixed(2);
  console.log(
    `| ${name} | ${middle(of('clock'))} | ${(of('clock').at(-1) ?? 0).toFixed(2)} | ${middle(of('work'))} | ${aim} |`,
  );
}

try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}; load before: ${loadavg()
      .map((value) => value.toFixed(1))
      .join(', ')}\n`,
  );
  while (!said.includes('Open http')) {
    if (server.exitCode !== null) throw new Error(said);
    await rest(50);
  }
  console.log('| | median, s | slowest, s | processor, s (median) | aim |\n|---|---|---|---|---|');
  console.log(
    `| start, with the first page | ${((performance.now() - began) / 1000).toFixed(1)} | | ${(await worked()).toFixed(1)} | 8 s |`,
  );
  console.log(`\nMemory: ${await memory()}.\n`);
  const pages = [editionPath(edition), printPath(edition), sharePagePath(edition)];
  for (const path of [...pages, sheet.path, card.path]) {
    const start = performance.now();
    await get(path);
    console.log(`The first time ${path}: ${((performance.now() - start) / 1000).toFixed(2)} s`);
  }
  await rest(5000);
  const body = 'Teach children';
  const title = /^title: "/m;
  const shown = (word: string) => (bytes: Buffer) => bytes.includes(word);
  console.log('\n| saved, until it is shown by | | | | |\n|---|---|---|---|---|');
  await line('the page', (word) => saved(pages[0]!, body, `${word} ${body}`, shown(word)), '1 s');
  await line('the print page', (word) => saved(pages[1]!, title, `title: "${word} `, shown(word)), '1 s');
  await line('the page to share it', (word) => saved(pages[2]!, title, `title: "${word} `, shown(word)), '1 s');
  for (const [name, output, from] of [
    ['a flyer', sheet, body],
    ['a card', card, title],
  ] as const) {
    const before = await get(output.path);
    await line(
      name,
      (word) =>
        saved(
          output.path,
          from,
          from === body ? `${word} ${body}` : `title: "${word} `,
          (bytes) => !bytes.equals(before),
        ),
      '2 s',
    );
  }
  const busy = await memory();
  await rest(15_000);
  console.log(`\nMemory right after: ${busy}; a quarter of a minute later: ${await memory()}.`);
} finally {
  server.kill('SIGKILL');
  await rm(bench, { recursive: true, force: true });
}
