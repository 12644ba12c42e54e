import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'unpdf/pdfjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nativeEngine, wasmEngine } from '../../../src/formats/sheet/engine.ts';
import { isImposed } from '../../../src/formats/sheet/imposed.ts';
import { isForShop } from '../../../src/formats/sheet/variants.ts';
import { leafOf, planSheets, sheets, type SheetOutput } from '../../../src/formats/sheet/sheet.ts';
import { documentTitle } from '../../../src/formats/sheet/title.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import type { Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { propertyTexts, type Flow, type Inline } from '../../../src/model/nodes.ts';
import { ProblemError, formatProblem, type Problem } from '../../../src/model/problems.ts';
import { site } from '../../../src/site.ts';
import { ownCache } from '../own-cache.ts';

/** Machines without a native binary draw in WebAssembly only. */
const native = await nativeEngine().then(
  () => true,
  () => false,
);
const starts = native ? [nativeEngine, wasmEngine] : [wasmEngine];

ownCache();
let campaign: Library;
let pdfium: PDFiumLibrary;
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init();
  campaign = (await loadLibrary('tests/fixtures/campaign')).library;
});
afterAll(async () => {
  pdfium.destroy();
});

const facts =
  'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: bread\n';

/** A library of one leaflet. */
function leaflet(
  body: string,
  { title = 'Bread now', front = '', more = '', files = [] as { path: string; bytes: Uint8Array }[] } = {},
): Library {
  const file = (name: string, text: string) => ({
    path: `content/leaflets/bread/${name}`,
    bytes: new TextEncoder().encode(text),
  });
  return buildLibrary(
    [
      file('facts.yml', facts + more),
      file('en.mdx', `---\ntitle: "${title}"\nsummary: A test.\nslug: bread-now\n${front}---\n\n${body}\n`),
      ...files,
    ],
    'content',
  ).library;
}

function pick(library: Library, product: string, paper: string, language = 'en'): SheetOutput {
  const output = planSheets(library).find(
    (one) => one.product === product && one.paper === paper && one.edition.language === language,
  );
  if (!output) throw new Error(`There is no ${product} on ${paper}.`);
  return output;
}

async function problemOf(output: SheetOutput): Promise<Problem> {
  const error: unknown = await output.render().catch((thrown: unknown) => thrown);
  if (error instanceof ProblemError) return error.problem;
  throw new Error(error instanceof Error ? error.message : 'The sheet was drawn.');
}

async function open(pdf: Uint8Array) {
  return getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

/** Letters alone: breaks of lines and hyphens at their ends, for which PDFium says U+FFFE, do not count. */
function letters(text: string): string {
  return text.replace(/[\s\u00ad\u2060\u200b\ufffe-]+/g, '');
}

/**
 * All that a file says, as PDFium reads it. PDF.js 6.1 is not asked: it loses the sign before a word joiner, such as the semicolon that
 * a note stands at. It can be asked when `unpdf` comes with 6.5.
 */
async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await pdfium.loadDocument(pdf);
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return letters(pages.join(' '));
}

/** The heights at which words stand on the first page, in pt from its foot. */
async function heightsOf(words: readonly string[], pdf: Uint8Array): Promise<number[]> {
  const { items } = await (await (await open(pdf)).getPage(1)).getTextContent();
  const at = (word: string): number => {
    const found = items.find((item) => 'str' in item && item.str.split(/\s+/).includes(word));
    if (!found || !('transform' in found)) throw new Error(`The page does not say “${word}”.`);
    return Math.round(Number(found.transform[5]));
  };
  return words.map(at);
}

/** Every run of words in a text, in order. */
function* runs(nodes: readonly (Flow | Inline)[], leaveOut: readonly string[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'block') {
      if (leaveOut.includes(node.name)) continue;
      for (const { text } of [...propertyTexts(node, 'before'), ...propertyTexts(node, 'after')]) yield text;
    }
    if (node.type === 'text' || node.type === 'code') yield node.value;
    else if (node.type === 'list') for (const item of node.items) yield* runs(item.children, leaveOut);
    else if (node.type === 'table') for (const cell of [node.header, ...node.rows].flat()) yield* runs(cell, leaveOut);
    else if ('children' in node) yield* runs(node.children, leaveOut);
  }
}

describe('the bar of the ask', () => {
  it.each(['Decide before you go', 'Stand with her. Start in your union.'])(
    'sets “%s” on one line, which has room for it',
    async (title) => {
      const pdf = await pick(
        leaflet(`Bread is dear.\n\n<Ask title="${title}">\n\nBake.\n\n</Ask>`),
        'flyer',
        'letter',
      ).render();
      expect(new Set(await heightsOf(title.split(' '), pdf)).size).toBe(1);
    },
  );
});

