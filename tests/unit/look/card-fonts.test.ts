/** The fonts that a reader's device is given read like those of the build: the same letters, widths, kerning and outlines. */
import { readFileSync } from 'node:fs';
import { parse, type Font } from '@shuding/opentype.js';
import { inflate } from 'pako';
import { expect, it } from 'vitest';
import { fontBytes } from '../../../src/look/fonts.ts';

const opened = (bytes: Uint8Array): Font =>
  parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
const packed = JSON.parse(readFileSync('src/fonts/cards.json', 'utf8')) as Record<'600' | '800', string>;
const letters = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÁÉÍÓÚÜÑáéíóúüñçßœŁłŠžĐő0123456789¿¡.,:;!?«»“”‘’—–-&%$€@#()/•',
];

it.each(['600', '800'] as const)('weight %s', (weight) => {
  const [ours, own] = [opened(fontBytes(`display-${weight}`)), opened(inflate(Buffer.from(packed[weight], 'base64')))];
  for (const letter of letters)
    expect(own.getPath(letter, 0, 0, 1000).toPathData(2), letter).toBe(ours.getPath(letter, 0, 0, 1000).toPathData(2));
  const widths = (font: Font): number[] =>
    letters.flatMap((left) => letters.map((right) => font.getAdvanceWidth(left + right, 1000)));
  expect(widths(own)).toEqual(widths(ours));
  for (const words of ['Únanse al comité', 'fi fl ffi', 'AVATAR We Yo Ty L’Avenir'])
    expect(own.getPath(words, 0, 0, 100).toPathData(2)).toBe(ours.getPath(words, 0, 0, 100).toPathData(2));
});
