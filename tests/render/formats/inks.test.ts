import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { inkOf, lightInk } from '../../../src/formats/sheet/ink/coverage.ts';
import { contentOf, drawingStreams, paintsOf, repaint } from '../../../src/formats/sheet/ink/operators.ts';
import { planSheets } from '../../../src/formats/sheet/sheet.ts';
import type { Style } from '../../../src/formats/sheet/variants.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import type { Composition } from '../../../src/model/kinds.ts';
import { paperInks } from '../../../src/look/tokens.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');

const black = '0';
const white = '1';
const red = [1, 3, 5]
  .map((at) => Math.round((Number.parseInt(paperInks.red.slice(at, at + 2), 16) / 255) * 100) / 100)
  .join(' ');

/** What each style may be printed with. */
const inks: Readonly<Record<Style, readonly string[]>> = {
  color: [black, white, red],
  large: [black, white, red],
  fillable: [black, white, red],
  shop: ['0 0 0 1', '0 0 0 0', '0 1 0.95 0.1', '1'],
  riso: [black, white, '0.15'],
  light: [black, white],
  black: [black, white],
};

/** Gray that is matched by a profile is mixed of all inks by a printer: it must be the device's own. */
function grayProfiles(document: PDFDocument): string[] {
  return document.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFDict)) return [];
    const spaces = object.lookupMaybe(PDFName.of('ColorSpace'), PDFDict);
    return [...(spaces?.entries() ?? [])].flatMap(([name, space]) => {
      const array = document.context.lookup(space);
      const profile = document.context.lookup((array as { get?(at: number): never })?.get?.(1));
      return profile instanceof PDFRawStream && String(profile.dict.get(PDFName.of('N'))) === '1'
        ? [`${String(ref)} ${String(name)}`]
        : [];
    });
  });
}

describe('the ink on every sheet', async () => {
  const one = new Map(planSheets(library).map((sheet) => [`${sheet.product} ${sheet.style} ${sheet.sides}`, sheet]));
  const seen = new Map<Style, Set<string>>();
  for (const [name, sheet] of one) {
    it(`is one that its style has: ${name}`, async () => {
      const document = await PDFDocument.load(await sheet.render(), { updateMetadata: false });
      const paints = paintsOf(document);
      expect([...paints].filter((paint) => !inks[sheet.style].includes(paint))).toEqual([]);
      expect([...paints]).toContain(sheet.style === 'shop' ? '0 0 0 1' : black);
      expect(grayProfiles(document)).toEqual([]);
      seen.set(sheet.style, new Set([...(seen.get(sheet.style) ?? []), ...paints]));
    });
  }

  it('is read from the operators of the file: red is found where it is', () => {
    expect([...(seen.get('color') ?? [])].sort()).toEqual([black, white, red].sort());
    expect([...(seen.get('light') ?? [])].sort()).toEqual([black, white]);
  });
});

/** How much of the first page is black, in percent: of files that are printed with black alone, the share of its plate. */
async function blackShare(pdf: Uint8Array): Promise<number> {
  const document = await (await PDFiumLibrary.init()).loadDocument(pdf);
  const { data } = await document.getPage(0).render({ scale: 150 / 72, render: 'bitmap' });
  document.destroy();
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += 255 - (data[at + 1] ?? 255);
  return (sum / 255 / (data.length / 4)) * 100;
}

describe('the black of a flyer', async () => {
  const flyers = planSheets(library).filter(
    ({ product, paper, editions }) => product === 'flyer' && paper === 'letter' && editions.length === 1,
  );
  const shares = await Promise.all(
    flyers.map(async (sheet) => ({
      path: sheet.path,
      style: sheet.style,
      share: await blackShare(await sheet.render()),
    })),
  );
  const those = (style: Style) => shares.filter((one) => one.style === style);

  it('covers 30 % of the page at most where black is the only ink', () => {
    expect(those('black').length).toBeGreaterThan(0);
    expect(those('black').filter(({ share }) => share > 30)).toEqual([]);
  });

  it('is less in every ink-light flyer than in that of a black printer, and less in that than in color', () => {
    const mean = (style: Style): number =>
      those(style).reduce((sum, { share }) => sum + share, 0) / those(style).length;
    expect(mean('light')).toBeLessThan(mean('black'));
    expect(mean('black')).toBeLessThan(mean('color'));
  });
});

