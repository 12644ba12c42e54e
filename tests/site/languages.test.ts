/** The languages of `tests/fixtures/languages/` from the text to the finished thing: page, search, sheets and cards in their own scripts. */
import { execFileSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedPages, type Word } from '../../src/formats/sheet/inspect/words.ts';
import { copyWithLanguages } from '../languages.ts';
import { runBuild } from './command.ts';
import { attribute, pagesOf, textOf, type Page } from './read.ts';

const folder = resolve('.press/test/languages');
const site = resolve('.press/test/languages-site');

/** A language of the fixture: its leaflet, whether it is read from the right, the typeface of its letters, and what stands first on its flyer. */
interface Spoken {
  readonly leaflet: string;
  readonly flyer: string;
  readonly guide: string;
  readonly booklet: string;
  readonly backwards: boolean;
  readonly typeface: string;
  readonly first: string;
  /** What the campaign is called. */
  readonly name: string;
  /** What somebody looks for. */
  readonly query: string;
}

const languages: Readonly<Record<string, Spoken>> = {
  ar: {
    leaflet: '/ar/manshurat/taalu/',
    flyer: 'taalu-waraqa-letter.pdf',
    guide: '/ar/adilla/kayfa-yasir/',
    booklet: 'kayfa-yasir-booklet-letter-short-edge.pdf',
    backwards: true,
    typeface: 'Vazirmatn',
    first: 'نلتقي كل أسبوع في القاعة',
    name: 'طبقة واحدة، كفاح واحد',
    query: 'الميناء',
  },
  zh: {
    leaflet: '/zh/chuandan/lai-kaihui/',
    flyer: 'lai-kaihui-danye-letter.pdf',
    guide: '/zh/zhinan/huiyi-zenyang/',
    booklet: 'huiyi-zenyang-booklet-letter-short-edge.pdf',
    backwards: false,
    typeface: 'NotoSansSC',
    first: '我们每周在港口边的大厅开会。',
    name: '一个阶级，一场斗争',
    query: '港口',
  },
  vi: {
    leaflet: '/vi/to-roi/hay-den-hop/',
    flyer: 'hay-den-hop-to-phat-letter.pdf',
    guide: '/vi/huong-dan/buoi-hop/',
    booklet: 'buoi-hop-booklet-letter-short-edge.pdf',
    backwards: false,
    typeface: 'PublicSans',
    first: 'Chúng tôi họp mỗi tuần',
    name: 'Một giai cấp, một cuộc đấu tranh',
    query: 'cảng',
  },
  ht: {
    leaflet: '/ht/fey/vini-nan-reyinyon/',
    flyer: 'vini-nan-reyinyon-fey-volan-letter.pdf',
    guide: '/ht/gid/kijan-reyinyon-pase/',
    booklet: 'kijan-reyinyon-pase-booklet-letter-short-edge.pdf',
    backwards: false,
    typeface: 'PublicSans',
    first: 'Nou reyini chak semèn',
    name: 'Yon sèl klas, yon sèl batay',
    query: 'pò',
  },
};

/** A line of a card as it was composed, and where its picture lies. */
interface CardLine {
  readonly path: string;
  readonly language: string;
  readonly text: string;
  readonly colour: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Tells what search finds, and the headlines of the square cards, from inside the copy: only there the press speaks these languages. */
const tell = `
const { readFile } = await import('node:fs/promises');
const { searchIndexPath } = await import('./src/model/search-urls.ts');
const { Lexicon } = await import('./src/search/lexicon.ts');
const { unpack } = await import('./src/search/pack.ts');
const { ask } = await import('./src/search/rank.ts');
const found = {};
for (const [language, query] of Object.entries(JSON.parse(process.argv[2]))) {
  const packed = await readFile(process.argv[1] + searchIndexPath(language), 'utf8');
  found[language] = ask(new Lexicon(unpack(packed)), query).hits.map(({ entry }) => entry.id);
}
const { loadLibrary } = await import('./src/load/disk.ts');
const { planCards } = await import('./src/formats/card/card.ts');
const { compose } = await import('./src/formats/card/designs.ts');
const { cardSizes } = await import('./src/formats/card/sizes.ts');
const { widthOf } = await import('./src/look/measure.ts');
const { library } = await loadLibrary('content');
const cards = planCards(library).filter(({ size, editions }) => size === 'square' && editions.length === 1).flatMap((card) =>
  compose(card.copy, cardSizes[card.size]).lines.filter(({ font }) => font === 'display-800').map(({ text, font, size, x, baseline, colour }) => ({
    path: card.path, language: card.language, text, colour,
    box: { left: Math.round(x), top: Math.round(baseline - 0.7 * size), width: Math.round(widthOf(text, font) * size), height: Math.round(0.7 * size) },
  })));
console.log(JSON.stringify({ found, cards }));
`;

let pages: Page[];
let told: { readonly found: Readonly<Record<string, readonly string[]>>; readonly cards: readonly CardLine[] };

beforeAll(async () => {
  await copyWithLanguages(folder);
  const { code, output } = await runBuild({ cwd: folder, content: 'content', site });
  expect(code, output).toBe(0);
  pages = await pagesOf(site);
  const queries = Object.fromEntries(Object.entries(languages).map(([tag, { query }]) => [tag, query]));
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', tell, site, JSON.stringify(queries)], {
    cwd: folder,
    encoding: 'utf8',
  });
  told = JSON.parse(said) as typeof told;
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(site, { recursive: true, force: true });
});

