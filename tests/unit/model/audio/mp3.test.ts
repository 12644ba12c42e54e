/** What a recording's file says besides the sound is seen and left out, and the sound is left as it is. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { frameHead } from '../../../../src/model/files/audio/frame.ts';
import { onlySound, readMp3 } from '../../../../src/model/files/audio/mp3.ts';
import type { AudioTell } from '../../../../src/model/files/audio/tells.ts';
import { ape, frame, id3, id3v1, infoFrame, joined, lyrics, sound } from './made.ts';

const clean = sound();

describe('The head of a frame', () => {
  test.each([
    // Bytes, and what ffprobe 5.1 says of a file of such frames: bytes of a frame, samples, rate.
    ['44.1 kHz, 64 kbit/s', [0xff, 0xfb, 0x50, 0xc4], 208, 1152, 44100],
    ['48 kHz, 128 kbit/s, padded', [0xff, 0xfb, 0x96, 0x64], 385, 1152, 48000],
    ['22.05 kHz, 32 kbit/s', [0xff, 0xf3, 0x40, 0xc4], 104, 576, 22050],
    ['8 kHz, 8 kbit/s', [0xff, 0xe3, 0x18, 0xc4], 72, 576, 8000],
  ])('is read at %s', (_, head, length, samples, rate) => {
    expect(frameHead(Uint8Array.from(head), 0)).toMatchObject({ length, samples, rate });
  });

  test.each([
    ['another layer', [0xff, 0xfd, 0x50, 0xc4]],
    ['a free rate', [0xff, 0xfb, 0x00, 0xc4]],
    ['a rate that is forbidden', [0xff, 0xfb, 0xf0, 0xc4]],
    ['no sampling', [0xff, 0xfb, 0x5c, 0xc4]],
    ['too few bytes', [0xff, 0xfb, 0x50]],
    ['a picture', [0xff, 0xd8, 0xff, 0xe0]],
  ])('is none for %s', (_, head) => {
    expect(frameHead(Uint8Array.from(head), 0)).toBeUndefined();
  });
});

describe('A recording', () => {
  test('is as long as its frames, whatever stands around them', () => {
    expect(readMp3(clean)?.seconds).toBeCloseTo(50 * 0.072, 6);
    expect(readMp3(joined(id3({ TIT2: 'Night' }), clean, id3v1('Night')))?.seconds).toBeCloseTo(50 * 0.072, 6);
    // The frame that says how many there are is no sound.
    expect(readMp3(joined(infoFrame(''), clean))?.seconds).toBeCloseTo(50 * 0.072, 6);
  });

  test('is as long as ffprobe says of the one in the fixtures', async () => {
    const bytes = await readFile('tests/fixtures/campaign/analysis/two-scales/es.mp3');
    expect(readMp3(new Uint8Array(bytes))?.seconds).toBeCloseTo(22.176, 3);
  });

  test.each<[string, Uint8Array, readonly AudioTell[]]>([
    ['nothing', clean, []],
    ['names', joined(id3({ TPE1: 'Somebody' }), clean), ['names and words']],
    ['a picture and a day', joined(id3({ APIC: 'x', TDRC: '2026' }), clean), ['pictures', 'dates']],
    ['a tag of an unknown kind', joined(id3({ XYZQ: 'x' }), clean), ['other data']],
    ['an old tag at its end', joined(clean, id3v1('Somebody')), ['names and words']],
    ['an APE tag', joined(clean, ape('Artist=Somebody')), ['names and words']],
    ['lyrics', joined(clean, lyrics('IND00000')), ['names and words']],
    ['the program', joined(infoFrame('LAME3.100'), clean), ['a program’s own notes']],
    ['something between', joined(clean, new Uint8Array(33).fill(7), clean), ['other data']],
    ['a frame that is cut off', joined(clean, frame().subarray(0, 40)), ['other data']],
  ])('tells of %s', (_, bytes, tells) => {
    expect(readMp3(bytes)?.tells).toEqual(tells);
  });

  test('has nothing but its sound left, bit for bit, and comes out the same a second time', () => {
    const told = joined(
      id3({ TIT2: 'Night', APIC: 'x' }),
      infoFrame('LAME3.100'),
      clean,
      lyrics('IND00000'),
      ape('Artist=Somebody'),
      id3v1('Somebody'),
    );
    const read = readMp3(told);
    if (!read) throw new Error('It was not read.');
    const made = onlySound(told, read);
    expect(made).toEqual(joined(infoFrame(''), clean));
    const again = readMp3(made);
    expect(again?.tells).toEqual([]);
    expect(again && onlySound(made, again)).toEqual(made);
    expect(new TextDecoder('latin1').decode(made)).not.toMatch(/LAME|Somebody|Night/);
  });

  test.each<[string, Uint8Array]>([
    ['words', new TextEncoder().encode('No sound at all. '.repeat(200))],
    ['nothing', new Uint8Array()],
    ['two frames', sound(2)],
    ['mostly something else', joined(clean, new Uint8Array(clean.length * 2).fill(9))],
    ['a tag alone', id3({ TIT2: 'Night' })],
    ['a tag longer than the file', joined(id3({ TIT2: 'Night' }).subarray(0, 12))],
  ])('is none that is %s', (_, bytes) => {
    expect(readMp3(bytes)).toBeUndefined();
  });

  test('is followed to its end in no time, however much of it is none', () => {
    const noise = new Uint8Array(2_000_000).map((_, index) => (index * 2654435761) >>> 24);
    expect(() => readMp3(noise)).not.toThrow();
  });
});
