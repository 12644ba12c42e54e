/** What is made is held by little: its bytes go as soon as nobody reads them, and are made again for who does. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { archive, asItIs, type Archive } from '../../../src/formats/archive.ts';
import { madeOf, type Made } from '../../../src/formats/cache.ts';
import { output } from '../../../src/formats/format.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Lets go of everything that nothing holds: a WeakRef that was made or read in this turn of the event loop is held to its end. */
async function letGo(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resume) => setImmediate(resume));
    collect();
  }
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lean-'));
  vi.stubEnv('PRESS_CACHE', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** An output that is planned, made and kept, as the press keeps thousands; and what its bytes are held by besides. */
async function madeOutput(
  make: (bytes: Uint8Array) => Promise<Made>,
): Promise<{ readonly made: Made; readonly bytes: WeakRef<Uint8Array>; readonly times: () => number }> {
  let times = 0;
  let last: WeakRef<Uint8Array> | undefined;
  const planned = output({
    path: '/x.txt',
    type: 'text/plain',
    make: () => {
      times += 1;
      const bytes = new Uint8Array(100_000).fill(65);
      last = new WeakRef(bytes);
      return make(bytes);
    },
  });
  const made = await planned.make();
  return { made, bytes: last!, times: () => times };
}

test.each<[string, (bytes: Uint8Array) => Promise<Made>]>([
  ['a text', (bytes) => Promise.resolve(madeOf(bytes))],
  ['an archive', (bytes) => archive([{ name: 'x.txt', made: madeOf(bytes), deflate: true }])],
])('Of %s that is made only hash and size stay, and it is the same when it is read again', async (_, make) => {
  const { made, bytes, times } = await madeOutput(make);
  await letGo();
  expect(bytes.deref()).toBeUndefined();
  const again = await made.read();
  expect(times()).toBe(2);
  expect(again.length).toBe(made.bytes);
  if ('parts' in made)
    expect(Buffer.concat(await Array.fromAsync((made as Archive).parts()))).toEqual(Buffer.from(again));
});

test('What is read right after it is made is not made twice', async () => {
  const { made, times } = await madeOutput((bytes) => archive([asItIs('x.txt', madeOf(bytes))]));
  await made.read();
  expect(times()).toBe(1);
});
