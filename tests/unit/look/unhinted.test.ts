/** A font without its hints draws the same letters, of the same width. */
import { parse } from '@shuding/opentype.js';
import { expect, it } from 'vitest';
import { fontBytes, fontNames } from '../../../src/look/fonts.ts';
import { unhinted } from '../../../src/look/unhinted.ts';

const read = (bytes: Uint8Array) =>
  parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
const letters = 'AÁQgjpqñç¿¡1234567890½—“”@&fiŐĐưÄ';

it.each(fontNames)('%s', (name) => {
  const whole = fontBytes(name);
  const bare = unhinted(whole);
  expect(bare.length).toBeLessThanOrEqual(whole.length + 64);
  for (const tag of ['fpgm', 'prep', 'cvt ']) expect(bare.subarray(0, 400).includes(tag), tag).toBe(false);
  const [before, after] = [read(whole), read(bare)];
  for (const letter of letters) {
    expect(after.getPath(letter, 0, 0, 1000).toPathData(3), letter).toBe(
      before.getPath(letter, 0, 0, 1000).toPathData(3),
    );
    expect(after.getAdvanceWidth(`A${letter}V`, 1)).toBe(before.getAdvanceWidth(`A${letter}V`, 1));
  }
  // What has none stays as small.
  expect(unhinted(bare).length).toBe(bare.length);
});
