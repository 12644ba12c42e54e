/**
 * One text, every renderer: the page, the page in two languages, the sheet, the e-book, the Word file and the plain text say the same words in the
 * same order, call the same notes where the text calls them, and carry what the notes say.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockNames, isInlineBlock, type BlockName } from '../../src/model/vocabulary.ts';
import { planBooks } from '../../src/formats/ebook/ebook.ts';
import type { Output } from '../../src/formats/format.ts';
import { filesOfEdition } from '../../src/formats/registry.ts';
import { sheetData } from '../../src/formats/sheet/data.ts';
import { languageTags, languages, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { isReviewed, type Edition } from '../../src/model/document.ts';
import { textOfForms } from '../../src/model/block-forms.ts';
import { buildLibrary } from '../../src/model/build.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { flowText, inlineText, propertyTexts, type Flow, type Inline } from '../../src/model/nodes.ts';
import { codes } from '../../src/model/problems.ts';
import { besideOf, bothPath, editionPath } from '../../src/model/urls.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { filesOf, register } from '../unit/made.ts';
import { attribute, Page, textOf, type HtmlElement } from '../site/read.ts';

const { library: fixture } = await loadLibrary(fixtureContent);
/** A guide with every block in every form, which the site does not have: its files are made here. */
const { library: forms, problems } = buildLibrary(
  [
    ...filesOf({ id: 'forms', kind: 'guides', facts: { pictures: '[{ file: file.jpg, credit: A neighbor }]' }, texts: { en: textOfForms() } }),
    { path: 'content/guides/forms/file.jpg', bytes: await readFile(join(fixtureContent, 'pamphlets/tide-calendar/cranes.jpg')) },
    register('glossary.yml', 'terms:\n  - id: quorum\n    en: { term: quorum, meaning: How many must be there. }\n    es: { term: quórum, meaning: Cuántas personas deben estar. }\n'),
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
  /** Numbers of the notes in the order in which they are called; absent where the text stands without them. */
  readonly calls?: readonly number[];
  /** What its notes say. */
  readonly notes?: string;
}

type Renderer = (edition: Edition) => Promise<Made | undefined>;

/** Reads a page of the site. */
async function page(path: string): Promise<Page> {
  return new Page(path, await readFile(join(siteUnderTest, path, 'index.html'), 'utf8'));
}

const classOf = (element: HtmlElement): readonly string[] => (attribute(element, 'class') ?? '').split(' ');
/** Marks of notes, meanings of words and the remark that a link leads to another language stand beside the text. */
const remarks = languageTags.flatMap((tag) => languageTags.map((other) => words(tag).document.also(languages[other].name)));
const said = (elements: readonly HtmlElement[]): string =>
  remarks.reduce((text, remark) => text.replaceAll(remark, ' '), elements.map((element) => textOf(element, (inside) => inside.tagName === 'sup' || attribute(inside, 'popover') !== undefined || classOf(inside).includes('notes'))).join(' '));

/** Everything between two signs of a file, with what the writer's own program escapes put back. */
function textIn(xml: string, leaveOut = /(?!)/g): string {
  return xml.replace(leaveOut, ' ').replace(/<[^>]+>/g, ' ').replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (sign) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>' })[sign] ?? ' ');
}

/** What is told before and after the rest of a block, whatever the order of its fields. */
const [leading, trailing] = [['label', 'lead', 'title', 'caption', 'figure', 'head', 'header'], ['by', 'source']];
/** Fields that hold no words for a reader. */
const silent = ['type', 'anchor', 'url', 'tone', 'file', 'language', 'align'];

/** Every string of a value, in the order in which it is read. */
function stringsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(stringsIn).join(' ');
  if (value === null || typeof value !== 'object') return '';
  const rank = (name: string): number => (leading.includes(name) ? leading.indexOf(name) - leading.length : trailing.includes(name) ? 1 : 0);
  const fields = Object.entries(value).filter(([name]) => !silent.includes(name)).sort(([one], [other]) => rank(one) - rank(other));
  return fields.map(([, inner]) => stringsIn(inner)).join(' ');
}

/** Bytes of a file as the site has it. */
const bytesOf = (edition: Edition, output: Output): Promise<Uint8Array> => (libraryOf(edition) === fixture ? readFile(join(siteUnderTest, output.path)) : output.render());

const fileOf = async (edition: Edition, ending: string): Promise<Uint8Array | undefined> => {
  const output = filesOfEdition(libraryOf(edition), edition).find(({ path }) => path.endsWith(ending));
  return output && bytesOf(edition, output);
};

