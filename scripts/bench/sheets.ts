/** npm run bench:sheets: the table of all sheets, one leaflet's sheets cold and cached, a booklet imposed, and the same flyer by two peers in the same run. */
import { rm } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import PDFDocument from 'pdfkit';
import { imposeLeaf } from '../../src/formats/sheet/imposed.ts';
import { drawLeaf } from '../../src/formats/sheet/leaf.ts';
import { planSheets } from '../../src/formats/sheet/sheet.ts';
import { fontBytes } from '../../src/look/fonts.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { printTable } from './leaves.ts';
import { flowText } from '../../src/model/nodes.ts';

const cache = '.press/bench-cache';
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const { library } = await loadLibrary();
// With the build's own cache, which need not be cold.
await printTable(library);
process.env.PRESS_CACHE = cache;
const all = planSheets(library);
const leaflet = library.documents.find((document) => document.kind === 'leaflets');
const own = all.filter((sheet) => sheet.edition.document === leaflet);
const drawAll = async (): Promise<void> => {
  for (const sheet of own) await sheet.render();
};
await rm(cache, { recursive: true, force: true });
await all.find((sheet) => sheet.edition.document !== leaflet)?.render(); // warms the engine
const cold = await timed(drawAll);
const cached = median([await timed(drawAll), await timed(drawAll), await timed(drawAll)]);
console.log(
  `All ${own.length} sheets of ${leaflet?.id}: ${cold.toFixed(0)} ms cold, ${cached.toFixed(0)} ms from the cache.`,
);

const pamphlet = all.find((sheet) => sheet.product === 'booklet' && sheet.style === 'color');
if (pamphlet) {
  const drawn = await drawLeaf({
    library,
    editions: pamphlet.editions,
    product: 'booklet',
    paper: 'letter',
    style: 'color',
  });
  const leaf = await drawn.read();
  const times: number[] = [];
  for (let turn = 0; turn < 8; turn += 1)
    times.push(await timed(() => imposeLeaf(leaf, 'booklet', 'letter', 'short-edge')));
  console.log(`A booklet of ${leaf.pages} pages imposed: ${median(times.slice(1)).toFixed(1)} ms (median of 7).`);
}
console.log(`Peak memory so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB.\n`);

// The same words, title and two columns, by each engine. Ours also fits the size, draws the picture and the code, and tags the file.
const flyers = own.filter(
  (sheet) => sheet.product === 'flyer' && sheet.style === 'color' && sheet.editions.length === 1,
);
const ours: number[] = [];
for (const flyer of flyers) {
  await rm(cache, { recursive: true, force: true });
  ours.push(await timed(() => flyer.render()));
}

const browser = await chromium.launch({
  executablePath: process.env.PRESS_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage();
const face = Buffer.from(fontBytes('sans-400')).toString('base64');
const chromes: number[] = [];
const pdfkits: number[] = [];
for (const { edition } of flyers) {
  const { title } = edition.words;
  const paragraphs = flowText(edition.body.flow.filter((node) => node.type !== 'block')).split('\n');
  chromes.push(
    await timed(async () => {
      await page.setContent(
        `<style>@font-face{font-family:P;src:url(data:font/ttf;base64,${face})}body{font:14px P}div{columns:2}</style><h1>${title}</h1><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`,
      );
      await page.pdf({ format: 'letter', tagged: true });
    }),
  );
  pdfkits.push(
    await timed(async () => {
      const document = new PDFDocument({ size: 'LETTER', margin: 36 });
      document.registerFont('P', Buffer.from(fontBytes('sans-400')));
      document.font('P').fontSize(48).text(title).fontSize(14).text(paragraphs.join('\n\n'), { columns: 2 });
      document.end();
      for await (const chunk of document) void chunk;
    }),
  );
}
await browser.close();
await rm(cache, { recursive: true, force: true });
const base = median(ours.slice(1));
console.log('| one flyer, warm | median, ms | ratio to ours |\n|---|---|---|');
for (const [name, times] of [
  ['ours (Typst, fitted, tagged PDF/UA-1)', ours],
  ['headless Chromium, page.pdf()', chromes],
  ['PDFKit 0.17, no fitting, no tags', pdfkits],
] as const)
  console.log(`| ${name} | ${median(times.slice(1)).toFixed(0)} | ${(median(times.slice(1)) / base).toFixed(2)} |`);
