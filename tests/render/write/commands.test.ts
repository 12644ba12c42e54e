/** The commands that begin, translate, rename, withdraw and bring in texts, run as a person runs them, in both languages in which the press speaks to writers. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { speeches, type Speech } from '../../../src/i18n/speech.ts';
import { loadLibrary } from '../../../src/load/disk.ts';
import { id3, joined, sound } from '../../unit/model/audio/made.ts';

let content = '';
beforeEach(async () => {
  content = join(await mkdtemp(join(tmpdir(), 'press-write-')), 'content');
  await cp('tests/fixtures/small', content, { recursive: true });
});
afterEach(() => rm(join(content, '..'), { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(speech: Speech, script: string, ...words: string[]): Promise<Ended> {
  return new Promise((done) =>
    execFile(
      process.execPath,
      [`scripts/${script}.ts`, ...words],
      { env: { ...process.env, PRESS_CONTENT: content, PRESS_LANGUAGE: speech } },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    ),
  );
}

const english = /\b(?:the|and|with|of)\b/i;
const spanish = /[áéíóúñ¿«]|\b(?:el|la|los|un|una|de|que)\b/i;
const commands = ['new', 'translate', 'xliff', 'rename', 'withdraw', 'import', 'edition', 'picture', 'audio', 'status'];

describe.each(speeches)('In %s', (speech) => {
  test.each(commands)('npm run %s -- --help says how it is used, and does nothing', async (name) => {
    const { code, out, err } = await run(speech, name, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith(`npm run ${name}`)).toBe(true);
    // Options and examples are the same in both.
    const said = out.split('\n').slice(1).join('\n');
    expect(said).toMatch(speech === 'en' ? english : spanish);
    expect(said.replace(/--\S+|\S*[/.-]\S*/g, '')).not.toMatch(speech === 'en' ? /[áéíóúñ¿«]/ : english);
    expect(await readdir(`${content}/leaflets`)).toEqual(['harbor-day']);
  });

  test.each([
    ['new', ['leaflet']],
    ['translate', ['harbor-dya', 'es']],
    ['translate', ['harbor-day', 'en']],
    ['xliff', ['harbor-dya', 'es']],
    ['xliff', ['harbor-day', 'en']],
    ['xliff', ['nothing.xlf']],
    ['xliff', ['package.json']],
    ['rename', ['harbor-day', 'Harbor Day']],
    ['withdraw', ['harbor-day', 'Only one reason']],
    ['import', ['nothing.docx']],
    ['status', ['klingon']],
  ])('npm run %s refuses %j with a repair, and writes nothing', async (name, words) => {
    const before = (await loadLibrary(content)).problems;
    const { code, out, err } = await run(speech, name, ...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(speech === 'en' ? 'Fix: ' : 'Arreglo: ');
    expect((await loadLibrary(content)).problems).toEqual(before);
  });
});

test('A translation begins with the blocks of its source, its words marked, and is not begun twice', async () => {
  await rm(`${content}/leaflets/harbor-day/es.mdx`);
  expect((await run('es', 'translate', 'harbor-day', 'es')).code).toBe(0);
  const begun = await readFile(`${content}/leaflets/harbor-day/es.mdx`, 'utf8');
  expect(begun).toContain('⟦The harbor of Puerto Ejemplo opens at six.');
  expect(begun).toContain('of: en');
  expect(begun.match(/<\/?Ask/g)).toHaveLength(2);
  expect((await loadLibrary(content)).problems.map(({ code }) => code)).toContain('placeholder-left');
  expect((await run('es', 'translate', 'harbor-day', 'es')).code).toBe(1);
  expect(await readFile(`${content}/leaflets/harbor-day/es.mdx`, 'utf8')).toBe(begun);
});

