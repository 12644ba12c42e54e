/** What the print room says when words do not go onto paper. */
import { languages } from '../../i18n/languages.ts';
import type { Edition } from '../../model/document.ts';
import type { SheetProduct } from '../../model/kinds.ts';
import { headingsIn } from '../../model/outline.ts';
import { ProblemError } from '../../model/problems.ts';
import { everywhere } from '../../model/visit.ts';
import type { PageFinding } from './inspect/inspect.ts';
import { lineOf } from './inspect/place.ts';
import type { PaperName } from './papers.ts';
import { mostBookletPages } from './products/booklet.ts';
import { productEntry } from './products.ts';
import type { Style } from './variants.ts';
import { problem, spoken, type Message, type Messages } from '../../model/messages.ts';

const messages = {
  'sheet-overflow': (name: SheetName, count: number, side: string | undefined, floor: number) => ({
    fact: `The ${nameOf(name)} is ${count} ${count === 1 ? 'line' : 'lines'} too long${side ? ` (${side})` : ''}, even at its smallest type (${floor} pt).`,
    fix: `${side === 'tab' ? shortenTab : shorten(name, count)}, or ${leaveOut(name)}.`,
  }),
  'sheet-word-too-wide': (name: SheetName, word: string, floor: number) => ({
    fact: `On the ${nameOf(name)} “${word}” is wider than its column, even at the smallest type (${floor} pt).`,
    fix: 'Write it another way, put a dash or a space into it, or use a shorter word.',
  }),
  'booklet-too-long': (name: SheetName, pages: number, most: number) => ({
    fact: `The ${nameOf(name)} has ${pages} pages; a fold and two staples hold ${most}.`,
    fix: `Make two pamphlets of it, shorten it by about ${pages - most} pages, or ${leaveOut(name)}: the small pages and the reading copy stay.`,
  }),
  'sheet-failed': (name: SheetName, said: string | undefined) => ({
    fact: `The ${nameOf(name)} could not be drawn (${said}).`,
    fix: 'Take out what was added last and try again; if the text is plain, the fault is the press’s: send this message to those who keep it.',
  }),
} satisfies Messages;

/** What is said of a finished page; the code is that of what an inspector found. */
const pageMessages = spoken('sheet', {
  finding: (name: SheetName, found: PageFinding, more: number): Message => ({
    fact: `On page ${found.page} of the ${nameOf(name)} ${found.fact}${more > 0 ? `, and ${more} more such ${more === 1 ? 'thing is' : 'things are'} wrong` : ''}.`,
    fix: `${found.fix}, or ${leaveOut(name)}.`,
  }),
});

/** Which sheet is meant. */
export interface SheetName {
  readonly edition: Edition;
  readonly product: SheetProduct;
  readonly paper: PaperName;
  readonly style: Style;
}

/** Words in one line of a column, near enough to tell a writer how much to cut. */
const wordsPerLine = 7;

/** What each product is called in messages, and what it is printed on: “half sheet on a4, in Español”. */
const called: Record<SheetProduct, string> = {
  flyer: 'flyer',
  poster: 'poster',
  tiles: 'poster in four sheets',
  tabs: 'tear-off sheet',
  sign: 'sign in two languages',
  tent: 'table tent',
  half: 'half sheet',
  quarter: 'quarter sheet',
  labels: 'label',
  stickers: 'sticker',
  card: 'wallet card',
  'fold-card': 'fold-over card',
  trifold: 'trifold',
  zine: 'zine',
  booklet: 'booklet',
  'pocket-booklet': 'pocket booklet',
  pages: 'small pages',
  form: 'form',
  reading: 'reading copy',
};

/** Ink-light and a shop's copy have the words of the colored one, and its faults: they are named as it is, so that one fault is told once. */
function nameOf({ edition, product, paper, style }: SheetName): string {
  return `${called[product]}${style === 'large' ? ' in large print' : ''} on ${paper}, in ${languages[edition.language].name},`;
}

/** What a writer may do about a product that does not suit a text. */
function leaveOut({ product }: SheetName): string {
  return `leave it out in facts.yml, with the reason: \`leaveOut: { ${product}: "…" }\``;
}

/** No word of the text stands on a tab. */
const shortenTab = 'Shorten the name of the campaign or the label of the hotline in the dictionary of the language';

/** What would make the words shorter, by product. */
function shorten({ product }: SheetName, count: number): string {
  if (product === 'booklet' || product === 'pages' || product === 'pocket-booklet')
    return `Shorten what stands there by about ${count * wordsPerLine} words: on the back the ask, before the text the summary and its headings`;
  if (product === 'card') return `Shorten the card by about ${count * wordsPerLine} words`;
  if (product === 'labels' || product === 'stickers')
    return `Shorten the \`slogan\` of the poster by about ${count * 2} words`;
  if (product === 'sign' || product === 'tent')
    return `Shorten \`summary\` by about ${count * wordsPerLine} words, or the title`;
  if (product === 'poster' || product === 'tabs') return `Shorten \`poster\` by about ${count * wordsPerLine} words`;
  return `Shorten the text by about ${count * wordsPerLine} words, move some of it into <More>`;
}

/**
 * The text is longer than its room.
 * @param lines lines too many at the smallest size, all columns together
 * @param side the side that lacks most room, where there are several: `front`
 */
export function overflow(name: SheetName, lines: number, side?: string): ProblemError {
  const count = Math.max(1, Math.ceil(lines));
  const { floor } = productEntry(name.product, name.style).text;
  return new ProblemError(problem(messages, 'sheet-overflow', { path: name.edition.path }, name, count, side, floor));
}

/** A word cannot be broken and is wider than its column. */
export function wordTooWide(name: SheetName, word: string): ProblemError {
  const { floor } = productEntry(name.product, name.style).text;
  return new ProblemError(
    problem(
      messages,
      'sheet-word-too-wide',
      { path: name.edition.path, ...placeOfWord(name.edition, word) },
      name,
      word,
      floor,
    ),
  );
}

function placeOfWord(edition: Edition, word: string): { line?: number } {
  const heading = headingsIn(edition.body.flow, everywhere).find(({ text }) => text.includes(word));
  return heading ? { line: heading.position.line } : {};
}

/**
 * An inspector refuses the finished pages.
 * @param found the gravest of what it found; its page is counted within the edition
 * @param more how many other things it found
 */
export function refused(name: SheetName, found: PageFinding, more: number): ProblemError {
  const texts = found.words.map(({ text }) => text);
  const line = lineOf(name.edition, texts);
  return new ProblemError({
    code: found.code,
    path: name.edition.path,
    ...(line === undefined ? {} : { line }),
    ...pageMessages.finding(name, found, more),
  });
}

/** A pamphlet has more pages than a staple holds. */
export function tooThick(name: SheetName, pages: number): ProblemError {
  return new ProblemError(
    problem(messages, 'booklet-too-long', { path: name.edition.path }, name, pages, mostBookletPages),
  );
}

/** The engine failed on a sheet for a reason that no earlier check foresaw. */
export function failed(name: SheetName, cause: unknown): ProblemError {
  const said = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
  return new ProblemError(problem(messages, 'sheet-failed', { path: name.edition.path }, name, said), { cause });
}
