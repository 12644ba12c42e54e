/** The style of languages whose letters the screen fonts lack; nothing where there is none. */
import { languages, languageTags, words, type Language } from '../i18n/languages.ts';
import { isCased, scriptOf } from '../i18n/script.ts';
import { scriptLook } from '../look/scripts.ts';

/** Letters that the screen fonts have (`scripts/fonts.ts`): basic Latin and Latin-1. */
const ours = /^[\u0000-\u00ff]$/;

/** Says whether a language writes with letters that the screen fonts lack: its dictionary tells. */
function isForeignToFonts(language: Language): boolean {
  return stringsIn(words(language)).some((text) => [...text].some((sign) => /\p{L}/u.test(sign) && !ours.test(sign)));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function family(names: readonly string[]): string {
  return [...names.map((name) => (/^[a-z-]+$/.test(name) ? name : `"${name}"`)), 'sans-serif'].join();
}

/** The rules of one language, by `:lang`, because a page may speak several. */
function rulesOf(language: Language): string {
  const script = scriptOf(language);
  const { display, text, lines, headlines } = scriptLook(script);
  const of = `:lang(${language})`;
  const [large, small] = [family(display), family(text)];
  return [
    `${of}{--display:${large};--capitals:${large};--sans:${small};--serif:${small}}`,
    `${of}:not(sup,sup *,h1 *,h2 *,h3 *,h4 *,.button *,.pull *,.fact *){line-height:${lines}!important}`,
    `${of}:is(h1,h2,h3,h4,.big,.name,.button,.pull p,.fact p){line-height:${headlines}!important}`,
    ...(isCased(script) ? [] : [`${of}{letter-spacing:0!important;text-transform:none!important}`]),
  ].join('');
}

/** Rules of all languages that need them. */
export const scriptRules = languageTags
  .filter((tag) => languages[tag].direction === 'rtl' || isForeignToFonts(tag))
  .map(rulesOf)
  .join('');
