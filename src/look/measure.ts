/** How wide words are, by the font's own advances and kerning: the parser Satori uses, so that what fits here fits there; scripts beyond Latin, by what shapes them. */
import { parse, type Font } from '@shuding/opentype.js';
import { beyond } from './beyond.ts';
import { fontBytes, isOfScript, type FontName } from './fonts.ts';
import { runsOf } from './runs.ts';

/** Height of the capitals of the display type, in em (OS/2 sCapHeight of Barlow Condensed). */
export const capHeight = 0.7;

/** Depth of the display type below the baseline, in em (hhea descender of Barlow Condensed). */
export const descent = 0.2;

const measures = new Map<FontName, (text: string) => number>();

/** The measure of a font's lines, in em: always the same function for the same font. */
export function measureOf(font: FontName): (text: string) => number {
  const measure = measures.get(font) ?? ((text: string) => widthOf(text, font));
  measures.set(font, measure);
  return measure;
}

const parsed = new Map<FontName, Font>();

/** Measures one line of text, in em. @param spacing space added after each letter, in em, where a script stands its letters apart */
export function widthOf(text: string, font: FontName, spacing = 0): number {
  return runsOf(text, font).reduce(
    (sum, run) =>
      isOfScript(run.font)
        ? sum + (beyond()?.shape(run.text, run.font, isRightToLeft(run.text)).width ?? 0)
        : sum + parsedFont(run.font).getAdvanceWidth(run.text, 1) + lettersIn(run.text) * spacing,
    0,
  );
}

/** Says whether words are read from right to left: what only parts them is as wide in both. */
function isRightToLeft(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

/** Marks stand on their letters and take no space of their own. */
function lettersIn(text: string): number {
  return text.match(/\P{M}/gu)?.length ?? 0;
}

/** A font's outlines and metrics, parsed once. */
export function parsedFont(name: FontName): Font {
  const known = parsed.get(name);
  if (known) return known;
  const bytes = fontBytes(name);
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  parsed.set(name, font);
  return font;
}
