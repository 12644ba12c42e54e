/** How large a picture says it is, read from the head of its file before anything unpacks it: a small file can hold an enormous picture. */
import { mostPixels } from './picture/note.ts';
import { pictureCommand } from './picture-repair.ts';
import type { Problem } from '../problems.ts';
import type { SourceFile } from './sources.ts';
import { problem, type Messages } from '../messages.ts';

const messages = {
  'picture-too-large': (width: number, height: number, side: number) => ({
    fact: `The picture is ${width} × ${height} pixels, more than can be unpacked.`,
    fix: `Save it with at most ${side} pixels on its longer side.`,
  }),
  'picture-large': (width: number, height: number, path: string, side: number) => ({
    fact: `The picture is ${width} × ${height} pixels, more than any page or sheet shows.`,
    fix: `Run \`${pictureCommand(path)}\`, which makes its longer side ${side} pixels.`,
  }),
} satisfies Messages;

/** Widest or highest side in px that is worth keeping: 50 cm in print at 300 dots an inch. */
export const largeSide = 6000;

/** Width and height in px. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Reads the size of a JPEG, PNG or WebP as stored; undefined when the head is none of these or is cut short. */
export function pixelSize(bytes: Uint8Array): PixelSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
  } catch {
    // The file ends before its head does; whoever unpacks it says so.
  }
  return undefined;
}

/** Goes from segment to segment to the frame's head: SOF0 to SOF15, but for DHT (C4), JPG (C8) and DAC (CC) between them. */
function jpegSize(view: DataView): PixelSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff)
      at += 1; // filling
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** The three kinds of WebP keep their size in three places (RFC 9649). */
function webpSize(view: DataView): PixelSize | undefined {
  const kind = view.getUint32(12);
  if (kind === 0x56503858)
    return { width: 1 + (view.getUint32(24, true) & 0xffffff), height: 1 + (view.getUint32(27, true) & 0xffffff) };
  if (kind === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 0x5650384c) return undefined;
  const packed = view.getUint32(21, true);
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) };
}

/** Says of each picture when it is larger than it need be, and when it is larger than can be unpacked. */
export function sizeProblems(pictures: readonly SourceFile[]): Problem[] {
  return pictures.flatMap(({ path, bytes }): Problem[] => {
    const { width, height } = pixelSize(bytes) ?? { width: 0, height: 0 };
    if (width * height > mostPixels)
      return [problem(messages, 'picture-too-large', { path }, width, height, largeSide)];
    return Math.max(width, height) > largeSide
      ? [problem(messages, 'picture-large', { path }, width, height, path, largeSide)]
      : [];
  });
}
