/** The pictures of a text, ready to be set into a Word file. */
import sharp from 'sharp';
import { drawSvg } from '../../look/draw.ts';
import { drawingInks } from '../../look/tokens.ts';
import type { Edition } from '../../model/document.ts';
import type { BlockOf } from '../../model/nodes.ts';
import { blocksNamed } from '../../model/outline.ts';
import { unreadablePicture } from '../unreadable.ts';

/** A picture as it is set: its own pixels, and the size on the page in px of 96 to the inch. */
export interface SetPicture {
  readonly type: 'png' | 'jpg';
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const widest = 6.5 * 96;
const highest = 4 * 96;
/** Twice the size on the page, for sharp screens and office printers. */
const density = 2;

/** Makes all pictures that an edition shows. @throws ProblemError `picture-unreadable` */
export async function setPictures(edition: Edition): Promise<ReadonlyMap<BlockOf<'Figure'>, SetPicture>> {
  const made = new Map<BlockOf<'Figure'>, SetPicture>();
  for (const block of blocksNamed(edition.body.flow, 'Figure')) {
    const picture = await setPicture(edition, block);
    if (picture) made.set(block, picture);
  }
  return made;
}

async function setPicture(
  { document }: Edition,
  { properties: { drawing, picture } }: BlockOf<'Figure'>,
): Promise<SetPicture | undefined> {
  if (drawing) {
    const frame = { width: widest, height: widest * 0.4 };
    const svg = drawSvg(drawing, document.id, { ...frame, inks: drawingInks.print, style: 'color' });
    const data = await sharp(Buffer.from(svg), { density: 72 * density })
      .png({ palette: true, colours: 16, effort: 1 })
      .toBuffer();
    return { type: 'png', data: new Uint8Array(data), ...frame };
  }
  const file = document.pictures.find((entry) => entry.file === picture);
  if (!file) return undefined;
  try {
    const { data, info } = await sharp(file.bytes)
      .rotate()
      .resize({ width: widest * density, height: highest * density, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    const scale = Math.min(widest / info.width, highest / info.height);
    return {
      type: 'jpg',
      data: new Uint8Array(data),
      width: Math.round(info.width * scale),
      height: Math.round(info.height * scale),
    };
  } catch (cause) {
    throw unreadablePicture(file.path, cause);
  }
}
