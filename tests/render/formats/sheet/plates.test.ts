import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { contentOf, drawingStreams, repaint } from '../../../../src/formats/sheet/ink/operators.ts';
import { repaintAll } from '../../../../src/formats/sheet/ink/repaint.ts';
import { forShop } from '../../../../src/formats/sheet/ink/shop.ts';
import { printedPages } from '../../../../src/formats/sheet/inspect/words.ts';
import { planSheets, type SheetOutput } from '../../../../src/formats/sheet/sheet.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import { buildLibrary } from '../../../../src/model/build.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');
const name = PDFName.of;

function sheetOf(style: SheetOutput['style'], product: SheetOutput['product'] = 'flyer'): SheetOutput {
  const found = planSheets(library).find((sheet) => sheet.style === style && sheet.product === product);
  if (!found) throw new Error(`The fixture has no ${product} in ${style}.`);
  return found;
}

async function open(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

describe('a print shop’s copy', async () => {
  const bytes = await sheetOf('shop').render();
  const document = await open(bytes);

  it('says what it is printed on, that it is PDF/X-1a, and that nothing is trapped', () => {
    const [intent] =
      document.catalog
        .lookup(name('OutputIntents'))
        ?.toString()
        .match(/\/S \/GTS_PDFX/) ?? [];
    expect(intent).toBe('/S /GTS_PDFX');
    const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict).toString();
    for (const said of ['/GTS_PDFXVersion (PDF/X-1a:2003)', '/Trapped /False', '/Title', '/CreationDate', '/ModDate'])
      expect(info).toContain(said);
    expect(document.context.trailerInfo.ID).toBeDefined();
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.4');
  });

  it('has nothing that the standard forbids: profiles, links, tags, transparency, streams of objects', () => {
    const all = document.context.enumerateIndirectObjects().map(([, object]) => object);
    const said = all.map((object) => (object instanceof PDFRawStream ? object.dict : object).toString()).join('\n');
    for (const word of ['ICCBased', '/Annot', 'StructTreeRoot', '/SMask', '/ca ', '/CA ', '/JavaScript', 'ObjStm'])
      expect(said).not.toContain(word);
    expect(said).toContain('/TrimBox');
  });

  it('has its marks in every plate there is', () => {
    expect(document.context.enumerateIndirectObjects().join('\n')).toContain('/Separation /All /DeviceCMYK');
    const marks = drawingStreams(document)
      .map(([, stream]) => contentOf(stream))
      .find((content) => content.includes('/Registration CS 1 SCN'));
    expect(marks?.match(/ S(?= )/g)?.length).toBe(8 + 4 * 3);
  });

  it('is the same from the same', async () => {
    const plain = await sheetOf('color').render();
    expect(Buffer.from(await forShop(plain, 'letter')).equals(Buffer.from(await forShop(plain, 'letter')))).toBe(true);
  });
});

describe('the plates of a flyer', async () => {
  const bytes = await sheetOf('riso').render();
  const pages = await printedPages(bytes);

  it('are a page each, named on the edge, and no word is on both', () => {
    expect(pages).toHaveLength(2);
    const [red, ink] = pages.map(({ words }) => words.map(({ text }) => text).join(' '));
    expect(red).toContain('Plate 1 of 2 · print in red');
    expect(ink).toContain('Plate 2 of 2 · print in black');
    expect(ink!.length).toBeGreaterThan(red!.length);
  });

  it('have whole areas in 85 % of ink, and letters in all of it', async () => {
    const found = new Set<string>();
    for (const [, stream] of drawingStreams(await open(bytes)))
      repaint(contentOf(stream), ({ parts, letters }) => {
        if (parts[0] !== 1) found.add(`${letters ? 'letters' : 'areas'} ${parts.join(' ')}`);
        return '';
      });
    expect([...found]).toContain('areas 0.15');
    expect([...found]).toContain('letters 0');
    expect([...found]).not.toContain('letters 0.15');
  });
});

describe('a photograph in a text', async () => {
  const photograph = new Uint8Array(await readFile('tests/fixtures/campaign/pamphlets/tide-calendar/cranes.jpg'));
  const file = (path: string, words: string | Uint8Array) => ({
    path: `content/leaflets/bread/${path}`,
    bytes: typeof words === 'string' ? new TextEncoder().encode(words) : words,
  });
  const { library: bread } = buildLibrary(
    [
      file(
        'facts.yml',
        'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\npictures: [{ file: cranes.jpg, credit: us }]\n',
      ),
      file(
        'en.mdx',
        '---\ntitle: Bread\nsummary: A test.\nslug: bread\n---\n\nBread.\n\n<Figure picture="cranes.jpg" alt="Cranes." />\n\nMore bread.\n',
      ),
      file('cranes.jpg', photograph),
    ],
    'content',
  );

  it('is printed in every style, in gray where there is black alone, and white on a red plate', async () => {
    const spaces: Record<string, string[]> = {};
    for (const sheet of planSheets(bread).filter(({ product, paper }) => product === 'flyer' && paper === 'letter'))
      spaces[sheet.style] = (await open(await sheet.render())).context
        .enumerateIndirectObjects()
        .map(([, object]) => object)
        .filter((object) => object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image'))
        .map((object) => `${(object as PDFRawStream).dict.get(name('ColorSpace'))?.toString()}`);
    expect(Object.keys(spaces)).toContain('riso');
    for (const style of ['light', 'black', 'shop', 'riso']) expect(spaces[style], style).not.toContain('/DeviceRGB');
    expect(spaces.riso).toEqual(['/DeviceGray', '/DeviceGray']);
  });
});

describe('a color that is no ink of ours', () => {
  it('is refused', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawRectangle({ width: 10, height: 10 });
    const again = await open(await document.save());
    expect(() => repaintAll(again, () => '0 g')).toThrow('ink-not-black: a sheet is painted with 0 0 0');
  });
});
