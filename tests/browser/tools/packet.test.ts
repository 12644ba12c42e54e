/** The packet builder: what comes out is read back by the PDF library, page by page, and by qpdf. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { words } from '../../../src/i18n/languages.ts';
import { toolPath } from '../../../src/model/tools.ts';
import { axeFaults } from '../axe.ts';
import { eventually } from '../fixtures.ts';
import { it, saved } from './desk.ts';

const t = words('es').tools;
const { print, sheets } = words('es');
const path = toolPath('packet', 'es');
const hotline = '(312) 555-0199';

async function own(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= pages; page += 1)
    made.addPage([612, 792]).drawText(`own${page}.`, { x: 200, y: 400, font });
  return Buffer.from(await made.save());
}

/** The words on each page. @throws when qpdf finds the file wrong */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'packet-'));
  await writeFile(join(folder, 'a.pdf'), bytes);
  await promisify(execFile)('qpdf', ['--check', join(folder, 'a.pdf')]);
  await rm(folder, { recursive: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
  return text.map((page) => page.replace(/\s+/g, ' ').trim());
}

async function addOwn(page: Page, pages: number): Promise<void> {
  await page.setInputFiles('#packet-files', {
    name: 'nuestro.pdf',
    mimeType: 'application/pdf',
    buffer: await own(pages),
  });
}

describe('the packet builder', () => {
  it('makes one PDF with a cover, our number on the sheet, and each thing on a front; and a ZIP of the same', async ({
    visit,
  }) => {
    await visit(path, async ({ page, requests }) => {
      const add = page.locator('[data-text="es/volantes/pregunte-en-la-puerta/imprimir"] button');
      await add.click();
      await page.locator('#packet-order select').waitFor();
      await addOwn(page, 3);
      await page.getByLabel(print.groups.printer).selectOption('long-edge');
      await page.getByLabel(sheets.local.fields.hotline.label).fill(hotline);
      await page.getByRole('button', { name: t.packet.make }).click();
      const { name, bytes } = await saved(page, '#packet-result a[download$=".pdf"]');
      expect(name).toBe('paquete.pdf');
      const pages = await pagesOf(bytes);
      // Cover, its back; a flyer of one side, its back; three pages of our own on two sheets.
      expect(pages).toHaveLength(8);
      expect(pages[0]).toContain(hotline);
      expect(pages[0]).toContain(t.packet.cover.total(4));
      expect([pages[1], pages[3], pages[7]]).toEqual(['', '', '']);
      expect(pages[2]).toContain(hotline);
      expect(pages.slice(4, 7)).toEqual(['own1.', 'own2.', 'own3.']);
      expect(await page.locator('#packet-result strong').textContent()).toBe(t.packet.said.ready(4));
      const zip = await saved(page, '#packet-result a[download$=".zip"]');
      const names = Object.keys(unzipSync(zip.bytes));
      expect(names).toEqual(['paquete.pdf', expect.stringMatching(/^01-.+\.pdf$/), '02-nuestro.pdf']);
      // What was chosen stands in the address, and the number does not.
      expect(page.url()).toMatch(/#text=.+printer=long-edge/);
      expect(decodeURIComponent(page.url())).not.toContain('555');
      expect(
        requests.filter((address) => !address.startsWith(new URL(page.url()).origin) && !/^blob:/.test(address)),
      ).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it('makes fronts and backs for a printer of one side, can be ordered by keys, and opens by its address', async ({
    visit,
  }) => {
    await visit(path, async ({ page }) => {
      await page.locator('[data-text="es/volantes/pregunte-en-la-puerta/imprimir"] button').click();
      await page.locator('#packet-order select').waitFor();
      await addOwn(page, 2);
      await page.getByRole('button', { name: t.packet.up('nuestro') }).press('Enter');
      expect(await page.locator('#packet-order strong').first().textContent()).toBe('nuestro');
      await page.getByRole('button', { name: t.packet.make }).click();
      const fronts = await saved(page, '#packet-result a >> nth=0');
      const backs = await saved(page, '#packet-result a >> nth=1');
      expect([fronts.name, backs.name]).toEqual(['paquete-frentes.pdf', 'paquete-reversos.pdf']);
      const [front, back] = [await pagesOf(fronts.bytes), await pagesOf(backs.bytes)];
      expect([front.length, front[1], back]).toEqual([3, 'own1.', ['', 'own2.', '']]);
      await page.evaluate(() => {
        history.replaceState(null, '', `${location.hash}&hotline=5550100`);
        dispatchEvent(new HashChangeEvent('hashchange'));
      });
      await page.locator('#packet-order select').waitFor();
      // A number that came with the address is a stranger's until it was checked.
      await page.getByRole('button', { name: t.packet.make }).click();
      expect(await page.locator('#packet-result').textContent()).toBe(t.packet.said.unchecked);
    });
  });

  it('says what does not fit, what was not found, and that nothing is in it', async ({ visit }) => {
    await visit(path, async ({ page }) => {
      const result = (): Promise<string | null> => page.locator('#packet-result').textContent();
      await page.getByRole('button', { name: t.packet.make }).click();
      expect(await result()).toBe(t.packet.said.nothing);
      await page.setInputFiles('#packet-files', {
        name: 'roto.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('x'),
      });
      await page.getByRole('button', { name: t.packet.make }).click();
      await eventually(result).toBe(t.packet.said.about('roto', t.impose.said.foreign));
      await page.getByRole('button', { name: t.packet.out('roto') }).click();
      await page.locator('[data-text="es/volantes/pregunte-en-la-puerta/imprimir"] button').click();
      await page.locator('#packet-order select').waitFor();
      await page.getByLabel(sheets.local.fields.hotline.label).fill('x'.repeat(150));
      await page.getByRole('button', { name: t.packet.make }).click();
      await eventually(result).toContain(sheets.local.fields.hotline.label);
      expect(await page.locator('#packet-result a').count()).toBe(0);
    });
  });

  it('takes on what an address holds, and the print page of a text puts that one in besides', async ({ visit }) => {
    const first = 'es/volantes/pregunte-en-la-puerta/imprimir';
    await visit(path, async ({ page }) => {
      await page.locator(`[data-text="${first}"] button`).click();
      await page.locator('#packet-order select').waitFor();
      await page.getByLabel(print.groups.paper, { exact: true }).selectOption('a4');
      const other = page.locator(`[data-text]:not([data-text="${first}"]) a >> nth=0`);
      const text = await other.evaluate((link) => link.closest<HTMLElement>('[data-text]')!.dataset.text!);
      // On a page of its own: this visit holds that no entry of history is made by a tool.
      const beside = await page.context().newPage();
      await beside.goto(await other.evaluate((link) => (link as HTMLAnchorElement).href));
      await eventually(() =>
        beside.locator('#to-packet').evaluate((link) => (link as HTMLAnchorElement).hash),
      ).toContain(`text=${first}`);
      await beside.locator('#to-packet').click();
      await beside.locator('#packet-order select >> nth=1').waitFor();
      expect(await beside.evaluate(() => location.hash)).toMatch(
        new RegExp(`^#text=${first}(:[a-z-]+)?&text=${text}(:[a-z-]+)?&paper=a4`),
      );
      await beside.close();
    });
  });

  it('says what is wrong with a PDF and keeps the rest; five hundred pages are no trouble', async ({ visit }) => {
    await visit(path, async ({ page }) => {
      const result = (): Promise<string | null> => page.locator('#packet-result').textContent();
      await addOwn(page, 500);
      const document = await PDFDocument.load(await own(1));
      document.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
      await page.setInputFiles('#packet-files', {
        name: 'cerrado.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(await document.save()),
      });
      await page.getByRole('button', { name: t.packet.make }).click();
      await eventually(result).toBe(t.packet.said.about('cerrado', t.impose.said.locked));
      expect(await page.locator('#packet-result a').count()).toBe(0);
      expect(await page.locator('#packet-order > li').count()).toBe(2);
      await page.getByRole('button', { name: t.packet.out('cerrado') }).click();
      await page.getByRole('button', { name: t.packet.make }).click();
      const sides = [
        ...(await pagesOf((await saved(page, '#packet-result a >> nth=0')).bytes)),
        ...(await pagesOf((await saved(page, '#packet-result a >> nth=1')).bytes)),
      ];
      expect(sides.filter((words) => words.includes('own'))).toHaveLength(500);
    });
  });

  it('takes files from the stick where nothing can be fetched, and is a list of links where no script runs', async ({
    visit,
    kit,
  }) => {
    await visit(
      await kit('es', path),
      async ({ page }) => {
        await addOwn(page, 2);
        await page.getByRole('button', { name: t.packet.make }).click();
        const { bytes } = await saved(page, '#packet-result a >> nth=0');
        expect((await pagesOf(bytes))[1]).toBe('own1.');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      { offline: true, viewport: { width: 360, height: 800 } },
    );
    await visit(
      path,
      async ({ page }) => {
        expect(await page.locator('[data-text] a').first().isVisible()).toBe(true);
        expect(await page.locator('#tool').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});
