/** Reads back pictures: whatever a file says besides the picture is a fault. */
import { pictureMetadata } from '../../formats/picture/metadata.ts';
import { fault, type Fault } from './fault.ts';

/** Finds metadata in a picture. */
export async function pictureFaults(bytes: Uint8Array): Promise<Fault[]> {
  const found = await pictureMetadata(bytes).catch(() => undefined);
  if (!found) return [fault('no picture that can be read')];
  return found.map((kind) => fault(`${kind}, which may tell who took it, with what and where`));
}

/** Reads the pictures that a text carries in itself as `data:`. */
export async function carriedPictureFaults(text: string): Promise<Fault[]> {
  const carried = [...text.matchAll(/data:image\/(?:png|jpe?g|webp|gif|avif);base64,([A-Za-z0-9+/=\s%]+)/gi)];
  const found = await Promise.all(carried.map(([, code = '']) => pictureFaults(new Uint8Array(Buffer.from(code, 'base64')))));
  return found.flat().map(({ what }) => fault(`a picture inside it (data:) with ${what}`));
}
