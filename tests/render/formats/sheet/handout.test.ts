/** What is made of pages that are laid onto paper in another way: put together again it is what it was, and its codes can still be read. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import jsQR from 'jsqr';
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampPdf } from '../../../../src/browser/stamp.ts';
import { impose } from '../../../../src/formats/sheet/impose.ts';
import { spotsOf } from '../../../../src/formats/sheet/placing.ts';
import { millimetresInPoints } from '../../../../src/formats/sheet/papers.ts';
import { productEntry } from '../../../../src/formats/sheet/products.ts';
import { tabSide, tabSize } from '../../../../src/formats/sheet/products/tabs.ts';
import { detailFont } from '../../../../src/formats/sheet/local/font.ts';
import { readTable } from '../../../../src/formats/sheet/local/table.ts';
import { planSheets, type SheetOutput } from '../../../../src/formats/sheet/sheet.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import type { ProblemError } from '../../../../src/model/problems.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import type { SheetProduct } from '../../../../src/model/kinds.ts';
import type { Library } from '../../../../src/model/library.ts';
import { codePath } from '../../../../src/model/urls.ts';
import { site } from '../../../../src/site.ts';
import { ownCache } from '../../own-cache.ts';

/** About what a telephone at arm's length makes of a sheet. */
const dpi = 150;
/** Pixels by which two pictures of one thing may lie apart. */
const near = [-2, -1, 0, 1, 2];
ownCache();
let pdfium: PDFiumLibrary;
let planned: readonly SheetOutput[];

beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
  planned = planSheets((await loadLibrary('tests/fixtures/campaign')).library);
});
afterAll(async () => {
  pdfium.destroy();
});

function find(product: SheetProduct, paper: string, language = 'en'): SheetOutput {
  const found = planned.find(
    (sheet) =>
      sheet.product === product &&
      sheet.paper === paper &&
      sheet.edition.document.id === 'ask-at-the-gate' &&
      sheet.edition.language === language,
  );
  if (!found) throw new Error(`There is no ${product} on ${paper}.`);
  return found;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

async function pagesOf(pdf: Uint8Array, scale = dpi / 72): Promise<Pixels[]> {
  const document = await pdfium.loadDocument(pdf);
  try {
    const pages = [];
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale, render: 'bitmap' });
      pages.push({ width, height, data: new Uint8ClampedArray(data) });
    }
    return pages;
  } finally {
    document.destroy();
  }
}

/** Cuts a rectangle out of a picture, in pixels. */
function cut({ width, data }: Pixels, left: number, top: number, wide: number, high: number): Pixels {
  const out = new Uint8ClampedArray(4 * wide * high);
  for (let y = 0; y < high; y += 1)
    out.set(data.subarray(4 * ((top + y) * width + left), 4 * ((top + y) * width + left + wide)), 4 * y * wide);
  return { width: wide, height: high, data: out };
}

function codeOn({ data, width, height }: Pixels): string | undefined {
  return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
}

function addressOf({ edition }: SheetOutput): string {
  return site.origin + codePath(edition.document.facts.code);
}

/** Every code of an imposed file: each spot of each side is held before the telephone by itself. */
async function codesOn(sheet: SheetOutput, pages: number): Promise<(string | undefined)[]> {
  const sides = await pagesOf(await sheet.render());
  return spotsOf(impose(sheet.product, pages, sheet.paper, sheet.sides)).flatMap((spots, side) =>
    spots.map(({ x, y, width, height }) =>
      codeOn(
        cut(
          sides[side]!,
          ...([x, y, width, height].map((pt) => Math.round((pt * dpi) / 72)) as [number, number, number, number]),
        ),
      ),
    ),
  );
}

