/** How far apart two pictures are as a thumb sees them, and what keeps them from being seen: measured on finished pixels. */
import sharp from 'sharp';
import { composeSvg } from '../../../src/formats/card/draw.ts';
import type { CardOutput } from '../../../src/formats/card/card.ts';
import type { Composition, Line } from '../../../src/formats/card/composition.ts';
import type { CardCopy } from '../../../src/formats/card/copy.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { cardSizes, type CardSizeName } from '../../../src/formats/card/sizes.ts';
import { contrast } from '../../../src/look/contrast.ts';
import { capHeight, widthOf } from '../../../src/look/measure.ts';

/** A picture as a grid of colours: `across` by `down` cells, three bytes each. */
export interface Seen {
  readonly across: number;
  readonly down: number;
  readonly colours: Uint8Array;
}

/** Presses a composition so small that only what a thumb sees is left. @param across cells */
async function seen(card: Composition, across: number): Promise<Seen> {
  const plate = sharp(Buffer.from(await composeSvg(card)), { density: 24 })
    .resize(across)
    .removeAlpha()
    .raw();
  const { data, info } = await plate.toBuffer({ resolveWithObject: true });
  return { across: info.width, down: info.height, colours: new Uint8Array(data) };
}

/** How large a picture of a profile is on a phone, in px, and in how many parts of it an eye takes in its shape. */
const thumb = 90;
const parts = 18;

/** Sees a card as large as a thumb, in the parts that give it its shape. */
export async function atThumb(copy: CardCopy, size: CardSizeName): Promise<Seen> {
  const card = await sharp(Buffer.from(await composeSvg(compose(copy, cardSizes[size]))), { density: 24 })
    .resize(thumb)
    .removeAlpha()
    .png()
    .toBuffer();
  const { data, info } = await sharp(card).resize(parts).raw().toBuffer({ resolveWithObject: true });
  return { across: info.width, down: info.height, colours: new Uint8Array(data) };
}

/** Mean difference of two pictures of one size, from 0 to 1: a field of ink and one of paper are 0.9 apart, two unlike posters 0.2 and more. */
export function apart(one: Seen, other: Seen): number {
  const sum = one.colours.reduce((all, value, at) => all + Math.abs(value - (other.colours[at] ?? 0)), 0);
  return sum / one.colours.length / 255;
}

/** The least of all distances within a set, and between which two: two pictures that differ less are one to a thumb. */
export function nearest(set: readonly Seen[]): { readonly distance: number; readonly pair: readonly [number, number] } {
  let best = { distance: Infinity, pair: [0, 0] as readonly [number, number] };
  for (const [at, one] of set.entries())
    for (const [more, other] of set.slice(at + 1).entries()) {
      const distance = apart(one, other);
      if (distance < best.distance) best = { distance, pair: [at, at + 1 + more] };
    }
  return best;
}

/** Cells of a card for its contrast. */
const cells = 270;
/** Share of the ground below a line that must be in contrast to it: the rest are edges of its own strip. */
const most = 0.97;

/** Lists the lines whose ground, as it is pressed without any words, is not in contrast to them: 7:1, and 4.5:1 where type is large (WCAG 2.2, 1.4.6). */
export async function pale({ copy, size }: Pick<CardOutput, 'copy' | 'size'>): Promise<string[]> {
  const card = compose(copy, cardSizes[size]);
  const ground = await seen({ ...card, lines: [] }, cells);
  return card.lines
    .filter(
      (line) => shareInContrast(line, ground, cells / card.width, line.size >= cardSizes[size].large ? 4.5 : 7) < most,
    )
    .map(({ text }) => text);
}

function shareInContrast(
  { text, font, size, spacing, colour, x, baseline }: Line,
  ground: Seen,
  scale: number,
  least: number,
): number {
  const [left, right] = [Math.ceil(x * scale), Math.floor((x + widthOf(text, font, spacing) * size) * scale)];
  const [top, bottom] = [Math.ceil((baseline - capHeight * size) * scale), Math.floor(baseline * scale)];
  const known = new Map<string, boolean>();
  let [good, all] = [0, 0];
  for (let y = top; y < bottom; y += 1)
    for (let at = left; at < right; at += 1) {
      const from = (y * ground.across + at) * 3;
      const hex = `#${Buffer.from(ground.colours.subarray(from, from + 3)).toString('hex')}`;
      const fine = known.get(hex) ?? contrast(colour, hex) >= least;
      known.set(hex, fine);
      all += 1;
      if (fine) good += 1;
    }
  return all === 0 ? 1 : good / all;
}
