/** The whole style of a page as one text: tokens as custom properties, fonts, rules. Its hash goes into the page's policy. */
import { createHash } from 'node:crypto';
import barlow600 from '../fonts/barlow-condensed-600.woff2?url';
import barlow800 from '../fonts/barlow-condensed-800.woff2?url';
import publicSans from '../fonts/public-sans.woff2?url';
import sourceSerif from '../fonts/source-serif-400.woff2?url';
import { dark, light } from '../look/tokens.ts';
import rules from './page.css?inline';
import bothPageRules from './both.css?inline';
import doorPageRules from './door.css?inline';
import homePageRules from './home.css?inline';
import listPageRules from './list.css?inline';
import printPageRules from './print.css?inline';
import searchPageRules from './search.css?inline';
import wordPageRules from './words.css?inline';
import sharePageRules from './share.css?inline';

/** A font file and the system face that stands in for it, stretched to the same measure so that nothing moves when it arrives. */
function face(family: string, weight: string, url: string): string {
  return `@font-face{font-family:"${family}";src:url("${url}") format("woff2");font-weight:${weight};font-display:swap}`;
}

/** Adjusted towards the real fonts' average width and height by estimate; how far a page still moves has not been measured yet. */
const standIns = [
  '@font-face{font-family:"Barlow stand-in";src:local("Arial Narrow"),local("Roboto Condensed"),local("Liberation Sans Narrow");font-weight:400 900;size-adjust:96%;ascent-override:104%;descent-override:21%;line-gap-override:0%}',
  '@font-face{font-family:"Public stand-in";src:local("Arial"),local("Roboto"),local("Liberation Sans");font-weight:400 700;size-adjust:106%;ascent-override:90%;descent-override:21%;line-gap-override:0%}',
  '@font-face{font-family:"Serif stand-in";src:local("Georgia"),local("Noto Serif"),local("Liberation Serif");font-weight:400 700;size-adjust:98%;ascent-override:105%;descent-override:34%;line-gap-override:0%}',
].join('');

const fonts = [face('Barlow Condensed', '600', barlow600), face('Barlow Condensed', '800', barlow800), face('Public Sans', '400 700', publicSans), face('Source Serif 4', '400', sourceSerif)].join('');

const families =
  '--display:"Barlow Condensed","Barlow stand-in","Arial Narrow",sans-serif-condensed,sans-serif;' +
  '--sans:"Public Sans","Public stand-in",system-ui,sans-serif;' +
  '--serif:"Source Serif 4","Serif stand-in",Georgia,serif;';

function scheme({ ink, red, field, paper }: { readonly [K in keyof typeof light]: string }, bar: string): string {
  return `--ink:${ink};--red:${red};--field:${field};--paper:${paper};${bar}`;
}

/** In the light the bar is ink on which paper reads; in the dark it is the ground itself, framed. */
const lightBar = `--bar:${light.ink};--bar-words:${light.paper};--bar-edge:${light.ink};--button:${light.red};--button-words:${light.paper};`;
const darkBar = `--bar:${dark.paper};--bar-words:${dark.ink};--bar-edge:${dark.red};--button:${dark.red};--button-words:${dark.paper};`;

/** The style element's text. */
export const style = [
  `:root{color-scheme:light dark;${families}${scheme(light, lightBar)}}`,
  `@media(prefers-color-scheme:dark){:root{${scheme(dark, darkBar)}}}`,
  standIns,
  fonts,
  rules.trim(),
].join('');

/** What only the print pages need; they add the rules of their own choices to it. */
export const printRules = printPageRules.trim();

/** What only the pages with lists to choose from need; they add the rules of their own choices to it. */
export const listRules = listPageRules.trim();

/** What only the share pages and the gallery need. */
export const shareRules = sharePageRules.trim();

/** What only search and the index of words need. */
export const searchRules = searchPageRules.trim();

/** What only the front page of a language needs. */
export const homeRules = homePageRules.trim();

/** What only the glossary and the list of all pages need. */
export const wordRules = wordPageRules.trim();

/** What only the pages that speak every language at once need. */
export const doorRules = doorPageRules.trim();

/** What only the pages with two languages side by side need. */
export const bothRules = bothPageRules.trim();

/** What a content security policy says of a text of style: `'sha256-…'`. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The hash of the style that every page carries. */
export const styleHash = hashOf(style);
