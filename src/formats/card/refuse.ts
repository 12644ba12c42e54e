/** What stands in the way of a card, said to the writer. */
import { codePointName, missingGlyphs } from '../../look/glyphs.ts';
import { ProblemError } from '../../model/problems.ts';
import type { PosterCopy } from './designs/poster.ts';
import type { HeadlineOverflow } from './fit.ts';
import type { CardSizeName } from './sizes.ts';

/** Where the headline of a card is written. */
export interface CardSource {
  /** From the project's root. */
  readonly path: string;
  readonly field: 'title' | 'cardTitle' | 'siteName';
}

/** Largest picture that previews read, in bytes (WhatsApp). */
const largestBytes = 300_000;

/** @throws ProblemError when the type of the cards lacks a character of the headline */
export function refuseMissingGlyphs(copy: PosterCopy, { path, field }: CardSource): void {
  const missing = missingGlyphs(copy.headline, 'display-800').map(({ character, codePoint }) => `“${character}” (${codePointName(codePoint)})`);
  if (missing.length === 0) return;
  const fact = `\`${field}\` has ${missing.join(', ')}, which the type of the cards cannot print.`;
  const fix = field === 'title' ? 'Write it in letters, or add a headline for cards without it: `cardTitle: …`.' : 'Write it in letters.';
  throw new ProblemError({ code: 'glyph-missing', path, fact, fix });
}

/** Says that a headline does not fit. */
export function headlineOverflow(cause: HeadlineOverflow, size: CardSizeName, { path, field }: CardSource): ProblemError {
  const { linesNeeded, linesAllowed, tooWide } = cause;
  const fact =
    tooWide !== undefined
      ? `\`${field}\` has “${tooWide}”, which is wider than the card \`${size}\` even in its smallest type.`
      : `\`${field}\` needs ${linesNeeded} lines on the card \`${size}\` in its smallest type, and ${linesAllowed} fit.`;
  const fix = field === 'title' ? 'Add a shorter headline for cards: `cardTitle: …`.' : `Shorten \`${field}\`.`;
  return new ProblemError({ code: 'card-overflow', path, fact, fix }, { cause });
}

/** @throws Error when a preview would not read so large a picture */
export function refuseTooLarge(bytes: Uint8Array, size: CardSizeName): void {
  if (bytes.length > largestBytes) throw new Error(`The card ${size} has ${bytes.length} bytes, and previews read at most ${largestBytes}.`);
}

/** Says that an engine failed, in its own words. */
export function cardFailed(cause: unknown, size: CardSizeName, { path }: CardSource): ProblemError {
  const said = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ').replace(/\.$/, '');
  return new ProblemError({ code: 'card-failed', path, fact: `The card \`${size}\` could not be drawn: ${said}.`, fix: 'Try another `picture` in facts.yml; if that does not help, show this message to whoever looks after the press.' }, { cause });
}
