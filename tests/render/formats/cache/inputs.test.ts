/** Every word and fact of a text is in the key of each file that prints it: one after the other is changed, and what a warm cache gives is what an empty one would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cards } from '../../../../src/formats/card/card.ts';
import { ebooks } from '../../../../src/formats/ebook/ebook.ts';
import type { Format } from '../../../../src/formats/format.ts';
import { sheets } from '../../../../src/formats/sheet/sheet.ts';
import { wordFiles } from '../../../../src/formats/word/word.ts';
import { loadLibrary } from '../../../../src/load/disk.ts';
import type { Library } from '../../../../src/model/library.ts';

const { library } = await loadLibrary('tests/fixtures/campaign');
const bench = mkdtempSync(join(tmpdir(), 'cache-inputs-'));
const outer = process.env.PRESS_CACHE;
afterAll(() => {
  rmSync(bench, { recursive: true, force: true });
  if (outer === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = outer;
});

/** One file of each format that has words in it, small enough to be made a hundred times. */
const samples: readonly (readonly [format: Format, document: string, address: string])[] = [
  [wordFiles, 'ask-at-the-gate', '/en/leaflets/ask-at-the-gate/ask-at-the-gate.docx'],
  [cards, 'ask-at-the-gate', '/en/leaflets/ask-at-the-gate/ask-at-the-gate-preview.png'],
  [sheets, 'ask-at-the-gate', '/en/leaflets/ask-at-the-gate/ask-at-the-gate-card-letter-long-edge.pdf'],
  [ebooks, 'tide-calendar', '/en/pamphlets/tide-calendar/tide-calendar.epub'],
];

/** Where a string of a document stands, from the library down. */
type Way = readonly (string | number)[];

/** Lists every string of the English edition and the facts. Identifiers decide addresses, positions point into sources and the name of a block is its type; none is printed. */
function waysIn(value: unknown, way: Way): Way[] {
  if (typeof value === 'string') return [way];
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  const isBlock = 'type' in value && value.type === 'block';
  return Object.entries(value).flatMap(([name, inner]) =>
    (isBlock && name === 'name') ||
    ['document', 'place', 'positions', 'path', 'slug', 'id', 'type', 'kind', 'position'].includes(name)
      ? []
      : waysIn(inner, [...way, Array.isArray(value) ? Number(name) : name]),
  );
}

/** Changes one string of a copy of a library, or several; what lies on no way to them is shared. */
function changed(from: Library, ...ways: readonly Way[]): Library {
  return ways.reduce((copy, way) => withChange(copy, way) as Library, from);
}

function withChange(value: unknown, [step, ...rest]: Way): unknown {
  if (step === undefined) return `${String(value)}x`;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[step] = withChange(copy[step], rest);
  return copy;
}

async function render(format: Format, from: Library, address: string, cache: string): Promise<string> {
  process.env.PRESS_CACHE = join(bench, cache);
  try {
    const bytes = await format
      .plan(from)
      .find(({ path }) => path === address)
      ?.render();
    return bytes ? Buffer.from(bytes).toString('base64') : 'not planned';
  } catch (error) {
    return `refused: ${(error as Error).message}`; // a fact that can be no word, such as a language
  }
}

describe.each(samples.map(([format, ...sample]) => [format.name, format, ...sample] as const))(
  '%s',
  (_, format, id, address) => {
    test('made warm is as made clean, whichever word or fact has changed', async () => {
      const original = await render(format, library, address, format.name);
      expect(original).not.toMatch(/^(not planned|refused)/);
      const index = library.documents.findIndex((document) => document.id === id);
      const document = library.documents[index];
      const edition = document?.editions.findIndex(({ language }) => address.startsWith(`/${language}/`)) ?? -1;
      const ways = [
        ...waysIn(document?.facts, ['documents', index, 'facts']),
        ...waysIn(document?.editions[edition], ['documents', index, 'editions', edition]),
      ];
      expect(ways.length).toBeGreaterThan(40);
      // What differs was made anew. What is the same was found, or made the same; only then must it be made clean to know.
      const same: Way[] = [];
      for (const way of ways)
        if ((await render(format, changed(library, way), address, format.name)) === original) same.push(way);
      expect(ways.length - same.length).toBeGreaterThan(1);
      // All of them changed at once: where that makes another file, one of them was printed and stood in no key.
      if ((await render(format, changed(library, ...same), address, `${format.name}-clean`)) === original) return;
      const printed = [];
      for (const [number, way] of same.entries())
        if ((await render(format, changed(library, way), address, `${format.name}-clean-${number}`)) !== original)
          printed.push(way.join('.'));
      expect(printed, 'printed, and in no key').toEqual([]);
      expect.fail(`Printed together, and in no key: ${same.map((way) => way.join('.')).join(', ')}`);
    });
  },
);
