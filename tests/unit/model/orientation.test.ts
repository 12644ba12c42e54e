/** How a photo is to be turned. */
import { expect, test } from 'vitest';
import { exifTurns } from '../../../src/model/files/picture/orientation.ts';

/** An EXIF body with one field. */
function exif(value: number, little: boolean): Uint8Array {
  const bytes = new Uint8Array(26);
  const view = new DataView(bytes.buffer);
  bytes.fill(little ? 0x49 : 0x4d, 0, 2);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 1, little);
  view.setUint16(10, 0x0112, little);
  view.setUint16(12, 3, little);
  view.setUint32(14, 1, little);
  view.setUint16(18, value, little);
  return bytes;
}

test.each([
  [1, 0],
  [3, 2],
  [6, 1],
  [8, 3],
  [9, 0],
])('a picture that says %i is turned by %i quarters, in either order of bytes', (value, turns) => {
  for (const little of [true, false])
    expect(exifTurns({ notes: [{ kind: 'EXIF', bytes: exif(value, little) }], whole: true })).toBe(turns);
});

test('a picture that says nothing, or is cut short, stands as it is', () => {
  expect(exifTurns(undefined)).toBe(0);
  for (let length = 0; length < 22; length += 1)
    expect(exifTurns({ notes: [{ kind: 'EXIF', bytes: exif(6, true).subarray(0, length) }], whole: true })).toBe(0);
});
