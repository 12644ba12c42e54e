import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { picturesTell } from '../../../src/model/exif.ts';
import { pictureProblems } from '../../../src/model/private-files.ts';

const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c44' } });
const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 34/1 56/1' } };
const bytes = async (made: Sharp): Promise<Uint8Array> => new Uint8Array(await made.toBuffer());

describe('What a picture gives away', () => {
  test('is its place, in JPEG, PNG and WebP, from little and from big machines', async () => {
    for (const type of ['jpeg', 'png', 'webp'] as const) expect(picturesTell(await bytes(blank.clone().withExif(place).toFormat(type))), type).toEqual(['place']);
    const big = bigEndian([[0x8825, 40]], [[2, 0]]);
    expect(picturesTell(big)).toEqual(['place']);
  });

  test('is a serial number, an owner and an author', async () => {
    expect(picturesTell(await bytes(blank.clone().withExif({ IFD2: { BodySerialNumber: '123' } }).jpeg()))).toEqual(['serial']);
    expect(picturesTell(await bytes(blank.clone().withExif({ IFD2: { LensSerialNumber: '123' } }).jpeg()))).toEqual(['serial']);
    expect(picturesTell(await bytes(blank.clone().withExif({ IFD2: { CameraOwnerName: 'Jane' } }).jpeg()))).toEqual(['owner']);
    expect(picturesTell(await bytes(blank.clone().withExif({ IFD0: { Artist: 'Jane' } }).jpeg()))).toEqual(['author']);
  });

  test('may stand in XMP as well', async () => {
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="12,34N" aux:SerialNumber="1"/></x:xmpmeta>';
    expect(picturesTell(await bytes(blank.clone().withXmp(xmp).jpeg()))).toEqual(['place', 'serial']);
  });

  test('may lie behind the picture', async () => {
    expect(picturesTell(Buffer.concat([await bytes(blank.clone().jpeg()), Buffer.from('ftypmp42')]))).toEqual(['more']);
  });

  test('is not the make of a camera, the time, or the version of an empty group', async () => {
    expect(picturesTell(await bytes(blank.clone().jpeg()))).toEqual([]);
    expect(picturesTell(await bytes(blank.clone().withExif({ IFD0: { Make: 'Invented', Software: 'Invented 3' }, IFD2: { DateTimeOriginal: '2026:01:01 00:00:00' } }).jpeg()))).toEqual([]);
    expect(picturesTell(bigEndian([[0x8825, 40]], [[0, 0]]))).toEqual([]);
  });

  test('is nothing in a file that is damaged or no picture, and reading it ends', async () => {
    const whole = await bytes(blank.clone().withExif(place).jpeg());
    for (let length = 0; length < whole.length; length += 1) expect(() => picturesTell(whole.subarray(0, length))).not.toThrow();
    expect(picturesTell(bigEndian([[0x8769, 8], [0x8825, 8]], []))).toEqual(expect.any(Array));
    expect(picturesTell(new TextEncoder().encode('no picture'))).toEqual([]);
  });
});

test('A writer is told what it is and how to mend it, and never the value', async () => {
  const photo = await bytes(blank.clone().withExif({ ...place, IFD2: { BodySerialNumber: 'SERIAL-9' } }).jpeg());
  const [problem, ...rest] = pictureProblems([{ path: 'content/leaflets/a/gate.jpg', bytes: photo }, { path: 'content/leaflets/a/clean.jpg', bytes: await bytes(blank.clone().jpeg()) }]);
  expect(rest).toEqual([]);
  expect(problem).toMatchObject({ code: 'file-private', path: 'content/leaflets/a/gate.jpg', fact: 'The picture’s file says more than the picture: the place where it was taken; and the serial number of the camera or lens.' });
  expect(problem?.fix).toContain('exiftool -all= gate.jpg');
  expect(JSON.stringify(problem)).not.toMatch(/SERIAL-9|34/);
});

/** A JPEG whose EXIF is written with the highest byte first: each field a tag and a value; the first group at byte 8, the second at 40. */
function bigEndian(first: readonly (readonly [number, number])[], second: readonly (readonly [number, number])[]): Uint8Array {
  const body = Buffer.alloc(80);
  body.write('Exif\0\0MM\0*', 'latin1');
  body.writeUInt32BE(8, 10);
  const group = (at: number, fields: readonly (readonly [number, number])[]): void => {
    body.writeUInt16BE(fields.length, 6 + at);
    fields.forEach(([tag, value], index) => {
      const field = 6 + at + 2 + 12 * index;
      body.writeUInt16BE(tag, field);
      body.writeUInt16BE(4, field + 2);
      body.writeUInt32BE(1, field + 4);
      body.writeUInt32BE(value, field + 8);
    });
  };
  group(8, first);
  group(40, second);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2]), body, Buffer.from([0xff, 0xd9])]);
}