describe.each(['letter', 'a4'] as const)('the poster in four sheets on %s', (paper) => {
  it('is the poster again, when it is cut and glued as the marks say', async () => {
    const [sheet, poster] = [find('tiles', paper), find('poster', paper === 'letter' ? 'tabloid' : 'a3')];
    const plan = impose('tiles', 1, paper, 'one');
    const sides = spotsOf(plan).map(([spot]) => spot!);
    const { whole } = sides[0]!;
    // The cut edges of its neighbors lie on the dashes of the first sheet.
    const dashes = plan.marks[0]!.filter(({ kind }) => kind === 'fold');
    const right = dashes.find(({ x1, x2 }) => x1 === x2)!.x1 - plan.origin.x;
    const down = dashes.find(({ y1, y2 }) => y1 === y2)!.y1 - plan.origin.y;
    const scale = dpi / 72;
    const tiles = await pagesOf(await sheet.render(), scale);
    const [page] = await pagesOf(await poster.render(), (scale * whole!.width) / pagePt(paper));
    expect(tiles).toHaveLength(4);
    let seen = 0;
    let other = 0;
    sides.forEach((spot, index) => {
      const tile = tiles[index]!;
      const [left, top] = [(index % 2) * right - whole!.x, Math.floor(index / 2) * down - whole!.y];
      for (let y = 4; y < spot.height - 4; y += 2.2)
        for (let x = 4; x < spot.width - 4; x += 2.2) {
          const here = pixel(tile, (spot.x + x) * scale, (spot.y + y) * scale);
          // Two pixels are a third of a millimetre: the two files are rounded to whole pixels each for itself.
          const there = near.flatMap((dx) =>
            near.map((dy) => pixel(page!, (x + left) * scale + dx, (y + top) * scale + dy)),
          );
          seen += 1;
          // At the edge of a letter a pixel is some gray between the two.
          if (here < Math.min(...there) - 40 || here > Math.max(...there) + 40) other += 1;
        }
    });
    expect(seen).toBeGreaterThan(70_000);
    expect(other / seen).toBeLessThan(0.001);
  });

  it('has its code whole on one sheet', async () => {
    for (const language of ['en', 'es']) {
      const sheet = find('tiles', paper, language);
      // What a reader takes for a code in the letters of a headline says nothing.
      const found = (await pagesOf(await sheet.render())).map(codeOn).filter(Boolean);
      expect(found).toEqual([addressOf(sheet)]);
    }
  });

  it('has room for all that a committee adds, each on one sheet', async () => {
    const { panels } = readTable(await find('tiles', paper).render())!;
    expect(panels.map(({ labels }) => Object.keys(labels).sort())).toEqual([['date', 'hotline', 'place']]);
  });
});

function pagePt(paper: 'letter' | 'a4'): number {
  return paper === 'letter' ? 792 : (297 / 25.4) * 72;
}

/** How much green light a pixel gives, from 0 to 255; red ink and black give little, white much. */
function pixel({ width, height, data }: Pixels, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 255;
  return data[4 * (row * width + column) + 1] ?? 255;
}

describe('the fold-over card', () => {
  it.each(['letter', 'a4'] as const)('on %s has a code on each half that leads to the text', async (paper) => {
    for (const language of ['en', 'es']) {
      const sheet = find('fold-card', paper, language);
      expect(await codesOn(sheet, 2)).toEqual(Array.from({ length: 10 }, () => addressOf(sheet)));
    }
  });

  it('keeps a slot for the hotline that all five share', async () => {
    const { panels } = readTable(await find('fold-card', 'letter').render())!;
    expect(panels.map(({ labels }) => Object.keys(labels))).toEqual([['hotline']]);
  });
});

/** Words on a page, with the size of their type and whether they run upwards. */
async function runsOf(pdf: Uint8Array): Promise<{ text: string; x: number; size: number; turned: boolean }[]> {
  const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [a, b, , , x] = item.transform as [number, number, number, number, number, number];
    return [{ text: item.str, x, size: Math.hypot(a, b), turned: b > Math.abs(a) }];
  });
}

