/** The desk's server with the real files of a made campaign: what it opens, saves, refuses, and never loses. */
import { execFileSync } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openDesk, type OpenDesk } from '../../../src/desk/open-desk.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { readFolder } from '../../../src/load/disk.ts';

let folder = '';
let root = '';
let open: OpenDesk;

const tab = 'tab-of-a-test-1';
const text = (): string => `${root}/leaflets/harbor-day/en.mdx`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'press-desk-'));
  root = join(folder, 'content');
  await cp('tests/fixtures/small', root, { recursive: true });
  open = await openDesk(root, { own: join(folder, 'own'), port: 0, speech: 'en' });
});
beforeEach(async () => {
  await cp('tests/fixtures/small', root, { recursive: true });
  await rm(join(folder, 'own', 'journal'), { recursive: true, force: true });
  await rm(join(folder, 'own', 'drafts'), { recursive: true, force: true });
  await open.desk.journal.begin();
});
afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true });
});

interface Answered {
  readonly code: number;
  readonly said: Record<string, unknown>;
}

/** Asks as the page does, or with other headers. A browser would not let `fetch` set the host. */
function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  const origin = `http://127.0.0.1:${open.port}`;
  const isJson = body !== undefined && !(body instanceof Uint8Array);
  return new Promise((done, failed) => {
    const asking = request(
      {
        port: open.port,
        host: '127.0.0.1',
        method,
        path,
        headers: {
          origin,
          'x-desk-token': open.token,
          ...(isJson ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const words = Buffer.concat(parts).toString();
          const json = response.headers['content-type']?.startsWith('application/json') === true;
          done({
            code: response.statusCode ?? 0,
            said: json ? (JSON.parse(words) as Record<string, unknown>) : { words },
          });
        });
      },
    );
    asking.on('error', failed);
    asking.end(isJson ? JSON.stringify(body) : (body as Uint8Array | undefined));
  });
}

const opened = (path: string): Promise<Answered> => ask('GET', `/api/open?path=${encodeURIComponent(path)}&tab=${tab}`);

describe('The door', () => {
  test('is shut to a name that was led here, to another origin and to who has no token', async () => {
    expect(await ask('GET', '/api/desk', undefined, { host: `evil.example:${open.port}` })).toMatchObject({
      code: 421,
      said: { refused: 'other-host' },
    });
    expect((await ask('POST', '/api/save', {}, { origin: 'https://evil.example' })).said.refused).toBe('other-origin');
    expect((await ask('GET', '/api/desk', undefined, { 'x-desk-token': 'no' })).said.refused).toBe('no-token');
    expect((await ask('GET', '/api/desk')).code).toBe(200);
  });

  test('shows its page without a token, and the page says nothing of the texts', async () => {
    const { code, said } = await ask('GET', '/', undefined, { 'x-desk-token': '' });
    expect(code).toBe(200);
    expect(said.words).toContain('/desk.js');
    expect(said.words).not.toContain(open.token);
    expect(said.words).not.toContain('arbor');
  });
});

describe('What lies elsewhere', () => {
  test.each([
    ['above the folder', () => `${root}/../secret.txt`],
    ['above it, hidden in the middle', () => `${root}/leaflets/../../secret.txt`],
    ['at the root', () => '/etc/passwd'],
    ['beside it under a like name', () => `${root}-other/x.mdx`],
    ['hidden', () => `${root}/.git/config.txt`],
    ['behind a backslash', () => `${root}/leaflets\\..\\x.mdx`],
    ['behind a zero', () => `${text()}\u0000.mdx`],
    ['of another kind', () => `${root}/leaflets/harbor-day/run.sh`],
  ])('is not opened: %s', async (_, path) => {
    await writeFile(join(folder, 'secret.txt'), 'secret');
    const { code, said } = await opened(path());
    expect([code, said.refused]).toEqual([403, 'outside']);
  });

  test('is not reached over a link, neither of a file nor of a folder, to read or to write', async () => {
    await mkdir(join(folder, 'elsewhere'), { recursive: true });
    await writeFile(join(folder, 'elsewhere', 'en.mdx'), 'theirs');
    await symlink(join(folder, 'elsewhere', 'en.mdx'), `${root}/leaflets/harbor-day/fr.mdx`);
    await symlink(join(folder, 'elsewhere'), `${root}/leaflets/led-away`);
    try {
      for (const path of [`${root}/leaflets/harbor-day/fr.mdx`, `${root}/leaflets/led-away/en.mdx`]) {
        expect((await opened(path)).said.refused).toBe('link');
        expect((await ask('POST', '/api/save', { path, tab, hash: 'x', text: 'ours' })).said.refused).toBe('link');
      }
      expect(await readFile(join(folder, 'elsewhere', 'en.mdx'), 'utf8')).toBe('theirs');
    } finally {
      await rm(`${root}/leaflets/harbor-day/fr.mdx`);
      await rm(`${root}/leaflets/led-away`);
    }
  });
});

