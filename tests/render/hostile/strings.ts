/** Strings that somebody hostile, or a careless program, would write. */
import fc from 'fast-check';
import { hasErrors, type Problem } from '../../../src/model/problems.ts';

/** Pieces that mean something to one of the languages a text passes through. */
const pieces = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</title>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#0;',
  '&lt;',
  '&nosuch;',
  '<svg/onload=x>',
  '<a href="javascript:x">',
  '{',
  '}',
  '{1+1}',
  '${x}',
  '{...x}',
  '{/* x */}',
  '<Callout',
  '</Callout>',
  '<Ask title="x">',
  '<More>',
  '<Hotline />',
  '<Term id="x">',
  'import x from "y"',
  'export const x = 1',
  '#let x = 1',
  '#include "/etc/passwd"',
  '#read("/etc/passwd")',
  '#{panic("x")}',
  '$x$',
  '\\',
  '\\\\',
  '*',
  '**',
  '_',
  '__',
  '@ref',
  '<label>',
  '`',
  '```',
  '= Heading',
  '/ term: x',
  '//',
  '/*',
  '*/',
  '~',
  '--',
  '---',
  '\\u{1f600}',
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '| a | b |',
  '|---|---|',
  '[^1]',
  '[^1]: ',
  '[x](javascript:alert(1))',
  '[x](doc:x)',
  '[x](//evil.example)',
  '![x](https://evil.example/x.png)',
  '<https://example.org>',
  '[x]: y',
  '\\\n',
  '"',
  "'",
  '“',
  '«',
  '»',
  ': ',
  ' #',
  '- x',
  '&x',
  '*x',
  '!x',
  '%x',
  '@x',
  '|',
  '>',
  '?',
  '[',
  ']',
  ',',
  '\t',
  '\n',
  '\n\n',
  '...',
  '=cmd|x',
  '+1',
  '%00',
  '%2e%2e%2f',
  '../',
  '..\\',
  '/',
  'C:\\',
  'con',
  'BEGIN:VEVENT',
  '\\n',
  ';',
  '\r\n',
  'á',
  'n\u0303',
  'ß',
  'İ',
  '😀',
  '✊',
  'שלום',
  'مرحبا',
  '漢字',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u{e0041}',
  'a'.repeat(90),
  'W'.repeat(40),
  '\u0301'.repeat(20),
  'word',
  'six',
  'o’clock',
  ' ',
  ' ',
  ' ',
] as const;

/** Some of the pieces, and now and then anything at all. @param most pieces in one string */
export function hostile(most = 8): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...pieces) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      ),
      { minLength: 1, maxLength: most },
    )
    .map((parts) => parts.join(''));
}

/** Hostile strings of characters that every font of the press has, on one line: what is to be printed must be printed. */
export function printable(most = 8): fc.Arbitrary<string> {
  const known = pieces.filter((piece) => /^[ -~áß“«»’]+$/.test(piece) && piece.length < 40 && !piece.includes('://')); // an address in a text becomes a link, and is judged as one
  return fc
    .array(fc.constantFrom(...known), { minLength: 1, maxLength: most })
    .map((parts) => `x${parts.join(' ')}x`.replace(/\s+/g, ' '));
}

/** Lets Markdown print every sign as it is. */
export function escaped(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Writes a string as a YAML value that says exactly this. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Says whether words were refused for more than marks of Markdown, which are told to the writer and read all the same: they must do no harm either. */
export function refused(problems: readonly Problem[]): boolean {
  return hasErrors(problems.filter(({ code }) => !code.startsWith('markup-')));
}

/** How words are refused once they are laid out on paper: in a writer's terms. Anything else is the press's own fault. */
export const refusedOnPaper = [
  'glyph-missing',
  'sheet-overflow',
  'sheet-word-too-wide',
  'sheet-collision',
  'sheet-parted',
] as const;
