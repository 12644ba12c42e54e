/** The gate reads recordings back: what tells of anything but the sound is not published. */
import { expect, test } from 'vitest';
import { fileFaults, newLook } from '../../../src/publish/privacy/file.ts';
import { id3, infoFrame, joined, sound } from '../../unit/model/audio/made.ts';

const told = async (bytes: Uint8Array, secrets: readonly string[] = []): Promise<string[]> =>
  (await fileFaults('x.mp3', bytes, newLook(secrets))).map(({ what }) => what);

test('A recording that holds nothing but sound passes', async () => {
  expect(await told(joined(infoFrame(''), sound()))).toEqual([]);
});

test('One that names somebody, or the program, does not', async () => {
  expect(await told(joined(id3({ TPE1: 'Somebody' }), sound()))).toEqual([
    'names and words beside the sound, which may tell who made it, with what and where',
  ]);
  expect(await told(joined(infoFrame('LAME3.100'), sound()))).toHaveLength(1);
});

test('What is no recording does not pass under its name', async () => {
  expect(await told(new TextEncoder().encode('Words that are named .mp3'))).toEqual(['no recording that can be read']);
});

test('A secret within it is found', async () => {
  expect(await told(joined(sound(), new TextEncoder().encode('harbor-secret')), ['harbor-secret'])).toHaveLength(2);
});
