/** What one process made of texts, the next one finds; and it finds nothing else than it would have made. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadLibrary } from '../../../src/load/disk.ts';
import { loadRemembered } from '../../../src/load/remembered.ts';

let folder: string;
let content: string;
const leaflet = (): string => join(content, 'leaflets/lantern-night/es.mdx');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remembered-'));
  content = join(folder, 'campaign');
  await cp('tests/fixtures/campaign', content, { recursive: true });
  vi.stubEnv('PRESS_CACHE', join(folder, 'cache'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** The one file of the cache. */
async function noted(): Promise<string> {
  const files = (await readdir(join(folder, 'cache'), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBe(1);
  return join(files[0]!.parentPath, files[0]!.name);
}

describe('A library that is loaded with what another process noted', () => {
  it('is the one that is loaded without', async () => {
    const plain = await loadLibrary(content);
    expect(await loadRemembered(content)).toEqual(plain);
    expect(await loadRemembered(content)).toEqual(plain);
  });

  it('has the words as they are now', async () => {
    await loadRemembered(content);
    await writeFile(leaflet(), `${await readFile(leaflet(), 'utf8')}\nA line of [nowhere](doc:nowhere).\n`);
    const built = await loadRemembered(content);
    expect(built).toEqual(await loadLibrary(content));
    expect(built.problems.map(({ code }) => code)).toContain('reference-unknown');
  });

  it('comes of what is noted, as long as the notes are whole', async () => {
    await loadRemembered(content);
    const file = await noted();
    const bytes = await readFile(file);
    const before = (await loadLibrary(content)).library;
    await writeFile(file, bytes.fill(0, bytes.length - 8));
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await loadRemembered(content)).library).toEqual(before);
    expect(console.warn).toHaveBeenCalledOnce();
  });
});
