/** The leaves: every product of the fixture campaign at its trim size, in its languages, with its lines to write on. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peek } from '../../../src/formats/cache.ts';
import { nativeEngine } from '../../../src/formats/sheet/engine.ts';
import { drawLeaf, type Leaf } from '../../../src/formats/sheet/leaf.ts';
import { millimetresInPoints, type PaperName } from '../../../src/formats/sheet/papers.ts';
import { productEntry } from '../../../src/formats/sheet/products.ts';
import { aroundMm, bleedMm } from '../../../src/formats/sheet/ink/shop.ts';
import type { Style } from '../../../src/formats/sheet/variants.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { words } from '../../../src/i18n/languages.ts';
import type { SheetProduct } from '../../../src/model/kinds.ts';
import { findDocument, type Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { ProblemError } from '../../../src/model/problems.ts';
import { ownCache } from '../own-cache.ts';

/** Only the native engine checks PDF/UA-1; both draw the same. */
const native = await nativeEngine().then(
  () => true,
  () => false,
);

ownCache();
let campaign: Library;
beforeAll(async () => {
  campaign = (await loadLibrary('tests/fixtures/campaign')).library;
});

async function leafOf(
  product: SheetProduct,
  languages = ['en'],
  { paper = 'letter' as PaperName, style = 'color' as Style, library = campaign, id = 'ask-at-the-gate' } = {},
): Promise<Leaf> {
  const document = findDocument(library, id);
  if (!document) throw new Error(`There is no ${id}.`);
  const editions = languages.flatMap((language) =>
    document.editions.filter((edition) => edition.language === language),
  );
  return (await drawLeaf({ library, editions, product, paper, style })).read();
}

it('A leaf that is found while sheets are only looked for is not looked for again by the next of them', async () => {
  const another = (await loadLibrary('tests/fixtures/campaign')).library;
  const document = findDocument(another, 'ask-at-the-gate');
  if (!document) throw new Error('There is no such leaflet.');
  const job = { library: another, editions: document.editions.slice(0, 1), product: 'card', paper: 'letter' } as const;
  const look = () => peek(() => drawLeaf({ ...job, style: 'color' }));
  expect(await look(), 'it is not drawn yet').toBeUndefined();
  await leafOf('card', [job.editions[0]?.language ?? '']);
  const found = await look();
  expect(found).toBeDefined();
  expect(await look()).toBe(found);
});

