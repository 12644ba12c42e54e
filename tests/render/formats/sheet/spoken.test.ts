/** What finished sheets say to those who hear them, judged by the tree of tags: as they are made, stamped with a committee's details, and filled in. */
import { beforeAll, describe, expect, it } from 'vitest';
import { stampPdf } from '../../../../src/browser/stamp.ts';
import { localKinds, type LocalKind } from '../../../../src/formats/sheet/local/box.ts';
import { detailFont } from '../../../../src/formats/sheet/local/font.ts';
import { readTable } from '../../../../src/formats/sheet/local/table.ts';
import { planSheets, type SheetOutput } from '../../../../src/formats/sheet/sheet.ts';
import { isForShop } from '../../../../src/formats/sheet/variants.ts';
import { isImposed } from '../../../../src/formats/sheet/impose.ts';
import { editionCode } from '../../../../src/formats/imprint.ts';
import { words } from '../../../../src/i18n/languages.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { openPdf, spokenIn } from './spoken.ts';
import { ownCache } from '../../own-cache.ts';

ownCache();
let tagged: SheetOutput[];
beforeAll(async () => {
  const { library } = await loadLibrary('tests/fixtures/campaign');
  // Every product and style that is tagged, on one paper each: of another paper it differs in size alone. Imposed sheets are for paper.
  const seen = new Set<string>();
  tagged = planSheets(library).filter(({ edition, product, style, editions }) => {
    const name = [product, style, editions.map(({ language }) => language)].join(' ');
    // Plates for a shop have no tags: decision 35.
    if (
      isImposed(product) ||
      isForShop(style) ||
      seen.has(name) ||
      !['ask-at-the-gate', 'tide-calendar'].includes(edition.document.id)
    )
      return false;
    seen.add(name);
    return true;
  });
});

const details: Record<LocalKind, string> = {
  hotline: 'Đặng (312) 555-0199',
  place: 'Salón del Local 555, 1234 SE Hawthorne Boulevard, Portland',
  date: 'martes 5 de mayo, 7 p. m.',
};

/** What may stand on a page and in no structure: the running foot, and labels that are drawn anew where they stand already. */
function decorations({ editions }: SheetOutput): (text: string) => boolean {
  return (text) =>
    editions.some((edition) => {
      const t = words(edition.language);
      const { hotlineLabel, placeLabel, dateLabel } = t.blocks;
      const { title, cardTitle } = edition.words;
      const foot = [title, cardTitle, t.siteName, editionCode(edition)].flatMap((one) => one ?? []);
      return (
        [...foot, hotlineLabel, placeLabel, dateLabel].includes(text) ||
        new RegExp(`^(?:${t.sheets.page(1, 2).replace(/\d/g, '\\d+')}|\\d+)$`).test(text)
      );
    });
}

async function bytesOf(sheet: SheetOutput): Promise<Uint8Array> {
  return (await sheet.render()) as Uint8Array;
}

function labelsOf({ editions }: SheetOutput, page: number): Record<LocalKind, string> {
  const t = words((editions[page] ?? editions[0]!).language).blocks;
  return { hotline: t.hotlineLabel, place: t.placeLabel, date: t.dateLabel };
}

describe('every word of a tagged sheet', () => {
  it('is heard, or is a decoration that is known, as the sheet is made', async () => {
    expect(tagged.length).toBeGreaterThan(12);
    for (const sheet of tagged) {
      const known = decorations(sheet);
      for (const { heard, loose } of await spokenIn(await bytesOf(sheet))) {
        expect(heard.length, sheet.path).toBeGreaterThan(0);
        expect(
          loose.filter((text) => !known(text)),
          sheet.path,
        ).toEqual([]);
      }
    }
  });

  it('is heard when details are stamped into it, each behind its label', async () => {
    let stamped = 0;
    for (const sheet of tagged) {
      const pdf = await bytesOf(sheet);
      if (!readTable(pdf)) continue;
      const made = stampPdf(pdf, details, detailFont());
      if (!('pdf' in made)) throw new Error(`${sheet.path}: ${JSON.stringify(made.refusals)}`);
      stamped += 1;
      const known = decorations(sheet);
      const pages = await spokenIn(made.pdf);
      expect(
        pages.flatMap(({ loose }) => loose.filter((text) => !known(text))),
        sheet.path,
      ).toEqual([]);
      for (const [index, { heard }] of pages.entries()) {
        const labels = labelsOf(sheet, pages.length === sheet.editions.length ? index : 0);
        for (const kind of localKinds)
          if (heard.includes(labels[kind]))
            expect(heard[heard.indexOf(labels[kind]) + 1], `${sheet.path} ${kind}`).toBe(details[kind]);
      }
      const all = pages.flatMap(({ heard }) => heard);
      for (const kind of localKinds) expect(all, sheet.path).toContain(details[kind]);
    }
    expect(stamped).toBeGreaterThan(9);
  });

  it('and every field of a sheet to fill in is met where it is read, with what is typed into it', async () => {
    const fillable = tagged.filter(({ style }) => style === 'fillable');
    expect(fillable.length).toBeGreaterThan(0);
    for (const sheet of fillable) {
      const pdf = await bytesOf(sheet);
      const typed = await openPdf(pdf);
      for (const { id, fieldName } of (await (await typed.getPage(1)).getAnnotations()) as {
        id: string;
        fieldName: LocalKind;
      }[])
        if (fieldName) typed.annotationStorage.setValue(id, { value: details[fieldName] });
      for (const bytes of [pdf, await typed.saveDocument()]) {
        const [page] = await spokenIn(bytes);
        const labels = labelsOf(sheet, 0);
        const { fields } = words(sheet.edition.language).sheets.local;
        for (const kind of localKinds)
          expect(page!.heard[page!.heard.indexOf(labels[kind]) + 1], sheet.path).toBe(`[${fields[kind].label}]`);
        expect(page!.loose.filter((text) => !decorations(sheet)(text))).toEqual([]);
      }
    }
  });
});
