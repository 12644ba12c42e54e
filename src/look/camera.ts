/** The camera of a scene: it sees the whole of what matters, and of the rest as much as the frame has room for. */
import { openOf, type DrawingFrame } from './drawing.ts';
import type { Ink } from './inking.ts';
import { type Pen, penOf } from './pen.ts';

/** What must be seen of a scene, in the scene's own units, and where the rest of the frame lies: `across` 0 puts it all to the right, 1 to the left; `down` 0 below, 1 above. */
export interface Shot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly across?: number;
  readonly down?: number;
}

/** All that is seen, in the scene's own units: things that go on beyond the frame are drawn as far as its edges. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Chooses by the frame: `wide` from about 2:1, `tall` from about 2:3, else `even`. A close-up keeps a low strip from showing a thing too small to know. */
export function byShape<Choice>(frame: DrawingFrame, wide: Choice, even: Choice, tall: Choice): Choice {
  const { width, height } = openOf(frame);
  const aspect = width / height;
  return aspect > 1.75 ? wide : aspect < 0.72 ? tall : even;
}

/** Draws a scene in its own units through the camera, on a ground. With `side` -1 the whole is mirrored, which is how one scene looks two ways. */
export function through(
  frame: DrawingFrame,
  { x, y, width, height, across = 0.5, down = 0.5 }: Shot,
  side: number,
  ground: Ink,
  draw: (pen: Pen, seen: Seen) => string,
): string {
  const open = openOf(frame);
  const scale = Math.min(open.width / width, open.height / height);
  const [wide, high] = [frame.width / scale, frame.height / scale];
  // A mirrored scene has what is left of the open part on its right.
  const before = side < 0 ? frame.width - open.x - open.width : open.x;
  const left = x - (open.width / scale - width) * across - before / scale;
  const top = y - (open.height / scale - height) * down - open.y / scale;
  const seen = { left, top, right: left + wide, bottom: top + high, width: wide, height: high };
  const origin = [side < 0 ? frame.width + left * scale : -left * scale, -top * scale] as const;
  const sheet = penOf(frame);
  return sheet.ground(ground) + sheet.at(origin, side < 0 ? -scale : scale, 0, (pen) => draw(pen, seen));
}
