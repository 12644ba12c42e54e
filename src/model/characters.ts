/** Characters that a reader cannot see or that turn a line around: where they stand, and what to say of them. */
import type { Desk } from './desk.ts';
import type { Place } from './nodes.ts';

/** Control characters, those that override the direction of writing, halves of characters and code points that are none: a text that holds one can read differently from what it says, or cannot be written to a file. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
/** What programs write where they lost a letter. */
const lost = /\ufffd/g;
const invisible = /[\u061c\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufeff]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s.,:;!?-]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/g;

const names: Readonly<Record<number, string>> = {
  0x00: 'the null character',
  0x200b: 'a zero-width space',
  0x200c: 'a zero-width non-joiner',
  0x200d: 'a zero-width joiner',
  0x200e: 'a left-to-right mark',
  0x200f: 'a right-to-left mark',
  0x2028: 'a line separator',
  0x2029: 'a paragraph separator',
  0x202a: 'a left-to-right embedding',
  0x202b: 'a right-to-left embedding',
  0x202c: 'the end of a change of direction',
  0x202d: 'a left-to-right override',
  0x202e: 'a right-to-left override',
  0x2060: 'a word joiner',
  0x2066: 'a left-to-right isolate',
  0x2067: 'a right-to-left isolate',
  0x2068: 'a first-strong isolate',
  0x2069: 'the end of an isolate',
  0xfeff: 'a byte-order mark',
};

/** Names a character for a person: `U+200B, a zero-width space`. */
function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return names[point] ? `${code}, ${names[point]}` : code;
}

/**
 * Checks a decoded text and reports each kind of character once, at its first place.
 * @param leftToRight true for a text whose language runs from left to right
 * @returns the text without forbidden characters, so that the words around them can be checked as they look
 */
export function checkCharacters(text: string, leftToRight: boolean, desk: Desk): string {
  for (const [character, places] of group(text, forbidden))
    desk.report('character-forbidden', places[0], `There is a hidden control character (${nameOf(character)})${more(places)}, which can make a text read differently from what it says.`, 'Delete it and type the words around it again.');
  for (const [, places] of group(text, lost))
    desk.report('character-forbidden', places[0], `There is the sign \ufffd${more(places)}, which a program leaves where it lost a letter.`, 'Type the lost letter again.');
  for (const [character, places] of group(text, invisible))
    desk.report('invisible-character', places[0], `There is an invisible character (${nameOf(character)})${more(places)}, often left by copying from a page.`, 'Delete it, unless you meant it.');
  if (leftToRight) {
    for (const [words, places] of group(text, rightToLeft))
      desk.report('direction-mixed', places[0], `The words “${words}”${more(places)} run from right to left in a text that runs from left to right.`, 'Look at the page and the sheet, and see that the words around them stand in the right order.');
  }
  return text.replace(forbidden, '');
}

/**
 * Reports what a value says only after its escapes are read: `"\u202e"` in YAML, `&#x202e;` in Markdown.
 * Characters that stand in the file themselves have been reported and taken out by then.
 */
export function checkEscapes(value: string, place: Place, desk: Desk): void {
  const hidden = value.match(forbidden)?.[0];
  if (hidden !== undefined) desk.report('character-forbidden', place, `A code here stands for a hidden control character (${nameOf(hidden)}), which can make a text read differently from what it says.`, 'Delete the code.');
}

/** Finds every match, gathered by what matched. */
function group(text: string, pattern: RegExp): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  text.split('\n').forEach((row, index) => {
    for (const match of row.matchAll(pattern)) found.set(match[0], [...(found.get(match[0]) ?? []), { line: index + 1, column: match.index + 1 }]);
  });
  return found;
}

/** Says how many more there are, so that fifty pasted characters make one problem: ` here and in 3 places more`. */
function more(places: readonly Place[]): string {
  const rest = places.length - 1;
  return rest === 0 ? '' : ` here and in ${rest} ${rest === 1 ? 'place' : 'places'} more (the last on line ${places.at(-1)?.line ?? 0})`;
}
