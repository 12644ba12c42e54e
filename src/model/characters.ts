/** Characters that a reader cannot see or that turn a line around: where they stand, and what to say of them. */
import { lookalikes, nameOfSign, signsThatAre } from '../markdown/signs.ts';
import type { Report } from './report.ts';
import type { Position } from './nodes.ts';
import type { Messages } from './messages.ts';
import { mend } from './repair.ts';

const messages = {
  'character-forbidden/hidden': (sign: string, positions: Position[]) => ({
    fact: control.test(sign)
      ? `There is a hidden control character (${nameOfSign(sign)})${more(positions)}, which can make a text read differently from what it says.`
      : `There is a sign that shows as a blank or a box (${nameOfSign(sign)})${more(positions)}.`,
    fix: 'Delete it and type the words around it again.',
  }),
  'character-forbidden/lost': (positions: Position[]) => ({
    fact: `There is the sign \ufffd${more(positions)}, which a program leaves where it lost a letter.`,
    fix: 'Type the lost letter again.',
  }),
  'character-forbidden/piled': {
    fact: 'A letter bears more marks than any language writes, and they run over the lines around it.',
    fix: 'Type the letter again.',
  },
  'invisible-character/removed': (sign: string, positions: Position[]) => ({
    fact: `There is an invisible character (${nameOfSign(sign)})${more(positions)}, often left by copying from a page; it is left out wherever the words are shown.`,
    fix: 'Delete it.',
    ...mend(sign, ''),
  }),
  'invisible-character/kept': (sign: string, positions: Position[]) => ({
    fact: `There is an invisible character (${nameOfSign(sign)})${more(positions)}, often left by copying from a page.`,
    fix: 'Delete it, unless you meant it.',
  }),
  'sign-replaced': (letters: string, positions: Position[]) => ({
    fact: `The letters “${letters}”${more(positions)} are signs that only look like letters (${nameOfSign(letters)}), which nobody can search for or hear read; “${letters.normalize('NFKC')}” is printed.`,
    fix: `Type ${letters.normalize('NFKC')}${/\p{L}/u.test(letters.normalize('NFKC')) ? `; for bold letters write **${letters.normalize('NFKC')}**` : ''}.`,
    ...mend(letters, letters.normalize('NFKC')),
  }),
  'letter-lookalike': (word: string, positions: Position[], sign: string) => ({
    fact: `In “${word}”${more(positions)} the “${sign}” is ${nameOfSign(sign).replace(/^(\S+), (.*)$/, '$2 ($1)')}: the word cannot be searched for, and may lead elsewhere than it says.`,
    fix: 'Type the word again with Latin letters.',
    ...mend(
      word,
      word.replace(/./gsu, (letter) => lookalikes[letter] ?? letter),
    ),
  }),
  'direction-mixed': (words: string, positions: Position[]) => ({
    fact: `The words “${words}”${more(positions)} run from right to left in a text that runs from left to right.`,
    fix: 'Look at the page and the sheet, and see that the words around them stand in the right order.',
  }),
  'character-forbidden/escaped': (hidden: string) => ({
    fact: `A code here stands for ${control.test(hidden) ? 'a hidden control character' : 'a sign that shows as a blank or a box'} (${nameOfSign(hidden)})${control.test(hidden) ? ', which can make a text read differently from what it says' : ''}.`,
    fix: 'Delete the code.',
  }),
  'character-forbidden/code': (code: string) => ({
    fact: `The code ${code} stands for no character, and a reader would see \ufffd.`,
    fix: 'Delete the code, or write the letter itself.',
  }),
} satisfies Messages;

/** A text that holds one can read differently from what it says, or cannot be written to a file. */
const forbidden = signsThatAre('refused');
/** Those of them that steer a machine; the others are blanks and boxes. */

