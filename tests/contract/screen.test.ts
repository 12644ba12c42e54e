/**
 * The screen draws a text in two ways: the page of an edition from what the Markdown was compiled to, the page in two languages from the tree.
 * Element by element, attribute by attribute, both say the same.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import { isReviewed, type Edition } from '../../src/model/document.ts';
import { allEditions } from '../../src/model/library.ts';
import { besideOf, bothPath, editionPath } from '../../src/model/urls.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { attribute, Page, type HtmlElement } from '../site/read.ts';

const { library } = await loadLibrary(fixtureContent);
const paired = allEditions(library).filter((edition) => isReviewed(edition) && besideOf(edition));

async function page(path: string): Promise<Page> {
  return new Page(path, await readFile(join(siteUnderTest, path, 'index.html'), 'utf8'));
}

const classesOf = (element: HtmlElement): readonly string[] =>
  (attribute(element, 'class') ?? '').split(' ').filter(Boolean);
const elementsIn = ({ childNodes }: HtmlElement): HtmlElement[] => childNodes.filter((node) => 'tagName' in node);
const within = (element: HtmlElement, like: (element: HtmlElement) => boolean): HtmlElement[] =>
  elementsIn(element).flatMap((child) => [...(like(child) ? [child] : []), ...within(child, like)]);

/** What only holds a text together: the page in two languages takes it apart, to set its parts side by side. */
const holders = ['more', 'columns', 'resolution', 'clauses'];
const isHolder = (element: HtmlElement): boolean => classesOf(element).some((name) => holders.includes(name));
/** The ways out of a note stand in its last paragraph on the one screen and after it on the other. */
const isWayOut = (element: HtmlElement): boolean => ['back', 'close'].some((name) => classesOf(element).includes(name));
const isNotes = (element: HtmlElement): boolean => classesOf(element).includes('footnotes');
/** Attributes for the search, which leaves the page in two languages out; of a list taken apart, its beginning, which each item has. */
const silent = ['data-pagefind-ignore', 'start'];
/** Classes that no style knows: cells stand on the left as they are, and a box says by itself that it is one. */
const unseen = ['align-left', 'task-list-item'];
/** Elements within a line, around which a space counts. */
const inline = ['a', 'b', 'button', 'code', 'del', 'em', 'small', 'span', 'strong', 'sup'];

/** How one screen names what the other names too: notes by what they are called or by number, all places with or without their language. */
interface Names {
  readonly language: string;
  /** Numbers of the notes, by the places of their words. */
  readonly notes: ReadonlyMap<string, number>;
}

function namesOf(edition: Edition, notes: readonly HtmlElement[]): Names {
  return {
    language: edition.language,
    notes: new Map(notes.map((note, index) => [attribute(note, 'id') ?? '', index + 1])),
  };
}

function place(name: string, { language, notes }: Names): string {
  const [, kind = '', own = '', again = ''] = /^(fn|fnref)-(.*?)(-\d+)?$/.exec(name) ?? [];
  const number = notes.get(`fn-${own}${again}`) ?? notes.get(`fn-${own}`);
  if (kind && number !== undefined) return `${kind}-${number}${notes.has(`fn-${own}${again}`) ? '' : again}`;
  return name.replace(/^term-\d+$/, 'term').replace(new RegExp(`^${language}-`), '');
}

function valueOf(name: string, value: string, names: Names): string {
  if (name === 'id' || name === 'popovertarget') return place(value, names);
  if (name === 'class')
    return value
      .split(' ')
      .filter((one) => !unseen.includes(one))
      .sort()
      .join(' ');
  if (name === 'srcset') return value.replace(/(\.\.\/)+/g, '/');
  if (name !== 'href') return value;
  const decoded = decodeURIComponent(value);
  return decoded.startsWith('#') ? `#${place(decoded.slice(1), names)}` : decoded;
}

