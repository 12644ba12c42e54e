/** Signs that cannot be seen or are no letters of their own: one table of what each is called, and what is done with it wherever words are read. */

/** `removed` and `replaced` on reading; `refused`: nothing is published; `kept`: a person is asked to look. */
export type Treatment = 'removed' | 'replaced' | 'refused' | 'kept';

/** A stretch of code points that are treated alike. */
interface Signs {
  readonly from: number;
  readonly to: number;
  /** As a message says it: “a soft hyphen”. */
  readonly name: string;
  readonly done: Treatment;
  /** What stands instead. A space between two figures is a no-break space whatever is said here. */
  readonly by?: (sign: string) => string;
}

const space = (): string => ' ';
const noBreak = (): string => '\u00a0';
const plain = (sign: string): string => sign.normalize('NFKC');

/** In the order of their code points. Names are those of Unicode, in the words of a person; NUL to U+009F are its controls (Cc), U+E000 its private use (Co). */
export const signs: readonly Signs[] = [
  { from: 0x0000, to: 0x0000, name: 'the null character', done: 'refused' },
  { from: 0x0001, to: 0x0008, name: 'a control character', done: 'refused' },
  { from: 0x000b, to: 0x000c, name: 'a control character', done: 'refused' },
  { from: 0x000e, to: 0x001f, name: 'a control character', done: 'refused' },
  { from: 0x007f, to: 0x009f, name: 'a control character', done: 'refused' },
  { from: 0x00ad, to: 0x00ad, name: 'a soft hyphen', done: 'removed' },
  { from: 0x034f, to: 0x034f, name: 'a grapheme joiner', done: 'removed' },
  { from: 0x061c, to: 0x061c, name: 'an Arabic letter mark', done: 'kept' },
  { from: 0x115f, to: 0x1160, name: 'a filler of Hangul', done: 'refused' },
  { from: 0x1680, to: 0x1680, name: 'an Ogham space', done: 'replaced', by: space },
  { from: 0x180b, to: 0x180f, name: 'a Mongolian selector', done: 'removed' },
  { from: 0x2000, to: 0x2006, name: 'a typesetter’s space', done: 'replaced', by: space },
  { from: 0x2007, to: 0x2007, name: 'a figure space', done: 'replaced', by: noBreak },
  { from: 0x2008, to: 0x2008, name: 'a punctuation space', done: 'replaced', by: space },
  { from: 0x2009, to: 0x2009, name: 'a thin space', done: 'replaced', by: space },
  { from: 0x200a, to: 0x200a, name: 'a hair space', done: 'replaced', by: space },
  { from: 0x200b, to: 0x200b, name: 'a zero-width space', done: 'removed' },
  { from: 0x200c, to: 0x200c, name: 'a zero-width non-joiner', done: 'kept' },
  { from: 0x200d, to: 0x200d, name: 'a zero-width joiner', done: 'kept' },
  { from: 0x200e, to: 0x200e, name: 'a left-to-right mark', done: 'kept' },
  { from: 0x200f, to: 0x200f, name: 'a right-to-left mark', done: 'kept' },
  // The hyphens of Word: no-break in its own way, and in few typefaces.
  { from: 0x2010, to: 0x2011, name: 'a hyphen that does not break', done: 'replaced', by: () => '-' },
  { from: 0x2012, to: 0x2012, name: 'a figure dash', done: 'replaced', by: () => '–' },
  { from: 0x2015, to: 0x2015, name: 'a horizontal bar', done: 'replaced', by: () => '—' },
  { from: 0x2028, to: 0x2028, name: 'a line separator', done: 'replaced', by: space },
  { from: 0x2029, to: 0x2029, name: 'a paragraph separator', done: 'replaced', by: space },
  { from: 0x202a, to: 0x202a, name: 'a left-to-right embedding', done: 'refused' },
  { from: 0x202b, to: 0x202b, name: 'a right-to-left embedding', done: 'refused' },
  { from: 0x202c, to: 0x202c, name: 'the end of a change of direction', done: 'refused' },
  { from: 0x202d, to: 0x202d, name: 'a left-to-right override', done: 'refused' },
  { from: 0x202e, to: 0x202e, name: 'a right-to-left override', done: 'refused' },
  { from: 0x202f, to: 0x202f, name: 'a narrow no-break space', done: 'replaced', by: noBreak },
  { from: 0x205f, to: 0x205f, name: 'a space of mathematics', done: 'replaced', by: space },
  { from: 0x2060, to: 0x2060, name: 'a word joiner', done: 'removed' },
  { from: 0x2061, to: 0x2064, name: 'an unseen sign of mathematics', done: 'removed' },
  { from: 0x2066, to: 0x2066, name: 'a left-to-right isolate', done: 'refused' },
  { from: 0x2067, to: 0x2067, name: 'a right-to-left isolate', done: 'refused' },
  { from: 0x2068, to: 0x2068, name: 'a first-strong isolate', done: 'refused' },
  { from: 0x2069, to: 0x2069, name: 'the end of an isolate', done: 'refused' },
  { from: 0x206a, to: 0x206f, name: 'a mark that Unicode has given up', done: 'removed' },
  { from: 0x2160, to: 0x217f, name: 'a Roman numeral in one sign', done: 'replaced', by: plain },
  { from: 0x2800, to: 0x2800, name: 'a blank of Braille', done: 'refused' },
  { from: 0x3164, to: 0x3164, name: 'a filler of Hangul', done: 'refused' },
  { from: 0xd800, to: 0xdfff, name: 'half of a character', done: 'refused' },
  { from: 0xe000, to: 0xf8ff, name: 'a private sign, which means something in one font only', done: 'refused' },
  { from: 0xfb00, to: 0xfb06, name: 'letters joined in one sign', done: 'replaced', by: plain },
  { from: 0xfdd0, to: 0xfdef, name: 'a code for no character', done: 'refused' },
  { from: 0xfe00, to: 0xfe0f, name: 'a variation selector', done: 'removed' },
  { from: 0xfeff, to: 0xfeff, name: 'a byte-order mark', done: 'removed' },
  { from: 0xff10, to: 0xff19, name: 'a wide figure', done: 'replaced', by: plain },
  { from: 0xff20, to: 0xff3a, name: 'a wide letter', done: 'replaced', by: plain },
  { from: 0xff41, to: 0xff5a, name: 'a wide letter', done: 'replaced', by: plain },
  { from: 0xffa0, to: 0xffa0, name: 'a filler of Hangul', done: 'refused' },
  { from: 0xfff9, to: 0xfffb, name: 'a mark for remarks between lines', done: 'refused' },
  { from: 0xfffc, to: 0xfffc, name: 'a place for an object', done: 'refused' },
  { from: 0xfffe, to: 0xffff, name: 'a code for no character', done: 'refused' },
  { from: 0x1d400, to: 0x1d7ff, name: 'a letter of mathematics', done: 'replaced', by: plain },
  { from: 0xe0000, to: 0xe007f, name: 'a tag character', done: 'refused' },
  { from: 0xe0100, to: 0xe01ef, name: 'a variation selector', done: 'removed' },
  { from: 0xf0000, to: 0x10ffff, name: 'a private sign, which means something in one font only', done: 'refused' },
];

