import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

/** Gives the tests of a file a cache of their own, empty: what they judge is made anew, and nothing of it is left. */
export function ownCache(): void {
  const before = process.env.PRESS_CACHE;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cache-'));
    process.env.PRESS_CACHE = folder;
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.PRESS_CACHE;
    else process.env.PRESS_CACHE = before;
    await rm(folder, { recursive: true, force: true });
  });
}