describe('the plan of the sheets', () => {
  it('gives each kind its products in their styles, at addresses in the reader’s language', () => {
    const names = (library: Library, folder: string) =>
      sheets.plan(library).map(({ path }) => path.slice(folder.length, -'.pdf'.length));
    const posted = leaflet('Bread.', { front: 'poster: { slogan: Bread., demand: Bring it., where: To the gate. }\n' });
    expect(names(posted, '/en/leaflets/bread-now/bread-now-')).toEqual([
      'flyer-letter',
      'flyer-a4',
      'flyer-legal',
      'flyer-oficio',
      'flyer-letter-a4',
      'flyer-letter-ink-light',
      'flyer-a4-ink-light',
      'flyer-letter-black',
      'flyer-a4-black',
      'flyer-letter-large-print',
      'flyer-a4-large-print',
      'flyer-letter-print-shop',
      'flyer-a4-print-shop',
      'flyer-letter-riso',
      'flyer-a4-riso',
      'flyer-letter-fill-in',
      'flyer-a4-fill-in',
      'poster-tabloid',
      'poster-a3',
      'poster-tabloid-black',
      'poster-a3-black',
      'poster-tabloid-riso',
      'poster-a3-riso',
      'poster-in-four-letter',
      'poster-in-four-a4',
      'poster-in-four-letter-black',
      'poster-in-four-a4-black',
      'tear-off-sheet-letter',
      'tear-off-sheet-a4',
      'tear-off-sheet-letter-black',
      'tear-off-sheet-a4-black',
      'labels-letter',
      'labels-a4',
      'stickers-letter',
      'stickers-a4',
      'half-sheet-letter',
      'half-sheet-a4',
      'half-sheet-letter-ink-light',
      'half-sheet-a4-ink-light',
      'half-sheet-letter-black',
      'half-sheet-a4-black',
      'quarter-sheet-letter',
      'quarter-sheet-a4',
      'quarter-sheet-letter-black',
      'quarter-sheet-a4-black',
      'quarter-sheet-letter-fill-in',
      'quarter-sheet-a4-fill-in',
      ...['letter', 'a4'].flatMap((paper) =>
        ['long-edge', 'short-edge', 'fronts', 'backs'].map((sides) => `trifold-${paper}-${sides}`),
      ),
      'zine-letter',
      'zine-a4',
      'zine-letter-black',
      'zine-a4-black',
      'reading-letter',
      'reading-a4',
    ]);
  });

  it('follows the facts of a document before its kind', () => {
    expect(new Set(planSheets(leaflet('Bread.', { more: 'sheets: [flyer]\n' })).map(({ product }) => product))).toEqual(
      new Set(['flyer']),
    );
    const left = planSheets(leaflet('Bread.', { more: 'leaveOut:\n  zine: Its steps must be seen at once.\n' })).map(
      ({ product }) => product,
    );
    expect(left).not.toContain('zine');
    expect(left).toContain('quarter');
  });

  it('has a poster, and what comes with it, only of a document with words for one', () => {
    const made = new Set(planSheets(leaflet('Bread.')).map(({ product }) => product));
    expect(['poster', 'tiles', 'tabs', 'labels', 'stickers'].filter((product) => made.has(product as never))).toEqual(
      [],
    );
  });

  it('has cards only of a document with both sides of one', () => {
    const side = (name: string, audience: string) =>
      `\n\n<Card side="${name}" audience="${audience}">\n\nBread.\n\n</Card>`;
    const cards = (body: string) =>
      planSheets(leaflet(body)).filter(({ product, style }) => product === 'card' && style === 'color').length;
    expect([
      cards('Bread.'),
      cards(`Bread.${side('front', 'holder')}`),
      cards(`Bread.${side('front', 'holder')}${side('back', 'agent')}`),
    ]).toEqual([0, 0, 8]);
  });

  it('lays two reviewed languages back to back, at addresses of their own', () => {
    const pairs = planSheets(campaign).filter(({ editions }) => editions.length > 1);
    expect(new Set(pairs.map(({ product }) => product))).toEqual(new Set(['flyer', 'sign', 'tent', 'half', 'quarter']));
    expect(pairs.map(({ path }) => path)).toContain(
      '/print/ask-at-the-gate/ask-at-the-gate-half-sheet-letter-en-es-short-edge.pdf',
    );
    for (const { editions } of pairs) expect(editions.map(({ language }) => language)).toEqual(['en', 'es']);
    for (const { path, editions } of planSheets(campaign))
      expect(path.startsWith('/print/'), path).toBe(editions.length > 1);
  });

  it('has every address once, and nothing from a translation that nobody has reviewed', () => {
    const plan = planSheets(campaign);
    expect(new Set(plan.map(({ path }) => path)).size).toBe(plan.length);
    expect(
      plan.filter(({ edition }) => edition.words.translation && edition.words.translation.status !== 'reviewed'),
    ).toEqual([]);
  });
});

