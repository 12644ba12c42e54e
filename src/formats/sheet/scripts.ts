/** The scripts beyond Latin in which languages of the press are written, as sheets need them. */
import { languageTags, type Language } from '../../i18n/languages.ts';
import { scriptOf } from '../../i18n/script.ts';
import { fonts, scriptFonts } from '../../look/fonts.ts';
import { capHeight } from '../../look/measure.ts';
import { scriptLook } from '../../look/scripts.ts';

/** A script beyond Latin. */
export interface SheetScript {
  /** ISO 15924 */
  readonly name: string;
  readonly family: string;
  /** How far its letters reach over and under the base line, in em. */
  readonly rise: number;
  readonly fall: number;
}

/** Lists the scripts, that of the language itself first: its typeface draws what several have. */
export function scriptsFor(language: Language): SheetScript[] {
  return [...new Set([language, ...languageTags].map(scriptOf))].flatMap((name) => {
    const [font] = scriptFonts(name);
    const { rise = capHeight, fall = 0 } = scriptLook(name);
    return font ? [{ name, family: fonts[font].family, rise, fall }] : [];
  });
}

/** A family and those that draw what it lacks. */
export function stackOf(family: string, language: Language): string[] {
  return [family, ...scriptsFor(language).map((script) => script.family)];
}
