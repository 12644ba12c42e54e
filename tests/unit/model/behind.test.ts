/** Which parts of a translation its readers are told to be behind, and what they are told has changed. */
import { describe, expect, test } from 'vitest';
import { behindOf, type Behind } from '../../../src/model/translation/behind.ts';
import { editionIn, type Edition } from '../../../src/model/document.ts';
import { compareWithRecord, recordOf } from '../../../src/model/translation/record.ts';
import { changesOf } from '../../../src/model/history.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, libraryOf, register } from '../made.ts';

const before = [
  'The gate opens at six.',
  '## At night',
  'Bring a lamp.[^a]',
  '## At noon',
  'Bring water.',
  '[^a]: Harbor board, 2026.',
];
const spanish =
  'La puerta abre a las seis.\n\n## De noche\n\nTraiga una lámpara.[^a]\n\n## A mediodía\n\nTraiga agua.\n\n[^a]: Junta del puerto, 2026.';

function madeFrom(now: readonly string[], text = spanish): Behind | undefined {
  const was = editionIn(libraryOf({ id: 'gate', texts: { en: before.join('\n\n') } }).library.documents[0]!, 'en')!;
  const document = libraryOf({ id: 'gate', texts: { en: now.join('\n\n'), es: text } }).library.documents[0]!;
  const source = editionIn(document, 'en')!;
  return behindOf({
    ...(editionIn(document, 'es') as Edition),
    freshness: compareWithRecord(source, recordOf(was)),
  });
}
const change = (index: number, text: string): string[] => before.map((part, place) => (place === index ? text : part));

describe('A translation', () => {
  test('that is current is not behind', () => expect(madeFrom(before)).toBeUndefined());

  test('names the part by the heading above it, in its own words', () => {
    expect(madeFrom(change(2, 'Bring two lamps.[^a]'))?.parts).toEqual([
      { heading: 'De noche', language: 'es', anchor: 'de-noche' },
    ]);
  });

  test('names the beginning, a heading that changed itself, and the notes, in the order of the text', () => {
    expect(madeFrom(change(0, 'The gate opens at seven.'))?.parts).toEqual(['beginning']);
    expect(madeFrom(change(3, '## At one'))?.parts).toEqual([
      { heading: 'A mediodía', language: 'es', anchor: 'a-mediodía' },
    ]);
    expect(madeFrom(change(5, '[^a]: Harbor board, 2027.'))?.parts).toEqual(['notes']);
  });

  test('names the notes last and the beginning first, wherever in the source they are written', () => {
    const first = [before[5]!, ...before.slice(0, 5)];
    const was = editionIn(libraryOf({ id: 'gate', texts: { en: first.join('\n\n') } }).library.documents[0]!, 'en')!;
    const now = ['[^a]: Harbor board, 2027.', 'The gate opens at seven.', ...first.slice(2, 5), 'Bring wine.'];
    const document = libraryOf({ id: 'gate', texts: { en: now.join('\n\n'), es: spanish } }).library.documents[0]!;
    const freshness = compareWithRecord(editionIn(document, 'en')!, recordOf(was));
    expect(behindOf({ ...(editionIn(document, 'es') as Edition), freshness })?.parts).toEqual([
      'beginning',
      { heading: 'A mediodía', language: 'es', anchor: 'a-mediodía' },
      'notes',
    ]);
  });

  test('names a heading that it does not have in the words of the source', () => {
    expect(madeFrom([...before.slice(0, 5), '## At dusk', 'Bring bread.', ...before.slice(5)])?.parts).toEqual([
      { heading: 'At dusk', language: 'en' },
    ]);
  });

  test('says that something was taken out when nothing else changed', () => {
    expect(madeFrom(before.filter((_, index) => index !== 4))?.parts).toEqual([]);
  });
});

describe('What changed', () => {
  const made = (ledger: string, revised = '') => {
    const [facts, ...texts] = filesOf({ id: 'gate', facts: { code: 'GATE-2' }, texts: { en: 'The gate.' } });
    const file = new TextDecoder().decode(texts[0]!.bytes).replace('summary:', `${revised}summary:`);
    const { library } = buildLibrary(
      [facts!, { ...texts[0]!, bytes: new TextEncoder().encode(file) }, register('ledger.yml', `codes:\n${ledger}`)],
      'content',
    );
    return changesOf(library, library.documents[0]!.editions[0]!);
  };
  const current = '  - { code: GATE-2, document: gate, published: 2026-03-01, words: { en: "00000000001" } }\n';

  test('is nothing for a document that is as it was', () => expect(made(current)).toEqual([]));

  test('is each code that was replaced, with its reason, and the last revision, newest first', () => {
    const old =
      '  - { code: GATE-1, document: gate, published: 2026-02-01, words: { en: "00000000000" }, superseded: { by: GATE-2, on: 2026-03-01, because: { en: The street was wrong. } } }\n';
    expect(made(old + current, 'revised: 2026-04-02\n')).toEqual([
      { what: 'revised', on: '2026-04-02' },
      { what: 'superseded', on: '2026-03-01', code: 'GATE-1', because: { en: 'The street was wrong.' } },
    ]);
  });
});