describe('every sheet of the fixture campaign', () => {
  it('that is not imposed is tagged, titled, dated and in its language, and says the words of its edition and its code with the month', async () => {
    for (const output of planSheets(campaign)) {
      const { edition, editions, product, style } = output;
      // What is laid onto sheets for a printer has no tags: the reading copy beside it has. A poster says less than its text, copies for a shop or a studio the same as the flyer.
      if (isImposed(product) || editions.length > 1 || product === 'poster' || isForShop(style)) continue;
      const pdf = await output.render();
      const document = await open(pdf);
      const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
      expect(info, output.path).toMatchObject({
        Title: documentTitle(edition, editions, { ...leafOf(output), style, sides: 'one' }),
        Author: site.publisher.name,
        Language: languages[edition.language].locale,
      });
      expect(info.CreationDate, output.path).toBe(
        `D:${(edition.words.revised ?? edition.document.facts.published).replaceAll('-', '')}000000Z`,
      );
      expect(info.Keywords, output.path).toBeUndefined();
      expect((await document.getMarkInfo())?.Marked, output.path).toBe(true);
      expect((await document.getOutline())?.[0]?.title, output.path).toBe(edition.words.title);
      if (product === 'flyer') {
        if (style !== 'large') expect(document.numPages, output.path).toBe(1);
        expect(pdf.length, output.path).toBeLessThanOrEqual(80_000);
      }
      const printed = await textOf(pdf);
      const { code, published } = edition.document.facts;
      expect(printed, output.path).toContain(
        letters(
          `${code} · ${edition.language.toUpperCase()} · ${(edition.words.revised ?? published).slice(0, 'year-mo'.length)}`,
        ),
      );
      const said = [
        edition.words.title,
        ...runs(edition.body.flow, product === 'flyer' ? ['More', 'Card'] : []),
        ...(product === 'flyer' ? [] : edition.body.notes.flatMap((note) => [...runs(note.children, [])])),
      ];
      for (const run of said) expect(printed, `${output.path}: ${run}`).toContain(letters(run));
    }
  });

  it('names product and paper in its title, in the language of its front, imposed or not', async () => {
    const found = [
      pick(campaign, 'card', 'letter'),
      pick(campaign, 'flyer', 'letter', 'es'),
      planSheets(campaign).find(({ editions, product }) => editions.length > 1 && product === 'half')!,
      planSheets(campaign).find(({ style, edition }) => style === 'riso' && edition.language === 'es')!,
    ];
    const said: string[] = [];
    for (const { edition, render } of found) {
      const { info } = (await (await open(await render())).getMetadata()) as unknown as { info: { Title: string } };
      expect(info.Title.startsWith(`${edition.words.title} · `), info.Title).toBe(true);
      said.push(info.Title.slice(edition.words.title.length + 3));
    }
    expect(said).toEqual([
      'Wallet card, Letter, Both sides, flip on the long edge',
      'Hoja volante, Carta',
      'Half-sheet handbill, Letter, English + Español, Both sides, flip on the long edge',
      'Hoja volante, Carta, Para taller de riso',
    ]);
  });

  it('has the same bytes when it is made again', async () => {
    const digests = [];
    const folder = process.env.PRESS_CACHE ?? '';
    for (const name of ['first', 'second']) {
      process.env.PRESS_CACHE = join(folder, name);
      const made = [
        pick(campaign, 'flyer', 'a4', 'es'),
        pick(campaign, 'pages', 'a5'),
        pick(campaign, 'reading', 'letter'),
        pick(campaign, 'zine', 'a4'),
        pick(campaign, 'booklet', 'letter'),
      ];
      const hash = createHash('sha256');
      for (const output of made) hash.update(await output.render());
      digests.push(hash.digest('hex'));
    }
    process.env.PRESS_CACHE = folder;
    expect(digests[0]).toBe(digests[1]);
  });
});

describe('notes on paper', () => {
  it('may be called from headings, tables, asks and other notes', async () => {
    const headings = Array.from({ length: 6 }, (_, index) => `## Hour ${index}[^a]\n\nBread.[^a][^b]\n`).join('\n');
    const text = `${headings}\n<Table caption="Loaves">\n\n| Day[^c] | Loaves |\n| - | - |\n| One | 2[^d] |\n\n</Table>\n\n<Ask title="Bake">\n\nBake.[^e]\n\n</Ask>\n\n[^a]: A.\n[^b]: B.[^f]\n[^c]: C.\n[^d]: D.\n[^e]: E.\n[^f]: F.`;
    for (const output of planSheets(leaflet(text, { more: 'sheets: [reading, pages, flyer]\n' })))
      expect((await output.render()).length, output.path).toBeGreaterThan(0);
  });
});

