/** Small drawings of what becomes of a sheet of paper: the sheet as it is printed, its folds and cuts, and the thing in the hand. */
import type { SheetProduct } from '../../model/kinds.ts';

/** Size of each drawing, in its own units. */
const foldSize = { width: 120, height: 72 } as const;

type Mark = 'page' | 'ink' | 'words' | 'crease' | 'cut' | 'staple' | 'way';

/** One path of a drawing; its class gives it ink, dashes and weight (src/styles/print.css). */
function stroke(mark: Mark, d: string): string {
  return `<path class="${mark}" d="${d}"/>`;
}

function rectangle(mark: Mark, x: number, y: number, width: number, height: number): string {
  return stroke(mark, `M${x} ${y}h${width}v${height}h${-width}z`);
}

/** A printed page: a headline, lines of words and the bar of the ask, all in proportion to its size. */
function page(x: number, y: number, width: number, height: number): string {
  const inset = round(width / 7);
  const bar = round(height / 8);
  const lines = [0.42, 0.54, 0.66]
    .map((part) => `M${x + inset} ${round(y + height * part)}h${round(width - 2 * inset)}`)
    .join('');
  return (
    rectangle('page', x, y, width, height) +
    rectangle('ink', x + inset, round(y + height / 8), round((width - 2 * inset) * 0.8), round(height / 7)) +
    stroke('words', lines) +
    rectangle('ink', x + inset, round(y + height - bar * 1.7), round(width - 2 * inset), bar)
  );
}

/** Lines that divide a sheet into columns and rows. */
function grid(mark: Mark, [x, y, width, height]: Sheet, columns: number, rows: number): string {
  const upright = Array.from(
    { length: columns - 1 },
    (_, n) => `M${round(x + (width * (n + 1)) / columns)} ${y}v${height}`,
  );
  const level = Array.from({ length: rows - 1 }, (_, n) => `M${x} ${round(y + (height * (n + 1)) / rows)}h${width}`);
  return stroke(mark, [...upright, ...level].join(''));
}

type Sheet = readonly [x: number, y: number, width: number, height: number];

/** The same sheet of Letter, upright and sideways, at the left of the drawing. */
const upright: Sheet = [6, 8, 43, 56];
const sideways: Sheet = [2, 14, 57, 44];

const arrow = stroke('way', 'M66 36h11M73 31.5l4.5 4.5l-4.5 4.5');

/**
 * Every product. A dashed red line is cut, a dotted one is folded, short red strokes are staples.
 *
 *     half      ┌───╎───┐  →  ┌──┐      trifold  ┌──┊──┊──┐  →  \▏/
 *               └───╎───┘     └──┘               └──┊──┊──┘
 */