async function open(pdf: Uint8Array) {
  return getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

interface Struct {
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Struct[];
}

/** Every run of words of a page, with the language it is tagged in. */
async function tagged(pdf: Uint8Array, page: number): Promise<{ text: string; language: string }[]> {
  const document = await open(pdf);
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> };
  const sheet = await document.getPage(page);
  const texts = new Map<string, string>();
  const stack: (string | undefined)[] = [];
  for (const item of (await sheet.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      const id = stack.at(-1);
      if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') stack.pop();
    else stack.push(item.id);
  }
  const walk = (node: Struct, language: string): { text: string; language: string }[] => {
    const own = node.lang ?? language;
    return [
      ...(node.type === 'content' && node.id ? [{ text: texts.get(node.id) ?? '', language: own }] : []),
      ...(node.children ?? []).flatMap((child) => walk(child, own)),
    ];
  };
  return walk((await sheet.getStructTree()) as unknown as Struct, info.Language ?? '').filter(({ text }) =>
    text.trim(),
  );
}

/** Sizes of type on a page in pt, each with the letters set in it. */
async function sizes(pdf: Uint8Array, page: number): Promise<Map<number, number>> {
  const { items } = await (await (await open(pdf)).getPage(page)).getTextContent();
  const found = new Map<number, number>();
  for (const item of items)
    if ('str' in item && item.str.trim())
      found.set(
        Math.round(item.height * 100) / 100,
        (found.get(Math.round(item.height * 100) / 100) ?? 0) + item.str.length,
      );
  return found;
}

/** The size in which most letters stand, of those that the text of a product may have. */
async function bodySize(product: SheetProduct, pdf: Uint8Array, page: number): Promise<number> {
  const { floor, ceiling } = productEntry(product).text;
  return (
    [...(await sizes(pdf, page))]
      .filter(([size]) => size >= floor && size <= ceiling)
      .sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  );
}

const pagesOf = { flyer: 1, poster: 1, half: 1, quarter: 1, card: 2, trifold: 6, zine: 8 } as const;
const handedOut = Object.keys(pagesOf) as (keyof typeof pagesOf)[];

describe('a leaf', () => {
  it.each(handedOut)(
    'of the product %s has its number of pages at their trim size, on every paper',
    async (product) => {
      for (const paper of productEntry(product).papers) {
        const leaf = await leafOf(product, ['es'], { paper });
        const document = await open(leaf.pdf);
        expect([leaf.pages, document.numPages], paper).toEqual([pagesOf[product], pagesOf[product]]);
        const { widthPt, heightPt } = productEntry(product).trim(paper);
        for (let page = 1; page <= leaf.pages; page += 1) {
          const [, , width = 0, height = 0] = (await document.getPage(page)).view;
          const flap = product === 'trifold' && (page === 4 || page === 5);
          expect(width, `${paper}, page ${page}`).toBeCloseTo(
            flap ? Number(productEntry(product).measures(paper).narrow) : widthPt,
            1,
          );
          expect(height, `${paper}, page ${page}`).toBeCloseTo(heightPt, 1);
        }
      }
    },
  );

  it.each(handedOut)(
    'of the product %s has its lines to write on, inside the page, none over another',
    async (product) => {
      const leaf = await leafOf(product, ['en'], { paper: productEntry(product).papers[0] ?? 'letter' });
      const { pdf } = leaf;
      const boxes = leaf.boxes.filter(({ kind }) => kind !== 'panel');
      const lines = boxes.filter(({ kind }) => kind !== 'help');
      expect(lines.map(({ kind }) => kind)).toEqual(
        ['quarter', 'card'].includes(product) ? ['hotline'] : ['hotline', 'place', 'date'],
      );
      // All that may be set anew lies in one panel, with all of its lines.
      const panels = leaf.boxes.filter(({ kind }) => kind === 'panel');
      expect(panels).toHaveLength(1);
      const [panel] = panels;
      expect(Object.keys(panel!.look!.labels).sort()).toEqual(lines.map(({ kind }) => kind).sort());
      for (const line of lines)
        expect(
          [
            line.page === panel!.page,
            line.x >= panel!.x,
            // In a box without help the panel keeps off the edge, where nobody writes.
            line.y >= panel!.y - 0.25 * panel!.look!.size - 0.01,
            line.x + line.width <= panel!.x + panel!.width + 0.01,
            line.y + line.height <= panel!.y + panel!.height,
          ].every(Boolean),
        ).toBe(true);
      expect(boxes.some(({ kind }) => kind === 'help') || panel!.look!.help > 0).toBe(
        ['flyer', 'half', 'trifold'].includes(product),
      );
      const document = await open(pdf);
      for (const { kind, page, x, y, width, height } of boxes) {
        const [, , wide = 0, high = 0] = (await document.getPage(page + 1)).view;
        expect(
          [x > 0, y > 0, width > 60, height > (kind === 'help' ? 8 : 11), x + width < wide, y + height < high].every(
            Boolean,
          ),
          JSON.stringify({ page, x, y, width, height }),
        ).toBe(true);
      }
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1))
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
            true,
          );
    },
  );

  it.each(['flyer', 'half', 'trifold'] as const)(
    'of the product %s says where it asks to write the number, and nothing else stands there',
    async (product) => {
      const { boxes, pdf } = await leafOf(product, ['es']);
      const panel = boxes.find(({ kind }) => kind === 'panel')!;
      const help = boxes.find(({ kind }) => kind === 'help') ?? { ...panel, height: panel.look!.help };
      const page = await (await open(pdf)).getPage(help.page + 1);
      const [, , , high = 0] = page.view;
      const within = (await page.getTextContent()).items.flatMap((item) => {
        if (!('str' in item) || !item.str.trim()) return [];
        const [, , , size = 0, left = 0, base = 0] = item.transform as number[];
        const down = high - base;
        return left < help.x + help.width &&
          left + item.width > help.x &&
          down + size * 0.25 > help.y &&
          down - size * 0.75 < help.y + help.height
          ? [{ str: item.str, whole: down - size * 0.75 >= help.y && down + size * 0.25 <= help.y + help.height }]
          : [];
      });
      expect(
        within
          .map(({ str }) => str)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ).toBe(words('es').blocks.hotlineHelp);
      expect(within.every(({ whole }) => whole)).toBe(true);
    },
  );

  it('has room to write that is bare paper', async () => {
    const leaf = await leafOf('flyer');
    const { pdf } = leaf;
    const boxes = leaf.boxes.filter(({ kind }) => kind !== 'help' && kind !== 'panel');
    const texts = (await (await (await open(pdf)).getPage(1)).getTextContent()).items.flatMap((item) =>
      'str' in item && item.str.trim() ? [item] : [],
    );
    for (const { x, y, width, height } of boxes)
      for (const { str, transform, width: wide } of texts) {
        const [, , , , left = 0, base = 0] = transform as number[];
        const down = 792 - base;
        expect(
          left + wide <= x || left >= x + width || down <= y || down >= y + height + 4,
          `${str} at ${left}, ${down} in ${x}, ${y}, ${width}, ${height}`,
        ).toBe(true);
      }
  });
});

