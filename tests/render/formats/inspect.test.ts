/** The inspector over finished pages: defects drawn on purpose, and words and tables of hostile shapes that must come out right. */
import { getDocument } from 'unpdf/pdfjs';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../../../src/formats/sheet/engine.ts';
import { inspect, roomOf } from '../../../src/formats/sheet/inspect/inspect.ts';
import { printedPages, type PrintedPage } from '../../../src/formats/sheet/inspect/words.ts';
import { drawLeaf, type Leaf } from '../../../src/formats/sheet/leaf.ts';
import type { PaperName } from '../../../src/formats/sheet/papers.ts';
import type { Style } from '../../../src/formats/sheet/variants.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import type { SheetProduct } from '../../../src/model/kinds.ts';
import type { Library } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { ProblemError, type Problem } from '../../../src/model/problems.ts';
import { site } from '../../../src/site.ts';
import { ownCache } from '../own-cache.ts';

ownCache();

/** Draws a page of A5 in the reading copy's type from Typst source. */
async function pageOf(source: string): Promise<Uint8Array> {
  const setting =
    '#set document(title: "T")\n#set page(width: 148mm, height: 210mm, margin: (x: 15mm, top: 14mm, bottom: 16mm))\n#set text(font: "Public Sans", size: 10pt, fallback: false, lang: "en")\n';
  const engine = await startEngine();
  return engine.compile(
    {
      main: '/main.typ',
      inputs: {},
      files: {
        '/main.typ': `${setting}${source}\n#context [#metadata((count: counter(page).final().first())) <pages>]`,
      },
    },
    (layout) => layout.pdf('plain'),
  );
}

const room = (): ReturnType<typeof roomOf> => roomOf({ marginMm: { top: 14, side: 15, bottom: 16 } }, 1);
const found = async (source: string): Promise<string[]> =>
  (await inspect(await pageOf(source), room)).map(({ code, fact }) => `${code}: ${fact}`);

const facts =
  'code: TST-1\npublished: 2026-05-01\nchecked: 2026-05-01\noriginal: en\ntopics: [unions]\npicture: bread\n';
function guide(text: string, kind = 'guides', title = 'Bread'): Library {
  const file = (name: string, content: string) => ({
    path: `content/${kind}/bread/${name}`,
    bytes: new TextEncoder().encode(content),
  });
  return buildLibrary(
    [
      file('facts.yml', facts),
      file(
        'en.mdx',
        `---\ntitle: ${title}\nsummary: A test.\nslug: bread\n---\n\n${text}\n\n<Ask title="Bake">\n\nBake.\n\n</Ask>\n`,
      ),
    ],
    'content',
  ).library;
}

async function leafOf(
  library: Library,
  product: SheetProduct,
  paper: PaperName = 'letter',
  style: Style = 'color',
  language = 'en',
  id?: string,
): Promise<Leaf> {
  const document = library.documents.find((one) => id === undefined || one.id === id);
  if (!document) throw new Error('There is no document.');
  const drawn = await drawLeaf({
    library,
    editions: document.editions.filter((edition) => edition.language === language),
    product,
    paper,
    style,
  });
  return drawn.read();
}

async function problemOf(leaf: Promise<Leaf>): Promise<Problem> {
  const error: unknown = await leaf.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).problem;
}

/** All words of all pages, in one line. */
const said = (pages: readonly PrintedPage[]): string =>
  pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
/** Letters alone: breaks of lines and the hyphens at their ends do not count. */
const letters = (text: string): string => text.replace(/[\s-]+/g, '');

describe('a headline in large type', () => {
  it.each<[string, SheetProduct, PaperName]>([
    ['Bring these five things.', 'flyer', 'legal'],
    ['Bring these five things.', 'flyer', 'oficio'],
    ['Pay the whole group today, and join', 'flyer', 'letter'],
    ['Pay the whole group today, and join', 'half', 'letter'],
  ])('%s keeps its tails off the text below it and inside the margin: %s on %s', async (title, product, paper) => {
    await expect(
      leafOf(
        guide(
          'Come to the gate at six with:\n\n- **Water.** One bottle.\n- **A pen.** Two.\n- **A hat.** Sun.\n- **A friend.** One.\n- **A phone.** Charged.',
          'leaflets',
          title,
        ),
        product,
        paper,
      ),
    ).resolves.toHaveProperty('pages');
  });
});

