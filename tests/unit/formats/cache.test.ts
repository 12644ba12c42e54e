import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cached, find, isPeeking, keep as keepEntry, peek, stored } from '../../../src/formats/cache.ts';
import { pruneCache } from '../../../src/formats/entries.ts';
import { output } from '../../../src/formats/format.ts';

const module = 'src/formats/picture/picture.ts';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
let folder = '';
let warn: ReturnType<typeof vi.spyOn>;
const before = process.env.PRESS_CACHE;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
  process.env.PRESS_CACHE = folder;
  warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
  if (before === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = before;
});

/** Makes an entry and returns its file. */
async function keep(inputs: unknown, text: string): Promise<string> {
  await cached(inputs, module, () => Promise.resolve(bytesOf(text)));
  return entries()[0] as string;
}

function entries(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Asks again, with another text to tell what was made anew. */
async function again(inputs: unknown): Promise<string> {
  return textOf(await cached(inputs, module, () => Promise.resolve(bytesOf('made again'))));
}

describe('the cache', () => {
  it('gives back what it kept, and makes anew for other inputs or another module', async () => {
    await keep({ a: 1 }, 'first');
    expect(await again({ a: 1 })).toBe('first');
    expect(await again({ a: 2 })).toBe('made again');
    expect(textOf(await cached({ a: 1 }, 'src/formats/word/word.ts', () => Promise.resolve(bytesOf('word'))))).toBe(
      'word',
    );
  });

  it('holds a file by its key alone once it is made, and asks anew for what it was made of when its entry is damaged', async () => {
    let asked = 0;
    const make = () => {
      asked += 1;
      return stored({ lean: true }, module, () => Promise.resolve(bytesOf(`made ${asked}`)));
    };
    const file = output({ path: '/a.png', type: 'image/png', make });
    expect(textOf(await file.render())).toBe('made 1');
    expect(textOf(await (await file.make()).read())).toBe('made 1');
    expect(asked).toBe(1);
    for (const entry of entries()) rmSync(entry);
    expect(textOf(await file.render())).toBe('made 2');
    expect(textOf(await file.render())).toBe('made 2');
  });

  it('makes a damaged entry again and says so', async () => {
    const file = await keep(1, 'whole');
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await again(1)).toBe('made again');
    expect(warn.mock.calls.flat().join()).toContain('damaged');
    expect(textOf(await cached(1, module, () => Promise.reject(new Error('not asked'))))).toBe('made again');
  });

  it.each([0, 10, 32, 40, 43])('makes an entry of which only %i bytes were written again', async (length) => {
    truncateSync(await keep(1, 'whole'), length);
    expect(await again(1)).toBe('made again');
  });

  it('goes on without a place to keep anything, and says so', async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    expect(await again(1)).toBe('made again');
    expect(warn.mock.calls.flat().join()).toContain('could not be written');
  });

  it('lets two write the same entry at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () =>
        cached(
          1,
          module,
          async () => new Promise<Uint8Array>((resolve) => setTimeout(() => resolve(bytesOf('same')), 5)),
        ),
      ),
    );
    expect(made.map(textOf)).toEqual(Array<string>(8).fill('same'));
    expect(entries()).toHaveLength(1);
    expect(await again(1)).toBe('same');
  });

  it('keeps nothing of what could not be made', async () => {
    await expect(cached(1, module, () => Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
    expect(entries()).toEqual([]);
  });

  it('refuses a module that is not there, because its key would mean nothing', async () => {
    await expect(cached(1, 'src/formats/nothing.ts', () => Promise.resolve(bytesOf('x')))).rejects.toThrow('ENOENT');
  });

  it('forgets what no build has read for the days given, and drafts of a killed build', async () => {
    const old = await keep(1, 'old');
    const draft = `${old}.1.1.draft`;
    writeFileSync(draft, 'half');
    utimesSync(old, 0, 0);
    utimesSync(draft, Date.now() / 1000 - 7200, Date.now() / 1000 - 7200);
    await keep(2, 'new');
    pruneCache(30);
    expect(entries()).toHaveLength(1);
    expect(statSync(entries()[0] as string).isFile()).toBe(true);
  });

  it('marks what is read on a later day, and leaves the disk alone on the same day', async () => {
    const entry = await keep(1, 'kept');
    const [hour, days] = [3_600_000, 86_400_000].map((ms) => new Date(Date.now() - 3 * ms)) as [Date, Date];
    for (const asked of [() => find(1, module), () => again(1)]) {
      utimesSync(entry, hour, hour);
      await asked();
      expect(statSync(entry).mtimeMs).toBe(hour.getTime());
      utimesSync(entry, days, days);
      await asked();
      expect(Date.now() - statSync(entry).mtimeMs).toBeLessThan(60_000);
    }
  });

  it('makes what is missing where a folder stands in the place of its entry, and goes on', async () => {
    const entry = await keep(1, 'kept');
    rmSync(entry);
    mkdirSync(entry);
    expect(await again(1)).toBe('made again');
    expect(warn.mock.calls.flat().join()).toContain('could not be written');
    expect(statSync(entry).isDirectory()).toBe(true);
  });

  it('does not follow links out of its folder when it forgets', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    try {
      const other = join(elsewhere, 'c'.repeat(62));
      writeFileSync(other, 'x');
      utimesSync(other, 0, 0);
      symlinkSync(elsewhere, join(folder, 'ab'));
      symlinkSync('..', join(folder, 'up'));
      pruneCache();
      expect(readdirSync(elsewhere)).toEqual(['c'.repeat(62)]);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it('tells hash and size of what it kept without reading it, and reads it when asked', async () => {
    const first = await stored(1, module, () => Promise.resolve(bytesOf('whole')));
    const second = await stored(1, module, () => Promise.reject(new Error('not asked')));
    expect(second).toMatchObject({ sha256: first.sha256, bytes: 5 });
    expect(textOf(await second.read())).toBe('whole');
  });

  it('does not tell the size of an entry of which only a part was written', async () => {
    truncateSync(await keep(1, 'whole'), 43);
    const told = await stored(1, module, () => Promise.resolve(bytesOf('whole')));
    expect(told.bytes).toBe(5);
    expect(warn.mock.calls.flat().join()).toContain('damaged');
  });

  it('makes what it only told of again when the entry is damaged or gone by the time it is read', async () => {
    await keep(1, 'whole');
    const told = await stored(1, module, () => Promise.resolve(bytesOf('made again')));
    truncateSync(entries()[0] as string, 43);
    expect(textOf(await told.read())).toBe('made again');
    rmSync(entries()[0] as string);
    expect(textOf(await told.read())).toBe('made again');
  });

  it('finds what was kept under its inputs, and nothing under others', async () => {
    await keepEntry({ page: 1 }, module, bytesOf('page'));
    expect(textOf((await (await find({ page: 1 }, module))?.read()) ?? bytesOf(''))).toBe('page');
    expect(await find({ page: 2 }, module)).toBeUndefined();
  });
});

describe('Looking for files', () => {
  const make = vi.fn(() => Promise.resolve(bytesOf('made')));
  const ask = async (): Promise<string> => (await stored({ of: 'looking' }, module, make)).sha256;

  it('makes nothing, and finds what is made', async () => {
    make.mockClear();
    expect([await peek(ask), make.mock.calls.length, entries()]).toEqual([undefined, 0, []]);
    const made = await ask();
    expect([await peek(ask), make.mock.calls.length]).toEqual([made, 1]);
  });

  it('makes no part either of what needs several', async () => {
    make.mockClear();
    const both = async (): Promise<Uint8Array> => cached({ of: await ask() }, module, make);
    await ask();
    expect([await peek(both), make.mock.calls.length]).toEqual([undefined, 1]);
  });

  it('holds for what was asked, and for nothing beside it', async () => {
    make.mockClear();
    const [found, made] = await Promise.all([peek(ask), ask()]);
    expect([found, made?.length, make.mock.calls.length, isPeeking()]).toEqual([undefined, 64, 1, false]);
  });

  it('passes on what goes wrong for another reason', async () => {
    await expect(peek(() => Promise.reject(new Error('the reason')))).rejects.toThrow('the reason');
  });
});
