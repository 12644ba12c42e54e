/**
 * One text, every renderer: the page, the page in two languages, the sheet, the e-book, the Word file and the plain text say the same words in the
 * same order, call the same notes where the text calls them, carry what the notes say, number the items of lists alike, and say the same of themselves.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockNames, isInlineBlock, type BlockName } from '../../src/model/vocabulary.ts';
import { planBooks } from '../../src/formats/ebook/ebook.ts';
import type { Output } from '../../src/formats/format.ts';
import { editionCode, historyOf } from '../../src/formats/imprint.ts';
import { filesOfEdition } from '../../src/formats/registry.ts';
import { sheetData } from '../../src/formats/sheet/data.ts';
import { languageTags, languages, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { isReviewed, type Edition } from '../../src/model/document.ts';
import { textOfForms } from '../../src/model/block-forms.ts';
import { buildLibrary } from '../../src/model/build.ts';
import { topics } from '../../src/model/kinds.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { flowText, inlineText, propertyTexts, type Flow } from '../../src/model/nodes.ts';
import { codes } from '../../src/model/codes.ts';
import { isPrinted } from '../../src/model/sheets.ts';
import { besideOf, bothPath, editionPath } from '../../src/model/urls.ts';
import { everywhere, inlinesIn, visit } from '../../src/model/visit.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { filesOf, register } from '../unit/made.ts';
import { attribute, Page, textOf, type HtmlElement } from '../site/read.ts';

const { library: fixture } = await loadLibrary(fixtureContent);
/** A guide with every block in every form, which the site does not have: its files are made here. */
const { library: forms, problems } = buildLibrary(
  [
    ...filesOf({
      id: 'forms',
      kind: 'guides',
      facts: { pictures: '[{ file: file.jpg, credit: A neighbor }]' },
      texts: { en: textOfForms() },
    }),
    ...filesOf({
      id: 'news',
      kind: 'bulletins',
      facts: { topics: `[${topics.join(', ')}]`, happened: '2026-02-01', status: 'resolved' },
      texts: { en: 'News.' },
    }),
    ...['share-without-conviction', 'held-in-january'].map((id) => ({
      path: `content/claims/${id}.yml`,
      bytes: new TextEncoder().encode(
        `says: { en: Forty-one were held., es: Había cuarenta y una personas. }\nvalue: "41"\ndate: 2026-01\nsources: [{ publisher: The Harbor Bell, title: Who is held, date: 2026-01-05 }]\nconfidence: B\nchecked: 2026-02-01\n`,
      ),
    })),
    {
      path: 'content/guides/forms/file.jpg',
      bytes: await readFile(join(fixtureContent, 'pamphlets/tide-calendar/cranes.jpg')),
    },
    register(
      'glossary.yml',
      'terms:\n  - id: quorum\n    en: { term: quorum, meaning: How many must be there. }\n    es: { term: quórum, meaning: Cuántas personas deben estar. }\n',
    ),
  ],
  'content',
);
const libraryOf = (edition: Edition): Library => (allEditions(forms).includes(edition) ? forms : fixture);
const editions = [...allEditions(fixture), ...allEditions(forms)].filter(isReviewed);

/** Letters and digits alone: renderers differ in signs and spaces by right. */
const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** What one renderer made of a text. */
interface Made {
  /** Its words, without marks of notes. */
  readonly text: string;
  /** Words that have a place of their own beside the text, such as the bar at the foot of a sheet. */
  readonly lifted?: string;
  /** Numbers of the notes in the order in which they are called. */
  readonly calls: readonly number[];
  /** What its notes say, each by its number. */
  readonly notes: ReadonlyMap<number, string>;
  /** Items of its numbered lists, each with the number that stands before it, in order; those of notes left out. */
  readonly items: readonly Item[];
  /** All that the file says, beside the text too. */
  readonly whole: string;
}

interface Item {
  readonly number: number;
  readonly text: string;
}

type Renderer = (edition: Edition) => Promise<Made | undefined>;

/** Reads a page of the site. */
async function page(path: string): Promise<Page> {
  return new Page(path, await readFile(join(siteUnderTest, path, 'index.html'), 'utf8'));
}

