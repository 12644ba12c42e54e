/** The whole style of a page as one text: tokens as custom properties, fonts, rules. Its hash goes into the page's policy. */
import { createHash } from 'node:crypto';
import barlow600 from '../fonts/barlow-condensed-600.woff2?url';
import barlow800 from '../fonts/barlow-condensed-800.woff2?url';
import publicSans from '../fonts/public-sans.woff2?url';
import pressSerif from '../fonts/press-serif-400.woff2?url';
import { dark, light, white } from '../look/tokens.ts';
import rules from './page.css?inline';
import { scriptRules } from './scripts.ts';
import foldRules from './fold.css?inline';
import bothPageRules from './both.css?inline';
import doorPageRules from './door.css?inline';
import emergencyPageRules from './emergency.css?inline';
import homePageRules from './home.css?inline';
import listPageRules from './list.css?inline';
import pagerRules from './pager.css?inline';
import printPageRules from './print.css?inline';
import searchPageRules from './search.css?inline';
import textRulesOfPages from './text.css?inline';
import wordPageRules from './words.css?inline';
import sharePageRules from './share.css?inline';
import toolPageRules from './tools.css?inline';

/** A font file. Words that stand there already when it comes stay as they are until the next page, so that nothing moves (decision 86). */
function face(family: string, weight: string, url: string): string {
  return `@font-face{font-family:"${family}";src:url("${url}") format("woff2");font-weight:${weight};font-display:optional}`;
}

/** A font of the reader's device, stretched to the widths of the one it stands in for; ascent and descent are those of the real font divided by the same. */
function standIn(
  family: string,
  weight: string,
  names: readonly string[],
  size: number,
  ascent: number,
  descent: number,
): string {
  return `@font-face{font-family:"${family}";src:${names.map((name) => `local("${name}")`).join()};font-weight:${weight};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%}`;
}

/** Measured over our own titles and texts, by weight, and by themselves for capitals, so that nothing moves when a font arrives (docs/pages.md). */
const standIns = [
  standIn('Barlow stand-in', '600', ['Arial Narrow Bold', 'Liberation Sans Narrow Bold'], 89.9, 111.3, 22.3),
  standIn('Barlow stand-in', '800', ['Arial Narrow Bold', 'Liberation Sans Narrow Bold'], 94.4, 105.9, 21.2),
  standIn('Barlow Roboto', '600', ['Roboto Condensed Bold'], 88.3, 113.2, 22.6),
  standIn('Barlow Roboto', '800', ['Roboto Condensed Bold'], 92.5, 108.1, 21.6),
  standIn('Barlow capitals', '600', ['Arial Narrow Bold', 'Liberation Sans Narrow Bold'], 81.1, 123.3, 24.7),
  standIn('Barlow capitals', '800', ['Arial Narrow Bold', 'Liberation Sans Narrow Bold'], 84, 118, 24),
  standIn('Barlow Arial', '600', ['Arial Bold', 'Liberation Sans Bold'], 73.7, 135.7, 27.1),
  standIn('Barlow Arial', '800', ['Arial Bold', 'Liberation Sans Bold'], 77.4, 129.3, 25.9),
  standIn('Public stand-in', '400', ['Arial', 'Liberation Sans'], 103.7, 91.6, 21.7),
  standIn('Public stand-in', '700', ['Arial Bold', 'Liberation Sans Bold'], 99.1, 95.9, 22.7),
  standIn('Public Roboto', '400', ['Roboto'], 104.5, 91, 21.5),
  standIn('Public Roboto', '700', ['Roboto Bold'], 105.4, 90.1, 21.3),
  standIn('Serif stand-in', '400', ['Times New Roman', 'Liberation Serif'], 117.8, 87.9, 28.4),
].join('');

const fonts = [
  face('Barlow Condensed', '600', barlow600),
  face('Barlow Condensed', '800', barlow800),
  face('Public Sans', '400 700', publicSans),
  face('Press Serif', '400', pressSerif),
].join('');

/** The font of headlines: a page asks for it behind its words, so that on a good line it is there for the first paint, and on no line does the paint wait for it. */
export const headlineFont = barlow800;

const families =
  '--display:"Barlow Condensed","Barlow stand-in","Barlow Roboto","Avenir Next Condensed",sans-serif-condensed,"Barlow Arial",sans-serif;' +
  '--capitals:"Barlow Condensed","Barlow capitals","Barlow Roboto","Avenir Next Condensed",sans-serif-condensed,"Barlow Arial",sans-serif;' +
  '--sans:"Public Sans","Public stand-in","Public Roboto",system-ui,sans-serif;' +
  '--serif:"Press Serif","Serif stand-in",Georgia,serif;';

function scheme({ ink, red, field, paper }: { readonly [K in keyof typeof light]: string }, bar: string): string {
  return `--ink:${ink};--red:${red};--field:${field};--paper:${paper};${bar}`;
}

/** In the light the bar is ink on which paper reads; in the dark it is the ground itself, framed. */
const lightBar = `--bar:${light.ink};--bar-words:${light.paper};--bar-edge:${light.ink};--button:${light.red};--button-words:${light.paper};--field-words:${light.paper};`;
const darkBar = `--bar:${dark.paper};--bar-words:${dark.ink};--bar-edge:${dark.red};--button:${dark.red};--button-words:${dark.paper};--field-words:${dark.paper};`;

/** A printer leaves backgrounds out unless it is told otherwise, so whatever is light on dark becomes ink on white; also for a reader of the dark scheme. */
const printBar = `--bar:${white};--bar-words:${light.ink};--bar-edge:${light.ink};--button:${white};--button-words:${light.ink};--field-words:${light.ink};`;

/** Colours in the light, in the dark and on paper. */
const schemes = [
  `:root{color-scheme:light dark;${scheme(light, lightBar)}}`,
  `@media(prefers-color-scheme:dark){:root{${scheme(dark, darkBar)}}}`,
  `@media print{:root{color-scheme:light;${scheme({ ...light, paper: white }, printBar)}}}`,
].join('');

/** The style element's text. */
export const style = [schemes, `:root{${families}}`, standIns, fonts, rules.trim(), scriptRules].join('');

/** What only the pages of texts need. */
export const textRules = textRulesOfPages.trim();

/** What only the print pages need; they add the rules of their own choices to it. */
export const printRules = foldRules.trim() + printPageRules.trim();

/** What only the pages with lists to choose from need; they add the rules of their own choices to it. */
export const listRules = listPageRules.trim();

/** What only the share pages and the gallery need. */
export const shareRules = sharePageRules.trim();

/** What only search and the index of words need. */
export const searchRules = searchPageRules.trim();

/** What only the pages of tools need. */
export const toolRules = foldRules.trim() + toolPageRules.trim();

/** What only the front page of a language needs. */
export const homeRules = homePageRules.trim();

/** What only the glossary and the list of all pages need. */
export const wordRules = wordPageRules.trim();

/** What only a page of a list that has several needs. @param pager absent where the list has but one page */
export function pagesRules(pager: unknown): string {
  return pager ? pagerRules.trim() : '';
}

/** What only the pages that speak every language at once need. */
export const doorRules = doorPageRules.trim();

/** What only the pages with two languages side by side need. */
export const bothRules = bothPageRules.trim();

/** What a content security policy says of a text of style: `'sha256-…'`. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** All the style of the screen for an emergency: the colours, and the fonts that every device has. */
export const bareStyle = schemes + emergencyPageRules.trim();