describe('two languages back to back', () => {
  it.each(['flyer', 'half', 'quarter'] as const)(
    'share one size of text on the %s, the smaller one',
    async (product) => {
      const [en, es, both] = await Promise.all([
        leafOf(product, ['en']),
        leafOf(product, ['es']),
        leafOf(product, ['en', 'es']),
      ]);
      const single = Math.min(await bodySize(product, en.pdf, 1), await bodySize(product, es.pdf, 1));
      expect(await bodySize(product, both.pdf, 1)).toBe(await bodySize(product, both.pdf, 2));
      expect(await bodySize(product, both.pdf, 1)).toBe(single);
    },
  );

  it('are each tagged in their own language', async () => {
    const { pdf, pages } = await leafOf('half', ['en', 'es']);
    expect(pages).toBe(2);
    const allowed = (language: string) => (run: { text: string; language: string }) =>
      run.language === language ||
      run.language === 'zxx' ||
      /Class Struggle Action Network|class-struggle-action|CC BY|^\W*·/.test(run.text);
    expect((await tagged(pdf, 1)).filter((run) => !allowed('en-US')(run))).toEqual([]);
    expect((await tagged(pdf, 2)).filter((run) => !allowed('es-US')(run))).toEqual([]);
  });

  it('have their lines to write on both sides', async () => {
    expect(
      (await leafOf('half', ['en', 'es'])).boxes.filter(({ kind }) => kind === 'panel').map(({ page }) => page),
    ).toEqual([0, 1]);
  });
});

describe('the wallet card', () => {
  it('speaks the holder’s language in front and English behind', async () => {
    const { pdf } = await leafOf('card', ['es']);
    const [front, back] = [await tagged(pdf, 1), await tagged(pdf, 2)];
    expect(new Set(front.map(({ language }) => language).filter((language) => language !== 'zxx'))).toEqual(
      new Set(['es-US']),
    );
    expect(new Set(back.map(({ language }) => language).filter((language) => language !== 'zxx'))).toEqual(
      new Set(['en-US']),
    );
    expect(back.map(({ text }) => text).join(' ')).toContain('I will wait for my delegate');
  });

  it('keeps all its words inside 3.37 × 2.0 in, so that it fits every wallet', async () => {
    const document = await open((await leafOf('card')).pdf);
    for (const number of [1, 2]) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) {
        if (!('str' in item) || !item.str.trim()) continue;
        const [, , , , left = 0] = item.transform as number[];
        expect(left).toBeGreaterThanOrEqual((252 - 3.37 * 72) / 2);
        expect(left + item.width).toBeLessThanOrEqual(252 - (252 - 3.37 * 72) / 2);
      }
    }
  });
});