const classOf = (element: HtmlElement): readonly string[] => (attribute(element, 'class') ?? '').split(' ');
/** Marks of notes, meanings of words and the remark that a link leads to another language stand beside the text. */
const remarks = languageTags.flatMap((tag) =>
  languageTags.map((other) => words(tag).document.also(languages[other].name)),
);
const said = (elements: readonly HtmlElement[]): string =>
  remarks.reduce(
    (text, remark) => text.replaceAll(remark, ' '),
    elements
      .map((element) =>
        textOf(
          element,
          (inside) =>
            inside.tagName === 'sup' || attribute(inside, 'popover') !== undefined || classOf(inside).includes('notes'),
        ),
      )
      .join(' '),
  );

/** Everything between two signs of a file, with what the writer's own program escapes put back. */
function textIn(xml: string, leaveOut = /(?!)/g): string {
  return xml
    .replace(leaveOut, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (sign) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>' })[sign] ?? ' ');
}

/** What is told before and after the rest of a block, whatever the order of its fields. */
const [leading, trailing] = [
  ['label', 'lead', 'title', 'caption', 'figure', 'head', 'header'],
  ['by', 'source'],
];
/** Fields that hold no words for a reader. */
const silent = ['type', 'anchor', 'url', 'tone', 'file', 'language', 'align'];

/** Every string of a value, in the order in which it is read. */
function stringsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(stringsIn).join(' ');
  if (value === null || typeof value !== 'object') return '';
  const rank = (name: string): number =>
    leading.includes(name) ? leading.indexOf(name) - leading.length : trailing.includes(name) ? 1 : 0;
  const fields = Object.entries(value)
    .filter(([name]) => !silent.includes(name))
    .sort(([one], [other]) => rank(one) - rank(other));
  return fields.map(([, inner]) => stringsIn(inner)).join(' ');
}

/** Bytes of a file as the site has it. */
const bytesOf = (edition: Edition, output: Output): Promise<Uint8Array> =>
  libraryOf(edition) === fixture ? readFile(join(siteUnderTest, output.path)) : output.render();

const fileOf = async (edition: Edition, ending: string): Promise<Uint8Array | undefined> => {
  const output = filesOfEdition(libraryOf(edition), edition).find(({ path }) => path.endsWith(ending));
  return output && bytesOf(edition, output);
};

const childrenOf = ({ childNodes }: HtmlElement): HtmlElement[] => childNodes.filter((node) => 'tagName' in node);
const within = (element: HtmlElement, like: (element: HtmlElement) => boolean): HtmlElement[] =>
  childrenOf(element).flatMap((child) => [...(like(child) ? [child] : []), ...within(child, like)]);
const isNotes = (element: HtmlElement): boolean =>
  classOf(element).includes('footnotes') || attribute(element, 'epub:type') === 'footnotes';
/** All of a kind that stand in a text, and not in its notes. */
const inText = (parts: readonly HtmlElement[], like: (element: HtmlElement) => boolean): HtmlElement[] => {
  const notes = parts.flatMap((part) => within(part, isNotes).flatMap((section) => within(section, () => true)));
  return parts.flatMap((part) => within(part, (element) => like(element) && !notes.includes(element)));
};

/** The items of numbered lists on a page, as a browser numbers them. */
function itemsOf(parts: readonly HtmlElement[]): Item[] {
  return inText(
    parts,
    ({ tagName, parentNode }) =>
      tagName === 'li' && parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'ol',
  ).map((item) => {
    const list = item.parentNode as HtmlElement;
    return { number: Number(attribute(list, 'start') ?? 1) + childrenOf(list).indexOf(item), text: textOf(item) };
  });
}

/** The calls of notes on a page, by what they say. */
const callsOn = (parts: readonly HtmlElement[]): number[] =>
  inText(parts, ({ tagName }) => tagName === 'sup').flatMap((mark) =>
    within(mark, ({ tagName }) => tagName === 'a').map((call) => Number(textOf(call))),
  );
const notesOn = (parts: readonly HtmlElement[]): Map<number, string> =>
  new Map(
    parts
      .flatMap((part) =>
        within(part, ({ tagName }) => tagName === 'ol')
          .slice(0, 1)
          .flatMap(childrenOf),
      )
      .map((note, index) => [index + 1, textOf(note)]),
  );

/** Every object of a type below a value, in the order in which it is read. */
function typed(value: unknown, type: string): Record<string, unknown>[] {
  if (value === null || typeof value !== 'object') return [];
  const own = (value as { type?: unknown }).type === type ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap((inner) => typed(inner, type))];
}

