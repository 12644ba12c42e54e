/** What stands in the way of a card, said to the writer. */
import { missingGlyphs } from '../../look/glyphs.ts';
import { nameOfSign } from '../../markdown/signs.ts';
import { ProblemError } from '../../model/problems.ts';
import type { CardSource } from './extract.ts';
import type { HeadlineOverflow } from './fit.ts';
import { cardSizes, type CardSizeName } from './sizes.ts';
import { problem, type Messages } from '../../model/messages.ts';

const messages = {
  'glyph-missing': (source: CardSource, missing: readonly string[]) => ({
    fact: `${subject(source)} has ${missing.join(', ')}, which the type of the cards cannot print.`,
    fix:
      source.field === 'title'
        ? 'Write it in letters, or add a headline for cards without it: `cardTitle: …`.'
        : 'Write it in letters.',
  }),
  'card-alt-too-long': (source: CardSource, alt: string) => ({
    fact: `${subject(source)} makes a picture whose words have ${alt.length} characters; at most ${longestAlt} fit into the description that people who cannot see it hear.`,
    fix: repair(source, 'Shorten it to what one picture can say.'),
  }),
  'card-overflow/word': (source: CardSource, tooWide: string, size: string) => ({
    fact: `${subject(source)} has “${tooWide}”, which is wider than the card \`${size}\` even in its smallest type.`,
    fix: shorter(source),
  }),
  'card-overflow/lines': (source: CardSource, linesNeeded: number, size: string, linesAllowed: number) => ({
    fact: `${subject(source)} needs ${linesNeeded} lines on the card \`${size}\` in its smallest type, and ${linesAllowed} fit.`,
    fix: shorter(source),
  }),
  'card-failed': (size: string, said: string) => ({
    fact: `The card \`${size}\` could not be drawn: ${said}.`,
    fix: 'Try another `picture` in facts.yml; if that does not help, show this message to whoever looks after the press.',
  }),
} satisfies Messages;

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
  const missing = missingGlyphs(words, 'display-800').map(
    ({ character }) => `“${character}” (${nameOfSign(character)})`,
  );
  if (missing.length === 0) return;
  const { path, position } = source;
  throw new ProblemError(problem(messages, 'glyph-missing', { path, ...position }, source, missing));
}

/** @throws ProblemError when nobody could post the alternative words of a card */
export function refuseLongAlt(alt: string, source: CardSource): void {
  if (alt.length <= longestAlt) return;
  throw new ProblemError(
    problem(messages, 'card-alt-too-long', { path: source.path, ...source.position }, source, alt),
  );
}

/** Says that words do not fit. */
export function headlineOverflow(cause: HeadlineOverflow, size: CardSizeName, source: CardSource): ProblemError {
  const { linesNeeded, linesAllowed, tooWide } = cause;
  return new ProblemError(
    tooWide !== undefined
      ? problem(messages, 'card-overflow/word', { path: source.path, ...source.position }, source, tooWide, size)
      : problem(
          messages,
          'card-overflow/lines',
          { path: source.path, ...source.position },
          source,
          linesNeeded,
          size,
          linesAllowed,
        ),
    { cause },
  );
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
