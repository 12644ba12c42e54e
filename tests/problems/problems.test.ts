/** Holds every message that the library has for a writer to its exact text: one folder for each mistake, `UPDATE=1` rewrites what is expected. */
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../src/model/build.ts';
import { lint } from '../../src/model/checks/lint.ts';
import { codes } from '../../src/model/codes.ts';
import { shareNotes } from '../../src/model/share.ts';
import { codeOf, expectTold, filesOf, fixtures, foundOutside, mixed, sentence } from './fixtures.ts';
import { madeCodes } from './made.ts';
import { today } from './today.ts';

/** Advice, which is asked for after the check; every other fixture would have some. */
const foundByLint = [
  'link-plain',
  'leaflet-headline',
  'leaflet-paragraph',
  'leaflet-asks',
  'claim-unused',
  'claim-by-hand',
  'hedge-repeated',
  'sentence-long',
  'quotes-straight',
  'capitals-only',
];
/** Said by `npm run status` alone; every other fixture would have some. */
const foundByStatus = ['share-words-made'];
/** Codes for an engine that breaks down, for pages that no known text spoils any more, for a text too long to keep here, or for what only a last gate finds; the tests of each format and of the gates prove them. */
const provedByFormats = [
  'output-refused',
  'sheet-failed',
  'card-failed',
  'booklet-too-long',
  'sheet-collision',
  'address-torn',
  'sheet-underfilled',
  'sheet-parted',
  'mark-dangling',
];

describe('The check', () => {
  const own = fixtures.filter((fixture) => !foundOutside.includes(codeOf(fixture)));
  test.each(own.map((fixture) => [sentence(fixture), fixture] as const))('%s', async (_, fixture) => {
    const { library, problems } = buildLibrary(await filesOf(fixture), 'content', today);
    const code = codeOf(fixture);
    expectTold(fixture, [
      ...problems,
      ...(foundByLint.includes(code) ? lint(library) : foundByStatus.includes(code) ? shareNotes(library) : []),
    ]);
  });

  test('has a fixture for every code it can report', () => {
    const proved = new Set([...fixtures.map(codeOf), ...madeCodes, ...provedByFormats]);
    expect(Object.keys(codes).filter((code) => !proved.has(code))).toEqual([]);
  });

  test('has no fixture for a code that is not in the list', () => {
    const known = [...Object.keys(codes), ...mixed];
    expect(fixtures.filter((fixture) => !known.includes(codeOf(fixture)))).toEqual([]);
    expect([...madeCodes, ...provedByFormats].filter((code) => !known.includes(code))).toEqual([]);
  });
});
