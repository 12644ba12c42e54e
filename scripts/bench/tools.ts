/** npm run bench:tools: what the tools of the finished site take on a processor four times slower, and how much memory. Prints; asserts nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { mostThings } from '../../src/browser/tools/packet-address.ts';
import { english, words } from '../../src/i18n/languages.ts';
import { toolPath } from '../../src/model/tools.ts';
import { siteFolder } from '../../src/publish/run.ts';
import { serve } from '../../src/publish/serve.ts';
import { openBrowser } from '../../tests/browser/browser.ts';

const slower = 4;
const times = 3;
const { tools } = words(english);

const { server, url } = await serve(siteFolder, 0);
const browser = await openBrowser();
const system = await browser.newBrowserCDPSession();

/** The process of a page: the only one that draws, because each run has its own context and the one before is gone. */
async function processOf(session: CDPSession): Promise<number> {
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    processInfo: { type: string; id: number; cpuTime: number }[];
  };
  const drawing = processInfo.filter(({ type }) => type === 'renderer');
  return drawing.reduce((newest, one) => (one.id > newest.id ? one : newest)).id;
}

/** What a process holds, in MiB: now, or the most since it was last asked to forget (proc(5)). */
function memory(id: number, field: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;
}

interface Taken {
  /** In s. */
  readonly clock: number;
  /** Most memory of the page's process meanwhile, and how much it held before, in MiB. */
  readonly peak: number;
  readonly before: number;
}

/** Opens a page, makes it ready at full speed, slows the processor down, and times some work. */
async function timed(
  from: Browser,
  address: string,
  ready: (page: Page) => Promise<void>,
  work: (page: Page) => Promise<void>,
): Promise<Taken> {
  const context = await from.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(url + address.slice(1), { waitUntil: 'networkidle' });
  await ready(page);
  const id = await processOf(system);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const before = memory(id, 'VmRSS');
  writeFileSync(`/proc/${id}/clear_refs`, '5');
  const began = performance.now();
  await work(page);
  const clock = (performance.now() - began) / 1000;
  const peak = memory(id, 'VmHWM');
  await context.close();
  return { clock, peak, before };
}

/** Sixty things to print: flyers of the site, over and over where it has fewer texts. */
async function packetAddress(): Promise<string> {
  const page = await browser.newPage();
  await page.goto(url + toolPath('packet', english).slice(1), { waitUntil: 'networkidle' });
  const paths = await page.locator('[data-text]').evaluateAll((rows) => rows.map((row) => row.dataset.text ?? ''));
  await page.close();
  const flyers: string[] = [];
  for (const path of paths)
    if (/data-sheet="flyer letter color one /.test(await (await fetch(`${url}${path}/`)).text())) flyers.push(path);
  if (flyers.length === 0) throw new Error('No text of this site has a flyer. Fix: build the campaign first.');
  const chosen = Array.from({ length: mostThings }, (_, at) => `text=${flyers[at % flyers.length]}:flyer`);
  console.log(`The packet: ${mostThings} flyers of ${flyers.length} texts.`);
  return `${toolPath('packet', english)}#${chosen.join('&')}&paper=letter`;
}

/** A PDF with a line on each page. */
async function pdf(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1) made.addPage([612, 792]).drawText(`${page}`, { x: 300, y: 400, font });
  return Buffer.from(await made.save());
}

const photo = await sharp({
  create: {
    width: 4000,
    height: 3000,
    channels: 3,
    background: '#888',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
})
  .jpeg({ quality: 85 })
  .toBuffer();
const booklet = await pdf(48);
const packet = await packetAddress();

const runs: readonly (readonly [string, string, (page: Page) => Promise<void>, (page: Page) => Promise<void>])[] = [
  [
    'a packet of sixty sheets, from the press of the button to the files, with fetching them from this machine',
    packet,
    (page) => page.locator(`#packet-order > li:nth-child(${mostThings}) select`).waitFor({ timeout: 120_000 }),
    async (page) => {
      await page.locator('#tool [type=submit]').click();
      await page.locator('#packet-result a').first().waitFor({ timeout: 240_000 });
    },
  ],
  [
    'a booklet of 48 pages, from the choice of the PDF to the file',
    toolPath('impose', english),
    () => Promise.resolve(),
    async (page) => {
      await page.setInputFiles('#impose-file', { name: 'a.pdf', mimeType: 'application/pdf', buffer: booklet });
      await page.locator('#impose-work').waitFor({ timeout: 120_000 });
      await page.getByRole('button', { name: tools.impose.make }).click();
      await page.locator('#impose-result a').first().waitFor({ timeout: 120_000 });
    },
  ],
  [
    'a photo of 12 megapixels, from the choice of the file to the new one',
    toolPath('photo', english),
    () => Promise.resolve(),
    async (page) => {
      await page.setInputFiles('#photo-file', { name: 'a.jpg', mimeType: 'image/jpeg', buffer: photo });
      await page.locator('#photo-work').waitFor({ timeout: 120_000 });
      await page.getByRole('button', { name: tools.photo.add }).click();
      await page.getByRole('button', { name: tools.photo.make }).click();
      await page.locator('#photo-result a').first().waitFor({ timeout: 120_000 });
    },
  ],
];

console.log(`${cpus()[0]?.model}, ${cpus().length} cores, ${slower} times slower; ${times} runs each.`);
for (const [name, address, ready, work] of runs) {
  const taken: Taken[] = [];
  for (let run = 0; run < times; run += 1) taken.push(await timed(browser, address, ready, work));
  const list = (of: (one: Taken) => string): string => taken.map(of).join(', ');
  console.log(
    `${name}: ${list(({ clock }) => clock.toFixed(2))} s; at most ${list(({ peak }) => peak.toFixed(0))} MiB, of which ${list(({ before }) => before.toFixed(0))} before; load ${loadavg()[0]?.toFixed(1)}`,
  );
}
await browser.close();
server.close();
