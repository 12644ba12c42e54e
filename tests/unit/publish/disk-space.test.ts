import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EnvironmentError, environmentFault } from '../../../src/publish/environment.ts';
import { limitMinutes, TimeLimit, TimeOver } from '../../../src/publish/limit.ts';
import { checkRoom } from '../../../src/publish/disk-space.ts';
import { closeStaging, openStaging, swap, stagingFolder, type StagingFolder } from '../../../src/publish/swap.ts';

let bench: string;
let out: string;
let staging: StagingFolder;
beforeEach(async () => {
  bench = await mkdtemp(join(tmpdir(), 'room-'));
  out = join(bench, 'dist');
  staging = stagingFolder(out);
});
afterEach(() => rm(bench, { recursive: true, force: true }));

const disk = (bytes: number) => async () => ({ bavail: bytes / 1000, bsize: 1000 });

async function site(bytes = 2_000_000): Promise<void> {
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'old');
  await writeFile(join(out, 'large.pdf'), new Uint8Array(bytes - 3));
}

describe('room for the work', () => {
  it('is three times the site in place', async () => {
    await site();
    await checkRoom(out, disk(6_000_000));
    await expect(checkRoom(out, disk(5_000_000))).rejects.toThrow(
      `The disk of ${bench} has 5 MB free, and a build needs 3 times the size of the site in place, 6 MB. Fix: free 1 MB, or put the site on another disk with PRESS_SITE.`,
    );
  });

  it('is 1.2 GB for a first build', async () => {
    await checkRoom(out, disk(1.2e9));
    await expect(checkRoom(out, disk(2e8))).rejects.toThrow(
      `The disk of ${bench} has 200 MB free, and a first build needs 1,200 MB. Fix: free 1,000 MB, or put the site on another disk with PRESS_SITE.`,
    );
  });

  it('is looked for before anything is begun', async () => {
    await mkdir(out);
    await writeFile(join(out, 'letter.txt'), 'Dear all');
    await expect(openStaging(staging)).rejects.toThrow(EnvironmentError);
    expect(await readdir(bench)).toEqual(['dist']);
  });
});

describe('the lock', () => {
  it('holds while its owner lives', async () => {
    await mkdir(staging.folder, { recursive: true });
    await writeFile(staging.lock, String(process.ppid));
    await expect(openStaging(staging)).rejects.toThrow(
      `Another build (process ${process.ppid}) is at work on ${out}. Fix: wait for it, or stop it.`,
    );
  });

  it.each([
    ['an owner that is dead', '2147483646 1'],
    ['nothing', ''],
    ['something else', '/etc/passwd'],
    // Linux tells when a process began; elsewhere its number alone must do.
    ...(existsSync('/proc/self/stat') ? [['an owner whose number another process has now', `${process.ppid} 1`]] : []),
  ])('is stale when it names %s', async (_, written) => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await mkdir(staging.fresh, { recursive: true });
    await writeFile(staging.lock, written);
    await openStaging(staging);
    expect(await readFile(staging.lock, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    expect(existsSync(staging.fresh)).toBe(false);
    expect(warn).toHaveBeenCalledWith('An earlier build was stopped in the middle; its leavings are cleared.');
    warn.mockRestore();
    await closeStaging(staging);
    expect(existsSync(staging.lock)).toBe(false);
  });
});

describe('the swap', () => {
  it('puts the old site back when the new one cannot take its place', async () => {
    await site();
    await mkdir(staging.folder, { recursive: true });
    await expect(swap(staging)).rejects.toThrow('ENOENT'); // there is no fresh site
    expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('old');
  });
});

describe('the time limit', () => {
  it.each([
    [undefined, 30],
    ['', 30],
    ['5', 5],
    ['0.5', 0.5],
  ])('reads %s as %s minutes', (given, minutes) => expect(limitMinutes(given ?? '')).toBe(minutes));
  it.each(['soon', '-1', '0', 'NaN', '99999'])('refuses %s in words', (given) =>
    expect(() => limitMinutes(given)).toThrow(`PRESS_LIMIT is “${given}”. Fix: give minutes, such as 30, up to 1440.`),
  );

  it('ends what hangs, and says at which stage', async () => {
    const limit = new TimeLimit(0.0005, () => 'pages');
    await expect(limit.hold(new Promise(() => undefined))).rejects.toThrow(
      /^The build took longer than 0\.0005 minutes, and was ended at the stage “pages”\. Fix: /,
    );
    expect(() => limit.stop()).toThrow(TimeOver); // so that what was abandoned never publishes
  });

  it('lets go once the work may not be interrupted', async () => {
    const limit = new TimeLimit(0.0005, () => 'publish');
    limit.stop();
    expect(await limit.hold(new Promise((done) => setTimeout(() => done('published'), 60)))).toBe('published');
  });
});

describe('a fault of the machine', () => {
  it.each([
    ['ENOSPC', 'The disk is full (ENOSPC, /site/a). Fix: free some space and build again.'],
    [
      'EROFS',
      'The disk can only be read (EROFS, /site/a). Fix: mount it so that it can be written, or name another place in PRESS_SITE.',
    ],
    ['EACCES', 'The system refuses access (EACCES, /site/a). Fix: check who owns the file.'],
    [
      'EFBIG',
      'A file would become larger than this machine or this disk allows (EFBIG, /site/a). Fix: raise the limit (ulimit -f unlimited), or put the site on a disk that takes large files, which FAT does not, with PRESS_SITE.',
    ],
    [
      'EMFILE',
      'Too many files are open (EMFILE, /site/a). Fix: raise the limit with ulimit -n, or end other programs.',
    ],
  ])('is found behind other errors: %s', (code, words) => {
    const cause = Object.assign(new Error('write'), { code, path: '/site/a' });
    expect(environmentFault(new Error('a could not be made', { cause }))?.message).toBe(words);
  });

  it.each([
    [
      'in the words of an error that an engine made of it',
      new Error('Could not render the page: ENOSPC: no space left on device, write'),
    ],
    ['in the number that an engine says', new Error('failed to write (os error 28)')],
    ['among several', new AggregateError([new Error('one'), Object.assign(new Error('two'), { code: 'ENOSPC' })])],
  ])('is found %s', (_, error) => {
    expect(environmentFault(error)?.message).toBe('The disk is full (ENOSPC). Fix: free some space and build again.');
  });

  it('is not what is our own', () => {
    expect(environmentFault(new Error('The text says ENOSPC and (os error 28 times).'))).toBeUndefined();
    expect(environmentFault(Object.assign(new Error('x'), { code: 'constructor' }))).toBeUndefined();
    expect(environmentFault(new TypeError('undefined is not a function'))).toBeUndefined();
    expect(environmentFault(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBeUndefined();
    expect(environmentFault('a string')).toBeUndefined();
  });
});
