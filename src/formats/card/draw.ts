/** Prints a card: type and drawings become one SVG, and sharp presses the plate. */
import sharp from 'sharp';
import { isOfScript } from '../../look/fonts.ts';
import { runsOf } from '../../look/runs.ts';
import type { Composition, Line } from './composition.ts';
import { plateDeflate } from './deflate.ts';
import { writePng } from './png.ts';
import { cardSvg } from './svg.ts';

/**
 * Draws a card as a PNG with a palette, without metadata; the same card gives the same bytes.
 * Two inks on paper are smaller so than as a JPEG of equal look, so no other format is tried; a test compares them.
 */
export async function drawCard(card: Composition): Promise<Uint8Array> {
  return writePng(await platePixels(await composeSvg(card)), card.width, card.height, plateDeflate());
}

/** Paints an SVG. @returns red, green, blue and alpha of each pixel */
export async function platePixels(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
}

/**
 * Writes a card as one SVG, all type in outlines. Lines are set by the parser that measures them, in a tenth of the time of an engine; one whose
 * letters carry marks of their own is shaped by Satori, so that the marks stand where the font wants them.
 */
export async function composeSvg(card: Composition): Promise<string> {
  const shaped = card.lines.filter(isMarked);
  if (shaped.length === 0) return cardSvg(card, card.lines);
  const { shapedType } = await import('./shaped.ts'); // only where it is needed
  const plain = card.lines.filter((line) => !shaped.includes(line));
  return cardSvg(card, plain, await shapedType({ ...card, lines: shaped }));
}

/** Says whether a line has a mark that is no part of its letter's own outline, as it is drawn; those of other scripts are shaped with their letters anyway. */
function isMarked({ text, font }: Line): boolean {
  return runsOf(text, font).some((run) => !isOfScript(run.font) && /\p{M}/u.test(run.text));
}
