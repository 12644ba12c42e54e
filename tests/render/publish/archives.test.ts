/** The privacy gate and archives: what lies in one is judged by its bytes as they lie there, once, and whatever belongs to no member is seen. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archive, asItIs, type ArchiveFile } from '../../../src/formats/archive.ts';
import { madeOf } from '../../../src/formats/cache.ts';
import { privacyFaults } from '../../../src/publish/privacy/privacy.ts';
import { SiteFiles } from '../../../src/publish/site-files.ts';

const secret = 'canary-in-the-environment';
const words = 'Nobody is alone. '.repeat(40);
const kept = process.env.PRESS_CACHE;
let folder: string;
let site: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  site = join(folder, 'site');
  process.env.PRESS_CACHE = join(folder, 'cache');
});
afterEach(async () => {
  if (kept === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = kept;
  await rm(folder, { recursive: true, force: true });
});

const deflated = (name: string, text: string): ArchiveFile => ({ name, made: madeOf(text), deflate: true });

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), bytes);
}

/** Looks as a build does, that knows hashes and what earlier builds found clean. */
async function look(secrets: readonly string[] = [secret]): Promise<string[]> {
  const hashes = new Map<string, string>();
  for (const path of ['/kits/a.zip', '/kits/b.zip']) {
    const bytes = await readFile(join(site, path)).catch(() => undefined);
    if (bytes) hashes.set(path, createHash('sha256').update(bytes).digest('hex'));
  }
  return privacyFaults(site, secrets, (path) => hashes.get(path));
}

describe('an archive of ours', () => {
  const files = [deflated('README.txt', words), asItIs('one.txt', 'One.'), deflated('two.txt', `${words} two`)];

  it('is weighed without being kept, has the bytes of its parts, and is copied into a site the same', async () => {
    const made = await archive(files);
    const bytes = await made.read();
    expect([made.bytes, made.sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    const target = await SiteFiles.begin(site);
    await target.add('/kits/a.zip', made);
    expect(Buffer.from(bytes).equals(await readFile(join(site, 'kits/a.zip')))).toBe(true);
    expect(target.of('/kits/a.zip')).toEqual({ sha256: made.sha256, bytes: made.bytes });
    expect(new TextDecoder().decode(unzipSync(bytes)['two.txt'])).toBe(`${words} two`);
  });

  it('takes from what is kept: its files are read again only where one is another', async () => {
    await archive(files);
    const asked: string[] = [];
    const watched = files.map(({ made, ...file }) => ({
      ...file,
      made: { ...made, read: () => (asked.push(file.name), made.read()) },
    }));
    await (await archive(watched)).read();
    expect(asked, 'what is deflated already is not read').toEqual(['one.txt']);
    expect((await archive([...watched].reverse())).sha256).not.toBe((await archive(watched)).sha256);
  });
});

describe('the gate', () => {
  const pack = async (...files: ArchiveFile[]): Promise<Uint8Array> => (await archive(files)).read();

  it('finds a word in a new member beside members that it knows', async () => {
    await put('/kits/a.zip', await pack(deflated('one.txt', words)));
    expect(await look()).toEqual([]);
    await put('/kits/a.zip', await pack(deflated('one.txt', words), deflated('two.txt', `${words} ${secret}`)));
    expect(await look()).toEqual([expect.stringContaining('/kits/a.zip › two.txt: ')]);
  });

  it('finds a word in a member that was clean before, when it is looked for from now on', async () => {
    await put('/kits/a.zip', await pack(deflated('one.txt', `${words} ${secret}`), asItIs('two.txt', `Two ${secret}`)));
    expect(await look([])).toEqual([]);
    await put('/kits/b.zip', await pack(deflated('one.txt', `${words} ${secret}`)));
    expect(await look()).toEqual([
      expect.stringContaining('/kits/a.zip › one.txt: '),
      expect.stringContaining('/kits/a.zip › two.txt: '),
    ]);
  });

  it('never takes a member for clean after a build that was refused', async () => {
    const bytes = await pack(deflated('one.txt', `${words} ${secret}`));
    await put('/kits/a.zip', bytes);
    expect(await look()).toHaveLength(1);
    expect(await look()).toHaveLength(1);
  });

  it('knows a member again by its bytes as they lie there, under another name and in another archive, but by its ending', async () => {
    await put('/kits/a.zip', await pack(deflated('one.txt', words)));
    expect(await look()).toEqual([]);
    // A content that is no script is refused under that ending, though the same bytes were clean as text.
    await put('/kits/b.zip', await pack(deflated('one.html', words), deflated('.hidden.txt', words)));
    expect(await look()).toEqual([expect.stringContaining('/kits/b.zip › .hidden.txt: “.hidden.txt”, a hidden name')]);
    await put('/kits/b.zip', await pack(deflated('one.pdf', words)));
    expect(await look()).toEqual([expect.stringContaining('/kits/b.zip › one.pdf: ')]);
  });

  it('sees bytes between members, two names of one, and a member that is not what its entry says', async () => {
    const plain = Buffer.from(zipSync({ 'one.txt': [strToU8(words), { level: 0 }] }, { mtime: new Date(1980, 0, 1) }));
    const start = plain.readUInt32LE(plain.length - 6);
    const between = Buffer.concat([plain.subarray(0, start), Buffer.from(secret), plain.subarray(start)]);
    between.writeUInt32LE(start + secret.length, between.length - 6);
    await put('/kits/a.zip', between);
    expect(await look()).toEqual(['/kits/a.zip: bytes that belong to none of its files.']);

    const named = Buffer.from(plain);
    named.write('two.txt', 30);
    await put('/kits/a.zip', named);
    expect(await look()).toEqual(['/kits/a.zip: no archive that can be read.']);

    const damaged = Buffer.from(plain);
    damaged.write('X', 60);
    await put('/kits/a.zip', damaged);
    expect(await look()).toEqual(['/kits/a.zip › one.txt: no archive that can be read.']);
  });

  it('sees extra fields before a member, where the directory has none', async () => {
    const made = zipSync(
      { 'one.txt': [strToU8(words), { level: 0, extra: { 0x7875: new Uint8Array([1, 4, 232, 3, 0, 0]) } }] },
      { mtime: new Date(1980, 0, 1) },
    );
    const plain = Buffer.from(zipSync({ 'one.txt': [strToU8(words), { level: 0 }] }, { mtime: new Date(1980, 0, 1) }));
    const split = (bytes: Buffer): [Buffer, Buffer] => {
      const start = bytes.readUInt32LE(bytes.length - 6);
      return [bytes.subarray(0, start), Buffer.from(bytes.subarray(start))];
    };
    const [members] = split(Buffer.from(made));
    const [, directory] = split(plain);
    directory.writeUInt32LE(members.length, directory.length - 6);
    await put('/kits/a.zip', Buffer.concat([members, directory]));
    expect(await look()).toEqual(['/kits/a.zip › one.txt: an extra field with the numbers of user and group.']);
  });
});
