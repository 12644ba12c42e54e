/** Where pages and files live. */
import { describe, expect, test } from 'vitest';
import { languageTags } from '../../../src/i18n/languages.ts';
import { editionIn, type Edition } from '../../../src/model/document.ts';
import { allEditions } from '../../../src/model/library.ts';
import { shelfKinds } from '../../../src/model/kinds.ts';
import { tools } from '../../../src/model/tools.ts';
import { alternates } from '../../../src/model/alternates.ts';
import {
  besideOf,
  bothPath,
  editionFilePath,
  editionPath,
  hasPrintPage,
  homePath,
  kindPath,
  pageAddresses,
  picturePath,
  printPath,
  searchPath,
} from '../../../src/model/urls.ts';
import { libraryOf } from '../made.ts';

const { library } = libraryOf(
  { id: 'gate', texts: { en: 'The gate.', es: 'La puerta.' } },
  { id: 'night', kind: 'analysis', texts: { es: 'La noche.' } },
);
const gate = library.documents.find((document) => document.id === 'gate');
if (!gate) throw new Error('The library was not built.');

describe('An address', () => {
  test('begins with the language and has every part in its words', () => {
    expect([homePath('es'), kindPath('analysis', 'es'), searchPath('es')]).toEqual([
      '/es/',
      '/es/analisis/',
      '/es/buscar/',
    ]);
    expect(gate.editions.map(editionPath)).toEqual(['/en/leaflets/gate-en/', '/es/volantes/gate-es/']);
  });

  test('of a file lies below its edition and repeats its slug, so that a saved copy says what it is', () => {
    const spanish = editionIn(gate, 'es');
    expect(spanish && editionFilePath(spanish, 'hoja-carta', 'pdf')).toBe(
      '/es/volantes/gate-es/gate-es-hoja-carta.pdf',
    );
  });

  test('of a picture is the same in every language', () => {
    expect(picturePath(gate, 'old-gate.jpg', 720)).toBe('/pictures/gate/old-gate-720.webp');
  });

  test('is plain: small letters, digits, dashes, and a slash at the end', () => {
    for (const { path } of pageAddresses(library)) expect(path).toMatch(/^\/([a-z0-9-]+\/)+$/);
  });
});

describe('The list of pages', () => {
  const pages = pageAddresses(library);

  test('has each address once', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  });

  test('has one page for each edition, and none for a language that a document lacks', () => {
    expect(
      pages
        .filter(({ route }) => route === 'document')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(allEditions(library).map(editionPath).sort());
  });

  test('has a page to print from below each edition that has sheets, and none for a draft', () => {
    expect(
      pages
        .filter(({ route }) => route === 'print')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(allEditions(library).filter(hasPrintPage).map(printPath).sort());
    expect(gate.editions.map(printPath)).toEqual(['/en/leaflets/gate-en/print/', '/es/volantes/gate-es/imprimir/']);
    const draft = gate.editions.map((edition) => ({
      ...edition,
      words: { ...edition.words, translation: { of: 'en', status: 'draft', blocks: [] } as const },
    }));
    expect(draft.map(hasPrintPage)).toEqual([false, false]);
  });

  test('has a page with both languages below each edition that has a reviewed counterpart, and none beside a draft', () => {
    expect(
      pages
        .filter(({ route }) => route === 'both')
        .map(({ path }) => path)
        .sort(),
    ).toEqual(gate.editions.map(bothPath).sort());
    expect(gate.editions.map(bothPath)).toEqual(['/en/leaflets/gate-en/both/', '/es/volantes/gate-es/dos-idiomas/']);
    const [english, spanish] = gate.editions as [Edition, Edition];
    const draft = {
      ...spanish,
      words: { ...spanish.words, translation: { of: 'en', status: 'draft', blocks: [] } as const },
    };
    expect([besideOf(draft), besideOf({ ...english, document: { ...gate, editions: [english, draft] } })]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('has home, search, the map and every kind with a shelf in every language', () => {
    for (const language of languageTags) {
      const own = pages.filter((page) => page.language === language && !page.edition);
      expect(own.filter(({ route, part }) => route !== 'kind' && !part).map(({ route }) => route)).toEqual([
        'home',
        'search',
        'words',
        'map',
        'gallery',
        'tools',
        ...tools.map(() => 'tool'),
        'keep',
      ]);
      expect(own.filter(({ route }) => route === 'kind').map(({ kind }) => kind)).toEqual(shelfKinds);
    }
  });

  test('pairs each page with itself and its other languages, both ways', () => {
    for (const page of pages) {
      const pairs = alternates(page, pages);
      expect(pairs).toContain(page);
      for (const other of pairs) expect(alternates(other, pages)).toEqual(pairs);
      expect(new Set(pairs.map(({ language }) => language)).size).toBe(pairs.length);
    }
    const night = pages.find(({ edition }) => edition?.document.id === 'night');
    expect(night && alternates(night, pages)).toHaveLength(1);
  });
});
