/** Imposition on the device: what comes out is read back by the PDF library and by qpdf. */
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { words } from '../../../src/i18n/languages.ts';
import { toolPath } from '../../../src/model/tools.ts';
import { axeFaults } from '../axe.ts';
import { eventually } from '../fixtures.ts';
import { it, saved } from './desk.ts';

const t = words('es').tools;
const { printers } = words('es').print;
const path = toolPath('impose', 'es');

/** A PDF whose pages say their numbers. */
async function pdf(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1)
    made.addPage([612, 792]).drawText(`page${page}.`, { x: 200, y: 400, font });
  return Buffer.from(await made.save());
}

/** Locks a PDF. @param password what opens it; empty for one that only forbids changes */
async function locked(bytes: Buffer, password: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-'));
  const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
  await writeFile(from, bytes);
  await promisify(execFile)('qpdf', ['--encrypt', password, 'owner', '256', '--', from, to]);
  const made = await readFile(to);
  await rm(folder, { recursive: true });
  return made;
}

/** What qpdf finds wrong. */
async function check(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  await writeFile(join(folder, 'a.pdf'), bytes);
  const { stdout } = await promisify(execFile)('qpdf', ['--check', join(folder, 'a.pdf')]);
  await rm(folder, { recursive: true });
  return /No syntax or stream encoding errors/.test(stdout) ? '' : stdout;
}

/** The numbers of the pages on each side, from left to right and from top to bottom as the paper lies. */
async function sidesOf(bytes: Uint8Array): Promise<number[][]> {
  const read = await getDocumentProxy(new Uint8Array(bytes));
  const sides: number[][] = [];
  for (let page = 1; page <= read.numPages; page += 1) {
    const { items } = await (await read.getPage(page)).getTextContent();
    const found = items.flatMap((item) => {
      const number = 'str' in item && /^page(\d+)\.$/.exec(item.str)?.[1];
      return number && 'transform' in item
        ? [{ number: Number(number), x: item.transform[4], y: item.transform[5] }]
        : [];
    });
    sides.push(found.sort((a, b) => Math.round((b.y - a.y) / 150) || a.x - b.x).map(({ number }) => number));
  }
  return sides;
}

async function choose(page: Page, buffer: Buffer): Promise<void> {
  await page.setInputFiles('#impose-file', { name: 'ours.pdf', mimeType: 'application/pdf', buffer });
}