describe.each(['letter', 'a4'] as const)('the tear-off sheet on %s', (paper) => {
  it('has a code on its face, and none on the tabs', async () => {
    for (const language of ['en', 'es']) {
      const sheet = find('tabs', paper, language);
      expect((await codesOn(sheet, 2)).filter(Boolean)).toEqual([addressOf(sheet)]);
    }
  });

  it('carries a number that is typed on its face and on each of its eight tabs, turned as they are', async () => {
    const pdf = await find('tabs', paper).render();
    const stamped = stampPdf(pdf, { hotline: '(503) 555-0188' }, detailFont());
    if (!('pdf' in stamped)) throw new Error(JSON.stringify(stamped.refusals));
    const numbers = (await runsOf(stamped.pdf)).filter(({ text }) => text.includes('555-0188'));
    expect(numbers.map(({ turned }) => turned).sort()).toEqual(
      [...Array.from({ length: 8 }, () => true), false].sort(),
    );
    // Each on its own tab: the eighth part of the width between the bare paper at both sides.
    const { height } = tabSize(paper);
    const places = numbers.filter(({ turned }) => turned).map(({ x }) => Math.floor((x - tabSide) / height));
    expect(places.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    // The number on a tab is larger than all else on it.
    const [one] = numbers.filter(({ turned }) => turned);
    expect(one!.size).toBeGreaterThanOrEqual(14);
  });
});

describe('what is laid out from few words', () => {
  it.each([
    ['labels', 'letter', 1, 30],
    ['labels', 'a4', 1, 21],
    ['stickers', 'letter', 1, 8],
    ['stickers', 'a4', 1, 8],
    ['sign', 'letter', 2, 2],
    ['sign', 'a4', 2, 2],
    ['tent', 'letter', 2, 2],
    ['tent', 'a4', 2, 2],
  ] as const)('has a code on each of the %s on %s that leads to the text', async (product, paper, pages, count) => {
    for (const language of pages === 1 ? ['en', 'es'] : ['en']) {
      const sheet = find(product, paper, language);
      expect(await codesOn(sheet, pages)).toEqual(Array.from({ length: count }, () => addressOf(sheet)));
    }
  });

  it.each(['sign', 'tent'] as const)(
    'has slots for all that a committee adds on both faces of the %s',
    async (product) => {
      const sheet = find(product, 'letter');
      expect(sheet.editions.map(({ language }) => language)).toEqual(['en', 'es']);
      const kinds = readTable(await sheet.render())!.panels.flatMap(({ labels }) => Object.keys(labels));
      expect(new Set(kinds)).toEqual(new Set(['hotline', 'place', 'date']));
    },
  );

  it('has a code that is 20 mm wide or more with the white around it', () => {
    for (const product of ['labels', 'stickers'] as const)
      for (const paper of ['letter', 'a4'] as const)
        expect(Number(productEntry(product).measures(paper).qr)).toBeGreaterThanOrEqual(millimetresInPoints(20));
  });
});

/** A library of one document, from its body and what its front matter says beyond the least. */
function libraryOf(kind: 'guides' | 'leaflets', body: string, more = ''): Library {
  const facts = [
    'code: TST-1',
    'published: 2026-05-01',
    'checked: 2026-05-01',
    'original: en',
    'topics: [unions]',
    'picture: bread',
  ].join('\n');
  const text = `---\ntitle: "Bread now"\nsummary: A test.\nslug: bread-now\n${more}---\n\n${body}\n`;
  return buildLibrary(
    [
      ['facts.yml', `${facts}\n`],
      ['en.mdx', text],
    ].map(([name, words]) => ({ path: `content/${kind}/bread/${name}`, bytes: new TextEncoder().encode(words) })),
    'content',
  ).library;
}

describe('a label', () => {
  it('says the slogan of the poster it comes with', async () => {
    const sheet = planSheets(
      libraryOf(
        'leaflets',
        'Bread.',
        'poster:\n  slogan: Bread, roses\n  demand: Bake it tonight.\n  where: "More:"\n',
      ),
    ).find(({ product }) => product === 'labels');
    const document = await pdfium.loadDocument(await sheet!.render());
    const said = [...document.pages()].map((page) => page.getText()).join(' ');
    document.destroy();
    expect(said).toContain('roses');
    expect(said).not.toContain('now');
  });
});

describe('a pocket booklet', () => {
  it('is refused where its back or what stands before its text runs over, and says by how much', async () => {
    const told = async (ask: string, body = 'Bread.') => {
      const sheet = planSheets(libraryOf('guides', `${body}\n\n<Ask title="Bake">\n\n${ask}\n\n</Ask>`)).find(
        ({ product }) => product === 'pocket-booklet',
      );
      return sheet!.render().then(
        () => 'drawn',
        (error: unknown) => (error as ProblemError).problem.fact,
      );
    };
    expect(await told('Bake.')).toBe('drawn');
    expect(await told('Bake bread for all of us, and bring it to the hall. '.repeat(30))).toMatch(
      /^The pocket booklet on letter, in English, is \d+ lines too long \(back\)/,
    );
    const headings = Array.from({ length: 30 }, (_, index) => `## Loaf number ${index + 1}\n\nBread.`).join('\n\n');
    expect(await told('Bake.', headings)).toMatch(/lines too long \(contents\)/);
  });
});