/** Writes an element and all that is in it as one line for each tag and each run of words. */
function linesOf(element: HtmlElement, names: Names, number?: number): string[] {
  const inside = element.childNodes.flatMap((node): string[] => {
    if ('value' in node) return [node.value.replace(/\s+/g, ' ')];
    return 'tagName' in node && !isNotes(node) && !isWayOut(node) ? linesOf(node, names, numberOf(node, element)) : [];
  });
  const around = element.parentNode && 'attrs' in element.parentNode ? element.parentNode : undefined;
  if (isHolder(element) || (element.tagName === 'ol' && around && classesOf(around).includes('clauses')))
    return ['', ...inside, ''];
  // The tree does not know whether the lines of a list stand close together; what begins an item has no element of its own there.
  if (element.tagName === 'p' && around?.tagName === 'li')
    return [elementsIn(around).find(({ tagName }) => tagName === 'p') === element ? '' : '<p>', ...inside, ''];
  const attributes = element.attrs
    .filter(({ name }) => !silent.includes(name))
    .map(({ name, value }) => ({ name, value: valueOf(name, value, names) }))
    .filter(({ name, value }) => name !== 'class' || value !== '')
    .map(({ name, value }) => ` ${name}="${value}"`)
    .sort();
  // A box stands apart from what it is for, with a space in the source or without.
  const tag = classesOf(element).includes('box') ? 'box' : element.tagName;
  return [`<${tag}${number === undefined ? '' : ` ${number}.`}${attributes.join('')}>`, ...inside, `</${tag}>`];
}

/** The number of an item of a numbered list. */
function numberOf(item: HtmlElement, list: HtmlElement): number | undefined {
  return list.tagName === 'ol' && item.tagName === 'li'
    ? Number(attribute(list, 'start') ?? 1) + elementsIn(list).indexOf(item)
    : undefined;
}

/** Leaves out the spaces that no reader sees: those beside what stands on lines of its own. */
function visible(lines: readonly string[]): string[] {
  const isEdge = (line: string | undefined): boolean =>
    line === undefined ||
    line === '' ||
    (line.startsWith('<') && !inline.includes(/^<\/?([a-z0-9]+)/.exec(line)?.[1] ?? ''));
  const isWords = (line: string | undefined): line is string =>
    line !== undefined && line !== '' && !line.startsWith('<');
  const runs = lines.reduce<string[]>((before, line) => {
    const last = before.at(-1);
    return isWords(line) && isWords(last)
      ? [...before.slice(0, -1), (last + line).replace(/\s+/g, ' ')]
      : [...before, line];
  }, []);
  return runs
    .map((line, index) =>
      line.startsWith('<')
        ? line
        : line
            .slice(isEdge(runs[index - 1]) && line.startsWith(' ') ? 1 : 0)
            .replace(isEdge(runs[index + 1]) ? / $/ : /(?!)/, ''),
    )
    .filter((line) => line !== '');
}

/** The words of an edition as a screen draws them, then its notes. */
function drawn(edition: Edition, cells: readonly HtmlElement[], notes: readonly HtmlElement[]): string[] {
  const names = namesOf(edition, notes);
  return visible([
    ...cells.flatMap((cell) => linesOf(cell, names).slice(1, -1)),
    ...notes.flatMap((note, index) => [
      ...linesOf(note, names, index + 1),
      ...within(note, isWayOut).flatMap((way) => linesOf(way, names)),
    ]),
  ]);
}

const itemsOf = (parts: readonly HtmlElement[]): HtmlElement[] =>
  parts.flatMap((part) =>
    within(part, (element) => element.tagName === 'ol')
      .slice(0, 1)
      .flatMap(elementsIn),
  );

async function compiled(edition: Edition): Promise<string[]> {
  const [text] = (await page(editionPath(edition))).all('div').filter((element) => classesOf(element).includes('text'));
  if (!text) throw new Error(`${editionPath(edition)} has no text.`);
  return drawn(edition, [text], itemsOf(within(text, isNotes)));
}

async function fromTree(edition: Edition): Promise<string[]> {
  const own = (await page(bothPath(edition)))
    .all('div')
    .filter((element) => attribute(element, 'lang') === edition.language);
  return drawn(
    edition,
    own.filter((element) => classesOf(element).includes('text')),
    itemsOf(own.flatMap((element) => within(element, isNotes))),
  );
}

describe('The two ways to the screen', () => {
  it.each(paired.map((edition) => [edition.path, edition] as const))(
    'draw the same elements of %s',
    async (_, edition) => {
      const [one, other] = await Promise.all([compiled(edition), fromTree(edition)]);
      expect(one.length).toBeGreaterThan(5);
      expect(other).toEqual(one);
    },
  );
});