describe('Saving', () => {
  test('what was only opened changes no byte, whatever line ends and marks the file has', async () => {
    const plain = await readFile(text(), 'utf8');
    for (const file of [plain, plain.replaceAll('\n', '\r\n'), `\ufeff${plain}`, plain.trimEnd()]) {
      await writeFile(text(), file);
      const { said } = await opened(text());
      expect((await ask('POST', '/api/save', { path: text(), tab, hash: said.hash, text: said.text })).code).toBe(200);
      expect((await readFile(text(), 'utf8')) === file).toBe(true);
    }
  });

  test('writes nothing over what somebody saved meanwhile, and tells both sides', async () => {
    const { said } = await opened(text());
    await writeFile(text(), 'other words\r\n');
    const saved = await ask('POST', '/api/save', { path: text(), tab, hash: said.hash, text: 'my words' });
    expect(saved).toMatchObject({ code: 409, said: { refused: 'changed', text: 'other words\n' } });
    expect(await readFile(text(), 'utf8')).toBe('other words\r\n');
    // Who has seen them may write over them.
    const again = { path: text(), tab, hash: saved.said.hash, text: 'both words\n' };
    expect((await ask('POST', '/api/save', again)).code).toBe(200);
    expect(await readFile(text(), 'utf8')).toBe('both words\r\n');
  });

  test('of two at one moment, one is refused', async () => {
    const { said } = await opened(text());
    const save = (words: string): Promise<Answered> =>
      ask('POST', '/api/save', { path: text(), tab, hash: said.hash, text: words });
    const codes = (await Promise.all([save('one'), save('two')])).map(({ code }) => code);
    expect(codes.sort()).toEqual([200, 409]);
  });

  test.runIf(process.getuid?.() !== 0)('says that a folder cannot be written, and the words stay', async () => {
    await chmod(`${root}/leaflets/harbor-day`, 0o555);
    try {
      const { said } = await opened(text());
      expect(said.writable).toBe(false);
      const saved = await ask('POST', '/api/save', { path: text(), tab, hash: said.hash, text: 'my words' });
      expect(saved).toMatchObject({ code: 423, said: { refused: 'not-writable' } });
    } finally {
      await chmod(`${root}/leaflets/harbor-day`, 0o755);
    }
  });

  test('a file in another coding is not opened as text', async () => {
    await writeFile(text(), Buffer.from([0x4d, 0xe9, 0x78]));
    expect((await opened(text())).said.refused).toBe('no-text');
  });
});