const renderers: Readonly<Record<string, Renderer>> = {
  page: async (edition) => {
    if (libraryOf(edition) === forms) return undefined;
    const { html, path } = await page(editionPath(edition));
    const all = new Page(path, html);
    const text = all
      .all('div')
      .filter((element) => classOf(element).includes('text'))
      .slice(0, 1);
    return {
      text: said(text),
      calls: callsOn(text),
      notes: notesOn(text.flatMap((part) => within(part, isNotes))),
      items: itemsOf(text),
      whole: textOf(all.all('main')[0]!),
    };
  },
  'page in two languages': async (edition) => {
    if (!besideOf(edition)) return undefined;
    const own = (await page(bothPath(edition)))
      .all('div')
      .filter((element) => attribute(element, 'lang') === edition.language);
    const cells = own.filter((element) => classOf(element).includes('text'));
    return {
      text: said(cells),
      calls: callsOn(cells),
      notes: notesOn(own.flatMap((part) => within(part, isNotes))),
      items: itemsOf(cells),
      whole: '',
    };
  },
  'plain text': async (edition) => {
    const bytes = await fileOf(edition, '.txt');
    const whole = bytes && new TextDecoder().decode(bytes);
    if (whole === undefined) return undefined;
    const t = words(edition.language);
    const [text = '', rest = ''] = whole.split(`\n\n\n${t.document.sources}\n`);
    const notes = rest
      .split(/\n\n\n/)[0]!
      .split(/^\[(\d+)\] /m)
      .slice(1);
    return {
      text: text.replace(/\[\d+\]/g, ' '),
      calls: [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)),
      notes: new Map(
        notes.flatMap((number, index) => (index % 2 === 0 ? [[Number(number), notes[index + 1] ?? ''] as const] : [])),
      ),
      items: [...text.matchAll(/^ *(\d+)\. (.*)/gm)].map(([, number, line = '']) => ({
        number: Number(number),
        text: line,
      })),
      whole,
    };
  },
  'Word file': async (edition) => {
    const bytes = await fileOf(edition, '.docx');
    if (!bytes) return undefined;
    const {
      'word/document.xml': document,
      'word/footnotes.xml': notes,
      'word/numbering.xml': numbering,
    } = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
    const xml = document ?? '';
    return {
      text: textIn(xml),
      calls: [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"| NOTEREF note(\d+) /g)].map(([, first, again]) =>
        Number(first ?? again),
      ),
      notes: new Map(
        [...(notes ?? '').matchAll(/<w:footnote\b[^>]*w:id="(\d+)"[^>]*>(.*?)<\/w:footnote>/gs)].map(
          ([, id, inside = '']) => [Number(id), textIn(inside)],
        ),
      ),
      items: numbered(xml, numbering ?? ''),
      whole: textIn(xml),
    };
  },
  'e-book': async (edition) => {
    const book = planBooks(libraryOf(edition)).find(({ edition: its }) => its === edition);
    if (!book) return undefined;
    const files = Object.fromEntries(
      Object.entries(unzipSync(await bytesOf(edition, book))).map(([name, file]) => [name, strFromU8(file)]),
    );
    const spine = [...(files['EPUB/package.opf'] ?? '').matchAll(/<itemref[^>]*idref="([^"]+)"/g)].map(([, id]) => id);
    const pages = spine.map((id) => {
      const href = new RegExp(`<item\\b[^>]*(?:id="${id}"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*id="${id}")`).exec(
        files['EPUB/package.opf'] ?? '',
      );
      return { name: href?.[1] ?? href?.[2] ?? '', xhtml: files[`EPUB/${href?.[1] ?? href?.[2]}`] ?? '' };
    });
    const all = pages.map(({ xhtml }) => xhtml).join('\n');
    const texts = pages
      .filter(({ name }) => /^text(-\d+)?\.xhtml$/.test(name))
      .flatMap(({ name, xhtml }) => new Page(`/${name}`, xhtml).all('body'));
    return {
      text: textIn(all, /<a\b[^>]*epub:type="noteref"[^>]*>.*?<\/a>|<sup\b.*?<\/sup>/gs),
      calls: inText(texts, (element) => attribute(element, 'epub:type') === 'noteref').map((call) =>
        Number(textOf(call)),
      ),
      notes: new Map(
        texts
          .flatMap((text) => within(text, (element) => attribute(element, 'epub:type') === 'footnote'))
          .map((note) => [Number(/^note-(\d+)$/.exec(attribute(note, 'id') ?? '')?.[1]), textOf(note)]),
      ),
      items: itemsOf(texts),
      whole: textIn(all),
    };
  },
  sheet: (edition) => {
    const { data } = sheetData(libraryOf(edition), edition, 'reading', 'letter', 'color');
    const lists = ['list', 'steps', 'clauses'];
    const items = (value: unknown): Item[] => {
      if (value === null || typeof value !== 'object') return [];
      const {
        type,
        ordered = true,
        start = 1,
        items: own,
        clauses,
      } = value as { type?: string; ordered?: boolean; start?: number; items?: unknown[]; clauses?: unknown[] };
      if (!lists.includes(type ?? '')) return Object.values(value).flatMap(items);
      return (own ?? clauses ?? []).flatMap((item, index) => [
        ...(ordered ? [{ number: start + index, text: stringsIn(item) }] : []),
        ...items(item),
      ]);
    };
    return Promise.resolve({
      text: stringsIn(data.flow),
      lifted: stringsIn([data.ask, data.cards]),
      calls: typed(data.flow, 'calls').flatMap(({ notes }) =>
        (notes as { number: number }[]).map(({ number }) => number),
      ),
      notes: new Map(data.notes.map(({ number, children }) => [number, stringsIn(children)])),
      items: items(data.flow),
      whole: stringsIn([data.code, data.colophon, data.status, data.email]),
    });
  },
};

