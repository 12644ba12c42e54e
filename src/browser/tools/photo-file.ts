/** Opens a photo's file and writes a new one: nothing of the old file goes into the new one but the dots that are seen. */
import { fileType } from '../../model/files/file-type.ts';
import { pixelSize } from '../../model/files/picture-size.ts';
import { exifTurns } from '../../model/files/picture/orientation.ts';
import type { PictureNotes } from '../../model/files/picture/note.ts';
import { pictureNotes, withoutNotes } from '../../model/files/picture/walk.ts';
import { savedBox, savedSize, shown, type Work } from './photo-work.ts';
import { ToolError } from './bench.ts';

/** Faults that have a sentence. */
export type PhotoFault = 'none' | 'heic' | 'large' | 'damaged' | 'memory' | 'unclean';

/** A photo that is open. */
export interface Photo {
  readonly bitmap: ImageBitmap;
  /** Quarter turns clockwise that the browser has left to us. */
  readonly turns: Work['turns'];
  /** What the file says besides the picture; absent for kinds that nobody here can read. */
  readonly notes?: PictureNotes;
}

/** Most px of a photo, in millions: twice what phones save in their usual setting, and a tenth of a gigabyte of memory for each 25. */
const mostMegapixels = 100;

/** Longest side that is worked on, in px: a half of it, cropped, is still as large as what is saved. */
const workSide = 4000;

/** Opens a file. @throws ToolError with a `PhotoFault` */
export async function openPhoto(file: Blob): Promise<Photo> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = fileType(bytes);
  if (!type || !['JPEG', 'PNG', 'WebP', 'HEIC', 'AVIF', 'GIF', 'BMP'].includes(type))
    throw new ToolError<PhotoFault>('none');
  const size = pixelSize(bytes);
  const pixels = size ? (size.width * size.height) / 1e6 : 0;
  if (pixels > mostMegapixels)
    throw new ToolError<PhotoFault>('large', String(Math.round(pixels)), String(mostMegapixels));
  const notes = pictureNotes(bytes);
  if (notes && !notes.whole && !size) throw new ToolError<PhotoFault>('damaged');
  try {
    const bitmap = await smaller(await createImageBitmap(new Blob([bytes])));
    const turns = type === 'JPEG' && !(await turnsByItself()) ? exifTurns(notes) : 0;
    return { bitmap, turns, ...(notes ? { notes } : {}) };
  } catch {
    throw new ToolError<PhotoFault>(type === 'HEIC' || type === 'AVIF' ? 'heic' : pixels > 24 ? 'memory' : 'damaged');
  }
}

/** What is larger than is worked on is made smaller at once, so that the memory of a phone holds it. */
async function smaller(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = workSide / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1) return bitmap;
  const [resizeWidth, resizeHeight] = [bitmap.width, bitmap.height].map((side) => Math.round(side * scale));
  const made = await createImageBitmap(bitmap, {
    resizeWidth: resizeWidth!,
    resizeHeight: resizeHeight!,
    resizeQuality: 'high',
  });
  bitmap.close();
  return made;
}

/** A JPEG of 2 × 1 px that says it is to be turned. */
const lying =
  '/9j/4QAiRXhpZgAASUkqAAgAAAABABIBAwABAAAABgAAAAAAAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAABAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAL/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKAB/9k=';
let turning: Promise<boolean> | undefined;

/** Whether the browser turns pictures by their EXIF when it decodes them; old ones leave it to whoever asks. */
function turnsByItself(): Promise<boolean> {
  const bytes = Uint8Array.from(atob(lying), (letter) => letter.charCodeAt(0));
  turning ??= createImageBitmap(new Blob([bytes], { type: 'image/jpeg' })).then(
    ({ width, height }) => width < height,
    () => true,
  );
  return turning;
}

/** The colour that covers: black, whatever the reader's own colours are. */
const paint = '#000';

/** Paints a photo as it stands. @param width of what is painted, in px */
export function paintPhoto(
  context: CanvasRenderingContext2D,
  { bitmap }: Photo,
  work: Work,
  { x, y }: { readonly x: number; readonly y: number },
  scale: number,
): void {
  context.save();
  context.imageSmoothingQuality = 'high';
  context.scale(scale, scale);
  context.translate(-x, -y);
  if (work.turns === 1) context.transform(0, 1, -1, 0, work.width, 0);
  if (work.turns === 2) context.transform(-1, 0, 0, -1, work.width, work.height);
  if (work.turns === 3) context.transform(0, -1, 1, 0, 0, work.height);
  context.drawImage(bitmap, 0, 0);
  context.restore();
}

/**
 * Writes the photo anew, and reads it back as the build reads every picture that it publishes.
 * @param most longest side in px
 * @throws ToolError with a `PhotoFault`
 */
export async function savePhoto(
  photo: Photo,
  work: Work,
  type: 'image/jpeg' | 'image/png',
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, scale } = savedSize(work, most);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new ToolError<PhotoFault>('memory');
  // What is clear in a PNG would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  paintPhoto(context, photo, work, shown(work), scale);
  context.fillStyle = paint;
  for (const box of work.boxes) {
    const place = savedBox(work, box, most);
    if (place) context.fillRect(place.x, place.y, place.width, place.height);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.9));
  canvas.width = 0;
  if (!blob) throw new ToolError<PhotoFault>('memory');
  const made = new Uint8Array(await blob.arrayBuffer());
  const notes = pictureNotes(made);
  // Safari writes a colour profile and the size into what it encodes.
  const clean = notes ? withoutNotes(made, notes) : made;
  const again = pictureNotes(clean);
  if (!again?.whole || again.notes.length > 0) throw new ToolError<PhotoFault>('unclean');
  return new Uint8Array(clean);
}

/** Paints what covers, and shades what is cropped away, over a photo that is shown smaller. */
export function paintOver(context: CanvasRenderingContext2D, work: Work, scale: number): void {
  context.fillStyle = paint;
  for (const { x, y, width, height } of work.boxes)
    context.fillRect(x * scale, y * scale, width * scale, height * scale);
  if (!work.crop) return;
  const { x, y, width, height } = work.crop;
  context.save();
  context.globalAlpha = 0.7;
  context.beginPath();
  context.rect(0, 0, work.width * scale, work.height * scale);
  context.rect(x * scale, y * scale, width * scale, height * scale);
  context.fill('evenodd');
  context.restore();
}
