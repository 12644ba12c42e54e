/** The order of the library and whom it leads where. */
import { describe, expect, test } from 'vitest';
import {
  allEditions,
  bestEdition,
  emptyLibrary,
  findDocument,
  libraryDate,
  type Library,
} from '../../../src/model/library.ts';
import { editionIn, isReviewed } from '../../../src/model/document.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, libraryOf, type MadeDocument } from '../made.ts';

function find(library: Library, id: string) {
  const document = findDocument(library, id);
  if (!document) throw new Error(`The library has no ${id}.`);
  return document;
}

describe('The order of the library', () => {
  const documents: MadeDocument[] = [
    { id: 'b-old', facts: { published: '2026-01-01' }, texts: { en: 'x' } },
    { id: 'c-new', facts: { published: '2026-03-01' }, texts: { en: 'x' } },
    { id: 'a-new', facts: { published: '2026-03-01' }, texts: { en: 'x' } },
    { id: 'z-pamphlet', kind: 'pamphlets', facts: { published: '2026-04-01' }, texts: { en: 'x' } },
    { id: 'y-analysis', kind: 'analysis', facts: { published: '2026-05-01' }, texts: { en: 'x' } },
  ];

  test('is by kind, then newest first, then by id', () => {
    expect(libraryOf(...documents).library.documents.map(({ id }) => id)).toEqual([
      'a-new',
      'c-new',
      'b-old',
      'z-pamphlet',
      'y-analysis',
    ]);
  });

  test('does not depend on the order in which a disk lists its files', () => {
    const files = documents.flatMap(filesOf);
    const [one, two] = [files, files.toReversed()].map((list) => buildLibrary(list, 'content'));
    expect(two?.library.documents.map(({ id }) => id)).toEqual(one?.library.documents.map(({ id }) => id));
    expect(two?.problems).toEqual(one?.problems);
  });

  test('lists editions in the order of the languages, whichever is the original', () => {
    const { library } = libraryOf({ id: 'gate', texts: { es: 'x', en: 'y' } });
    expect(allEditions(library).map(({ language }) => language)).toEqual(['en', 'es']);
    expect(find(library, 'gate').facts.original).toBe('es');
  });
});

describe('A reader of a language', () => {
  const { library, problems } = libraryOf(
    { id: 'both', texts: { en: '## Hours\n\nx', es: '## Horas\n\nx' } },
    { id: 'only-spanish', texts: { es: '## Horas\n\nx' } },
    {
      id: 'from',
      texts: {
        en: '[a](doc:both#hours) [b](doc:only-spanish#horas)',
        es: '[a](doc:both#horas) [b](doc:only-spanish#horas)',
      },
    },
  );

  test('is led to the edition in that language, else to the original', () => {
    expect(bestEdition(find(library, 'both'), 'es').language).toBe('es');
    expect(bestEdition(find(library, 'both'), 'en').language).toBe('en');
    expect(bestEdition(find(library, 'only-spanish'), 'en').language).toBe('es');
  });

  test('finds the heading a link names in the edition that will be shown', () => {
    expect(problems.filter(({ code }) => code !== 'translation-missing' && code !== 'translation-behind')).toEqual([]);
  });

  test('is not sent to a heading of another language', () => {
    const wrong = libraryOf(
      { id: 'both', texts: { en: '## Hours\n\nx', es: '## Horas\n\nx' } },
      { id: 'from', texts: { es: '[a](doc:both#hours)' } },
    );
    expect(
      wrong.problems
        .filter(({ code }) => code === 'anchor-unknown')
        .map(({ path, line, column }) => [path, line, column]),
    ).toEqual([['content/leaflets/from/es.mdx', 7, 1]]);
  });
});

describe('The library', () => {
  test('leaves out a text with faults and says nothing twice about it', () => {
    const { library, problems } = libraryOf({ id: 'gate', texts: { en: 'x', es: '<b>x</b>' } });
    expect(allEditions(library).map(({ language }) => language)).toEqual(['en']);
    expect(problems.map(({ code }) => code)).toEqual(['html-in-body']);
  });

  test('has the date of its last change, and none while it is empty', () => {
    expect(
      libraryDate(
        libraryOf(
          { id: 'a', facts: { published: '2026-01-01' }, texts: { en: 'x' } },
          { id: 'b', facts: { published: '2026-02-01' }, texts: { en: 'x' } },
        ).library,
      ),
    ).toBe('2026-02-01');
    expect(libraryDate(emptyLibrary)).toBeUndefined();
  });

  test('counts an edition without a translation record of its own as reviewed, and a machine translation as not', () => {
    const files = filesOf({ id: 'gate', texts: { en: 'x', es: 'y' } }).map((file) => ({
      ...file,
      bytes: new TextEncoder().encode(
        new TextDecoder().decode(file.bytes).replace('status: reviewed', 'status: machine'),
      ),
    }));
    const gate = find(buildLibrary(files, 'content').library, 'gate');
    expect(gate.editions.map(isReviewed)).toEqual([true, false]);
    expect(editionIn(gate, 'es')?.freshness).toMatchObject({ changed: [], removed: 0, unknown: true });
  });
});
