/** The ledger: what a code on paper leads to, how entries are written, and that nothing in it is ever lost. */
import { describe, expect, test } from 'vitest';
import { Report } from '../../../src/model/report.ts';
import {
  nextCode,
  readLedger,
  saidTo,
  wordsHash,
  wordsOf,
  type LedgerEntry,
} from '../../../src/model/registers/ledger.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { withCode, withEntry, withSuccessor, withWords } from '../../../src/model/registers/ledger-edit.ts';
import { standingOf } from '../../../src/model/standing.ts';
import { allPagePaths, codeAddresses, codePath } from '../../../src/model/urls.ts';
import { filesOf, libraryOf } from '../made.ts';

const words = { en: '00000000001' };
const because = { en: 'The hours changed.', es: 'Cambió el horario.' };
const first = { code: 'GATE-1', document: 'gate', published: '2026-03-01', words };
const second = { ...first, code: 'GATE-2', published: '2026-04-01' };

function read(text: string): LedgerEntry[] {
  const report = new Report('content/ledger.yml');
  const entries = readLedger(text, report);
  expect(report.problems).toEqual([]);
  return entries;
}

/** A ledger in which GATE-1 gave way to GATE-2. */
const replaced = withEntry(
  withSuccessor(withEntry(undefined, first), 'GATE-1', { by: 'GATE-2', on: '2026-04-01', because }),
  second,
);

