/** npm run bench: times every stage and every kind of file, cold and warm, and the weight of pages. Prints; asserts nothing. */
import { cpus, totalmem } from 'node:os';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { planCards } from '../src/formats/card/card.ts';
import type { Format, Output } from '../src/formats/format.ts';
import { formats } from '../src/formats/registry.ts';
import { planSheets } from '../src/formats/sheet/sheet.ts';
import { loadLibrary } from '../src/load/disk.ts';
import { press } from '../src/publish/pipeline.ts';
import { Progress } from '../src/publish/progress.ts';
import { renderAll } from '../src/publish/render.ts';

const cache = '.press/bench-cache';
const out = '.press/bench/dist';
process.env.PRESS_CACHE = cache;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const row = (...cells: readonly (string | number)[]): void =>
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)).join(' | ')} |`);

console.log(
  `\n${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform} ${process.arch}\n`,
);

console.log('## The whole build, in seconds\n');
await rm(cache, { recursive: true, force: true });
const runs = [await press(out), await press(out), await press(out), await press(out)];
const [cold, ...warm] = runs.map((run) => run.summary);
row('stage', 'made', 'cold', 'warm (median of 3)');
row('---', '---', '---', '---');
cold?.timings.forEach(({ stage, count, milliseconds }, index) =>
  row(stage, count, milliseconds / 1000, median(warm.map((run) => (run.timings[index]?.milliseconds ?? 0) / 1000))),
);
row('all', '', cold?.seconds ?? 0, median(warm.map((run) => run.seconds)));
console.log(
  `\nPeak memory of the process over these builds: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB\n`,
);

console.log('## All files that are no PDF, cold, in seconds\n');
row('', 'files', 'kB', 'median of 3');
row('---', '---', '---', '---');
const { library } = await loadLibrary();
/** Print kits are made of PDFs, and the list of all files says their hashes; neither can be made without them. */
const ofPdfs = ['sheet', 'kit', 'catalogue'];
const ofCards = ['card', 'sharekit'];
const noPdf = formats.filter(({ name }) => !ofPdfs.includes(name));
const coldly = async (name: string, chosen: readonly Format[]): Promise<void> => {
  const times: number[] = [];
  let made: { files: number; bytes: number }[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await rm(cache, { recursive: true, force: true });
    const start = performance.now();
    ({ rendered: made } = await renderAll(chosen, library, new Progress()));
    times.push((performance.now() - start) / 1000);
  }
  row(
    name,
    String(made.reduce((sum, { files }) => sum + files, 0)),
    (made.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(0),
    median(times),
  );
};
await coldly(
  'without cards and their kits',
  noPdf.filter(({ name }) => !ofCards.includes(name)),
);
await coldly('with them', noPdf);

console.log(
  '\n## One file, in milliseconds: each drawn once in a warm engine, no cache; median over all of its sort\n',
);
row('sort', 'files', 'median', 'slowest', 'bytes (median)');
row('---', '---', '---', '---', '---');
const sorts = new Map<string, Output[]>();
const add = (name: string, output: Output): unknown => sorts.set(name, [...(sorts.get(name) ?? []), output]);
for (const sheet of planSheets(library)) add(`${sheet.edition?.document.kind ?? ''} ${sheet.product}`, sheet);
for (const card of planCards(library)) add(`card ${card.size}`, card);
for (const format of formats.filter(({ name }) => ['ebook', 'word', 'text', 'feed', 'calendar'].includes(name)))
  for (const output of format.plan(library)) add(format.name, output);
await rm(cache, { recursive: true, force: true });
const fixture = await loadLibrary('tests/fixtures/campaign');
for (const format of formats.filter(({ name }) => !['kit', 'sharekit', 'catalogue'].includes(name)))
  for (const output of format.plan(fixture.library).slice(0, 2)) await output.render(); // warms the engines with other words
for (const [name, outputs] of sorts) {
  const times: number[] = [];
  const bytes: number[] = [];
  for (const output of outputs) {
    const start = performance.now();
    bytes.push((await output.render()).length);
    times.push(performance.now() - start);
  }
  row(name, String(outputs.length), median(times), Math.max(...times), String(median(bytes)));
}

console.log('\n## Pages, in bytes after brotli 11 (HTML with its CSS; one request)\n');
row('page', 'brotli', 'scripts');
row('---', '---', '---');
const pages = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
for (const page of pages) {
  const html = await readFile(join(out, page));
  const small = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  row(page, String(small), String((html.toString().match(/<script(?![^>]*ld\+json)/g) ?? []).length));
}
await rm('.press/bench', { recursive: true, force: true });
await rm(cache, { recursive: true, force: true });
