import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTurn, takeLock } from '../../../src/publish/lock.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  file = join(folder, 'pages.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('A lock', () => {
  it('is taken once, and names its owner to others', async () => {
    expect(await takeLock(file)).toEqual({ taken: true, left: false });
    await writeFile(file, String(process.ppid));
    expect(await takeLock(file)).toEqual({ taken: false, owner: process.ppid });
  });

  it('of a process that is gone passes on', async () => {
    await writeFile(file, '2147483646 1');
    expect(await takeLock(file)).toEqual({ taken: true, left: true });
  });

  it('that names nobody yet is not taken from whoever is writing it', async () => {
    await writeFile(file, '');
    const lock = takeLock(file);
    await new Promise((done) => setTimeout(done, 100));
    expect(await readFile(file, 'utf8')).toBe('');
    await writeFile(file, String(process.ppid));
    expect(await lock).toEqual({ taken: false, owner: process.ppid });
  });

  it('that goes on naming nobody passes on', async () => {
    await writeFile(file, '');
    expect(await takeLock(file)).toEqual({ taken: true, left: true });
  });
});

describe('A turn', () => {
  it('comes when the one before is over; who waits is told once for whom, and the lock is given back', async () => {
    await writeFile(file, String(process.ppid));
    const told: number[] = [];
    let over = false;
    const work = inTurn(
      file,
      (owner) => told.push(owner),
      async () => {
        expect(over).toBe(true);
        expect(await readFile(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
        return 'done';
      },
    );
    await new Promise((done) => setTimeout(done, 500));
    over = true;
    await rm(file);
    expect(await work).toBe('done');
    expect(told).toEqual([process.ppid]);
    expect(existsSync(file)).toBe(false);
  });

  it('is given back when the work fails', async () => {
    await expect(
      inTurn(
        file,
        () => undefined,
        () => Promise.reject(new Error('broken')),
      ),
    ).rejects.toThrow('broken');
    expect(existsSync(file)).toBe(false);
  });
});