describe('Writing into the ledger', () => {
  test('keeps a hash of digits alone that a hand wrote without quotation marks', () => {
    const text = withEntry(
      'codes:\n  - code: GATE-1\n    document: gate\n    published: 2026-03-01\n    words: { en: 00000000001, es: 12345678901 }\n',
      second,
    );
    expect(read(text)).toMatchObject([{ words: { en: '00000000001', es: '12345678901' } }, second]);
  });

  test('begins one where there is none, and reads back what it wrote', () => {
    const text = withEntry(undefined, first);
    expect(text).toMatch(/^# Every edition code that was ever printed/);
    expect(read(text)).toMatchObject([first]);
  });

  test('adds at the end and marks the old entry, without taking anything away', () => {
    expect(read(replaced)).toMatchObject([
      { ...first, superseded: { by: 'GATE-2', on: '2026-04-01', because } },
      second,
    ]);
  });

  test('keeps remarks, order and every other entry as they were', () => {
    const text = replaced.replace('  - code: GATE-2', '  # the long one\n  - code: GATE-2');
    const changed = withWords(text, 'GATE-2', { en: '00000000009', es: '12345678901' });
    expect(changed).toBe(text.replace(/(GATE-2\n.*\n.*\n {4}words: ).*/, '$1{ en: "00000000009", es: "12345678901" }'));
    expect(read(changed)[1]?.words).toEqual({ en: '00000000009', es: '12345678901' });
  });

  test('refuses a code that the ledger does not have', () => {
    expect(() => withWords(replaced, 'GATE-3', words)).toThrow('no entry for GATE-3');
  });

  test('changes only the code in the facts', () => {
    expect(withCode('code: GATE-1 # spoken: gate one\npublished: 2026-03-01\n', 'GATE-2')).toBe(
      'code: GATE-2 # spoken: gate one\npublished: 2026-03-01\n',
    );
    expect(() => withCode('published: 2026-03-01\n', 'GATE-2')).toThrow('no line');
  });

  test('offers the number after the highest ever used, also where one between is free', () => {
    expect(nextCode(read(replaced), 'GATE-1')).toBe('GATE-3');
    expect(nextCode(read(withEntry(replaced, { ...first, code: 'GATE-9' })), 'GATE-2')).toBe('GATE-10');
    expect(nextCode([], 'GATE-4')).toBe('GATE-5');
    expect(nextCode(read(replaced), 'GA-1')).toBe('GA-2');
  });
});

describe('The words that a code stands for', () => {
  const [gate] = libraryOf({ id: 'gate', texts: { en: 'The gate opens at six.', es: 'La puerta abre a las seis.' } })
    .library.documents;
  const [later] = libraryOf({ id: 'gate', texts: { en: 'The gate opens at seven.', es: 'La puerta abre a las seis.' } })
    .library.documents;
  if (!gate || !later) throw new Error('The library was not built.');

  test('are hashed by language, and only those of the text that changed change', () => {
    const [before, after] = [wordsOf(gate), wordsOf(later)];
    expect(Object.keys(before)).toEqual(['en', 'es']);
    expect([before.en === after.en, before.es === after.es]).toEqual([false, true]);
  });

  test('include the title and the summary', () => {
    const [edition] = gate.editions;
    if (!edition) throw new Error('The edition was not read.');
    for (const change of [{ title: 'Another' }, { summary: 'Another.' }])
      expect(wordsHash({ ...edition, words: { ...edition.words, ...change } })).not.toBe(wordsHash(edition));
  });
});

describe('The standing of a code', () => {
  const { documents } = libraryOf({ id: 'gate', facts: { code: 'GATE-2' }, texts: { en: 'The gate.' } }).library;
  const of = (text: string, code: string) => {
    const ledger = read(text);
    const entry = ledger.find((one) => one.code === code);
    if (!entry) throw new Error(`There is no ${code}.`);
    return standingOf({ documents, ledger }, entry);
  };
  const withdraw = (text: string, code: string): string =>
    text.replace(new RegExp(`(- code: ${code}\n)`), `$1    withdrawn: { on: 2026-05-01, because: { en: Wrong. } }\n`);

  test('is current for the code that the document carries', () => {
    expect(of(replaced, 'GATE-2')).toEqual({ state: 'current', document: documents[0] });
  });

  test('is superseded for the one before, and for the one before that, with every step', () => {
    expect(of(replaced, 'GATE-1')).toMatchObject({
      state: 'superseded',
      changes: [{ on: '2026-04-01', because }],
      by: { code: 'GATE-2' },
      document: documents[0],
    });
    const longer = withSuccessor(withEntry(replaced, { ...first, code: 'LAMP-1', document: 'lamp' }), 'LAMP-1', {
      by: 'GATE-1',
      on: '2026-03-01',
      because,
    });
    expect(of(longer, 'LAMP-1')).toMatchObject({
      state: 'superseded',
      changes: [{ on: '2026-03-01' }, { on: '2026-04-01' }],
      by: { code: 'GATE-2' },
    });
  });

  test('is withdrawn whatever else was said of it, with the current edition to use instead', () => {
    expect(of(withdraw(replaced, 'GATE-1'), 'GATE-1')).toEqual({
      state: 'withdrawn',
      mark: { on: '2026-05-01', because: { en: 'Wrong.' } },
      document: documents[0],
    });
  });

  test('is withdrawn with its successor, and offers nothing then', () => {
    const standing = of(withdraw(replaced, 'GATE-2'), 'GATE-1');
    expect(standing).toEqual({ state: 'withdrawn', mark: { on: '2026-05-01', because: { en: 'Wrong.' } } });
  });

  test('is said to a reader in their language, else in the first there is', () => {
    expect(saidTo('es', because)).toEqual({ language: 'es', words: 'Cambió el horario.' });
    expect(saidTo('en', { es: 'Cambió.' })).toEqual({ language: 'es', words: 'Cambió.' });
  });
});

describe('The pages of codes', () => {
  const ledger = { path: 'content/ledger.yml', bytes: new TextEncoder().encode(replaced) };
  const { library, problems } = buildLibrary(
    [...filesOf({ id: 'gate', facts: { code: 'GATE-2' }, texts: { en: 'The gate.' } }), ledger],
    'content',
  );

  test('are short, the same in every language, and there for every code of the ledger', () => {
    expect(problems.map(({ code }) => code)).toEqual(['translation-missing', 'code-behind']);
    expect(codePath('GATE-1')).toBe('/e/gate-1/');
    expect(codeAddresses(library).map(({ path }) => path)).toEqual(['/e/gate-1/', '/e/gate-2/']);
    expect(new Set(allPagePaths(library)).size).toBe(allPagePaths(library).length);
    expect(allPagePaths(library)).toEqual(expect.arrayContaining(['/', '/404.html', '/en/', '/e/gate-1/']));
  });

  test('are none where there is no ledger, and codes are not checked then', () => {
    const without = libraryOf({ id: 'gate', texts: { en: 'The gate.' } });
    expect(codeAddresses(without.library)).toEqual([]);
    expect(without.problems.map(({ code }) => code)).toEqual(['translation-missing']);
  });
});
