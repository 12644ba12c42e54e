/** Sheets as they come from the press: folios where the plan puts them, marks behind each other, hints for the printer. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEngine } from '../../../src/formats/sheet/engine.ts';
import { addHints } from '../../../src/formats/sheet/hints.ts';
import { impose } from '../../../src/formats/sheet/impose.ts';
import { naturalFlip, spotsOf } from '../../../src/formats/sheet/placing.ts';
import { imposeLeaf, placedBoxes } from '../../../src/formats/sheet/imposed.ts';
import { millimetresInPoints as mm, type PaperName } from '../../../src/formats/sheet/papers.ts';
import { productEntry } from '../../../src/formats/sheet/products.ts';
import { languages, words, type Language } from '../../../src/i18n/languages.ts';
import { type } from '../../../src/look/tokens.ts';
import type { SheetProduct } from '../../../src/model/kinds.ts';

let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
});
afterAll(() => pdfium.destroy());

const title = 'Folios & “signs”: ¿qué <dice>?';

/** A leaf of the product's trim size whose pages say nothing but their folio, or nothing at all. */
async function leafOf(
  pages: number,
  product: SheetProduct,
  paper: PaperName,
  { folios = true, language = 'en' as Language } = {},
): Promise<{ pdf: Uint8Array; pages: number }> {
  const { widthPt, heightPt } = productEntry(product).trim(paper);
  const narrow = product === 'trifold' ? (paper === 'letter' ? 261 : mm(97)) : widthPt;
  const page = (number: number): string => {
    const width = number === 4 || number === 5 ? narrow : widthPt;
    return `#page(width: ${width}pt, height: ${heightPt}pt, margin: 0pt, ${folios ? `place(center + horizon)[p${number}]` : '[]'})`;
  };
  const source = [
    `#set document(title: "${title}", author: "Us & them", date: datetime(year: 2026, month: 1, day: 15, hour: 0, minute: 0, second: 0))`,
    `#set text(font: "${type.sans}", size: 20pt, fallback: false, lang: "${language}", region: "${languages[language].locale.split('-')[1]}")`,
    ...Array.from({ length: pages }, (_, index) => page(index + 1)),
    `#metadata((count: ${pages})) <pages>`,
  ];
  const engine = await startEngine();
  return engine.compile(
    { main: '/leaf.typ', inputs: {}, files: { '/leaf.typ': source.join('\n') } },
    async (layout) => ({ pdf: await layout.pdf(), pages: layout.pageCount }),
  );
}

async function open(pdf: Uint8Array) {
  return getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly turn: 0 | 180 | 270;
}

/** Reads the words of each side with their places, in pt from the top left corner. */
async function wordsOf(pdf: Uint8Array): Promise<Run[][]> {
  const document = await open(pdf);
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      return items.flatMap((item): Run[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a, b, , , x, y] = item.transform as number[];
        const turn = Math.abs(b!) > Math.abs(a!) ? 270 : a! > 0 ? 0 : 180;
        return [{ text: item.str, x: x!, y: height - y!, turn }];
      });
    }),
  );
}

