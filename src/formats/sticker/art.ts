/** Draws a sticker: a picture with its words across it, cut out with a rim of paper, so that it stands on a light and on a dark ground. */
import { drawSvg } from '../../look/draw.ts';
import { circle } from '../../look/geometry.ts';
import { fist } from '../../look/hand.ts';
import { capHeight, widthOf } from '../../look/measure.ts';
import { outline } from '../../look/outlined.ts';
import '../../look/shape.ts';
import { penOf } from '../../look/pen.ts';
import { drawingInks, light } from '../../look/tokens.ts';
import type { StickerPicture } from './stickers.ts';

/** Width and height in px: what WhatsApp and Telegram take, and no other. */
export const stickerSize = 512;

const middle = stickerSize / 2;
/** Of the disc, in px; around it the line of ink, then the rim of paper. */
const radius = 226;
const line = 10;
const rim = 14;
/** Of the strips with words, in px: height of the type's capitals against the strip, and the room they may take. */
const stripHeight = 92;
const stripRoom = 452;

/** What goes into a sticker. */
interface StickerArt {
  readonly picture: StickerPicture;
  /** One or two; none where the picture says it. */
  readonly lines: readonly string[];
  /** Whether a bar goes across the picture. */
  readonly struck: boolean;
  readonly seed: string;
}

/** Draws a sticker as one SVG on a clear ground. */
export function stickerSvg({ picture, lines, struck, seed }: StickerArt): string {
  const strips = lines.map((said, index) => stripOf(said, stripTop(lines.length, index)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${stickerSize}" height="${stickerSize}" viewBox="0 0 ${stickerSize} ${stickerSize}">`,
    disc(radius + line + rim, light.paper),
    ...strips.map(({ x, top, width }) =>
      plate(x - rim, top - rim, width + 2 * rim, stripHeight + 2 * rim, light.paper),
    ),
    disc(radius + line, light.ink),
    `<clipPath id="disc"><path d="${circle([middle, middle], radius)}"/></clipPath><g clip-path="url(#disc)">${pictured(picture, seed)}${struck ? bar : ''}</g>`,
    ...strips.map(
      ({ x, top, width, type }, index) =>
        plate(x, top, width, stripHeight, index % 2 === 0 ? light.ink : light.red) + type,
    ),
    '</svg>',
  ].join('');
}

/** A bar from the upper left to the lower right, with a line of paper and one of ink around it. */
const bar = [
  [66, light.ink],
  [50, light.paper],
  [34, light.red],
]
  .map(([width, colour]) => `<path fill="none" stroke="${colour}" stroke-width="${width}" d="M60,60L452,452"/>`)
  .join('');

function disc(size: number, colour: string): string {
  return `<path fill="${colour}" d="${circle([middle, middle], size)}"/>`;
}

function plate(x: number, y: number, width: number, height: number, colour: string): string {
  return `<path fill="${colour}" d="M${x},${y}h${width}v${height}h${-width}z"/>`;
}

/** Strips stand in the lower part of the disc, where it is still broad. */
function stripTop(strips: number, index: number): number {
  return 392 - (strips - 1) * stripHeight + index * stripHeight;
}

/** Sets one line in a strip as wide as its words. */
function stripOf(
  words: string,
  top: number,
): { readonly x: number; readonly top: number; readonly width: number; readonly type: string } {
  const size = Math.min(92, stripRoom / widthOf(words, 'display-800'));
  const width = Math.round(widthOf(words, 'display-800') * size + 36);
  const x = Math.round(middle - width / 2);
  const baseline = top + (stripHeight + capHeight * size) / 2;
  return { x, top, width, type: outline(words, 'display-800', x + 18, baseline, size, light.paper, width - 36) };
}

/** Draws what is in the disc. */
function pictured(picture: StickerPicture, seed: string): string {
  const frame = { width: stickerSize, height: stickerSize, inks: drawingInks.light, style: 'color' } as const;
  if (picture === 'fist') {
    const pen = penOf(frame);
    return (
      pen.ground('red') +
      pen.at([middle, 336], 0.98, 0, (hand) => fist(hand, { skin: 'paper', edge: 'ink', sleeve: 'ink', cuff: 70 }, 400))
    );
  }
  return drawSvg(picture === 'mark' ? 'heads' : picture, seed, frame);
}