describe('Words that are not saved', () => {
  test('are checked and shown, are offered to the next tab, and are gone from both once they are saved', async () => {
    const { said } = await opened(text());
    const words = String(said.text).replace(/^title:/m, 'titel:');
    await ask('POST', '/api/keep', { path: text(), tab, hash: said.hash, text: words });
    const problems = (await ask('GET', `/api/problems?path=${encodeURIComponent(text())}`)).said.problems as {
      code: string;
      repair?: { new: string };
    }[];
    expect(problems.find(({ code }) => code === 'field-unknown')?.repair?.new).toBe('title');
    expect(await readFile(text(), 'utf8')).toBe(said.text);
    const next = await ask('GET', `/api/open?path=${encodeURIComponent(text())}&tab=tab-of-a-test-2`);
    expect(next.said.unsaved).toMatchObject([{ text: words, hash: said.hash, open: false }]);
    expect((await ask('GET', '/api/desk')).said.unsaved).toMatchObject([{ path: text() }]);
    await ask('POST', '/api/save', { path: text(), tab, hash: said.hash, text: said.text });
    expect((await ask('GET', '/api/desk')).said.unsaved).toEqual([]);
    const after = (await ask('GET', `/api/problems?path=${encodeURIComponent(text())}`)).said.problems as object[];
    expect(JSON.stringify(after)).not.toContain('titel');
  });

  test('of many that a tab sends at one moment, none fails', async () => {
    const { said } = await opened(text());
    const keep = (words: string): Promise<Answered> =>
      ask('POST', '/api/keep', { path: text(), tab, hash: said.hash, text: words });
    const all = await Promise.all(Array.from({ length: 20 }, (_, index) => keep(`words ${index}`)));
    expect(all.every(({ code }) => code === 200)).toBe(true);
    expect(await open.desk.journal.of(text())).toHaveLength(1);
  });

  test('are never seen by a build', async () => {
    const { said } = await opened(text());
    await ask('POST', '/api/keep', { path: text(), tab, hash: said.hash, text: 'a draft' });
    const files = await readFolder(root);
    expect(files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('')).not.toContain('a draft');
  });
});

describe('What comes from elsewhere', () => {
  test('a paste of a million letters is made clean; one beyond reason is refused', async () => {
    const html = `<p class="MsoNormal"><b style="font-weight:normal">${'A word. '.repeat(125_000)}</b></p>`;
    const { code, said } = await ask('POST', '/api/paste', { html, path: text() });
    expect(code).toBe(200);
    expect(said.words).toMatch(/^A word\. A word\./);
    expect((await ask('POST', '/api/paste', { html: 'x'.repeat(8_000_001), path: text() })).said.refused).toBe(
      'too-large',
    );
  });

  test('a picture is turned and stripped, has a plain name, and never takes the place of another', async () => {
    const shot = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Artist: 'A Name', Orientation: '6' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const query = new URLSearchParams({ path: text(), name: 'IMG_2026 Marcha ñ.JPEG' });
    const { code, said } = await ask('POST', `/api/picture?${query}`, new Uint8Array(shot));
    expect([code, said.file]).toEqual([200, 'img-2026-marcha-n.jpg']);
    const taken = await readFile(`${root}/leaflets/harbor-day/img-2026-marcha-n.jpg`);
    expect(await sharp(taken).metadata()).toMatchObject({ width: 40, height: 60 });
    expect(taken.includes('A Name')).toBe(false);
    expect((await ask('POST', `/api/picture?${query}`, new Uint8Array(shot))).said.refused).toBe('taken');
    await rm(`${root}/leaflets/harbor-day/img-2026-marcha-n.jpg`);
  });

  test('a file of 50 MB that is no picture is refused with what to do, one of 65 MB before it is looked at', async () => {
    const query = new URLSearchParams({ path: text(), name: 'huge.jpg' });
    const large = await ask('POST', `/api/picture?${query}`, new Uint8Array(50e6));
    expect(large.said.refused).toBe('picture');
    expect(String(large.said.why).length).toBeGreaterThan(20);
    expect((await ask('POST', `/api/picture?${query}`, new Uint8Array(68e6))).said.refused).toBe('too-large');
  });
});

describe('Comments', () => {
  test('lie beside the text, and the press passes over them', async () => {
    const said = { path: text(), who: 'M.', says: 'Is this so in Ohio?', line: 'The harbor' };
    const { said: answered } = await ask('POST', '/api/comment', said);
    const [comment] = answered.comments as { id: string; says: string; file: string }[];
    expect(comment).toMatchObject({ says: 'Is this so in Ohio?', file: 'en.mdx' });
    const { problems, library } = buildLibrary(await readFolder(root), root);
    expect(problems.filter(({ path }) => path.endsWith('comments.json'))).toEqual([]);
    expect(inspect(library, { depth: 12 })).not.toContain('Ohio');
    const settled = await ask('POST', '/api/settle', { path: text(), id: comment?.id });
    expect(settled.said.comments).toEqual([]);
    await expect(readFile(`${root}/leaflets/harbor-day/comments.json`)).rejects.toThrow('ENOENT');
  });
});

