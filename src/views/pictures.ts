/** Pictures as pages show them: where they lie, how large they are, what they say. */
import { createHash } from 'node:crypto';
import type { CardOutput } from '../formats/card/card.ts';
import { drawingPath, drawingSizes, type DrawingUse } from '../formats/drawing/drawing.ts';

/** A drawn picture. */
export interface DrawnPicture {
  readonly path: string;
  /** px; only the proportion matters */
  readonly width: number;
  /** px; only the proportion matters */
  readonly height: number;
}

/** Finds the file of a drawing and its size. */
export function drawnPicture(use: DrawingUse): DrawnPicture {
  return { path: drawingPath(use), ...drawingSizes[use.size] };
}

/** A picture for link previews, with its words. */
export interface PreviewImage {
  readonly path: string;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly alt: string;
  /** Media type. */
  readonly type: string;
  /** Tells one state of its words and its drawing from another. */
  readonly version: string;
}

/** Takes from a card what a preview says of it. */
export function previewImage({ path, width, height, alt, type, copy, size }: CardOutput): PreviewImage {
  return { path, width, height, alt, type, version: versionOf({ copy, size }) };
}

/** Eight figures of a hash: of what a card says and shows, which is known before it is drawn. */
function versionOf(card: Pick<CardOutput, 'copy' | 'size'>): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('hex').slice(0, 8);
}