describe('imposition on the device', () => {
  it('makes a booklet for a printer that turns the paper on its long edge, and sends nothing', async ({ visit }) => {
    await visit(path, async ({ page, requests }) => {
      await choose(page, await pdf(10));
      await page.locator('#impose-work').waitFor();
      // The library came now; from here on nothing is fetched but what writes the file.
      const before = requests.length;
      await page.getByLabel(words('es').print.groups.printer).selectOption({ label: printers['long-edge'] });
      expect(await page.locator('#impose-sides svg').first().getAttribute('aria-label')).toBe(
        t.impose.said.front('1', '10, 1'),
      );
      await page.getByRole('button', { name: t.impose.make }).click();
      const { name, bytes } = await saved(page, '#impose-result a');
      expect(name).toBe('cuadernillo.pdf');
      expect(await check(bytes)).toBe('');
      // Ten pages are three sheets, and blanks stand before the last page. Backs stand on their head: what is at the left is read at the right.
      expect(await sidesOf(bytes)).toEqual([[10, 1], [2], [3], [9, 4], [8, 5], [7, 6]]);
      const written = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(written.getPages().map((one) => one.getSize())).toEqual(
        Array.from({ length: 6 }, () => ({ width: 792, height: 612 })),
      );
      expect([written.getProducer(), written.getCreationDate()]).toEqual([undefined, undefined]);
      expect(String(written.catalog.lookup(PDFName.of('ViewerPreferences')))).toMatch(/DuplexFlipLongEdge/);
      expect(await page.locator('#impose-result li').allTextContents()).toContain(t.impose.said.sheets(3));
      expect(requests.slice(before).filter((address) => !/^blob:|\/_astro\//.test(address))).toEqual([]);
    });
  });

  it('makes fronts and backs for a printer of one side, and every other thing that it offers', async ({ visit }) => {
    await visit(path, async ({ page }) => {
      await choose(page, await pdf(6));
      await page.locator('#impose-work').waitFor();
      const made = async (scheme: keyof typeof t.impose.schemes): Promise<number[][][]> => {
        await page.locator(`[name=scheme][value=${scheme}]`).check();
        await page.getByRole('button', { name: t.impose.make }).click();
        await page.locator('#impose-result a').first().waitFor();
        const files: number[][][] = [];
        for (let file = 1; file <= (await page.locator('#impose-result a').count()); file += 1) {
          const { bytes } = await saved(page, `#impose-result a:nth-of-type(${file})`);
          expect(await check(bytes)).toBe('');
          files.push(await sidesOf(bytes));
        }
        return files;
      };
      expect(await made('booklet')).toEqual([
        [[6, 1], [3]],
        [[2], [4, 5]],
      ]);
      expect(await made('stacked')).toEqual([[[6, 1, 3]], [[2, 4, 5]]]);
      expect(await made('zine')).toEqual([[[5, 4, 3, 2, 6, 1]]]);
      expect(await made('pages')).toEqual([
        [
          [1, 2],
          [5, 6],
        ],
        [[3, 4], []],
      ]);
      await page.getByLabel(t.impose.last, { exact: true }).fill('2');
      await page.getByLabel(t.impose.up, { exact: true }).selectOption('2');
      expect(await made('copies')).toEqual([[[1, 1]], [[2, 2]]]);
      expect((await made('tiles'))[0]).toHaveLength(8);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it('says in a sentence what it cannot open or lay out, and goes on when that is mended', async ({ visit }) => {
    const { said } = t.impose;
    await visit(path, async ({ page }) => {
      const status = (): Promise<string | null> => page.locator('#impose-status').textContent();
      for (const [bytes, sentence] of [
        [await locked(await pdf(1), 'secret'), said.locked],
        [(await pdf(4)).subarray(0, 900), said.broken],
        [Buffer.from('no pdf'), said.foreign],
      ] as const) {
        await choose(page, bytes);
        await eventually(status).toBe(sentence);
        expect(await page.locator('#impose-work').isVisible()).toBe(false);
      }
      // One that only forbids changes opens.
      await choose(page, await locked(await pdf(3), ''));
      await eventually(status).toBe(said.opened(3, said.size('216', '279')));
      await choose(page, await pdf(500));
      const wrong = page.locator('#impose-wrong');
      await eventually(() => wrong.textContent()).toBe(said.tooMany(500, '48'));
      await page.locator('[name=scheme][value=pages]').check();
      expect(await wrong.textContent()).toBe(said.many(500, '300'));
      await page.getByRole('button', { name: t.impose.make }).click();
      expect(await page.locator('#impose-result').textContent()).toBe(said.many(500, '300'));
      await page.getByLabel(t.impose.first, { exact: true }).fill('493');
      expect(await wrong.textContent()).toBe('');
      await page.getByRole('button', { name: t.impose.make }).click();
      const { bytes } = await saved(page, '#impose-result a:first-of-type');
      expect(await sidesOf(bytes)).toEqual([
        [493, 494],
        [497, 498],
      ]);
    });
  });

  it('can be given up, and makes nothing then', async ({ visit }) => {
    await visit(path, async ({ page }) => {
      await choose(page, await pdf(300));
      await page.locator('[name=scheme][value=tiles]').check();
      await page.getByLabel(t.impose.across, { exact: true }).selectOption('4');
      await page.getByRole('button', { name: t.impose.make }).click();
      await page.getByRole('button', { name: t.impose.cancel }).click();
      await eventually(() => page.locator('#impose-result').textContent()).toBe(t.impose.said.cancelled);
      expect(await page.locator('#impose-result a').count()).toBe(0);
    });
  });

  it('works from the offline kit, and says where no script runs what can be done', async ({ visit, kit }) => {
    await visit(
      await kit('es', path),
      async ({ page, requests }) => {
        await choose(page, await pdf(4));
        await page.locator('#impose-work').waitFor();
        await page.getByRole('button', { name: t.impose.make }).click();
        const { bytes } = await saved(page, '#impose-result a:first-of-type');
        expect(await sidesOf(bytes)).toEqual([[4, 1]]);
        expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual([]);
      },
      { offline: true, viewport: { width: 360, height: 800 } },
    );
    await visit(
      path,
      async ({ page }) => expect(await page.getByText(t.pages.impose.without[0]!).isVisible()).toBe(true),
      { javaScriptEnabled: false },
    );
  });
});
