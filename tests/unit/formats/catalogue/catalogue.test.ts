/** The list of all documents and their files. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { catalogueFormat, schemaVersion } from '../../../../src/formats/catalogue/catalogue.ts';
import { madeOf } from '../../../../src/formats/cache.ts';
import { output, type Output } from '../../../../src/formats/format.ts';
import { allEditions, type Library } from '../../../../src/model/library.ts';
import { buildLibrary } from '../../../../src/model/build.ts';
import { memoize } from '../../../../src/model/memo.ts';
import { filesOf } from '../../made.ts';

const places = {
  path: 'content/places.yml',
  bytes: new TextEncoder().encode('harbor: { timezone: America/Chicago, en: The Harbor, es: El Puerto }\n'),
};
const { library } = buildLibrary(
  [
    ...filesOf({ id: 'gate', facts: { place: 'harbor' }, texts: { en: 'The gate.', es: 'La puerta.' } }),
    ...filesOf({ id: 'night', kind: 'analysis', texts: { es: 'La noche.' } }),
    places,
  ],
  'content',
);

let rendered = 0;

/** Two files of every edition and one of the site, in an order that nobody would choose, ready after a different wait each time. */
const listOutputs = memoize((of: Library): Output[] => {
  const plan = (path: string, edition?: Output['edition']): Output =>
    output({
      path,
      type: 'text/plain',
      ...(edition ? { edition } : {}),
      make: async () => {
        rendered += 1;
        await new Promise((resume) => setTimeout(resume, Math.random() * 5));
        return madeOf(path);
      },
    });
  return [
    plan('/z.txt'),
    ...allEditions(of).flatMap((edition) =>
      ['b', 'a'].map((name) => plan(`/${edition.language}/${edition.document.id}-${name}.txt`, edition)),
    ),
    plan('/a.txt'),
  ];
});

/** Writes the catalogue of a copy of the library, whose files nobody has made yet. */
async function render(of: Library = { ...library }): Promise<string> {
  const [catalogue] = catalogueFormat(listOutputs).plan(of);
  return new TextDecoder().decode(await catalogue?.render());
}

beforeEach(() => {
  rendered = 0;
});

describe('The catalogue', () => {
  test('tells of every document what it is, and of every edition its words, its address and its files', async () => {
    const catalogue = JSON.parse(await render());
    expect(catalogue).toMatchObject({
      schemaVersion,
      origin: 'https://class-struggle-action.net',
      licence: { name: 'CC BY-SA 4.0' },
      updated: '2026-03-01',
    });
    expect(catalogue.documents.map(({ id }: { id: string }) => id)).toEqual(['gate', 'night']);
    const [gate] = catalogue.documents;
    expect(gate).toMatchObject({
      kind: 'leaflets',
      topics: ['workplace'],
      place: { id: 'harbor', names: { en: 'The Harbor', es: 'El Puerto' } },
      published: '2026-03-01',
      checked: '2026-02-01',
      original: 'en',
    });
    expect(gate.editions[1]).toMatchObject({
      language: 'es',
      title: 'gate es',
      summary: 'Invented.',
      address: '/es/volantes/gate-es/',
      changed: '2026-03-01',
      reviewed: true,
    });
  });

  test('gives each file its address, type, size and hash, below its edition or with those of the site, by address', async () => {
    const catalogue = JSON.parse(await render());
    const file = (path: string) => ({
      path,
      type: 'text/plain',
      bytes: path.length,
      sha256: createHash('sha256').update(path).digest('hex'),
    });
    expect(catalogue.documents[0].editions[1].files).toEqual([file('/es/gate-a.txt'), file('/es/gate-b.txt')]);
    expect(catalogue.files).toEqual([file('/a.txt'), file('/z.txt')]);
  });

  test('is the same when files are ready in another order', async () => {
    const first = await render();
    expect(await render()).toBe(first);
    expect(rendered).toBe(16);
  });

  test('renders no file again until the library changes', async () => {
    const once = { ...library };
    await render(once);
    await render(once);
    expect(rendered).toBe(8);
    const changed = buildLibrary([...filesOf({ id: 'gate', texts: { en: 'The other gate.' } })], 'content').library;
    expect(await render(changed)).toContain('"id": "gate"');
    expect(rendered).toBe(12);
  });
});