describe('the ink of ink-light', () => {
  /** As many words as a flyer has, below a drawing of many small things, and what else may stand first. */
  const words =
    '**Ask who is there.** Keep the gate of the yard closed and ask for a name, and then for the paper. '.repeat(7);
  const firsts = {
    picture: '',
    list: '- **Ropes.** How many.\n- **Lamps.** Which are lit.\n- **Oars.** Locked.\n- **Sails.** Up.\n\n',
    number:
      '<Fact figure="9.2 million" source="Harbor Board" date="2026-01">\n\nlamps burned in one night.\n\n</Fact>\n\n',
    quote: '<Quote by="The motion">\n\n“I move that the watch keep its lamps lit.”\n\n</Quote>\n\n',
    dialogue: '- **Board:** Who lit it?\n- **We:** The watch.\n- **Board:** Put it out.\n- **We:** At dawn.\n\n',
  } satisfies Record<Composition, string>;

  it.each(
    (Object.keys(firsts) as Composition[]).flatMap((composition) =>
      ['table', 'warehouse', 'hands'].map((picture) => [composition, picture] as const),
    ),
  )('keeps to its aim on a flyer with its %s first and the drawing %s', async (composition, picture) => {
    const file = (name: string, content: string) => ({
      path: `content/leaflets/lamps/${name}`,
      bytes: new TextEncoder().encode(content),
    });
    const paragraphs = words.slice(0, composition === 'picture' ? undefined : 400).replaceAll('. **', '.\n\n**');
    const made = buildLibrary(
      [
        file(
          'facts.yml',
          `code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: ${picture}\ncomposition: ${composition}\n`,
        ),
        file(
          'en.mdx',
          `---\ntitle: Keep the lamps lit. Wait for the boats.\nsummary: A test.\nslug: lamps\n---\n\n${firsts[composition]}${paragraphs}\n\n<Ask title="Come tonight">\n\nTell two.\n\n</Ask>\n\n<Hotline />\n`,
        ),
      ],
      'content',
    ).library;
    const light = planSheets(made).find(
      ({ product, style, paper }) => product === 'flyer' && style === 'light' && paper === 'letter',
    );
    expect(await inkOf(await light!.render())).toBeLessThanOrEqual(lightInk);
  });
});

describe('the reader of operators', () => {
  it('finds every way of taking up a color, and none in words', () => {
    const content =
      '/c0 cs 0 scn (1 0 0 rg \\( (0 G)) Tj <30> Tj [(0.5 g) 3 <41>] TJ .2 g 1 0 0 RG /Pattern cs /p0 scn 0 0 0 1 k';
    const found: string[] = [];
    repaint(content, ({ parts, stroke }) => {
      found.push(`${parts.join(' ')}${stroke ? ' line' : ''}`);
      return '';
    });
    expect(found).toEqual(['0', '0.2', '1 0 0 line', '0 0 0 1']);
  });

  it('writes what it is given in the place of a color, and leaves the rest as it was', () => {
    expect(repaint('q /c0 cs 0 scn (0 g) Tj /Pattern cs /p0 scn Q', () => '0 0 0 1 k')).toBe(
      'q  0 0 0 1 k (0 g) Tj /Pattern cs /p0 scn Q',
    );
  });

  it('reads contents of pages, forms and patterns', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage();
    page.drawRectangle({ width: 10, height: 10 });
    const again = await PDFDocument.load(await document.save(), { updateMetadata: false });
    expect(drawingStreams(again).map(([, stream]) => contentOf(stream))[0]).toContain('0 0 0 rg');
  });
});