describe('an imposed sheet', () => {
  it.each([
    ['booklet', 4, 'letter', 'short-edge'],
    ['booklet', 14, 'letter', 'short-edge'],
    ['booklet', 14, 'a4', 'long-edge'],
    ['booklet', 16, 'a4', 'backs'],
    ['booklet', 48, 'letter', 'short-edge'],
    ['trifold', 6, 'letter', 'short-edge'],
    ['trifold', 6, 'a4', 'long-edge'],
    ['zine', 8, 'letter', 'one'],
    ['zine', 8, 'a4', 'one'],
    ['card', 2, 'letter', 'backs'],
    ['card', 2, 'a4', 'short-edge'],
    ['half', 1, 'letter', 'one'],
    ['half', 2, 'a4', 'fronts'],
    ['quarter', 2, 'letter', 'long-edge'],
    ['quarter', 2, 'a4', 'short-edge'],
    ['pocket-booklet', 14, 'letter', 'long-edge'],
    ['booklet', 14, 'tabloid', 'long-edge'],
    ['fold-card', 2, 'letter', 'one'],
    ['tabs', 2, 'letter', 'one'],
    ['sign', 2, 'a4', 'one'],
    ['tent', 2, 'letter', 'one'],
    ['labels', 1, 'letter', 'one'],
    ['stickers', 1, 'a4', 'one'],
  ] as const)(
    'of %s, %i pages, on %s for %s shows every folio where the plan puts it, and no other',
    async (product, pages, paper, sides) => {
      const plan = impose(product, pages, paper, sides);
      const found = await wordsOf(await imposeLeaf(await leafOf(pages, product, paper), product, paper, sides));
      const planned = spotsOf(plan);
      expect(found.length).toBe(planned.length);
      planned.forEach((side, index) => {
        const folios = found[index]!.filter(({ text }) => /^p\d+$/.test(text));
        expect(folios.length).toBe(side.length);
        for (const spot of side) {
          // The base line of a folio in the middle of its page begins left of the middle, or right of it when it is turned.
          const near = folios.find(
            ({ x, y }) => Math.abs(x - spot.x - spot.width / 2) < 24 && Math.abs(y - spot.y - spot.height / 2) < 14,
          );
          expect(near, `${product}, side ${index + 1}`).toMatchObject({ text: `p${spot.page}`, turn: spot.turn });
        }
      });
    },
  );

  it('of 16 pages carries them in the order every bindery knows', async () => {
    const sides = await wordsOf(
      await imposeLeaf(await leafOf(16, 'booklet', 'letter'), 'booklet', 'letter', 'short-edge'),
    );
    const read = sides.map((side) => side.toSorted((a, b) => a.x - b.x).map(({ text }) => Number(text.slice(1))));
    expect(read).toEqual([
      [16, 1],
      [2, 15],
      [14, 3],
      [4, 13],
      [12, 5],
      [6, 11],
      [10, 7],
      [8, 9],
    ]);
  });

  it('says the title, author, language and day of its leaf, is the size of the paper, and has no tags', async () => {
    const document = await open(
      await imposeLeaf(await leafOf(2, 'card', 'a4', { language: 'es' }), 'card', 'a4', 'long-edge'),
    );
    const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
    expect(info).toMatchObject({
      Title: title,
      Author: 'Us & them',
      Language: 'es',
      CreationDate: 'D:20260115000000Z',
    });
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    expect([width, height].map((points) => Math.round((points / 72) * 25.4))).toEqual([210, 297]);
    // In WebAssembly Typst has no switch for tags; the release is made natively.
    if ((await startEngine()).name === 'native') expect(await (await document.getPage(1)).getStructTree()).toBeNull();
  });

  it('says how to print it, in its own language, where the paper is bare', async () => {
    const { intro, sides } = words('es').sheets;
    for (const [paper, product, pages] of [
      ['letter', 'card', 2],
      ['a4', 'card', 2],
    ] as const) {
      for (const side of await wordsOf(
        await imposeLeaf(await leafOf(pages, product, paper, { language: 'es' }), product, paper, 'long-edge'),
      )) {
        const notes = side.filter(({ text }) => !/^p\d$/.test(text));
        expect(notes.map(({ text }) => text).join(' ')).toBe(`${intro} ${sides['long-edge'].name}`);
        for (const { y } of notes) expect(y > mm(6.7) && y < impose(product, pages, paper, 'one').origin.y).toBe(true);
      }
    }
  });

  it('is the same to the byte when it is made again', async () => {
    const make = async () =>
      addHints(await imposeLeaf(await leafOf(14, 'booklet', 'a4'), 'booklet', 'a4', 'long-edge'), {
        duplex: 'long-edge',
      });
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  it('is refused for a leaf that does not say what it is', async () => {
    await expect(
      imposeLeaf({ pdf: new TextEncoder().encode('%PDF-1.7'), pages: 2 }, 'card', 'letter', 'one'),
    ).rejects.toThrow('does not say its title');
  });

  it('carries the boxes of its leaf along', async () => {
    const leaf = {
      ...(await leafOf(6, 'trifold', 'letter')),
      boxes: [{ kind: 'hotline', page: 5, x: 10, y: 20, width: 100, height: 12 }] as const,
    };
    expect(placedBoxes(leaf, 'trifold', 'letter', 'short-edge')).toEqual([
      { kind: 'hotline', page: 0, x: 271, y: 20, width: 100, height: 12 },
    ]);
  });
});

/** Rasterises at 300 dpi, where 0.1 mm is 1.2 px: which pixels have ink, hairlines too. */
const dotsPerInch = 300;
async function ink(
  pdf: Uint8Array,
  side: number,
): Promise<{ width: number; height: number; at(x: number, y: number): boolean }> {
  const document = await pdfium.loadDocument(pdf);
  const { width, height, data } = await document.getPage(side).render({ scale: dotsPerInch / 72, colorSpace: 'Gray' });
  document.destroy();
  return {
    width,
    height,
    at: (x, y) => x >= 0 && y >= 0 && x < width && y < height && (data[y * width + x] ?? 255) < 200,
  };
}

describe('front and back, laid over each other', () => {
  it.each(
    (['letter', 'a4'] as const).flatMap((paper) =>
      (['long-edge', 'short-edge'] as const).flatMap((flip) =>
        (
          [
            ['half', 2],
            ['quarter', 2],
            ['card', 2],
            ['trifold', 6],
            ['booklet', 4],
          ] as const
        ).map(([product, pages]) => [product, pages, paper, flip] as const),
      ),
    ),
  )(
    '%s of %i pages on %s, flipped on the %s: every mark lies within 0.1 mm of the same mark behind it',
    async (product, pages, paper, flip) => {
      const plan = impose(product, pages, paper, flip);
      const pdf = await imposeLeaf(await leafOf(pages, product, paper, { folios: false }), product, paper, flip);
      const [front, back] = [await ink(pdf, 0), await ink(pdf, 1)];
      expect([back.width, back.height]).toEqual([front.width, front.height]);
      const around = flip === naturalFlip(plan);
      const behind = (x: number, y: number): [number, number] =>
        around ? [front.width - 1 - x, y] : [x, front.height - 1 - y];
      // The small print above the cards stands on both sides alike and is no mark.
      const small = (y: number): boolean =>
        product === 'card' &&
        Math.min(y, front.height - 1 - y) > (14 / 72) * dotsPerInch &&
        Math.min(y, front.height - 1 - y) < (30 / 72) * dotsPerInch;
      const near = (x: number, y: number): boolean =>
        [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => back.at(x + dx, y + dy)));
      let marked = 0;
      let astray = 0;
      for (let y = 0; y < front.height; y += 1) {
        if (small(y)) continue;
        for (let x = 0; x < front.width; x += 1) {
          if (!front.at(x, y)) continue;
          marked += 1;
          if (!near(...behind(x, y))) astray += 1;
        }
      }
      expect(marked).toBeGreaterThan(100);
      expect(astray).toBe(0);
    },
  );
});

async function preferencesOf(pdf: Uint8Array): Promise<Record<string, unknown>> {
  return (await (await open(pdf)).getViewerPreferences()) as Record<string, unknown>;
}

describe('the hints for the printer', () => {
  it.each([
    ['long-edge', 'DuplexFlipLongEdge'],
    ['short-edge', 'DuplexFlipShortEdge'],
    ['one', 'Simplex'],
    ['fronts', 'Simplex'],
    ['backs', 'Simplex'],
  ] as const)('say for %s: %s, and not to scale', async (sides, duplex) => {
    expect(
      await preferencesOf(await addHints((await leafOf(2, 'card', 'letter')).pdf, { duplex: sides })),
    ).toMatchObject({ Duplex: duplex, PrintScaling: 'None' });
  });

  it('leave the rest of a tagged file as it was', async () => {
    const { pdf } = await leafOf(2, 'card', 'letter');
    const hinted = await addHints(pdf, { duplex: 'long-edge' });
    const [before, after] = [await open(pdf), await open(hinted)];
    expect((await after.getMetadata()).info).toEqual((await before.getMetadata()).info);
    expect(await after.getMarkInfo()).toEqual(await before.getMarkInfo());
    expect(await preferencesOf(hinted)).toMatchObject(await preferencesOf(pdf));
    for (const page of [1, 2])
      expect(await (await after.getPage(page)).getStructTree()).toEqual(
        await (await before.getPage(page)).getStructTree(),
      );
    const identity = (bytes: Uint8Array) =>
      /\/ID\s*\[\s*(\(.*?\))\s*(\(.*?\))/.exec(Buffer.from(bytes).toString('latin1'))?.slice(1);
    expect(identity(hinted)).toEqual(identity(pdf));
    expect(identity(pdf)).toHaveLength(2);
  });
});
