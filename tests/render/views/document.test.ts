/** The data of a document's pages, where it depends on more than the words. */
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../../src/model/document.ts';
import type { Library } from '../../../src/model/library.ts';
import { pageAddresses, type PageAddress, type PageRoute } from '../../../src/model/urls.ts';
import type { FileFacts, ViewContext } from '../../../src/views/context.ts';
import { bothView } from '../../../src/views/both.ts';
import { documentView } from '../../../src/views/document.ts';
import { printView } from '../../../src/views/print.ts';
import { shareView } from '../../../src/views/share.ts';
import { libraryOf } from '../../unit/made.ts';

const texts = { en: 'The gate.', es: 'La puerta.' };

function contextOf(library: Library, facts: FileFacts = { bytes: 1000, pages: 4, room: [] }): ViewContext {
  return { library, facts: () => Promise.resolve(facts) };
}

function pageOf(library: Library, route: PageRoute, language = 'en'): PageAddress {
  const page = pageAddresses(library).find((one) => one.route === route && one.language === language);
  if (!page) throw new Error(`There is no page ${route}.`);
  return page;
}

const hashOf = async (text: string): Promise<string> => {
  const { library } = libraryOf({ id: 'gate', texts: { en: text } });
  return (await documentView(contextOf(library), pageOf(library, 'document'))).text.hash;
};

describe('The page of a document', () => {
  test('changes with the words of its file, be it by a space', async () => {
    expect(await hashOf('The gate.')).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf('The gate.')).toBe(await hashOf('The gate.'));
    expect(await hashOf('The gate.')).not.toBe(await hashOf('The  gate.'));
  });

  test('names its text by folder and language', async () => {
    const { library } = libraryOf({ id: 'gate', texts });
    expect((await documentView(contextOf(library), pageOf(library, 'document', 'es'))).text.id).toBe(
      'leaflets/gate/es',
    );
  });

  test('offers the Word file first on a resolution alone, and its record', async () => {
    const view = async (kind: string) => {
      const { library } = libraryOf({ id: 'gate', kind, texts });
      return documentView(contextOf(library), pageOf(library, 'document'));
    };
    const [resolution, leaflet] = [await view('resolutions'), await view('leaflets')];
    expect([resolution.ways.wordFile?.endsWith('.docx'), resolution.record]).toEqual([true, []]);
    expect([leaflet.ways.wordFile, leaflet.record]).toEqual([undefined, undefined]);
  });
});

describe('The print page', () => {
  test('lists on each paper first the reader’s own language, then both together, then the other', async () => {
    const { library } = libraryOf({ id: 'gate', texts });
    const { shelves } = await printView(contextOf(library), pageOf(library, 'print', 'es'));
    const flyers = shelves.find(({ product }) => product === 'flyer')?.files ?? [];
    const letter = flyers.filter(({ paper, style }) => paper === 'letter' && style === 'color');
    expect([...new Set(letter.map(({ languages }) => languages.join()))]).toEqual(['es', 'en,es', 'en']);
  });

  test('lists a sheet that is not made yet without its size and its paper, and refuses one whose pages nobody counted', async () => {
    const { library } = libraryOf({ id: 'gate', texts });
    const page = pageOf(library, 'print');
    const listed = async (facts: FileFacts) =>
      (await printView(contextOf(library, facts), page)).shelves.flatMap(({ files }) => files);
    const [made, unmade] = [await listed({ bytes: 1000, pages: 1 }), await listed({})];
    expect(unmade.map(({ path }) => path)).toEqual(made.map(({ path }) => path));
    expect(unmade.flatMap(Object.keys).filter((name) => name === 'bytes' || name === 'yield')).toEqual([]);
    await expect(printView(contextOf(library, { bytes: 1 }), page)).rejects.toThrow('Nobody counted the pages of /');
  });

  test('offers the kit of the text and that of the campaign, and of no other text', async () => {
    const { library } = libraryOf({ id: 'gate', texts }, { id: 'bridge', texts });
    const page = pageAddresses(library).find(
      ({ route, edition }) => route === 'print' && edition?.document.id === 'gate',
    ) as PageAddress;
    const { kits } = await printView(contextOf(library), page);
    expect(kits.map(({ path, campaign }) => [path, campaign])).toEqual([
      ['/kits/gate-print-kit.zip', false],
      ['/kits/campaign-print-kit.zip', true],
    ]);
  });
});

test('The share page shows first what is right for its first place', async () => {
  const { library } = libraryOf({ id: 'gate', texts });
  const { pictures, places } = await shareView(contextOf(library), pageOf(library, 'share'));
  const right = pictures.map((picture) => picture.places.some((place) => place === places[0]));
  expect(right.indexOf(false)).toBeGreaterThan(0);
  expect(right.lastIndexOf(true)).toBeLessThan(right.indexOf(false));
});

test('The page in two languages begins with the reader’s own', async () => {
  const { library } = libraryOf({ id: 'gate', texts });
  const { columns, rows, even } = await bothView(contextOf(library), pageOf(library, 'both', 'es'));
  expect(columns.map(({ language }) => language)).toEqual(['es', 'en']);
  expect([rows.length, even]).toEqual([1, true]);
});

test('A page of no edition is refused by what needs one', async () => {
  const { library } = libraryOf({ id: 'gate', texts });
  const home = pageOf(library, 'home');
  await expect(documentView(contextOf(library), home)).rejects.toThrow(`The page ${home.path} belongs to no edition.`);
  const edition = { ...(library.documents[0]?.editions[0] as Edition) };
  await expect(
    bothView(contextOf(library), {
      ...home,
      edition: { ...edition, document: { ...edition.document, editions: [edition] } },
    }),
  ).rejects.toThrow('has no second edition');
});
