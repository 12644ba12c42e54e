/** What every file of an edition says of itself in the same words. */
import { expect, test } from 'vitest';
import { editionCode } from '../../../src/formats/imprint.ts';
import { libraryOf } from '../made.ts';

test('The code of an edition names document, language and the month of the last change', () => {
  const { library } = libraryOf({ id: 'gate', facts: { code: 'GATE-1', published: '2026-03-09' }, texts: { en: 'The gate.', es: 'La puerta.' } });
  expect(library.documents[0]?.editions.map(editionCode)).toEqual(['GATE-1 · EN · 2026-03', 'GATE-1 · ES · 2026-03']);
});