describe('the inspector', () => {
  it('reads words with the ink of their letters', async () => {
    const [page] = await printedPages(await pageOf('#place(top + left, dx: 20mm, dy: 30mm)[Bread and roses]'));
    expect(page?.words.map(({ text }) => text)).toEqual(['Bread', 'and', 'roses']);
    expect([page?.width, page?.height].map((value) => Math.round(value ?? 0))).toEqual([420, 595]);
    const [bread] = page?.words ?? [];
    expect(bread?.left).toBeCloseTo((35 / 25.4) * 72, -0.5);
    expect((bread?.base ?? 0) - (bread?.top ?? 0)).toBeGreaterThan(6.5);
    expect(bread?.letters).toHaveLength(5);
  });

  it('finds nothing on a plain page', async () => {
    expect(
      await found(
        `#set par(justify: true)\n${'Bread is made by hands, and hands are counted by no one but us. '.repeat(20)}`,
      ),
    ).toEqual([]);
  });

  it('finds words printed over each other', async () => {
    expect(await found('#place(top + left)[Bread]#place(top + left, dx: 3pt, dy: 2pt)[Roses]')).toEqual([
      'sheet-collision: the words “Bread” and “Roses” are printed over each other',
    ]);
  });

  it('finds what automatic columns do to a table that may not break: words over the edge, words over each other', async () => {
    const row =
      '[Five weeks before the meeting of the whole membership], [The same, with immigrant coworkers who wish to read it], [Read it aloud. Cut what nobody will carry out. Talk with coworkers one at a time.]';
    const table = `#set page(footer: [A running foot])\n#block(breakable: false, table(columns: (auto, auto, 1fr), ${Array.from({ length: 8 }, () => row).join(', ')}))`;
    const all = (await found(table)).join('\n');
    expect(all).toMatch(/“\w+\.?” stands outside the margin|less than 1 mm from the edge/);
    expect(all).toMatch(/are printed over each other/);
  });

  it('finds an address that breaks at its own hyphen, and none that is kept whole', async () => {
    const line = (address: string): string =>
      `#set text(hyphenate: false)\n#block(width: 140pt)[Write to ${address} today]`;
    expect(await found(line('class-struggle-action\\@proton.me'))).toEqual([
      'address-torn: the address “class-struggle-action@proton.me” breaks at a hyphen',
    ]);
    expect(await found(line('#box[struggle-action\\@proton.me]'))).toEqual([]);
  });
});

const longWord = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
const long = [
  ['reading', 'letter'],
  ['pages', 'half-letter'],
  ['booklet', 'a4'],
] as const;

describe.each(long)('the %s on %s', (product, paper) => {
  it('divides a word of 63 letters at its syllables, in text, heading, note, list and table', async () => {
    const text = `The ${longWord} is a word.[^a]\n\n## ${longWord}\n\n- ${longWord}\n\n<Table caption="Words">\n\n| A | B | C |\n| - | - | - |\n| ${longWord} | Bread | Roses |\n\n</Table>\n\n[^a]: ${longWord}, 2026.`;
    const pages = await printedPages((await leafOf(guide(text), product, paper)).pdf);
    expect(letters(said(pages)).split(longWord).length - 1).toBe(5);
  }, 240_000);

  it('prints a checksum whole, in as many lines as it takes, without a hyphen', async () => {
    const sum = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'.repeat(2);
    const pages = await printedPages((await leafOf(guide(`The sum is ${sum} today.`), product, paper)).pdf);
    expect(said(pages).replaceAll(' ', '')).toContain(sum);
  });

  it('breaks no address at a hyphen, however long, and prints it sign for sign', async () => {
    const mail = 'somebody-with-a-long-name@an-organization-with-a-very-long-domain-name.example.org';
    const web = `https://www.example.org/a-very-long/${'address-that-has-only-hyphens-'.repeat(6)}in-it`;
    const text = `Write to ${mail} or see ${web}.\n\n<Callout title="Keep">\n\n- Write to ${mail} or see ${web}.\n\n</Callout>\n\n<Table caption="Where">\n\n| A | B | C | D |\n| - | - | - | - |\n| ${mail} | ${web} | Bread | Roses |\n\n</Table>`;
    const pages = await printedPages((await leafOf(guide(text), product, paper)).pdf);
    for (const address of [mail, web])
      expect(said(pages).replaceAll(' ', '').split(address).length - 1, address).toBe(3);
  });

  it('makes a list of a table with more columns than it has room for', async () => {
    const names = [
      'Responsibility',
      'Accountability',
      'Representatives',
      'Internationalism',
      'Administration',
      'Undocumented',
      'Neighborhoods',
      'Organizations',
    ];
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const text = `<Table caption="Eight columns">\n\n${row(names)}\n${row(names.map(() => '-'))}\n${row(names.map((name) => `${name}-wide`))}\n\n</Table>`;
    const { pdf } = await leafOf(guide(text), product, paper);
    const words = said(await printedPages(pdf));
    for (const name of names) expect(words).toContain(`${name}: ${name}-wide`);
  });

  it('never breaks a row, repeats the header, and lets a box that is higher than a page go on', async () => {
    const row =
      'We meet and decide what to ask for, and who goes to the office with it, and what we do when they say no';
    const rows = Array.from({ length: 60 }, (_, index) => `| first${index} | ${row}, and last${index} |`).join('\n');
    const tall = Array.from(
      { length: 40 },
      () =>
        'Bread is made by hands, and hands are counted by no one but us, who stand at the oven before the day begins.\n',
    ).join('\n');
    const text = `<Table caption="Rows">\n\n| Number[^a] | What happens |\n| - | - |\n${rows}\n\n</Table>\n\n<Callout title="Tall">\n\n${tall}\n\n</Callout>\n\n[^a]: A note, 2026.`;
    const pages = await printedPages((await leafOf(guide(text), product, paper)).pdf);
    const texts = pages.map((page) => said([page]));
    for (let index = 0; index < 60; index += 1)
      expect(
        texts.some((page) => page.includes(`first${index} `) && new RegExp(`last${index}\\b`).test(page)),
        `row ${index}`,
      ).toBe(true);
    const withRows = texts.filter((page) => /first\d/.test(page));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(page).toMatch(/Number1? What happens/);
  }, 240_000);
});