const renderers: Readonly<Record<string, Renderer>> = {
  page: async (edition) => {
    if (libraryOf(edition) === forms) return undefined;
    const { html, path } = await page(editionPath(edition));
    const [text] = new Page(path, html).all('div').filter((element) => classOf(element).includes('text'));
    return text && { text: said([text]), notes: textOf(text) };
  },
  'page in two languages': async (edition) => {
    if (!besideOf(edition)) return undefined;
    const whole = await page(bothPath(edition));
    const cells = whole.all('div').filter((element) => attribute(element, 'lang') === edition.language && classOf(element).includes('text'));
    return { text: said(cells), notes: whole.all('main').map((main) => textOf(main)).join(' ') };
  },
  'plain text': async (edition) => {
    const bytes = await fileOf(edition, '.txt');
    const text = bytes && new TextDecoder().decode(bytes);
    if (text === undefined) return undefined;
    const unmarked = text.replace(/\[\d+\]/g, ' ');
    return { text: unmarked, notes: unmarked };
  },
  'Word file': async (edition) => {
    const bytes = await fileOf(edition, '.docx');
    if (!bytes) return undefined;
    const { 'word/document.xml': document, 'word/footnotes.xml': notes } = unzipSync(bytes);
    const xml = strFromU8(document ?? new Uint8Array());
    return { text: textIn(xml), calls: [...xml.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id)), notes: textIn(strFromU8(notes ?? new Uint8Array())) };
  },
  'e-book': async (edition) => {
    const book = planBooks(libraryOf(edition)).find(({ edition: its }) => its === edition);
    if (!book) return undefined;
    const files = unzipSync(await bytesOf(edition, book));
    const spine = [...strFromU8(files['EPUB/package.opf'] ?? new Uint8Array()).matchAll(/<itemref[^>]*idref="([^"]+)"/g)].map(([, id]) => id);
    const all = spine.map((id) => {
      const href = new RegExp(`<item\\b[^>]*(?:id="${id}"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*id="${id}")`).exec(strFromU8(files['EPUB/package.opf'] ?? new Uint8Array()));
      return strFromU8(files[`EPUB/${href?.[1] ?? href?.[2]}`] ?? new Uint8Array());
    }).join('\n');
    return { text: textIn(all, /<a\b[^>]*epub:type="noteref"[^>]*>.*?<\/a>|<sup\b.*?<\/sup>/gs), calls: [...all.matchAll(/epub:type="noteref"[^>]*>(\d+)/g)].map(([, number]) => Number(number)), notes: textIn(all) };
  },
  sheet: (edition) => {
    const { data } = sheetData(libraryOf(edition), edition, 'reading', 'letter', 'color');
    return Promise.resolve({ text: stringsIn(data.flow), lifted: stringsIn([data.ask, data.cards]), notes: stringsIn(data.notes) });
  },
};

/** Each piece of a text that must come after the one before. @param byRow whether the head of each column is said again in each row */
function piecesOf(flow: readonly Flow[], byRow: boolean): string[] {
  return flow.flatMap((node): string[] => {
    if (node.type === 'table') return [node.caption ?? '', ...(byRow ? node.rows.flatMap((row) => row.flatMap((cell, index) => [inlineText(node.header[index] ?? []), inlineText(cell)])) : [node.header, ...node.rows].flat().map(inlineText))];
    if (node.type === 'list') return node.items.flatMap(({ children }) => piecesOf(children, byRow));
    if (node.type === 'quotation') return piecesOf(node.children, byRow);
    if (node.type !== 'block') return [flowText([node])];
    const [before, after] = (['before', 'after'] as const).map((read) => propertyTexts(node, read).map(({ text }) => text));
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
  const found: BlockName[] = [];
  const inline = (nodes: readonly Inline[]): void => nodes.forEach((node) => {
    if (node.type === 'term') found.push('Term');
    if (node.type === 'blank') found.push('Blank');
    if ('children' in node) inline(node.children);
  });
  const visit = (node: Flow): void => {
    if (node.type === 'block') found.push(node.name);
    if (node.type === 'table') {
      if (node.caption !== undefined) found.push('Table');
      [node.header, ...node.rows].flat().forEach(inline);
    } else if (node.type === 'paragraph' || node.type === 'heading') inline(node.children);
    else if (node.type === 'list') node.items.forEach((item) => item.children.forEach(visit));
    else if ('children' in node) node.children.forEach(visit);
  };
  flow.forEach(visit);
  return found;
}

/** Numbers of the notes in the order in which the text calls them; a note that calls another is not followed. */
function callsOf(flow: readonly Flow[]): number[] {
  return [...JSON.stringify(flow).matchAll(/"type":"note","id":"(?:[^"\\]|\\.)*","number":(\d+)/g)].map(([, number]) => Number(number));
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
    made = (await Promise.all(editions.map(async (edition) => ({ edition, made: await render(edition) })))).filter((one): one is { edition: Edition; made: Made } => one.made !== undefined);
  });

  it('says every word of the text, in order', () => {
    expect(made.length).toBeGreaterThan(3);
    for (const { edition, made: { text, lifted } } of made) {
      const stream = wordsOf(text);
      let from = 0;
      for (const piece of piecesOf(edition.body.flow, name === 'plain text')) {
        const at = follow(stream, wordsOf(piece), from);
        if (at === undefined && lifted !== undefined && follow(wordsOf(lifted), wordsOf(piece), 0) !== undefined) continue;
        expect(at, `${edition.path}: “${piece}” ${follow(stream, wordsOf(piece), 0) === undefined ? 'is missing' : 'stands too early'}; after: ${stream.slice(from, from + 12).join(' ')}`).toBeDefined();
        from = at ?? from;
      }
    }
  });

  it('carries what each note says, and calls them where the text does', () => {
    for (const { edition, made: { calls, notes } } of made) {
      if (notes !== undefined) for (const note of edition.body.notes) for (const piece of piecesOf(note.children, false)) expect(follow(wordsOf(notes), wordsOf(piece), 0), `${edition.path}: note ${note.number}: ${piece}`).toBeDefined();
      if (calls) expect(calls.filter((number) => number > 0), edition.path).toEqual(callsOf(edition.body.flow));
    }
  });
});