describe('ink-light', () => {
  let pdfium: PDFiumLibrary;
  beforeAll(async () => {
    pdfium = await PDFiumLibrary.init();
  });
  afterAll(() => pdfium.destroy());

  /** Share of a page that is inked: the mean of what its points lack to white. */
  async function ink(pdf: Uint8Array): Promise<number> {
    const document = await pdfium.loadDocument(pdf);
    const { data } = await document.getPage(0).render({ scale: 4, render: 'bitmap' });
    let sum = 0;
    for (let at = 0; at < data.length; at += 4)
      sum += 255 - (0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0));
    document.destroy();
    return sum / (data.length / 4) / 255;
  }

  it.each(['flyer', 'half'] as const)(
    'covers at most 8 percent of a %s with ink, and far less than color does',
    async (product) => {
      for (const language of ['en', 'es']) {
        const [light, color] = [
          await ink((await leafOf(product, [language], { style: 'light' })).pdf),
          await ink((await leafOf(product, [language])).pdf),
        ];
        expect(light, language).toBeLessThanOrEqual(0.08);
        expect(light, language).toBeLessThan(color / 2);
      }
    },
  );
});

describe('large print', () => {
  it('sets every word of every page at 18 pt or more', async () => {
    for (const paper of ['letter', 'a4'] as const) {
      const { pdf, pages } = await leafOf('flyer', ['es'], { style: 'large', paper });
      for (let page = 1; page <= pages; page += 1)
        for (const size of (await sizes(pdf, page)).keys()) expect(size, `page ${page}`).toBeGreaterThanOrEqual(18);
    }
  });
});

describe('a print shop’s copy', () => {
  it('says where it is cut, and runs 3 mm over', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    for (const [product, id] of [
      ['flyer', 'ask-at-the-gate'],
      ['booklet', 'tide-calendar'],
    ] as const) {
      const { pdf } = await leafOf(product, ['en'], { style: 'shop', id });
      const { widthPt, heightPt } = productEntry(product, 'shop').trim('letter');
      const over = millimetresInPoints(bleedMm);
      for (const page of (await PDFDocument.load(pdf)).getPages()) {
        const [trim, bleed] = [page.getTrimBox(), page.getBleedBox()];
        expect([trim.x, trim.width, trim.height].map((value) => value.toFixed(1))).toEqual(
          [millimetresInPoints(aroundMm), widthPt, heightPt].map((value) => value.toFixed(1)),
        );
        expect([bleed.width - trim.width, trim.x - bleed.x].map((value) => value.toFixed(1))).toEqual(
          [2 * over, over].map((value) => value.toFixed(1)),
        );
      }
      // Tags are for readers, who have the flyer or the reading copy; PDF/X-1a has none.
      expect(await (await open(pdf)).getMarkInfo()).toBeNull();
    }
  });
});

describe('a pamphlet', () => {
  it.runIf(native)('with more than 48 pages makes no booklet, and says what would help', async () => {
    const words =
      'Bread is made by hands, and hands are counted by no one but us, who stand at the oven before the day begins. ';
    const text = Array.from({ length: 300 }, () => words.repeat(4)).join('\n\n');
    const file = (name: string, content: string) => ({
      path: `content/pamphlets/bread/${name}`,
      bytes: new TextEncoder().encode(content),
    });
    const facts =
      'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: bread\n';
    const { library } = buildLibrary(
      [file('facts.yml', facts), file('en.mdx', `---\ntitle: Bread\nsummary: A test.\nslug: bread\n---\n\n${text}\n`)],
      'content',
    );
    const error: unknown = await leafOf('booklet', ['en'], { library, id: 'bread' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    const { code, fact, fix } = (error as ProblemError).problem;
    expect(code).toBe('booklet-too-long');
    expect(fact).toMatch(/^The booklet on letter, in English, has \d+ pages; a fold and two staples hold 48\.$/);
    expect(fix).toMatch(
      /^Make two pamphlets of it, .*`leaveOut: \{ booklet: "…" \}`: the small pages and the reading copy stay\.$/,
    );
    expect((await leafOf('pages', ['en'], { library, id: 'bread', paper: 'half-letter' })).pages).toBeGreaterThan(48);
  });
});
