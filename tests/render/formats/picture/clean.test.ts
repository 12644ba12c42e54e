/** npm run picture: what it makes of a picture, and how it says so, run as a person runs it. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { cleanPicture } from '../../../../src/formats/picture/clean.ts';
import { pictureProblem } from '../../../../src/model/files/private-files.ts';
import { preload } from '../../../site/small.ts';
import { afterStart, bytesOf, dots, joined, latin, partsOf, segment } from '../../model/picture/made.ts';
import { chunk } from '../../../unit/png.ts';

const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 34/1 56/1' } };
const dotsOf = async (bytes: Uint8Array): Promise<Buffer> => sharp(bytes).removeAlpha().raw().toBuffer();

describe('A picture', () => {
  it('loses its notes and not a dot', async () => {
    for (const [name, make] of [
      ['a.jpg', dots().jpeg()],
      ['a.png', dots().png()],
      ['a.webp', dots(true).webp()],
    ] as const) {
      const plain = await bytesOf(make.clone());
      const told = await bytesOf(make.clone().withExif({ ...place, IFD0: { Artist: 'Jane' } }));
      expect(pictureProblem({ path: name, bytes: told })?.code).toBe('file-private');
      const { bytes, done } = await cleanPicture(name, told);
      expect(pictureProblem({ path: name, bytes })).toBeUndefined();
      expect((await dotsOf(bytes)).equals(await dotsOf(plain)), name).toBe(true);
      expect(done).toEqual(['Taken out: the place where it was taken, or that it shows; the name of whoever took it.']);
      expect(await cleanPicture(name, bytes)).toEqual({ bytes, width: 40, height: 24, done: [] });
    }
  });

  it('is turned upright, for the camera’s turn is a note too', async () => {
    const { bytes, width, height, done } = await cleanPicture(
      'a.jpg',
      await bytesOf(dots().jpeg().withMetadata({ orientation: 6 })),
    );
    expect([width, height]).toEqual([24, 40]);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 24, height: 40 });
    expect(done).toContain('Turned upright.');
  });

  it('is made no larger than print needs, and never larger than it was', async () => {
    const wide = await bytesOf(sharp({ create: { width: 6400, height: 10, channels: 3, background: '#c44' } }).png());
    expect(await cleanPicture('a.png', wide)).toMatchObject({
      width: 6000,
      height: 9,
      done: ['Made smaller: from 6400 × 10 to 6000 × 9 pixels.'],
    });
  });

  it('gets the colours of every screen in place of its profile', async () => {
    const { bytes, done } = await cleanPicture('a.jpg', await bytesOf(dots().jpeg().withIccProfile('p3')));
    expect((await sharp(bytes).metadata()).icc).toBeUndefined();
    expect(done.join()).toContain('a colour profile');
  });

  it('becomes what its name says', async () => {
    for (const [name, type, make] of [
      ['a.jpg', 'jpeg', dots(true).png()],
      ['a.png', 'png', dots().gif()],
      ['a.png', 'png', dots().jpeg()],
      ['a.webp', 'webp', dots().tiff()],
      ['a.jpg', 'jpeg', dots().avif()],
    ] as const) {
      const { bytes, done } = await cleanPicture(name, await bytesOf(make));
      expect((await sharp(bytes).metadata()).format).toBe(type);
      expect(pictureProblem({ path: name, bytes })).toBeUndefined();
      expect(done.join(' ')).toMatch(
        /Made an? (JPEG|PNG|WebP) picture of what was an? (PNG|GIF|JPEG|TIFF|AVIF) picture\./,
      );
    }
    expect((await cleanPicture('a.jpg', await bytesOf(dots(true).png()))).done).toContain(
      'Its clear ground is white now; name it .png to keep it clear.',
    );
  });

  it('keeps a clear ground in PNG', async () => {
    const { bytes } = await cleanPicture(
      'a.png',
      chunkBefore(await bytesOf(dots(true).png()), chunk('tIME', new Uint8Array(7))),
    );
    expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
  });

  it('is mended where bytes lie between its parts, and where a marker that colours need is swollen', async () => {
    const jpeg = await bytesOf(dots().jpeg());
    const png = await bytesOf(dots().png());
    const behindRows = joined(
      ...partsOf(png).map((part) =>
        part[4] === 0x49 && part[5] === 0x44 ? chunk('IDAT', joined(part.subarray(8, -4), latin('Jane'))) : part,
      ),
    );
    for (const [name, bytes] of [
      ['a.jpg', afterStart(jpeg, latin('Jane'))],
      ['a.jpg', joined(jpeg.subarray(0, -2), latin('Jane'), jpeg.subarray(-2))],
      ['a.jpg', afterStart(jpeg, segment(0xee, latin('Adobe\0d\0\0\0\0\x00Jane')))],
      ['a.png', behindRows],
    ] as const) {
      expect(pictureProblem({ path: name, bytes })?.code).toBe('file-private');
      const cleaned = await cleanPicture(name, bytes);
      expect(pictureProblem({ path: name, bytes: cleaned.bytes })).toBeUndefined();
    }
  });

  it.each([
    ['photo.jpg', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'picture-mismatch', /Most Compatible/],
    ['photo.heic', latin('\0\0\0\x18ftypheic\0\0\0\0'), 'file-unexpected', /Most Compatible/],
    ['logo.png', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture-mismatch', /export it as PNG/],
    ['logo.gif', latin('GIF89a'), 'file-unexpected', /Rename it logo\.png and run `npm run picture -- logo\.png`/],
    ['photo', latin('\xff\xd8\xff'), 'file-unexpected', /Rename it photo\.jpg/],
    ['photo.jpg', latin('\xff\xd8\xff\xe0'), 'picture-unreadable', /save it again/],
    ['photo.jpg', latin('words'), 'picture-unreadable', /save it again/],
  ])('that cannot be made one of ours is refused with what to do: %s, case %#', async (name, bytes, code, fix) => {
    await expect(cleanPicture(name, bytes)).rejects.toMatchObject({
      problem: { code, path: name, fix: expect.stringMatching(fix) as unknown },
    });
  });
});

describe('The command', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'picture-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  function run(environment: NodeJS.ProcessEnv, ...words: string[]): Promise<{ code: number; said: string }> {
    return new Promise((done) => {
      const child = execFile(
        process.execPath,
        ['scripts/press.mjs', 'picture', ...words],
        { env: { ...process.env, ...environment } },
        (_, out, err) => done({ code: child.exitCode ?? -1, said: out + err }),
      );
    });
  }

  test('replaces the file at one stroke, says the kinds and no value, and says when there is nothing to do', async () => {
    const path = join(folder, 'gate.jpg');
    await writeFile(
      path,
      await dots()
        .jpeg()
        .withExif({ ...place, IFD0: { Artist: 'Jane Roe' } })
        .toBuffer(),
    );
    const first = await run({}, path);
    expect(first.code).toBe(0);
    expect(first.said).toContain(
      'Taken out: the place where it was taken, or that it shows; the name of whoever took it.',
    );
    expect(first.said).toContain('Nothing of the originals is kept here.');
    expect(first.said).not.toMatch(/Jane|12[^\d]+34/);
    const bytes = new Uint8Array(await readFile(path));
    expect(pictureProblem({ path, bytes })).toBeUndefined();
    expect(await readdir(folder)).toEqual(['gate.jpg']);
    const { mtimeMs } = await stat(path);
    const second = await run({}, path);
    expect([second.code, (await stat(path)).mtimeMs]).toEqual([0, mtimeMs]);
    expect(second.said).toContain('Left as it is.');
  });

  test('ends with 1 for what a person must mend, and does the others all the same', async () => {
    await writeFile(join(folder, 'phone.jpg'), latin('\0\0\0\x18ftypheic\0\0\0\0'));
    await writeFile(join(folder, 'gate.jpg'), await dots().jpeg().withExif(place).toBuffer());
    await symlink('gate.jpg', join(folder, 'link.jpg'));
    const { code, said } = await run(
      {},
      ...['phone.jpg', 'none.jpg', 'link.jpg', '.', 'gate.jpg'].map((name) => join(folder, name)),
    );
    expect(code).toBe(1);
    for (const words of [
      'Most Compatible',
      'There is no file',
      'link-in-content',
      'This is no file.',
      'Taken out: the place',
    ])
      expect(said).toContain(words);
    expect(said).not.toMatch(/\n {4}at /);
    expect(await run({})).toMatchObject({
      code: 1,
      said: expect.stringContaining('npm run picture -- content/') as unknown,
    });
  });

  test('ends with 2 when the disk is full, and leaves the file as it was', async () => {
    // The writer that fails knows the press's own folders.
    const inside = join(folder, '.press/work-x/files');
    await mkdir(inside, { recursive: true });
    const path = join(inside, 'gate.jpg');
    const before = await dots().jpeg().withExif(place).toBuffer();
    await writeFile(path, before);
    const { code, said } = await run({ ...preload('writes') }, path);
    expect(code, said).toBe(2);
    expect(said).toContain('The disk is full');
    expect(said).toContain('gate.jpg is as it was.');
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await readdir(inside)).toEqual(['gate.jpg']);
  });
});

function chunkBefore(png: Uint8Array, put: Uint8Array): Uint8Array {
  return joined(png.subarray(0, 33), put, png.subarray(33));
}