/** The words of a page in the order in which PDFium reads them: of a line from the right, the rightmost first. */
async function wordsOf(path: string, page = 0): Promise<readonly Word[]> {
  return (await printedPages(await readFile(join(site, path))))[page]?.words ?? [];
}

describe.each(Object.entries(languages))('in %s', (language, spoken) => {
  it('pages are read the right way', () => {
    const page = pages.find(({ path }) => path === spoken.leaflet);
    const [html] = page?.all('html') ?? [];
    expect(html && attribute(html, 'dir')).toBe(spoken.backwards ? 'rtl' : 'ltr');
    expect(html && textOf(html)).toContain(spoken.first);
  });

  it('search finds its leaflet by a word of it', () => {
    expect(told.found[language]?.[0]).toBe('come-to-the-meeting');
  });

  it('the flyer says its words in their order, and each line begins on its side', async () => {
    const words = await wordsOf(spoken.leaflet + spoken.flyer);
    const joined = words.map(({ text }) => text).join(language === 'zh' ? '' : ' ');
    expect(joined).toContain(spoken.first);
    const first = words.find(({ text }) => spoken.first.startsWith(text) || text.startsWith(spoken.first)) as Word;
    const middle = 612 / 2;
    if (spoken.backwards) expect(first.left).toBeGreaterThan(middle);
    else expect(first.left).toBeLessThan(middle);
  });

  it('the flyer holds the typeface of its letters and no empty box', async () => {
    const bytes = new Uint8Array(await readFile(join(site, spoken.leaflet + spoken.flyer)));
    const page = await (await getDocumentProxy(bytes)).getPage(1);
    const { argsArray } = await page.getOperatorList();
    const drawn = (argsArray as unknown[][]).flat(3);
    const glyphs = drawn.filter(
      (one): one is { originalCharCode: number } =>
        typeof one === 'object' && one !== null && 'originalCharCode' in one,
    );
    expect(glyphs.length).toBeGreaterThan(200);
    expect(glyphs.filter(({ originalCharCode }) => originalCharCode === 0)).toEqual([]);
    const names = [...new Set(drawn.filter((one) => typeof one === 'string' && one.startsWith('g_')))].map(
      (id) => (page.commonObjs.get(id as string) as { name?: string }).name ?? '',
    );
    expect(names.some((name) => name.includes(spoken.typeface))).toBe(true);
    // What its own typeface draws is not drawn by that of another script.
    const others = ['Vazirmatn', 'NotoSansSC'].filter((name) => name !== spoken.typeface);
    expect(names.filter((name) => others.some((other) => name.includes(other)))).toEqual([]);
  });

  it('a booklet has its spine where its pages turn', async () => {
    const words = await wordsOf(spoken.guide + spoken.booklet);
    // The title is on the cover and nowhere else on the outermost side.
    const largest = Math.max(...words.map(({ type }) => type));
    const title = words.find(({ type }) => type === largest) as Word;
    const middle = 792 / 2;
    if (spoken.backwards) expect(title.right).toBeLessThan(middle);
    else expect(title.left).toBeGreaterThan(middle);
  });

  it.each(['letter', 'a4'])(
    'has a tear-off sheet on %s, with the address on its face and on eight tabs',
    async (paper) => {
      const name = spoken.leaflet.split('/').at(-2);
      const bytes = new Uint8Array(await readFile(join(site, `${spoken.leaflet}${name}-tear-off-sheet-${paper}.pdf`)));
      const page = await (await getDocumentProxy(bytes)).getPage(1);
      const { items } = await page.getTextContent();
      const said = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(said.split('/e/salt-1').length - 1).toBe(9);
    },
  );

  it('the name of the campaign stands on one line of the trifold, on its cover and on its back', async () => {
    const words = await wordsOf(
      spoken.guide + spoken.booklet.replace('booklet-letter-short-edge', 'trifold-letter-fronts'),
    );
    const name = spoken.name.replaceAll(' ', '');
    const ofName = words.filter(({ type, text }) => type > 11 && name.includes(text));
    const panels = Map.groupBy(ofName, ({ left }) => Math.floor(left / (792 / 3)));
    const lines = (found: readonly Word[]): number[] =>
      [...Map.groupBy(found, ({ base }) => Math.round(base)).values()].map(
        (line) => line.map(({ text }) => text).join('').length,
      );
    const whole = [...panels.values()].filter((found) => lines(found).includes(name.length));
    expect(whole).toHaveLength(2);
  });

  it('cards have ink where their words are', async () => {
    const lines = told.cards.filter((line) => line.language === language);
    expect(lines.length).toBeGreaterThan(1);
    for (const { path, text, colour, box } of lines) {
      const { data } = await sharp(join(site, path))
        .extract(box)
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      let inked = 0;
      for (let at = 0; at < data.length; at += 3)
        if (ink.every((value, index) => Math.abs((data[at + index] ?? 0) - value) < 40)) inked += 1;
      const share = inked / (data.length / 3);
      expect(share, `“${text}” on ${path}`).toBeGreaterThan(0.12);
      expect(share, `“${text}” on ${path}`).toBeLessThan(0.75);
    }
  });
});

it('a card that is read from the right begins there', () => {
  const arabic = told.cards.filter(({ language }) => language === 'ar');
  for (const { path, text, box } of arabic) {
    const right = 1080 - box.left - box.width;
    expect(right, `“${text}” on ${path}`).toBeLessThanOrEqual(box.left + 1);
  }
});