const control = /[\u0000-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u{e0000}-\u{e007f}]/u;
/** What programs write where they lost a letter. */
const lost = /\ufffd/g;
const kept = /[\u061c\u200c-\u200f]/g;
/** Line and paragraph separators are read as spaces, and some editors show them as nothing. */
const removed = new RegExp(`${signsThatAre('removed').source}|[\\u2028\\u2029]`, 'gu');
const drawnOtherwise = /[\uff10-\uff19\uff20-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]+/gu;
/** Marks on one letter, more than any language writes; they run over the lines above and below. */
const piledUp = /[\p{L}\p{N}]?[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5,}/gu;
/** Words of Latin letters among which one of another script passes for Latin. */
const mixed = new RegExp(
  `(?:\\p{Script=Latin}\\p{M}*)+[${Object.keys(lookalikes).join('')}][\\p{L}\\p{M}]*|[${Object.keys(lookalikes).join('')}]+\\p{M}*\\p{Script=Latin}[\\p{L}\\p{M}]*`,
  'gu',
);
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s.,:;!?-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/g;

/**
 * Checks a decoded text and reports each kind of character once, at its first position.
 * @param leftToRight true for a text whose language runs from left to right
 * @returns the text without forbidden characters, so that the words around them can be checked as they look
 */
export function checkCharacters(text: string, leftToRight: boolean, report: Report): string {
  for (const [sign, positions] of group(text, forbidden)) {
    report.add(messages, 'character-forbidden/hidden', positions[0], sign, positions);
  }
  for (const [, positions] of group(text, lost))
    report.add(messages, 'character-forbidden/lost', positions[0], positions);
  const [piled] = positions(text, piledUp);
  if (piled) report.add(messages, 'character-forbidden/piled', piled);
  for (const [sign, positions] of group(text, removed))
    report.add(messages, 'invisible-character/removed', positions[0], sign, positions);
  for (const [sign, positions] of group(text, kept))
    report.add(messages, 'invisible-character/kept', positions[0], sign, positions);
  for (const [letters, positions] of group(text, drawnOtherwise))
    report.add(messages, 'sign-replaced', positions[0], letters, positions);
  for (const [word, positions] of group(text, mixed)) {
    const sign = [...word].find((letter) => lookalikes[letter]) ?? '';
    report.add(messages, 'letter-lookalike', positions[0], word, positions, sign);
  }
  if (leftToRight) {
    for (const [words, positions] of group(text, rightToLeft))
      report.add(messages, 'direction-mixed', positions[0], words, positions);
  }
  return text.replace(forbidden, '');
}

/**
 * Reports what a value says only after its escapes are read: `"\u202e"` in YAML, `&#x202e;` in Markdown.
 * Characters that stand in the file themselves have been reported and taken out by then.
 * @param source what stands in the file, where it can be told
 */
export function checkEscapes(value: string, position: Position, report: Report, source = ''): void {
  const hidden = value.match(forbidden)?.[0];
  if (hidden !== undefined) report.add(messages, 'character-forbidden/escaped', position, hidden);
  if (!value.includes('\ufffd') || source.includes('\ufffd')) return;
  const code = [...source.matchAll(/&#(?:x[0-9a-f]+|\d+);/gi)]
    .map(([found]) => found)
    .find((found) => !isCharacter(found));
  if (code) report.add(messages, 'character-forbidden/code', position, code);
}

/** Says whether a numeric code of HTML stands for a character that may be in a text. */
function isCharacter(code: string): boolean {
  const point = /^&#x/i.test(code) ? parseInt(code.slice(3), 16) : parseInt(code.slice(2), 10);
  return point > 0 && point <= 0x10ffff && !String.fromCodePoint(point).match(forbidden);
}

/** Finds every match, gathered by what matched. */
function group(text: string, pattern: RegExp): Map<string, Position[]> {
  const found = new Map<string, Position[]>();
  for (const position of positions(text, pattern)) {
    const known = found.get(position.match);
    if (known) known.push(position);
    else found.set(position.match, [position]);
  }
  return found;
}

/** Lists every match with its position. */
function positions(text: string, pattern: RegExp): (Position & { readonly match: string })[] {
  // Nearly every text has none: it is gone through once, and not row by row.
  if (text.search(pattern) === -1) return [];
  return text
    .split('\n')
    .flatMap((row, index) =>
      [...row.matchAll(pattern)].map((match) => ({ match: match[0], line: index + 1, column: match.index + 1 })),
    );
}

/** Says how many more there are, so that fifty pasted characters make one problem: ` here and in 3 places more`. */
function more(positions: readonly Position[]): string {
  const rest = positions.length - 1;
  return rest === 0
    ? ''
    : ` here and in ${rest} ${rest === 1 ? 'place' : 'places'} more (the last on line ${positions.at(-1)?.line ?? 0})`;
}
