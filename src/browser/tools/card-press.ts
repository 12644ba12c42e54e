/** Composes and presses a reader's card with the code of the build: the same designs, the same way into lines, the same refusals, the same palette. */
import { deflate } from 'pako';
import type { Composition } from '../../formats/card/composition.ts';
import { said } from '../../formats/card/copy.ts';
import { compose } from '../../formats/card/designs.ts';
import { HeadlineOverflow } from '../../formats/card/fit.ts';
import { writePng } from '../../formats/card/png.ts';
import { cardSizes, type CardSizeName } from '../../formats/card/sizes.ts';
import { cardSvg } from '../../formats/card/svg.ts';
import { weakBreak } from '../../formats/card/weak-break.ts';
import { missingGlyphs } from '../../look/glyphs.ts';
import { widthOf } from '../../look/measure.ts';
import { ToolError } from './bench.ts';
import { ownCopy, type OwnCard } from './card-copy.ts';
import { giveCardFonts } from './card-fonts.ts';
import { paintSvg } from './card-paint.ts';

/** What is said of a card that cannot be made. */
export type CardFault = 'signs' | 'word' | 'lines' | 'wide';

giveCardFonts();

/** A card that can be made. */
export interface Composed {
  readonly size: CardSizeName;
  readonly composition: Composition;
  /** A word at the end of a line that leads on, though every way into lines was weighed. */
  readonly weak?: string;
  /** Whether the number had no room at the foot. */
  readonly numberless: boolean;
}

/** Composes it in one size. @throws ToolError<CardFault> when its words do not fit, or the typeface lacks a sign of them */
export function composeOwn(card: OwnCard, size: CardSizeName): Composed {
  const brief = size === 'og';
  const made = composedAs(card, size, brief);
  // Where name and number have no room side by side, the name stays: a card without its maker would pass for ours.
  return made.composition.lines.some(({ text }) => text === card.committee) ? made : composedAs(card, size, true);
}

function composedAs(card: OwnCard, size: CardSizeName, brief: boolean): Composed {
  const copy = ownCopy(card, brief);
  const missing = missingGlyphs(said(copy).join(' '), 'display-800').map(({ character }) => character);
  if (missing.length > 0) throw new ToolError<CardFault>('signs', missing.join(' '));
  const composition = composed(() => compose(copy, cardSizes[size]));
  const wide = composition.lines.find((line) => !stands(line, composition));
  if (wide) throw new ToolError<CardFault>('wide', wide.text);
  const weak = weakBreak(copy, composition.lines)?.word;
  const numberless = card.hotline !== '' && !composition.lines.some(({ text }) => text === card.hotline);
  return { size, composition, numberless, ...(weak === undefined ? {} : { weak }) };
}

function composed(work: () => Composition): Composition {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof HeadlineOverflow)) throw error;
    const { tooWide, linesNeeded, linesAllowed } = error;
    if (tooWide !== undefined) throw new ToolError<CardFault>('word', tooWide);
    throw new ToolError<CardFault>('lines', String(linesNeeded), String(linesAllowed));
  }
}

/** Says whether a line stands on the card: ours are written to fit, and a reader's name or place may be longer. */
function stands({ text, font, size, spacing, x }: Composition['lines'][number], { width }: Composition): boolean {
  return x >= 0 && x + widthOf(text, font, spacing) * size <= width;
}

/** Paints a card. @param across px; the height follows */
export function paintCard(canvas: HTMLCanvasElement, { composition }: Composed, across = composition.width): void {
  const scale = across / composition.width;
  canvas.width = Math.round(across);
  canvas.height = Math.round(composition.height * scale);
  const context = contextOf(canvas);
  context.scale(scale, scale);
  paintSvg(context, cardSvg(composition, composition.lines));
}

/** Presses a card as a PNG of the inks, without a word of who made it and where. */
export function pressCard(made: Composed): Uint8Array {
  const canvas = document.createElement('canvas');
  paintCard(canvas, made);
  const { width, height } = canvas;
  const { data } = contextOf(canvas).getImageData(0, 0, width, height);
  canvas.width = 0; // gives its memory back at once
  return writePng(new Uint8Array(data.buffer), width, height, deflate);
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('This browser has no canvas.');
  return context;
}