/** Makes a pattern of all signs that are treated in one way. */
export function signsThatAre(...done: readonly Treatment[]): RegExp {
  const ranges = signs
    .filter((one) => done.includes(one.done))
    .map(({ from, to }) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`);
  return new RegExp(`[${ranges.join('')}]`, 'gu');
}

/** Finds the row of a sign. */
function signOf(sign: string): Signs | undefined {
  const point = sign.codePointAt(0) ?? 0;
  return signs.find(({ from, to }) => point >= from && point <= to);
}

/** Writes a code point as Unicode does: `U+00AD`. */
export function codePointName(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

const scripts = [
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Devanagari',
  'Bengali',
  'Thai',
  'Armenian',
  'Georgian',
  'Ethiopic',
  'Khmer',
  'Burmese',
].map((name) => ({ name, is: new RegExp(`\\p{Script=${name === 'Burmese' ? 'Myanmar' : name}}`, 'u') }));

/** Names a sign for a person: `U+00AD, a soft hyphen`; `U+043E, a Cyrillic letter that looks like the Latin “o”`. */
export function nameOfSign(sign: string): string {
  const code = codePointName(sign.codePointAt(0) ?? 0);
  const known = signOf(sign)?.name;
  if (known) return `${code}, ${known}`;
  const script = scripts.find(({ is }) => is.test(sign))?.name;
  const twin = lookalikes[sign];
  if (script)
    return `${code}, ${/^[AEIOU]/.test(script) ? 'an' : 'a'} ${script} letter${twin ? ` that looks like the Latin “${twin}”` : ''}`;
  if (/\p{Emoji_Presentation}|\p{Extended_Pictographic}/u.test(sign)) return `${code}, an emoji`;
  if (/\p{M}/u.test(sign)) return `${code}, a mark that stands on the letter before it`;
  return code;
}

/** Letters of Greek and Cyrillic that print as a Latin one (Unicode, UTS 39, confusables.txt, those of one letter in both). */
export const lookalikes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  А: 'A',
  В: 'B',
  Е: 'E',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ԛ: 'Q',
  Ԝ: 'W',
  Ү: 'Y',
  Ԍ: 'G',
  а: 'a',
  е: 'e',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ԁ: 'd',
  ӏ: 'l',
  ѵ: 'v',
  ү: 'y',
  ԍ: 'g',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  Ϲ: 'C',
  Ϳ: 'J',
  α: 'a',
  ι: 'i',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  υ: 'u',
  ϲ: 'c',
  ϳ: 'j',
};

const mended = signsThatAre('removed', 'replaced');
/** Signs that join or turn letters of some scripts and do nothing beside Latin ones. */
const idle = /[\u061c\u200c-\u200f]+/gu;
const actedOn = /[\p{L}\p{M}\p{Extended_Pictographic}]/u;
const latin = /\p{Script=Latin}|\p{Script=Inherited}/u;
const betweenFigures = /(\d)[\u1680\u2000-\u200a\u202f\u205f](?=\d)/gu;

/** Writes words as they are meant: without what is unseen, with plain signs for what is only drawn otherwise, each accent with its letter (NFC). */
export function mendSigns(text: string): string {
  if (/^[\n\t\u0020-\u00ac\u00ae-\u02ff]*$/.test(text)) return text;
  const replaced = text.replace(betweenFigures, '$1\u00a0').replace(mended, (sign) => signOf(sign)?.by?.(sign) ?? '');
  const needed = (near: string | undefined): boolean => near !== undefined && actedOn.test(near) && !latin.test(near);
  const before = (at: number): string =>
    String.fromCodePoint(
      replaced.codePointAt(/[\udc00-\udfff]/.test(replaced[at - 1] ?? '') ? at - 2 : at - 1) ?? 0x20,
    );
  return replaced
    .replace(idle, (run, at: number) =>
      needed(at > 0 ? before(at) : undefined) ||
      needed(String.fromCodePoint(replaced.codePointAt(at + run.length) ?? 0x20))
        ? run
        : '',
    )
    .normalize('NFC');
}
