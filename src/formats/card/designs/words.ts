/** Sets runs of words: as large as they fit, and where their ground is no ground for words, each line on a strip. */
import type { FontName } from '../../../look/fonts.ts';
import { reachOf } from '../../../look/leading.ts';
import type { Language } from '../../../i18n/languages.ts';
import { scriptOf } from '../../../i18n/script.ts';
import { capHeight, descent, measureOf, widthOf } from '../../../look/measure.ts';
import { scriptLook } from '../../../look/scripts.ts';
import type { Field, Line } from '../composition.ts';
import { fitHeadline, type Fit } from '../fit.ts';
import { startOf, type Column, type Part } from './parts.ts';

/** How a run of words is set. */
export interface Setting {
  readonly font: FontName;
  readonly colour: string;
  /** px */
  readonly smallest: number;
  readonly largest: number;
  readonly lines: number;
  /** From baseline to baseline, in em. */
  readonly leading: number;
  /** A strip of this colour behind each line. */
  readonly strip?: string;
}

/** Neighbouring strips whose ends lie closer than this share of the column are made one: what misses by a hair reads as a mistake. */
const joined = 0.03;

/** How far the letters of a language reach over and under their base line, and how far lines must stand apart, in em: letters of other scripts reach further. */
export function standing(
  language: Language,
  leading: number,
): { readonly rise: number; readonly fall: number; readonly leading: number } {
  const { rise = capHeight, fall = descent } = scriptLook(scriptOf(language));
  const plain = rise === capHeight && fall === descent;
  return { rise, fall, leading: plain ? leading : Math.max(leading, rise + fall) };
}

/** Sets words as large as they fit, the first line's capitals at `top`. @param height room in px @throws HeadlineOverflow */
export function setWords(
  text: string,
  top: number,
  height: number,
  column: Column,
  setting: Setting,
  unit: number,
): Part & { readonly size: number } {
  const { font, strip } = setting;
  const { rise, fall, leading } = standing(column.language, setting.leading);
  const pad = strip ? Math.round(unit * 0.5) : 0;
  const fitted = (room: number): Fit =>
    fitHeadline(
      text,
      column.language,
      { ...setting, leading, width: column.width - 2 * pad, height: room },
      measureOf(font),
    );
  // The last line's descenders stand below its own share of the leading, and the strip covers the accents of the first.
  const first = fitted(height - pad);
  const over = strip ? accentOf(first, font, pad) : 0;
  const fit = over > 0 ? fitted(height - pad - over) : first;
  const lift = strip ? accentOf(fit, font, pad) : 0;
  const lines = fit.lines.map((line, index): Line => {
    const width = widthOf(line, font) * fit.size;
    return {
      text: line,
      font,
      size: fit.size,
      colour: setting.colour,
      x: startOf(width + 2 * pad, column) + pad,
      baseline: top + pad + lift + fit.size * ((strip ? capHeight : rise) + index * leading),
    };
  });
  return {
    layers: strip === undefined ? [] : stripsOf(lines, pad, column, strip),
    lines,
    bottom: (lines.at(-1)?.baseline ?? top) + fall * fit.size,
    size: fit.size,
  };
}

/** How much higher than a capital's the strip of the first line must be, in px. */
function accentOf({ lines: [line = ''], size }: Fit, font: FontName, pad: number): number {
  return Math.max(0, Math.ceil((reachOf(line, font).above - capHeight) * size - pad * 0.65));
}

/** Lays a strip behind each line: as high as its accents, and as wide as its neighbour where they would miss each other by little. */
function stripsOf(lines: readonly Line[], pad: number, column: Column, colour: string): Field[] {
  const own = lines.map(({ text, font, size }) => Math.round(widthOf(text, font) * size) + 2 * pad);
  const near = column.width * joined;
  // Twice, so that a third one that comes near the widened is joined as well.
  const widths = [0, 1].reduce((before) => before.map((width, at) => joinedWidth(before, width, at, near)), own);
  return lines.map(({ text, font, size, baseline, x }, at): Field => {
    const above = Math.max(capHeight * size + pad, reachOf(text, font).above * size + pad * 0.35);
    const y = Math.round(baseline - above);
    const width = widths[at] ?? 0;
    return {
      x: column.centred ? Math.round(startOf(width, column)) : Math.round(x) - pad,
      y,
      width,
      height: Math.round(baseline + (descent + 0.02) * size) - y,
      colour,
    };
  });
}

function joinedWidth(widths: readonly number[], width: number, at: number, near: number): number {
  const neighbours = [widths[at - 1], widths[at + 1]].filter((one): one is number => one !== undefined);
  return Math.max(width, ...neighbours.filter((one) => Math.abs(one - width) < near));
}
