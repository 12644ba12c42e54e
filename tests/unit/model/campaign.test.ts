/** What each kind owes: cases and their news, resolutions, bulletins, and the notes of every text. */
import { describe, expect, test } from 'vitest';
import { bulletinsOf, dayOf, findDocument } from '../../../src/model/library.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, libraryOf, type MadeDocument } from '../made.ts';

function codes(...documents: MadeDocument[]): string[] {
  return libraryOf(...documents)
    .problems.map(({ code }) => code)
    .filter((code) => code !== 'translation-missing');
}

function bulletin(id: string, happened: string, more: Readonly<Record<string, string>> = {}): MadeDocument {
  return { id, kind: 'bulletins', facts: { happened, status: 'resolved', ...more }, texts: { en: 'x' } };
}

describe('The news of a case', () => {
  const oars = { id: 'oars', kind: 'cases', facts: { status: 'active' }, texts: { en: 'x' } };
  const { library } = libraryOf(
    oars,
    bulletin('b-second', '2026-02-01', { case: 'oars', published: '2026-02-02' }),
    bulletin('c-last', '2026-02-19', { case: 'oars', published: '2026-02-20' }),
    bulletin('a-second', '2026-02-01', { case: 'oars', published: '2026-04-01' }),
    bulletin('first', '2026-01-12', { case: 'oars', published: '2026-05-01' }),
    bulletin('other', '2026-01-13'),
  );

  test('goes from the oldest, by the day of which it tells and then by its name', () => {
    const found = findDocument(library, 'oars');
    expect(found && bulletinsOf(library, found).map(({ id }) => id)).toEqual([
      'first',
      'a-second',
      'b-second',
      'c-last',
    ]);
  });

  test('stands on its shelf newest first, by the same day', () => {
    const shelf = library.documents.filter(({ kind }) => kind === 'bulletins');
    expect(shelf.map(({ id }) => id)).toEqual(['c-last', 'a-second', 'b-second', 'other', 'first']);
    expect(shelf.map(dayOf)).toEqual(['2026-02-19', '2026-02-01', '2026-02-01', '2026-01-13', '2026-01-12']);
  });

  test('names a case, not any document', () => {
    expect(codes(bulletin('news', '2026-02-01', { case: 'gate' }), { id: 'gate', texts: { en: 'x' } })).toEqual([
      'reference-unknown',
    ]);
    expect(codes(bulletin('news', '2026-02-01', { case: 'oars' }), { ...oars, texts: { en: '<b>x</b>' } })).toEqual([
      'html-in-body',
    ]);
  });

  test('asks for something while the matter is open, and need not when it is closed', () => {
    expect(codes(bulletin('news', '2026-02-01', { status: 'active' }))).toEqual(['bulletin-ask-missing']);
    expect(
      codes({
        ...bulletin('news', '2026-02-01', { status: 'active' }),
        texts: { en: '<More>\n\n<Ask title="Go">\n\nx\n\n</Ask>\n\n</More>' },
      }),
    ).toEqual([]);
    expect(codes(bulletin('news', '2026-02-01'))).toEqual([]);
  });
});

describe('A resolution', () => {
  const resolution = (en: string): string[] => codes({ id: 'one-scale', kind: 'resolutions', texts: { en } });
  const clause = (words: string): string => `<Resolved>\n\n1. ${words}\n\n</Resolved>`;

  test('decides something, inside its one formal text', () => {
    expect(resolution(`<Resolution title="One">\n\n${clause('x.')}\n\n</Resolution>`)).toEqual([]);
    for (const text of [
      'x',
      `<Resolution title="One">\n\nx\n\n</Resolution>\n\n${clause('x.')}`,
      `<Resolution title="One">\n\n${clause('')}\n\n</Resolution>`,
    ])
      expect(resolution(text), text).toEqual(['resolution-incomplete']);
  });

  test('is looked at in every language', () => {
    const { problems } = libraryOf({
      id: 'one-scale',
      kind: 'resolutions',
      texts: { en: `<Resolution title="One">\n\n${clause('x.')}\n\n</Resolution>`, es: 'x' },
    });
    expect(problems.filter(({ code }) => code === 'resolution-incomplete').map(({ path }) => path)).toEqual([
      'content/resolutions/one-scale/es.mdx',
    ]);
  });
});

describe('A note', () => {
  const note = (text: string): string[] =>
    codes({ id: 'gate', texts: { en: `x.[^a]\n\n[^a]: ${text}` } }, { id: 'other', texts: { en: 'x' } });

  test('is enough with a date, with or without a link', () => {
    for (const text of [
      'Board, notice, 2026.',
      'Board, 3 May 1886, [notice](https://example.org).',
      'Junta, mayo de 2026.',
      'https://example.org/2025/01/x',
    ])
      expect(note(text), text).toEqual([]);
  });

  test('is enough with a law by its citation, and not with letters that look like one', () => {
    for (const text of [
      '8 U.S.C. 1357(a)(2).',
      '8 USC 1357',
      '8 CFR 287.8(f)',
      '40 Stat. 1012',
      'INA § 287',
      'The Constitution, Fourth Amendment.',
      'Constitucio\u0301n, Cuarta Enmienda.',
    ])
      expect(note(text), text).toEqual([]);
    for (const text of ['USC professors.', 'FR and others.', 'INA said so.'])
      expect(note(text), text).toEqual(['note-without-source']);
  });

  test('that leads on to another note or to a text of ours has its source there', () => {
    expect(note('The same.[^b]\n[^b]: Board, 2026.')).toEqual([]);
    expect(note('See [our leaflet](doc:other).')).toEqual([]);
  });

  test('without a date is undated, and without anything is no source', () => {
    expect(note('Board, [notice](https://example.org/2025).')).toEqual(['source-undated']);
    for (const text of ['So they say.', '1,700 people.', 'Ask [us](mailto:us@example.org).'])
      expect(note(text), text).toEqual(['note-without-source']);
  });

  test('has a place also where it begins with a list', () => {
    const { problems } = libraryOf({ id: 'gate', texts: { en: 'x.[^a]\n\n[^a]: - So\n      - they say' } });
    expect(problems.filter(({ code }) => code === 'note-without-source').map(({ line }) => line)).toEqual([9]);
  });

  test('in a text with faults is not blamed for what a fault took away', () => {
    expect(note('Board, <https://example.org/2026>')).toEqual(['body-unreadable']);
  });
});

test('Nothing but the order of the files changes when a disk lists them the other way round', () => {
  const files = [bulletin('a', '2026-02-01', { case: 'gone' }), bulletin('b', '2026-02-01', { place: 'gone' })].flatMap(
    filesOf,
  );
  expect(buildLibrary(files.toReversed(), 'content').problems).toEqual(buildLibrary(files, 'content').problems);
});
