/** What stands in the way of a card, said to the writer. */
import { missingGlyphs } from '../../look/glyphs.ts';
import { nameOfSign } from '../../markdown/signs.ts';
import { ProblemError, type Problem } from '../../model/problems.ts';
import type { CardSource } from './extract.ts';
import type { HeadlineOverflow } from './fit.ts';
import { cardSizes, type CardSizeName } from './sizes.ts';
import { problem, type Messages } from '../../model/messages.ts';

const messages = {
  'glyph-missing': (source: CardSource, missing: readonly string[]) => ({
    fact: `${subject(source)} has ${missing.map((sign) => `“${sign}” (${nameOfSign(sign)})`).join(', ')}, which the type of the cards cannot print.`,
    fix:
      source.field === 'title'
        ? 'Write it in letters, or add a headline for cards without it: `cardTitle: …`.'
        : 'Write it in letters.',
  }),
  'card-alt-too-long': (source: CardSource, alt: string, most: number) => ({
    fact: `${subject(source)} makes a picture whose words have ${alt.length} characters; at most ${most} fit into the description that people who cannot see it hear.`,
    fix: repair(source, 'Shorten it to what one picture can say.'),
  }),
  'card-overflow/word': (source: CardSource, tooWide: string, sizes: readonly CardSizeName[]) => ({
    fact: `${subject(source)} has “${tooWide}”, which is wider than the ${sizes.length === 1 ? 'card' : 'cards'} ${sizes.map((size) => `\`${size}\``).join(', ')} even in its smallest type.`,
    fix: shorter(source),
  }),
  'card-overflow/lines': (source: CardSource, [first, ...others]: readonly [Overflow, ...Overflow[]]) => ({
    fact: `${subject(source)} needs ${first.linesNeeded} lines on the card \`${first.size}\` in its smallest type, and ${first.linesAllowed} fit${others.map(({ size, linesNeeded, linesAllowed }) => `; ${linesNeeded} on \`${size}\`, and ${linesAllowed} fit`).join('')}.`,
    fix: shorter(source),
  }),
  'card-break': (source: CardSource, word: string, lines: readonly string[], size: CardSizeName) => ({
    fact: `${subject(source)} stands on the card \`${size}\` as “${lines.join(' / ')}”: no better way into lines leaves the type as large, and “${word}” at the end of one leads on.`,
    fix: 'Say the lines yourself with `lines: ["…", "…"]`, or give a headline for cards that breaks better: `cardTitle: …`.',
  }),
  'card-failed': (size: string, said: string) => ({
    fact: `The card \`${size}\` could not be drawn: ${said}.`,
    fix: 'Try another `picture` in facts.yml; if that does not help, show this message to whoever looks after the press.',
  }),
} satisfies Messages;

/** On which size words do not fit, and by how much. */
export interface Overflow extends Pick<HeadlineOverflow, 'text' | 'linesNeeded' | 'linesAllowed' | 'tooWide'> {
  readonly size: CardSizeName;
}

/** Longest alternative words, in characters: Instagram and Mastodon cut off or refuse more than about this. */
const longestAlt = 1000;

/** Says which words are meant: “`title`”, “The block Quote”. */
function subject({ field }: CardSource): string {
  return /^[A-Z]/.test(field) ? `The block ${field}` : `\`${field}\``;
}

/** What a writer does about words that a card cannot take. */
function repair({ field }: CardSource, otherwise: string): string {
  return field === 'title' ? 'Add a shorter headline for cards: `cardTitle: …`.' : otherwise;
}

/** @throws ProblemError when the type of the cards lacks a character of the words, emoji included */
export function refuseMissingGlyphs(words: string, source: CardSource): void {
  const missing = missingSigns(words);
  if (missing.length > 0) throw new ProblemError(glyphsMissing(missing, source));
}

/** Lists the characters that the type of the cards lacks. */
export function missingSigns(words: string): string[] {
  return missingGlyphs(words, 'display-800').map(({ character }) => character);
}

/** Says that characters cannot be printed. */
export function glyphsMissing(characters: readonly string[], source: CardSource): Problem {
  return problem(messages, 'glyph-missing', { path: source.path, ...source.position }, source, characters);
}

/** @throws ProblemError when nobody could post the alternative words of a card */
export function refuseLongAlt(alt: string, source: CardSource): void {
  const found = longAlt(alt, source);
  if (found) throw new ProblemError(found);
}

/** Says that nobody could post the alternative words of a card; nothing where they are short enough. */
export function longAlt(alt: string, source: CardSource): Problem | undefined {
  if (alt.length <= longestAlt) return undefined;
  return problem(messages, 'card-alt-too-long', { path: source.path, ...source.position }, source, alt, longestAlt);
}

/** Says once that words do not fit, on whichever sizes. @param found at least one */
export function overflows(found: readonly [Overflow, ...Overflow[]], source: CardSource): Problem {
  const place = { path: source.path, ...source.position };
  const wide = found.find(({ tooWide }) => tooWide !== undefined)?.tooWide;
  if (wide === undefined) return problem(messages, 'card-overflow/lines', place, source, found);
  const sizes = found.filter(({ tooWide }) => tooWide === wide).map(({ size }) => size);
  return problem(messages, 'card-overflow/word', place, source, wide, sizes);
}

/** Says that a headline has no good way into lines, and at which word. */
export function badBreak(word: string, lines: readonly string[], size: CardSizeName, source: CardSource): Problem {
  return problem(messages, 'card-break', { path: source.path, ...source.position }, source, word, lines, size);
}

/** Says that words do not fit on the card that is being drawn. */
export function headlineOverflow(cause: HeadlineOverflow, size: CardSizeName, source: CardSource): ProblemError {
  const { text, linesNeeded, linesAllowed, tooWide } = cause;
  const overflow = { size, text, linesNeeded, linesAllowed, ...(tooWide === undefined ? {} : { tooWide }) };
  return new ProblemError(overflows([overflow], source), { cause });
}

function shorter(source: CardSource): string {
  return repair(
    source,
    /^[A-Z]/.test(source.field) ? 'Say it shorter; a picture is read in passing.' : `Shorten \`${source.field}\`.`,
  );
}

/** @throws Error when the places it is made for would not take so large a picture */
export function refuseTooLarge(bytes: Uint8Array, size: CardSizeName): void {
  const { most } = cardSizes[size];
  if (bytes.length > most)
    throw new Error(`The card ${size} has ${bytes.length} bytes, and at most ${most} are taken.`);
}

/** Says that an engine failed, in its own words. */
export function cardFailed(cause: unknown, size: CardSizeName, { path }: CardSource): ProblemError {
  const said = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').replace(/\.$/, '');
  return new ProblemError(problem(messages, 'card-failed', { path }, size, said), { cause });
}
