/** One number changes in one row: whatever carries it is made anew, in every format, and nothing else is. */
import { beforeAll, expect, test } from 'vitest';
import { formats } from '../../../src/formats/registry.ts';
import { measuringContext } from '../../../src/load/facts.ts';
import { readFolder } from '../../../src/load/disk.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import type { Library } from '../../../src/model/library.ts';
import { allViews } from '../../../src/views/views.ts';
import { today } from '../../problems/today.ts';

const root = 'tests/fixtures/campaign';

/** The fixture campaign with another number in one row. */
async function campaign(number: string): Promise<Library> {
  const files = (await readFolder(root)).map((file) =>
    file.path.endsWith('claims/lamps-that-night.yml')
      ? {
          ...file,
          bytes: new TextEncoder().encode(
            new TextDecoder().decode(file.bytes).replace('value: "40"', `value: "${number}"`),
          ),
        }
      : file,
  );
  return buildLibrary(files, root, today).library;
}

/** What carries the words of the two texts that call the row, one of each sort, in each language. */
const carriers: readonly (readonly [what: string, address: RegExp, count: number])[] = [
  ['flyers', /\/(ask-at-the-gate|pregunte-en-la-puerta)-(flyer-letter|hoja-carta)\.pdf$/, 2],
  ['reading copies', /\/(keep-the-watch|cuidar-la-puerta)-(reading-letter|lectura-carta)\.pdf$/, 2],
  ['cards', /\/(keep-the-watch|cuidar-la-puerta)-(figure-square|dato-cuadrada)\.png$/, 2],
  ['e-books', /\/(keep-the-watch|cuidar-la-puerta)\.epub$/, 2],
  ['Word files', /\/(ask-at-the-gate|pregunte-en-la-puerta)\.docx$/, 2],
  ['plain texts', /\/(keep-the-watch|cuidar-la-puerta|ask-at-the-gate|pregunte-en-la-puerta)\.txt$/, 4],
];

let before: Library;
let after: Library;
beforeAll(async () => {
  before = await campaign('40');
  after = await campaign('41');
});

/** Hashes of the files at the addresses that an expression finds. */
async function made(library: Library, address: RegExp): Promise<Map<string, string>> {
  const outputs = formats.flatMap((format) => format.plan(library)).filter(({ path }) => address.test(path));
  const hashes = new Map<string, string>();
  for (const output of outputs) hashes.set(output.path, (await output.make()).sha256);
  return hashes;
}

test.each(carriers)('%s carry the new number', async (_, address, count) => {
  const [old, fresh] = [await made(before, address), await made(after, address)];
  expect(old.size, [...old.keys()].join(' ')).toBe(count);
  expect([...fresh.keys()]).toEqual([...old.keys()]);
  for (const [path, hash] of fresh) expect(hash, path).not.toBe(old.get(path));
});

test('the text of another document stays as it was', async () => {
  const other = /\/(join-the-watch|watch-at-the-gate)\.(txt|docx)$/;
  const old = await made(before, other);
  expect(old.size).toBeGreaterThan(1);
  expect(await made(after, other)).toEqual(old);
});

/** The data of the pages by address. */
async function pages(library: Library): Promise<Map<string, string>> {
  const context = measuringContext(library, () => Promise.resolve({ bytes: 1000, pages: 1, room: [] }));
  const found = new Map<string, string>();
  for (const { path, view } of allViews(context)) found.set(path, JSON.stringify(await view()));
  return found;
}

test('the pages that show the number are laid out again, in each language and side by side, and no others; search reads them from there', async () => {
  const [old, fresh] = [await pages(before), await pages(after)];
  const changed = [...fresh].filter(([path, data]) => old.get(path) !== data).map(([path]) => path);
  expect(changed.sort()).toMatchInlineSnapshot(`
    [
      "/en/emergency/",
      "/en/guides/keep-the-watch/",
      "/en/guides/keep-the-watch/both/",
      "/en/guides/keep-the-watch/share/",
      "/en/leaflets/ask-at-the-gate/",
      "/en/leaflets/ask-at-the-gate/both/",
      "/es/emergencia/",
      "/es/guias/cuidar-la-puerta/",
      "/es/guias/cuidar-la-puerta/compartir/",
      "/es/guias/cuidar-la-puerta/dos-idiomas/",
      "/es/volantes/pregunte-en-la-puerta/",
      "/es/volantes/pregunte-en-la-puerta/dos-idiomas/",
    ]
  `);
});
