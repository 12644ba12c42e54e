/** What the door from the disk does with things that are no files, and with folders that are not what they should be. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentFolderError, loadLibrary, readFolder, writeWhole } from '../../../src/load/disk.ts';

let bench: string;
let content: string;
beforeEach(async () => {
  bench = await mkdtemp(join(tmpdir(), 'disk-'));
  content = join(bench, 'content');
  await mkdir(join(content, 'leaflets/bread'), { recursive: true });
});
afterEach(() => rm(bench, { recursive: true, force: true }));

const facts =
  'code: PE-1\npublished: 2026-03-01\nchecked: 2026-02-01\noriginal: en\ntopics: [workplace]\npicture: tools\n';
const text =
  '---\ntitle: Bread\nsummary: Invented.\nslug: bread\n---\n\nBread.\n\n<Ask title="Come">\n\nCome.\n\n</Ask>\n';

async function bread(): Promise<void> {
  await writeFile(join(content, 'leaflets/bread/facts.yml'), facts);
  await writeFile(join(content, 'leaflets/bread/en.mdx'), text);
}

describe('The content folder', () => {
  it.each([
    [
      'missing',
      () => rm(content, { recursive: true }),
      'is not there. Fix: run this in the project’s folder, or name the right one in PRESS_CONTENT.',
    ],
    [
      'a file',
      async () => {
        await rm(content, { recursive: true });
        await writeFile(content, '');
      },
      'is a file, and the content is a folder. Fix: name the folder in PRESS_CONTENT.',
    ],
    [
      'below a file',
      async () => {
        await writeFile(join(bench, 'x'), '');
        content = join(bench, 'x', 'content');
      },
      'is not there. Fix: ',
    ],
    [
      'empty',
      () => rm(join(content, 'leaflets'), { recursive: true }),
      'holds no document. Fix: see whether it is mounted and whole (git status tells what is missing), or begin one with `npm run new`.',
    ],
    ['a folder of empty folders', async () => undefined, 'holds no document. Fix: '],
    [
      'a list and no document',
      () => writeFile(join(content, 'releases.yml'), 'releases:\n  - { serial: 1, on: 2026-03-01 }\n'),
      'holds no document. Fix: ',
    ],
  ])('that is %s is a fault of the machine', async (_, make, words) => {
    await make();
    await expect(loadLibrary(content)).rejects.toThrow(words);
    await expect(loadLibrary(content)).rejects.toThrow(ContentFolderError);
  });

  it('whose ledger is a folder is a fault of the machine, whatever lies in it', async () => {
    await bread();
    await mkdir(join(content, 'ledger.yml'));
    await expect(loadLibrary(content)).rejects.toThrow(
      `${content}/ledger.yml is a folder, and the list is a file. Fix: move the folder away, and take the file from the project’s history (git checkout -- ${content}/ledger.yml).`,
    );
    await writeFile(join(content, 'ledger.yml', 'x'), '');
    await expect(loadLibrary(content)).rejects.toThrow(ContentFolderError);
  });

  it('with nothing but faults is told by its faults', async () => {
    await writeFile(join(content, 'leaflets/bread/facts.yml'), facts);
    expect((await loadLibrary(content)).problems.map(({ code }) => code)).toContain('edition-missing');
  });
});

describe('What is no file', () => {
  it('is named for what it is, and never opened', async () => {
    await bread();
    const folder = join(content, 'leaflets/bread');
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')]);
    await symlink('/etc/passwd', join(folder, 'link.jpg'));
    await mkdir(join(folder, 'es.mdx'));
    const server = createServer().listen(join(folder, 'socket.jpg'));
    await new Promise((done) => server.once('listening', done));
    const { problems } = await loadLibrary(content);
    await new Promise((done) => server.close(done));
    expect(
      problems
        .filter(({ path }) => /pipe|link|socket|es\.mdx/.test(path))
        .map(({ code, path, fact, fix }) => [code, path.split('/').at(-1), fact, fix]),
    ).toEqual([
      [
        'file-unexpected',
        'es.mdx',
        'This is a folder, though its name is one of a file.',
        'Rename the folder or remove it, and put the file here.',
      ],
      [
        'link-in-content',
        'link.jpg',
        'This is a link to another place on the disk, and what lies there could be anything.',
        'Put the file itself here.',
      ],
      [
        'file-unexpected',
        'pipe.jpg',
        'This is a named pipe, by which programs talk to each other, and no file.',
        'Remove it.',
      ],
      [
        'file-unexpected',
        'socket.jpg',
        'This is a socket, by which programs talk to each other, and no file.',
        'Remove it.',
      ],
    ]);
  });

  it('is not a file or a folder whose name is no UTF-8, as out of an old ZIP', async () => {
    await bread();
    const latin = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${content}/leaflets/`), Buffer.from(name, 'latin1')]);
    await writeFile(latin('bread/caf\xe9.jpg'), 'x');
    await mkdir(latin('caf\xe9'));
    await writeFile(latin('caf\xe9/en.mdx'), 'x');
    const { problems } = await loadLibrary(content);
    expect(
      problems
        .filter(({ code }) => code === 'file-name-forbidden')
        .map(({ path, fact, fix }) => [path.slice(content.length), fact, fix]),
    ).toEqual(
      ['/leaflets/bread/caf\uFFFD.jpg', '/leaflets/caf\uFFFD'].map((path) => [
        path,
        `The name “${path.split('/').at(-1)}” is not UTF-8: it has signs of an older system, as out of an old ZIP, and cannot be read here.`,
        'Rename it with lower-case letters without accents, digits and single dashes.',
      ]),
    );
  });

  it('is listed with the files, sorted, from a folder however it is written', async () => {
    await bread();
    const names = (await readFolder(`${content}/`)).map(({ path }) => path.slice(content.length));
    expect(names).toEqual(['/leaflets/bread/en.mdx', '/leaflets/bread/facts.yml']);
  });
});

describe('A file that is written anew', () => {
  it('is whole, or the one that was there', async () => {
    const path = join(bench, 'a.txt');
    await writeWhole(path, 'one');
    await writeWhole(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    await mkdir(join(bench, 'b.txt', 'x'), { recursive: true });
    await expect(writeWhole(join(bench, 'b.txt'), 'x')).rejects.toThrow();
    expect((await readdir(bench)).sort()).toEqual(['a.txt', 'b.txt', 'content']);
  });
});
