import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { kits } from '../../src/formats/registry.ts';
import { readTable } from '../../src/formats/sheet/local/table.ts';
import { planSheets, type SheetOutput } from '../../src/formats/sheet/sheet.ts';
import { planTestSheets } from '../../src/formats/sheet/testsheet.ts';
import { shownStyle } from '../../src/formats/sheet/thumbnail.ts';
import { languages, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { isReviewed } from '../../src/model/document.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { editionPath, pageAddresses, printPath, type PageAddress } from '../../src/model/urls.ts';
import { fixtureContent, siteUnderTest } from './command.ts';
import { attribute, filesOf, pagesOf, textOf, type HtmlElement, type Page } from './read.ts';

/** Bytes of a print page, packed: what all have, and for each file. With two files a page has 10,400, with 28 it has 11,800, with 150 17,000. */
const mostBytes = { page: 10_800, file: 50 };

let files: string[];
let pages: Page[];
let library: Library;
let sheets: SheetOutput[];
let addresses: PageAddress[];

beforeAll(async () => {
  files = await filesOf(siteUnderTest);
  pages = await pagesOf(siteUnderTest);
  ({ library } = await loadLibrary(fixtureContent));
  sheets = planSheets(library);
  addresses = pageAddresses(library).filter((address) => address.route === 'print');
});

function page(path: string): Page {
  const found = pages.find((entry) => entry.path === path);
  if (!found) throw new Error(`The site has no page ${path}.`);
  return found;
}
/** The links to sheets on a page, each with its words. */
function links(path: string): { href: string; text: string; element: HtmlElement }[] {
  return page(path)
    .all('a')
    .filter((link) => attribute(link, 'type') === 'application/pdf')
    .map((element) => ({
      element,
      href: attribute(element, 'href') ?? '',
      text: textOf(element).replace(/\s+/g, ' ').trim(),
    }));
}

describe('the print pages', () => {
  it('are one for each edition that has sheets, and none for others', () => {
    const printed = allEditions(library).filter((edition) => sheets.some((sheet) => sheet.editions.includes(edition)));
    expect(addresses.map(({ path }) => path).sort()).toEqual(printed.map(printPath).sort());
    expect(printed.length).toBeGreaterThan(2);
    expect(printed.every(isReviewed)).toBe(true);
  });

  it('list every sheet of their document, without a script, each once and in words', () => {
    for (const { path, edition, language } of addresses) {
      const own = sheets.filter((sheet) => sheet.editions[0]?.document === edition!.document);
      const found = links(path).filter(({ element }) => attribute(element.parentNode as HtmlElement, 'data-sheet'));
      expect(found.map(({ href }) => href).sort(), path).toEqual(own.map((sheet) => sheet.path).sort());
      expect(new Set(found.map(({ text }) => text)).size, path).toBe(found.length);
      const t = words(language).sheets;
      for (const sheet of own) {
        const { text, element } = found.find(({ href }) => href === sheet.path)!;
        for (const said of [
          t.products[sheet.product].name,
          t.papers[sheet.paper].name,
          t.sides[sheet.sides].name,
          t.styles[sheet.style].name,
          ...sheet.editions.map((other) => languages[other.language].name),
        ])
          expect(text, sheet.path).toContain(said);
        expect(textOf(element.parentNode as HtmlElement), sheet.path).toMatch(/\d kB/);
      }
    }
  });

  it('lead to every planned sheet, and to no file that is not there', () => {
    const reached = new Set(addresses.flatMap(({ path }) => links(path).map(({ href }) => href)));
    expect(sheets.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
    expect([...reached].filter((href) => !files.includes(href))).toEqual([]);
  });

  it('offer the kit of their document and that of the campaign, which are there', () => {
    const planned = kits.plan(library);
    for (const { path, edition } of addresses) {
      const offered = page(path)
        .all('a')
        .map((link) => attribute(link, 'href'))
        .filter((href) => href?.endsWith('.zip'));
      expect(offered, path).toEqual(
        planned.filter((kit) => !kit.document || kit.document === edition!.document).map((kit) => kit.path),
      );
      for (const kit of offered) expect(files).toContain(kit);
    }
  });

  it('answer at once, with links that say product, paper, style and language, and lead to a test of the printer', () => {
    for (const { path, language } of addresses) {
      const t = words(language);
      const offered = links(path).filter(({ element }) => !attribute(element.parentNode as HtmlElement, 'data-sheet'));
      const tests = planTestSheets().filter((test) => test.language === language);
      expect(
        offered.map(({ href }) => href).filter((href) => tests.some((test) => test.path === href)),
        path,
      ).toEqual(tests.map((test) => test.path));
      const rest = offered.filter(({ href }) => sheets.some((sheet) => sheet.path === href));
      expect(rest.length + tests.length, path).toBe(offered.length);
      expect(rest.length, path).toBeGreaterThan(1);
      for (const { href, text } of rest) {
        const { product, paper, style } = sheets.find((sheet) => sheet.path === href)!;
        const said = [t.sheets.products[product].name, t.sheets.papers[paper].name, t.sheets.styles[style].name];
        for (const word of said) expect(text, path).toContain(word);
      }
    }
  });

  it('show the front of every sheet, each in a picture of 6 kB at most that is there, and has its size and words', async () => {
    for (const { path, edition } of addresses) {
      const shown = page(path)
        .all('img')
        .filter((image) => attribute(image, 'id')?.startsWith('front-'));
      const own = sheets.filter((sheet) => sheet.editions[0]?.document === edition!.document);
      const ids = shown.map((image) => attribute(image, 'id'));
      for (const { product, style, editions } of own) {
        const front = `front-${product}-${shownStyle(style)}`;
        const tags = editions.map(({ language }) => language);
        // Of two languages its own, or that of each.
        const there =
          ids.includes(`${front}-${tags.join('-')}`) || tags.every((tag) => ids.includes(`${front}-${tag}`));
        expect(there, `${path} ${front}`).toBe(true);
      }
      for (const image of shown) {
        const bytes = await readFile(join(siteUnderTest, attribute(image, 'src')!));
        expect(bytes.length, attribute(image, 'src')).toBeLessThanOrEqual(6000);
        const { width, height } = await sharp(bytes).metadata();
        expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual([String(width), String(height)]);
        expect(attribute(image, 'alt')!.length).toBeGreaterThan(10);
        expect(attribute(image, 'loading')).toBe('lazy');
      }
    }
  });

  it('weigh little, packed, and grow slowly with the number of their files', () => {
    for (const { path } of addresses) {
      const listed = links(path).filter(({ element }) => attribute(element.parentNode as HtmlElement, 'data-sheet'));
      const most = mostBytes.page + mostBytes.file * listed.length;
      expect(brotliCompressSync(page(path).html).length, path).toBeLessThanOrEqual(most);
    }
  });

  it('offer a committee’s own details for the files that have a box for them, and for no other', async () => {
    let [with_, without] = [0, 0];
    for (const { path: address } of addresses) {
      const entry = page(address);
      const offered = entry
        .all('option')
        .map((option) => attribute(option, 'value'))
        .sort();
      // A file may be offered before it is listed.
      const marked = new Set(
        entry
          .all('a')
          .flatMap((link) => (attribute(link, 'data-local') === undefined ? [] : [attribute(link, 'href')])),
      );
      const listed = new Set(links(address).map(({ href }) => href));
      const slotted: string[] = [];
      for (const path of listed) {
        if (readTable(await readFile(join(siteUnderTest, path)))) slotted.push(path);
        else without += 1;
      }
      with_ += slotted.length;
      expect(offered, address).toEqual(slotted.sort());
      expect([...marked].sort(), address).toEqual(slotted);
      expect(new Set(entry.all('option').map((option) => textOf(option))).size, address).toBe(offered.length);
    }
    expect(with_).toBeGreaterThan(20);
    expect(without).toBeGreaterThan(20);
  });

  it('carry the hash of both their styles in the policy, and no form that could be sent', () => {
    for (const { path } of addresses) {
      const entry = page(path);
      expect(entry.all('style'), path).toHaveLength(2);
      expect(entry.meta('content-security-policy')?.match(/'sha256-/g), path).toHaveLength(2);
    }
  });

  it('are reached from their document by the first button, and lead back', () => {
    for (const { path, edition } of addresses) {
      const document = page(editionPath(edition!));
      expect(
        document
          .all('a')
          .map((link) => attribute(link, 'href'))
          .filter((href) => href === path).length,
        path,
      ).toBeGreaterThan(0);
      expect(
        page(path)
          .all('a')
          .map((link) => attribute(link, 'href')),
      ).toContain(editionPath(edition!));
    }
  });

  it('are not found by search: its index reads the texts only', () => {
    for (const { path } of addresses) expect(page(path).html, path).not.toContain('data-pagefind-body');
  });
});
