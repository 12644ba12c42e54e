/** Reads back pictures: whatever a file says besides the picture is a fault. The walker is the one that judges what writers hand in. */
import { fileType } from '../../model/files/file-type.ts';
import { inWords } from '../../model/files/picture-repair.ts';
import { pictureMetadata } from '../../formats/picture/metadata.ts';
import { fault, type Fault } from './fault.ts';

/** Finds metadata in a picture. */
export function pictureFaults(bytes: Uint8Array): Fault[] {
  const type = fileType(bytes);
  if (type && !['JPEG', 'PNG', 'WebP'].includes(type))
    return [fault(`${inWords[type]}, whose notes nobody here can read`)];
  try {
    return pictureMetadata(bytes).map((kind) => fault(`${kind}, which may tell who took it, with what and where`));
  } catch {
    return [fault('no picture that can be read')];
  }
}

/** Reads the pictures that a text carries in itself as `data:`. */
export function carriedPictureFaults(text: string): Fault[] {
  const carried = [...text.matchAll(/data:image\/(?:png|jpe?g|webp|gif|avif);base64,([A-Za-z0-9+/=\s%]+)/gi)];
  return carried
    .flatMap(([, code = '']) => pictureFaults(new Uint8Array(Buffer.from(code, 'base64'))))
    .map(({ what }) => fault(`a picture inside it (data:) with ${what}`));
}
