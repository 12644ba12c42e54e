/** How a photo is to be turned, as its EXIF says. */
import { viewOf, type PictureNotes } from './note.ts';

/** Quarter turns clockwise by the value of the field (CIPA DC-008, 4.6.4: 1 upright, 3 on its head, 6 and 8 lying); mirrored ones, which no camera makes, are turned alike. */
const quarters: Readonly<Record<number, 0 | 1 | 2 | 3>> = { 3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3 };

/** Reads how often a picture must be turned by a quarter, clockwise, to stand upright; 0 where nothing says so. */
export function exifTurns(read: PictureNotes | undefined): 0 | 1 | 2 | 3 {
  const exif = read?.notes.find(({ kind }) => kind === 'EXIF')?.bytes;
  if (!exif || exif.length < 14) return 0;
  const view = viewOf(exif);
  const little = exif[0] === 0x49;
  const start = view.getUint32(4, little);
  if (start + 2 > exif.length) return 0;
  for (let field = 0; field < view.getUint16(start, little); field += 1) {
    const at = start + 2 + 12 * field;
    if (at + 12 > exif.length) return 0;
    if (view.getUint16(at, little) === 0x0112) return quarters[view.getUint16(at + 8, little)] ?? 0;
  }
  return 0;
}