describe('The history', () => {
  test('without one, everything else works and that is said', async () => {
    expect((await ask('GET', '/api/desk')).said.git).toBe(false);
    expect((await ask('GET', '/api/changes')).said.refused).toBe('no-git');
  });

  test('takes in the words and nothing else, and not while some are unsaved', async () => {
    const git = (...words: string[]): string => execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' });
    git('init', '--quiet', '--initial-branch', 'main');
    git('config', 'user.name', 'Writer');
    git('config', 'user.email', 'writer@example.org');
    git('add', '--', 'content');
    git('commit', '--quiet', '-m', 'Begin');
    try {
      await writeFile(join(folder, 'code.ts'), 'not the desk’s');
      git('add', 'code.ts');
      const { said } = await opened(text());
      const words = String(said.text).replace(/\n$/, '\n\nOne line more.\n');
      await ask('POST', '/api/keep', { path: text(), tab, hash: said.hash, text: words });
      await ask('POST', '/api/save', { path: text(), tab: 'tab-of-a-test-2', hash: said.hash, text: words });
      expect((await ask('GET', '/api/changes?speech=es')).said.words).toMatch(/: English$/);
      expect((await ask('POST', '/api/commit', { words: 'One line', push: false })).said.refused).toBe('unsaved');
      await ask('POST', '/api/drop', { path: text(), tab });
      expect(await ask('POST', '/api/commit', { words: 'One line', push: false })).toMatchObject({ code: 200 });
      expect(git('show', '--name-only', '--format=%s').trim()).toBe('One line\n\ncontent/leaflets/harbor-day/en.mdx');
      expect(git('status', '--porcelain', 'code.ts')).toBe('A  code.ts\n');
      // Nowhere to send to: what was committed stays, and git's own words are told.
      await writeFile(text(), `${words}\n`);
      const sent = await ask('POST', '/api/commit', { words: 'Another', push: true });
      expect(sent.said.refused).toBe('git');
      expect(git('log', '-1', '--format=%s').trim()).toBe('Another');
    } finally {
      await rm(join(folder, '.git'), { recursive: true });
    }
  });
});

describe('Beside the text', () => {
  test('the other language stands part by part, with its lines', async () => {
    const { said } = await ask('GET', `/api/twin?path=${encodeURIComponent(`${root}/leaflets/harbor-day/es.mdx`)}`);
    const rows = said.rows as { own?: string; source: object[]; line?: number }[];
    expect(said.isSource).toBe(true);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every(({ own, line }) => own !== undefined && line !== undefined)).toBe(true);
  });

  test('sheets are drawn', async () => {
    const path = encodeURIComponent(text());
    const { said } = await ask('GET', `/api/sheets?path=${path}`);
    const [first] = said.sheets as { path: string }[];
    expect(first?.path).toMatch(/\.pdf$/);
    expect((await ask('GET', `/api/sheet?path=${path}&sheet=${encodeURIComponent(first?.path ?? '')}`)).code).toBe(200);
    expect((await ask('GET', `/api/sheet?path=${path}&sheet=/etc/passwd`)).said.refused).toBe('no-preview');
  });
});

test('a desk that is closed while words are on their way writes them down first', async () => {
  const other = await mkdtemp(join(tmpdir(), 'press-desk-closed-'));
  const before = open;
  try {
    open = await openDesk(root, { own: join(other, 'own'), port: 0, speech: 'en' });
    const { journal } = open.desk;
    const { promise: begun, resolve: begins } = Promise.withResolvers<void>();
    const keep = journal.keep.bind(journal);
    journal.keep = async (unsaved) => {
      begins();
      await new Promise((later) => setTimeout(later, 100));
      await keep(unsaved);
    };
    const asked = ask('POST', '/api/keep', { path: text(), tab, text: 'On their way.', hash: 'x' }).catch(
      () => undefined,
    );
    await begun;
    await open.close();
    expect((await journal.all()).map((one) => one.text)).toEqual(['On their way.']);
    await asked;
  } finally {
    open = before;
    await rm(other, { recursive: true });
  }
});