/** The numbered paragraphs of a Word file, as Word counts them: each list from where its definition begins. */
function numbered(xml: string, numbering: string): Item[] {
  const definitions = new Map(
    [...numbering.matchAll(/<w:abstractNum\b[^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(([all, id]) => [
      id,
      all,
    ]),
  );
  const lists = new Map(
    [...numbering.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>.*?<w:abstractNumId w:val="(\d+)"/gs)].map(
      ([, id, definition]) => [id, definitions.get(definition) ?? ''],
    ),
  );
  const counts = new Map<string, number>();
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].flatMap(([paragraph]): Item[] => {
    const [, level = '', list = ''] = /<w:ilvl w:val="(\d+)"\/><w:numId w:val="(\d+)"\/>/.exec(paragraph) ?? [];
    const own = new RegExp(`<w:lvl\\b[^>]*w:ilvl="${level}".*?</w:lvl>`, 's').exec(lists.get(list) ?? '')?.[0] ?? '';
    if (!own.includes('w:numFmt w:val="decimal"')) return [];
    const number = (counts.get(`${list} ${level}`) ?? Number(/<w:start w:val="(\d+)"/.exec(own)?.[1]) - 1) + 1;
    counts.set(`${list} ${level}`, number);
    return [{ number, text: textIn(paragraph) }];
  });
}

/** Each piece of a text that must come after the one before. @param byRow whether the head of each column is said again in each row */
function piecesOf(flow: readonly Flow[], byRow: boolean): string[] {
  return flow.flatMap((node): string[] => {
    if (node.type === 'table')
      return [
        node.caption ?? '',
        ...(byRow
          ? node.rows.flatMap((row) =>
              row.flatMap((cell, index) => [inlineText(node.header[index] ?? []), inlineText(cell)]),
            )
          : [node.header, ...node.rows].flat().map(inlineText)),
      ];
    if (node.type === 'list') return node.items.flatMap(({ children }) => piecesOf(children, byRow));
    if (node.type === 'quotation') return piecesOf(node.children, byRow);
    if (node.type !== 'block') return [flowText([node])];
    const [before, after] = (['before', 'after'] as const).map((read) =>
      propertyTexts(node, read).map(({ text }) => text),
    );
    return [...(before ?? []), ...piecesOf(node.children, byRow), ...(after ?? [])];
  });
}

/** Finds words one after the other, others between them allowed. @returns where the last stands, or nothing */
function follow(stream: readonly string[], words: readonly string[], from: number): number | undefined {
  let at = from;
  for (const word of words) {
    const found = stream.indexOf(word, at);
    if (found < 0) return undefined;
    at = found + 1;
  }
  return at;
}

function blocksIn(flow: readonly Flow[]): BlockName[] {
  const standing = [...visit(flow, everywhere)].flatMap(({ node }): BlockName[] =>
    node.type === 'block' ? [node.name] : node.type === 'table' && node.caption !== undefined ? ['Table'] : [],
  );
  const inline = [...inlinesIn(flow, everywhere)].flatMap((node): BlockName[] => {
    if (node.type === 'text') return node.claim === undefined ? [] : ['Value'];
    return node.type === 'term' ? ['Term'] : node.type === 'blank' ? ['Blank'] : [];
  });
  return [...standing, ...inline];
}

/** Numbers of the notes in the order in which the text calls them; a note that calls another is not followed. */
function callsOf(flow: readonly Flow[]): number[] {
  return [...inlinesIn(flow, everywhere)].flatMap((node) => (node.type === 'note' ? [node.number] : []));
}

/** The items of the numbered lists of a text, each with the words it begins with, and then those of the lists within it. */
function itemsIn(flow: readonly Flow[]): Item[] {
  return [...visit(flow, { ...everywhere, lists: false })].flatMap(({ node }) => {
    if (node.type !== 'list') return [];
    return node.items.flatMap(({ children }, index) => [
      ...(node.ordered ? [{ number: node.start + index, text: flowText(children.slice(0, 1)) }] : []),
      ...itemsIn(children),
    ]);
  });
}

describe('the fixture campaign', () => {
  it('has every block of the vocabulary in a text that every renderer is asked for', () => {
    const found = new Set(editions.flatMap(({ body }) => blocksIn(body.flow)));
    expect(blockNames.filter((name) => !found.has(name))).toEqual([]);
    expect(problems.filter(({ code }) => codes[code] === 'error')).toEqual([]);
    expect(blockNames.filter(isInlineBlock).every((name) => found.has(name))).toBe(true);
  });
});

describe.each(Object.entries(renderers))('%s', (name, render) => {
  let made: { readonly edition: Edition; readonly made: Made }[];
  beforeAll(async () => {
    made = (await Promise.all(editions.map(async (edition) => ({ edition, made: await render(edition) })))).filter(
      (one): one is { edition: Edition; made: Made } => one.made !== undefined,
    );
  });

  it('says every word of the text, in order', () => {
    expect(made.length).toBeGreaterThan(3);
    for (const {
      edition,
      made: { text, lifted },
    } of made) {
      const stream = wordsOf(text);
      let from = 0;
      for (const piece of piecesOf(edition.body.flow, name === 'plain text')) {
        const at = follow(stream, wordsOf(piece), from);
        if (at === undefined && lifted !== undefined && follow(wordsOf(lifted), wordsOf(piece), 0) !== undefined)
          continue;
        expect(
          at,
          `${edition.path}: “${piece}” ${follow(stream, wordsOf(piece), 0) === undefined ? 'is missing' : 'stands too early'}; after: ${stream.slice(from, from + 12).join(' ')}`,
        ).toBeDefined();
        from = at ?? from;
      }
    }
  });

  it('calls each note where the text does, by its number', () => {
    for (const {
      edition,
      made: { calls },
    } of made)
      expect(calls, edition.path).toEqual(callsOf(edition.body.flow));
    expect(made.flatMap(({ made: { calls } }) => calls).length).toBeGreaterThan(3);
  });

  it('carries what each note says, by its number', () => {
    for (const {
      edition,
      made: { notes },
    } of made) {
      expect(
        [...notes.keys()].filter((number) => number > 0),
        edition.path,
      ).toEqual(edition.body.notes.map(({ number }) => number));
      for (const note of edition.body.notes)
        for (const piece of piecesOf(note.children, false))
          expect(
            follow(wordsOf(notes.get(note.number) ?? ''), wordsOf(piece), 0),
            `${edition.path}: note ${note.number}: ${piece}`,
          ).toBeDefined();
    }
  });

  it('numbers the items of lists as the text does', () => {
    for (const {
      edition,
      made: { items },
    } of made) {
      const due = itemsIn(edition.body.flow);
      expect(
        items.map(({ number }) => number),
        edition.path,
      ).toEqual(due.map(({ number }) => number));
      due.forEach(({ number, text }, index) =>
        expect(
          follow(wordsOf(items[index]?.text ?? ''), wordsOf(text), 0),
          `${edition.path}: ${number}. ${text}`,
        ).toBeDefined(),
      );
    }
    expect(made.flatMap(({ made: { items } }) => items).length).toBeGreaterThan(3);
  });

  it('says of itself what the imprint has', () => {
    for (const {
      edition,
      made: { whole },
    } of made.filter(({ made: { whole } }) => whole !== '')) {
      for (const line of historyOf(edition)) expect(whole, edition.path).toContain(line.text);
      if (isPrinted(edition.document)) expect(whole, edition.path).toContain(editionCode(edition));
    }
  });
});