const drawings: Record<SheetProduct, string> = {
  flyer: page(37, 6, 46, 60),
  poster: page(34, 3, 52, 66) + stroke('staple', 'M30 7l8-8M82-1l8 8M30 65l8 8M82 73l8-8'),
  tiles:
    rectangle('page', 3, 6, 25, 29) +
    rectangle('page', 31, 6, 25, 29) +
    rectangle('page', 3, 38, 25, 29) +
    rectangle('page', 31, 38, 25, 29) +
    stroke('cut', 'M34 6v29M3 41h25M34 38v29M31 41h25') +
    arrow +
    page(82, 14, 36, 48),
  tabs:
    page(37, 6, 46, 46) +
    rectangle('page', 37, 52, 46, 14) +
    stroke('crease', 'M37 52h46') +
    stroke('cut', 'M42.75 52v14M48.5 52v14M54.25 52v14M60 52v14M65.75 52v14M71.5 52v14M77.25 52v14'),
  sign: page(37, 6, 46, 30) + page(37, 36, 46, 30),
  tent:
    rectangle('page', ...upright) +
    stroke('crease', 'M6 15h43M6 36h43M6 57h43') +
    arrow +
    stroke('page', 'M86 50l7-29h23l-7 29zM93 21l3 7M116 21l3 22l-10 7') +
    stroke('words', 'M94 28h16M92.5 34h16M91 40h16'),
  half:
    rectangle('page', ...sideways) + grid('cut', sideways, 2, 1) + arrow + page(90, 20, 28, 40) + page(84, 12, 28, 40),
  quarter:
    rectangle('page', ...upright) + grid('cut', upright, 2, 2) + arrow + page(94, 24, 22, 29) + page(85, 17, 22, 29),
  labels:
    rectangle('page', ...upright) +
    grid('words', upright, 3, 8) +
    arrow +
    rectangle('page', 82, 28, 36, 16) +
    rectangle('ink', 85, 31, 10, 10) +
    stroke('words', 'M98 33h17M98 38.5h13'),
  stickers:
    rectangle('page', ...upright) +
    grid('cut', upright, 2, 4) +
    arrow +
    rectangle('page', 82, 23, 36, 25) +
    rectangle('ink', 86, 27, 16, 10) +
    stroke('words', 'M86 42h16') +
    rectangle('ink', 106, 34, 9, 9),
  card:
    rectangle('page', ...upright) +
    grid('cut', upright, 2, 5) +
    arrow +
    rectangle('page', 83, 24, 35, 22) +
    rectangle('ink', 87, 28, 16, 4) +
    stroke('words', 'M87 36h27M87 40.5h20'),
  'fold-card':
    rectangle('page', ...upright) +
    grid('cut', upright, 1, 5) +
    stroke('crease', 'M27.5 8v56') +
    arrow +
    stroke('page', 'M83 28l4-5h31v22l-4 5') +
    rectangle('page', 83, 28, 31, 22) +
    rectangle('ink', 87, 32, 14, 4) +
    stroke('words', 'M87 40h23M87 44.5h16'),
  trifold:
    rectangle('page', ...sideways) +
    grid('crease', sideways, 3, 1) +
    arrow +
    stroke('page', 'M98 14v40l17 6v-40zM98 14l14 9v40l-14-9zM98 54v-40l-16 7v40z') +
    rectangle('ink', 85, 26, 9, 5),
  zine:
    rectangle('page', ...sideways) +
    grid('crease', sideways, 4, 2) +
    stroke('cut', 'M16.25 36h28.5') +
    arrow +
    stroke('page', 'M86 22l4-4h22v32l-4 4') +
    page(86, 22, 22, 32),
  booklet:
    rectangle('page', 5, 11, 57, 44) +
    rectangle('page', ...sideways) +
    grid('crease', sideways, 2, 1) +
    stroke('staple', 'M30.5 24v6M30.5 42v6') +
    arrow +
    stroke('page', 'M86 14h28l3 2v44h-31') +
    page(86, 14, 28, 44) +
    stroke('staple', 'M86 24v6M86 42v6'),
  'pocket-booklet':
    rectangle('page', ...upright) +
    stroke('cut', 'M6 36h43') +
    stroke('crease', 'M27.5 8v56') +
    arrow +
    stroke('page', 'M90 20h22l3 2v32h-25') +
    page(90, 20, 22, 30) +
    stroke('staple', 'M90 27v5M90 40v5'),
  pages: rectangle('page', 30, 6, 60, 60) + stroke('words', 'M55 62h10') + page(34, 12, 24, 38) + page(62, 12, 24, 38),
  form: page(37, 6, 46, 60) + stroke('crease', 'M41 27h38M41 35h38M41 43h38M41 51h38M53 27v24'),
  reading:
    rectangle('page', 43, 4, 44, 58) +
    rectangle('page', 39, 7, 44, 58) +
    page(35, 10, 44, 58) +
    stroke('staple', 'M38 19l6-6'),
};

/** Draws one product as an SVG to stand inline in a page. It only decorates: the words beside it say the same. */
export function drawFold(product: SheetProduct): string {
  return `<svg class="fold" viewBox="0 0 ${foldSize.width} ${foldSize.height}" width="${foldSize.width}" height="${foldSize.height}" aria-hidden="true" focusable="false">${drawings[product]}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