test('A translation goes to a translator’s program and comes back; the file of another text is refused', async () => {
  await rm(`${content}/leaflets/harbor-day/es.mdx`);
  const { out } = await run('es', 'xliff', 'harbor-day', 'es');
  const file = /\S+\.xlf/.exec(out)?.[0] ?? '';
  const xml = await readFile(file, 'utf8');
  const done = join(content, '..', 'done.xlf');
  await writeFile(done, xml.replace(/<target[^>]*(?:\/>|>\s*<\/target>)/g, '<target>Vengan todos</target>'));
  expect(await run('es', 'xliff', done)).toMatchObject({ code: 0, err: '' });
  const text = await readFile(`${content}/leaflets/harbor-day/es.mdx`, 'utf8');
  expect(text).toContain('title: "Vengan todos"');
  expect(text).not.toContain('⟦');
  await writeFile(
    done,
    xml.replaceAll('<source>', '<source>Other ').replace(/<target[^>]*(?:\/>|>\s*<\/target>)/g, '<target>X</target>'),
  );
  expect((await run('en', 'xliff', done)).err).toContain('Fix: see whether it is the file of another text');
  await writeFile(done, xml.replace('harbor-day/en.mdx', 'gone/en.mdx'));
  expect((await run('en', 'xliff', done)).err).toContain('which is no text here');
  expect(await readFile(`${content}/leaflets/harbor-day/es.mdx`, 'utf8')).toBe(text);
  await rm(file);
});

test('A folder is renamed with its entry in the ledger', async () => {
  expect((await run('en', 'rename', 'harbor-day', 'harbor-noon')).code).toBe(0);
  expect(await readdir(`${content}/leaflets`)).toEqual(['harbor-noon']);
  expect(await readFile(`${content}/ledger.yml`, 'utf8')).toContain('document: harbor-noon');
  expect((await loadLibrary(content)).problems.filter(({ code }) => code.startsWith('code-'))).toEqual([]);
});

test('A paper is withdrawn with the reason in each language', async () => {
  expect((await run('es', 'withdraw', 'harbor-day', 'The gate was moved.', 'Cambiaron el portón.')).code).toBe(0);
  const { library } = await loadLibrary(content);
  expect(library.ledger[0]?.withdrawn?.because).toEqual({ en: 'The gate was moved.', es: 'Cambiaron el portón.' });
});

test('A file becomes a document, and what is needed in a language is said in it', async () => {
  const file = join(content, '..', 'lamps.md');
  await writeFile(file, '# Bring a lamp\n\nThe tower is dark.\n');
  expect((await run('en', 'import', file)).code).toBe(0);
  expect(await readFile(`${content}/leaflets/bring-a-lamp/en.mdx`, 'utf8')).toContain('The tower is dark.');
  const { out } = await run('en', 'status', 'es');
  expect(out).toContain('No los ha leído un sindicalista');
  expect(out).toContain('leaflets/harbor-day');
});

test('A recording loses what it says besides the sound, and is told how long it is, in both languages', async () => {
  const file = `${content}/leaflets/harbor-day/en.mp3`;
  const told = joined(id3({ TPE1: 'Somebody' }), sound(60));
  await writeFile(file, told);
  const { code, out } = await run('es', 'audio', file);
  expect(code).toBe(0);
  expect(out).toContain('Se quitó: nombres y palabras.');
  expect(out).toContain('Dura 0:04, 8 kbit/s, 0.0 MB.');
  expect(new Uint8Array(await readFile(file))).toEqual(sound(60));
  expect((await run('en', 'audio', file)).out).toContain('Holds nothing but the sound. Left as it is.');
  expect(await readdir(`${content}/leaflets/harbor-day`)).not.toContain('en.mp3~');
});

test('What is no recording is refused with a repair and left as it was', async () => {
  const file = `${content}/leaflets/harbor-day/en.mp3`;
  await writeFile(file, 'Words.');
  const { code, err } = await run('es', 'audio', file);
  expect(code).toBe(1);
  expect(err).toContain('audio-unreadable');
  expect(err).toContain('Arreglo: ');
  expect(await readFile(file, 'utf8')).toBe('Words.');
});