describe('a table on paper', () => {
  it('is tagged as one, with header cells', async () => {
    const text = '<Table caption="Loaves">\n\n| Day | Loaves |\n| - | - |\n| One | 2 |\n| Two | 3 |\n\n</Table>';
    const { pdf, pages } = await leafOf(guide(text), 'reading');
    const document = await getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 }).promise;
    const roles: string[] = [];
    const walk = (node: { role?: string; children?: unknown[] }): void => {
      if (node.role) roles.push(node.role);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    for (let page = 1; page <= pages; page += 1) walk((await (await document.getPage(page)).getStructTree()) as never);
    expect(roles.filter((role) => ['Table', 'TH', 'TD', 'Caption'].includes(role)).sort()).toEqual([
      'Caption',
      'TD',
      'TD',
      'TD',
      'TD',
      'TH',
      'TH',
      'Table',
    ]);
  });

  it('gives each column what it needs: no sentence in a column of one word', async () => {
    const text =
      '<Table caption="Who does what">\n\n| When | Who | What |\n| - | - | - |\n| Monday | The steward, with two coworkers from the night shift who were there | Writes it down, reads it to the crew and keeps the paper in a safe place. |\n| Thursday | The steward | Reports. |\n\n</Table>';
    for (const [product, paper] of long) {
      const words = (await printedPages((await leafOf(guide(text), product, paper)).pdf)).flatMap((page) => page.words);
      const lines = new Set(
        words
          .slice(
            words.findIndex(({ text: one }) => one === 'Writes'),
            words.findIndex(({ text: one }) => one === 'place.') + 1,
          )
          .map(({ base }) => Math.round(base)),
      );
      expect(lines.size, product).toBeLessThanOrEqual(3);
    }
  });
});

describe('what a writer is told of finished pages', () => {
  it('is the word that no line can hold, its page and its line', async () => {
    const word = 'Z'.repeat(63);
    expect(await problemOf(leafOf(guide(`First.\n\nThe ${word}${word} is a word.`), 'reading'))).toEqual({
      code: 'sheet-word-too-wide',
      path: 'content/guides/bread/en.mdx',
      line: 9,
      fact: `On page 1 of the reading copy on letter, in English, “${'Z'.repeat(80)}…” is wider than its column.`,
      fix: 'Write it another way, put a dash or a space into it, or use a shorter word, or leave it out in facts.yml, with the reason: `leaveOut: { reading: "…" }`.',
      in: {
        es: { fact: expect.stringContaining('«ZZZ'), fix: expect.stringContaining('`leaveOut: { reading: "…" }`') },
      },
    });
  });
});

describe('what is handed out', () => {
  const small = [
    ['zine', 'a4'],
    ['trifold', 'letter'],
    ['quarter', 'letter'],
    ['half', 'a4'],
    ['flyer', 'letter'],
    ['card', 'a4'],
    ['poster', 'a3'],
  ] as const;

  it.each(small)(
    'prints the publisher’s addresses whole on the %s on %s, and ends no line with a mark between two',
    async (product, paper) => {
      const { library } = await loadLibrary('tests/fixtures/campaign');
      for (const language of ['en', 'es']) {
        const pages = await printedPages(
          (await leafOf(library, product, paper, 'color', language, 'ask-at-the-gate')).pdf,
        );
        const words = pages.flatMap((page) => page.words);
        if (['flyer', 'half', 'trifold', 'zine'].includes(product))
          expect(
            words.some(({ text }) => text.includes(site.publisher.email)),
            language,
          ).toBe(true);
        for (const [index, { text, base }] of words.entries())
          if (text === '·') expect(words[index + 1]?.base, `${words[index - 1]?.text} ·`).toBeCloseTo(base, 1);
      }
    },
  );
});
