/** The style sheet of the e-books: the headlines and rules of the print shop; reading type, size and ground are the reader's own. */
import { languages, type Language } from '../../i18n/languages.ts';
import { isCased, scriptOf } from '../../i18n/script.ts';
import { light, type } from '../../look/tokens.ts';

/** Screen subsets that travel in the book, by weight; from the project's root. */
export const bookFonts = {
  600: 'src/fonts/barlow-condensed-600.woff2',
  800: 'src/fonts/barlow-condensed-800.woff2',
} as const;
export type BookFont = keyof typeof bookFonts;

/** Name of a font in the book. */
export function fontFile(weight: BookFont | string): string {
  return `fonts/display-${weight}.woff2`;
}

const faces = Object.keys(bookFonts).map(
  (weight) =>
    `@font-face { font-family: "${type.display}"; font-weight: ${weight}; src: url("${fontFile(weight)}") format("woff2"); }`,
);

/** No colour of ground or words is set, so that a reader's dark or sepia page stays whole; the red is for rules alone. */
const fromLeft = `${faces.join('\n')}
body { line-height: 1.5; margin: 0 4%; }
h1, h2, h3, h4, .label, .kicker, caption, th { font-family: "${type.display}", sans-serif; line-height: 1.1; text-align: left; hyphens: none; -webkit-hyphens: none; }
h1 { font-weight: 800; font-size: 2.6em; margin: 0 0 .4em; }
h2 { font-weight: 800; font-size: 1.8em; margin: 1.6em 0 .5em; break-after: avoid; }
h3, h4 { font-weight: 800; font-size: 1.35em; margin: 1.4em 0 .4em; break-after: avoid; }
p, ul, ol, dl, blockquote, figure, table { margin: 0 0 .8em; }
ul, ol { padding-left: 1.5em; }
li { margin-bottom: .3em; }
img { max-width: 100%; height: auto; }
hr { border: 0; border-top: .25em solid; width: 5em; margin: 1.6em 0; }
.cover { margin: 0; text-align: center; }
.cover img { height: 100vh; max-width: 100%; object-fit: contain; }
.kicker { border-left: 1em solid ${light.red}; padding-left: .5em; font-weight: 600; text-transform: uppercase; letter-spacing: .03em; }
.label { font-weight: 600; font-size: 1.15em; margin-bottom: .35em; break-after: avoid; }
.summary { font-size: 1.15em; }
.status { border-top: .12em solid; padding-top: .6em; }
.callout { border-left: .6em solid ${light.red}; padding-left: .8em; margin: 1.3em 0; }
.ask, .card, .resolution { border: .18em solid; padding: .8em 1em; margin: 1.4em 0; }
.ask { border-width: .35em; }
.ask .label { font-weight: 800; font-size: 1.5em; }
.hotline { border: .18em dashed; padding: .8em 1em; margin: 1.4em 0; }
.line { border-bottom: .12em solid; height: 2em; margin-bottom: .6em; }
.steps > ol > li { border-top: .1em solid; padding-top: .5em; }
.steps > ol > li::marker { font-family: "${type.display}", sans-serif; font-weight: 800; font-size: 1.3em; }
blockquote { border-left: .25em solid; padding-left: 1em; margin-left: 0; margin-right: 0; }
.pull { border: 0; border-top: .4em solid ${light.red}; border-bottom: .4em solid ${light.red}; padding: .8em 0; margin: 1.6em 0; }
.pull p { font-family: "${type.display}", sans-serif; font-weight: 800; font-size: 1.6em; line-height: 1.1; margin: 0; }
.pull footer { font-family: "${type.display}", sans-serif; font-weight: 600; margin-top: .5em; }
.fact { border-top: .4em solid ${light.red}; border-bottom: .12em solid; padding: .8em 0; margin: 1.6em 0; break-inside: avoid; }
.fact p { font-family: "${type.display}", sans-serif; font-weight: 800; font-size: 1.5em; line-height: 1.15; margin: 0; }
.fact .number { font-size: 4.5em; line-height: 1; }
.fact .source { font-family: inherit; font-weight: normal; font-size: .92em; line-height: 1.4; margin-top: .6em; }
figure { margin: 1.4em 0; break-inside: avoid; }
figcaption { margin-top: .4em; font-size: .9em; }
figcaption small { display: block; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
caption { font-weight: 600; font-size: 1.15em; padding-bottom: .4em; }
th, td { text-align: left; vertical-align: top; padding: .4em .7em .4em 0; border-top: .1em solid; }
thead th { border-top-width: .25em; font-weight: 600; }
.right { text-align: right; }
.center { text-align: center; }
.task { list-style: none; margin-left: -1.5em; }
sup { line-height: 0; font-size: .75em; }
sup a { text-decoration: none; padding: 0 .15em; }
.notes { border-top: .25em solid; margin-top: 2.2em; font-size: .92em; }
.notes aside { margin-bottom: .7em; }
.notes p { margin-bottom: .3em; }
.back { text-decoration: none; padding: 0 .3em; }
dt { font-weight: bold; }
dd { margin: 0 0 .6em 1em; }
nav ol { list-style: none; padding: 0; }
nav li { margin-bottom: .5em; }
`;

/** What a script without capitals bears: nothing is set in them or spaced out, and headlines stand further apart. */
const plain = `.kicker { text-transform: none; letter-spacing: 0; }
h1, h2, h3, h4, .label, .pull p, .fact p { line-height: 1.4; }
`;

/**
 * The style of a book. A book that is read from right to left has its sides the other way around: reading programs made for EPUB 2 do not know where a line
 * begins, so no rule asks them.
 */
export function bookStyle(language: Language): string {
  const own = isCased(scriptOf(language)) ? fromLeft : fromLeft + plain;
  if (languages[language].direction === 'ltr') return own;
  return own.replace(/(?<![.\w])(left|right)(?=[:;-]|\s*[:;])/g, (side) => (side === 'left' ? 'right' : 'left'));
}
