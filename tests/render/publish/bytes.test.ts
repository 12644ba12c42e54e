/** Whether a file is what its ending says, and whether what claims to be a font is one. */
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bytesFault } from '../../../src/publish/privacy/bytes.ts';
import { sfnt } from './sfnt.ts';

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const font = { head: 'x'.repeat(54), maxp: 'abcdef', cmap: 'abcd' };
const woff2 = 'src/fonts/public-sans.woff2';
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

describe('A font', () => {
  it('passes when it is one: those of the press and of its packages', async () => {
    const files = globSync([
      'src/fonts/*.*',
      'node_modules/@fontsource/barlow-condensed/files/*-400-*.woff',
      'src/fonts/originals/*',
    ]);
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(bytesFault(file, new Uint8Array(await readFile(file))), file).toBeUndefined();
    expect(bytesFault('a.otf', sfnt(font))).toBeUndefined();
  });

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    [
      'text named .ttf',
      'fake.ttf',
      () => latin('/home/jane jane.roe@mail.example'),
      /^text in a file that is named \.ttf$/,
    ],
    ['text named .woff2', 'fake.woff2', () => latin('jane.roe@mail.example'), /^text in a file that is named \.woff2$/],
    [
      'text behind the signature',
      'fake.woff2',
      () => latin('wOF2\0\x01\0\0 jane.roe@mail.example'),
      /damaged or cut short|longer or shorter/,
    ],
    [
      'one kind under the name of another',
      'a.ttf',
      async () => new Uint8Array(await readFile(woff2)),
      /^WOFF2 in a file that is named \.ttf$/,
    ],
    ['a table of an editor', 'a.ttf', () => sfnt({ ...font, FFTM: 'a time' }), /the table “FFTM”/],
    ['a table that it lacks', 'a.ttf', () => sfnt({ head: font.head, maxp: font.maxp }), /no table “cmap”/],
    [
      'text between the tables',
      'a.ttf',
      () => sfnt({ ...font, cmap: 'abc' }).map((byte, at, all) => (at === all.length - 1 ? 65 : byte)),
      /after the end of a font/,
    ],
    ['text behind it', 'a.ttf', () => joined(sfnt(font), latin('Jane Roe')), /after the end of a font/],
    [
      'text behind a packed one',
      'a.woff2',
      async () => joined(await readFile(woff2), latin('Jane')),
      /longer or shorter than it says/,
    ],
    [
      'a font that is cut short',
      'a.woff2',
      async () => new Uint8Array((await readFile(woff2)).subarray(0, 900)),
      /longer or shorter than it says/,
    ],
    [
      'a private part',
      'a.woff2',
      async () => {
        const bytes = new Uint8Array(await readFile(woff2));
        new DataView(bytes.buffer).setUint32(44, 8);
        return bytes;
      },
      /notes inside a font/,
    ],
    [
      'tables that are no tables',
      'a.woff2',
      async () => new Uint8Array(await readFile(woff2)).map((byte, at) => (at > 400 && at < 440 ? 0 : byte)),
      /not as long as it says/,
    ],
  ])('is refused for %s', async (_, name, make, fault) => {
    expect(bytesFault(name, await make())).toMatch(fault);
  });
});

describe('A file', () => {
  it('passes when its bytes are what its ending says', async () => {
    const blank = sharp({ create: { width: 8, height: 8, channels: 3, background: '#c44' } });
    for (const [name, bytes] of [
      ['a.png', new Uint8Array(await blank.clone().png().toBuffer())],
      ['a.JPG', new Uint8Array(await blank.clone().jpeg().toBuffer())],
      ['a.svg', latin('<svg/>')],
      ['a.txt', latin('words')],
      ['a.txt', latin('')],
      ['a.json', latin('{}')],
      ['a.pdf', latin('%PDF-1.7')],
      ['a.zip', latin('PK\x03\x04')],
      ['LICENSE', latin('words')],
      ['a.xml', latin('<?xml version="1.0"?><svg/>')],
    ] as const) {
      expect(bytesFault(name, bytes), name).toBeUndefined();
    }
  });

  it.each([
    ['a.svg', 'words', 'text in a file that is named .svg'],
    ['a.svg', '<!doctype html><script>go()</script>', 'HTML in a file that is named .svg'],
    ['a.txt', 'GIF89a', 'GIF in a file that is named .txt'],
    ['a.txt', 'a\0b', 'bytes that are no text in a file that is named .txt'],
    ['a.png', 'GIF89a', 'GIF in a file that is named .png'],
    ['a.jpg', '\0\0\0\x18ftypheic', 'HEIC in a file that is named .jpg'],
    ['a.pdf', 'words', 'text in a file that is named .pdf'],
    ['a.zip', '\x1f\x8b\x08\0', 'bytes of no known kind in a file that is named .zip'],
  ])('%s, case %#, is refused when they are not', (name, text, fault) => {
    expect(bytesFault(name, latin(text))).toBe(fault);
  });
});