describe('what a writer is told', () => {
  const words = 'Bread is made by hands, and hands are counted by no one but us. ';

  it('says by how many lines and words a flyer is too long', async () => {
    const problem = await problemOf(
      pick(leaflet(Array.from({ length: 16 }, () => words.repeat(3)).join('\n\n')), 'flyer', 'letter'),
    );
    expect(formatProblem(problem)).toMatch(
      /^content\/leaflets\/bread\/en\.mdx {3}sheet-overflow\n {2}The flyer on letter, in English, is \d+ lines too long, even at its smallest type \(10\.5 pt\)\.\n {2}Fix: Shorten the text by about \d+ words, move some of it into <More>, or leave it out in facts\.yml, with the reason: `leaveOut: \{ flyer: "…" \}`\.$/,
    );
  });

  it('names a word that is wider than its column', async () => {
    const word = 'Pan'.repeat(40);
    const problem = await problemOf(pick(leaflet(`${word} is a word.\n\n**One.** Two.`), 'flyer', 'letter'));
    expect(problem).toMatchObject({ code: 'sheet-word-too-wide', path: 'content/leaflets/bread/en.mdx' });
    expect(problem.fact).toContain(word);
  });

  it('names a character that the fonts cannot draw, and the line of its heading', async () => {
    expect(await problemOf(pick(leaflet('Bread.\n\n## The sign 漢\n\nWords.'), 'reading', 'letter'))).toMatchObject({
      code: 'glyph-missing',
      line: 9,
      fact: 'Barlow Condensed cannot draw “漢” (U+6F22, a Han letter), which stands in “The sign 漢”.',
    });
  });

  it('names a picture that cannot be read', async () => {
    const whole = new Uint8Array(await readFile('tests/fixtures/campaign/pamphlets/tide-calendar/cranes.jpg'));
    const files = [{ path: 'content/leaflets/bread/loaf.jpg', bytes: whole.slice(0, Math.floor(whole.length / 2)) }];
    const library = leaflet('Bread.\n\n<More>\n\n<Figure picture="loaf.jpg" alt="A loaf." />\n\n</More>', {
      files,
      more: 'pictures: [{ file: loaf.jpg, credit: us }]\n',
    });
    expect(await problemOf(pick(library, 'reading', 'letter'))).toMatchObject({
      code: 'picture-unreadable',
      path: 'content/leaflets/bread/loaf.jpg',
    });
  });
});

describe('the engines', () => {
  const job = (source: string) => ({ main: '/main.typ', inputs: {}, files: { '/main.typ': source } });
  const page =
    '#set document(title: "T")\n#set text(font: "Public Sans", fallback: false)\n= T\n#pagebreak()\nU\n#context [#metadata((count: counter(page).final().first())) <pages>]';

  it('agree on the number of pages, natively and in WebAssembly', async () => {
    for (const start of starts) {
      const engine = await start();
      const made = await engine.compile(job(page), async (layout) => ({
        pages: layout.pageCount,
        pdf: await layout.pdf(),
      }));
      expect(made.pages, engine.name).toBe(2);
      expect((await open(made.pdf)).numPages, engine.name).toBe(2);
    }
  });

  it('take a warning for an error', async () => {
    for (const start of starts) {
      const engine = await start();
      await expect(engine.compile(job('#set text(font: "No Such Font")\nx'), async () => 0)).rejects.toThrow(
        'unknown font family',
      );
    }
  });

  it.runIf(native)('read nothing but what they are handed', async () => {
    const engine = await nativeEngine();
    await expect(engine.compile(job('#read("/etc/hostname")'), async () => 0)).rejects.toThrow('not found');
  });

  it.runIf(native)('draw each product with the same number of pages', async () => {
    const engine = process.env.PRESS_ENGINE;
    try {
      for (const output of [
        pick(campaign, 'flyer', 'letter'),
        pick(campaign, 'reading', 'a4'),
        pick(campaign, 'pages', 'half-letter', 'es'),
      ]) {
        const pages = [];
        for (const name of ['native', 'wasm']) {
          process.env.PRESS_ENGINE = name;
          pages.push((await open(await output.render())).numPages);
        }
        expect(pages[1], output.path).toBe(pages[0]);
      }
    } finally {
      if (engine === undefined) delete process.env.PRESS_ENGINE;
      else process.env.PRESS_ENGINE = engine;
    }
  });
});
