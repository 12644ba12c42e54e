/** What a file is, whatever its name says; and what a writer is told of one that is misnamed. */
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { endingOf, fileType } from '../../../src/model/files/file-type.ts';
import { pictureProblem } from '../../../src/model/files/private-files.ts';

const blank = { create: { width: 8, height: 8, channels: 3 as const, background: '#c44' } };
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const heic = latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic');

describe('The first bytes', () => {
  it.each([
    ['HEIC', heic],
    ['HEIC', latin('\0\0\0\x18ftypmif1\0\0\0\0')],
    ['video', latin('\0\0\0\x18ftypmp42')],
    ['video', latin('\0\0\0\x18ftypqt  ')],
    ['PDF', latin('%PDF-1.7\n')],
    ['ZIP', latin('PK\x03\x04')],
    ['BMP', latin('BM\x46\0\0\0\0\0\0\0')],
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['SVG', latin('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>')],
    ['HTML', latin('<!doctype html><title>x')],
    ['WOFF2', latin('wOF2\0\x01\0\0')],
    ['TrueType', latin('\0\x01\0\0\0\x0a')],
    ['OpenType', latin('OTTO\0')],
    [undefined, latin('a text')],
    [undefined, new Uint8Array()],
  ])('are those of %s', (type, bytes) => {
    expect(fileType(bytes)).toBe(type);
  });

  it('are known of everything that sharp makes', async () => {
    for (const [format, type] of [
      ['jpeg', 'JPEG'],
      ['png', 'PNG'],
      ['webp', 'WebP'],
      ['gif', 'GIF'],
      ['avif', 'AVIF'],
      ['tiff', 'TIFF'],
    ] as const)
      expect(fileType(new Uint8Array(await sharp(blank).toFormat(format).toBuffer()))).toBe(type);
  });

  it('do not depend on the name', () => {
    expect([endingOf('a/b.c/gate.JPG'), endingOf('a.b/gate'), endingOf('gate.tar.gz')]).toEqual(['jpg', '', 'gz']);
  });
});

describe('A picture whose bytes are not what its name says', () => {
  it.each([
    ['gate.jpg', heic, 'picture-mismatch', 'it holds a HEIC picture', 'Most Compatible'],
    [
      'gate.png',
      latin('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'picture-mismatch',
      'it holds an SVG drawing',
      'export it as PNG',
    ],
    [
      'gate.png',
      latin('GIF89a\x01\0\x01\0'),
      'picture-mismatch',
      'it holds a GIF picture',
      'npm run picture -- content/leaflets/a/gate.png',
    ],
    ['gate.jpg', latin('\x89PNG\r\n\x1a\n'), 'picture-mismatch', 'it holds a PNG picture', 'npm run picture'],
    ['gate.jpg', latin('%PDF-1.7'), 'picture-mismatch', 'it holds a PDF', 'export it as PNG'],
    ['gate.webp', latin('<html><body>Not found'), 'picture-mismatch', 'it holds a web page', 'Save the picture itself'],
    ['gate.jpg', latin('\0\0\0\x18ftypmp42'), 'picture-mismatch', 'it holds a film', 'Save one picture of it'],
    ['gate.jpg', latin('PK\x03\x04'), 'picture-mismatch', 'it holds a ZIP', 'in a picture program'],
    ['gate.jpg', latin('a text'), 'picture-unreadable', 'cannot be read', 'save it again'],
    ['gate.png', new Uint8Array(), 'picture-unreadable', 'cannot be read', 'save it again'],
  ])('%s, case %#, is named', (name, bytes, code, fact, fix) => {
    const problem = pictureProblem({ path: `content/leaflets/a/${name}`, bytes });
    expect(problem?.code).toBe(code);
    expect(problem?.fact).toContain(fact);
    expect(problem?.fix).toContain(fix);
  });
});

test('An honest picture of each kind passes', async () => {
  for (const [ending, format] of [
    ['jpg', 'jpeg'],
    ['jpeg', 'jpeg'],
    ['png', 'png'],
    ['webp', 'webp'],
  ] as const)
    expect(
      pictureProblem({ path: `a.${ending}`, bytes: new Uint8Array(await sharp(blank).toFormat(format).toBuffer()) }),
    ).toBeUndefined();
});
