/** Where the addresses on a sheet lead: sheets are forwarded on phones, and there one taps. */
import { beforeAll, describe, expect, it } from 'vitest';
import { codeAddress } from '../../../../src/formats/imprint.ts';
import { isImposed } from '../../../../src/formats/sheet/impose.ts';
import { planSheets, type SheetOutput } from '../../../../src/formats/sheet/sheet.ts';
import { words } from '../../../../src/i18n/languages.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { site } from '../../../../src/site.ts';
import { openPdf } from './spoken.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();
let sheets: SheetOutput[];
beforeAll(async () => {
  const { library } = await loadLibrary('tests/fixtures/campaign');
  sheets = planSheets(library).filter(({ edition }) => edition.document.id === 'ask-at-the-gate');
});

interface Link {
  readonly id: string;
  readonly url: string;
  readonly rect: readonly [number, number, number, number];
  readonly contentsObj?: { readonly str: string };
}

interface Node {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Every link of a file with the words under it, and the annotations that stand in its structure below a link. */
async function linksOf(
  sheet: SheetOutput,
): Promise<{ links: (Link & { under: string })[]; tagged: string[]; subject: string }> {
  const document = await openPdf((await sheet.render()) as Uint8Array);
  const links: (Link & { under: string })[] = [];
  const tagged: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = (await page.getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim()
        ? { str: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]), width: item.width }
        : [],
    );
    for (const link of ((await page.getAnnotations()) as (Link & { subtype: string })[]).filter(
      ({ subtype, url }) => subtype === 'Link' && url,
    )) {
      const [left, low, right, high] = link.rect;
      const under = texts
        .filter(({ x, y, width }) => y > low - 1 && y < high && x < right && x + width > left)
        .map(({ str }) => str)
        .join('');
      links.push({ ...link, under });
    }
    const walk = (node: Node, inLink: boolean): void => {
      if (inLink && node.id) tagged.push(node.id.replace(/^pdfjs_internal_id_/, ''));
      for (const child of node.children ?? []) walk(child, inLink || node.role === 'Link');
    };
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) walk(tree, false);
  }
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> };
  return { links, tagged, subject: info.Subject ?? '' };
}

describe('the address and the mail on a sheet', () => {
  it.each(['flyer', 'poster', 'half', 'quarter', 'card', 'trifold', 'zine', 'fold-card'] as const)(
    'lead where they say, on the %s in both languages',
    async (product) => {
      for (const language of ['en', 'es']) {
        const sheet = sheets.find(
          ({ product: made, style, editions }) =>
            made === product && style === 'color' && editions.length === 1 && editions[0]?.language === language,
        )!;
        const { links } = await linksOf(sheet);
        const targets = new Set(links.map(({ url }) => url));
        expect(targets, sheet.path).toContain(codeAddress(sheet.edition));
        // These have room for the address of the text alone.
        if (!['card', 'fold-card', 'poster', 'quarter'].includes(product))
          expect(targets, sheet.path).toContain(`mailto:${site.publisher.email}`);
        const own = links.filter(({ url }) =>
          [codeAddress(sheet.edition), `mailto:${site.publisher.email}`].includes(url),
        );
        for (const { under, url } of own)
          expect(under.length, `${sheet.path}: nothing stands under the link to ${url}`).toBeGreaterThan(0);
      }
    },
  );

  it('are tagged as links with words of their own, where the file is tagged', async () => {
    for (const style of ['color', 'light', 'large'] as const) {
      const { links, tagged } = await linksOf(sheets.find((one) => one.product === 'flyer' && one.style === style)!);
      expect(links.length).toBeGreaterThan(1);
      for (const { id, contentsObj } of links) {
        expect(tagged).toContain(id);
        expect(contentsObj?.str).toBeTruthy();
      }
    }
  });
});

describe('a file for paper', () => {
  it('says that it is, and where the same words can be read on a screen', async () => {
    const imposed = sheets.filter(({ product, editions }) => isImposed(product) && editions.length === 1);
    expect(imposed.length).toBeGreaterThan(5);
    const seen = new Set<string>();
    for (const sheet of imposed) {
      const name = `${sheet.product} ${sheet.edition.language}`;
      if (seen.has(name)) continue;
      seen.add(name);
      const { subject } = await linksOf(sheet);
      const [, address = ''] = /(https:\S+)$/.exec(subject) ?? [];
      expect(subject).toBe(words(sheet.edition.language).sheets.forPaper(address));
      const copy = sheets.find(({ path }) => site.origin + path === address);
      expect(copy?.product).toBe('reading');
      expect(copy?.edition).toBe(sheet.edition);
    }
  });
});
