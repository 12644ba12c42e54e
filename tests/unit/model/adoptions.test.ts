/** The adoption record: nothing stands in it without a proof that anyone can open. */
import { describe, expect, test } from 'vitest';
import { readAdoptions } from '../../../src/model/registers/adoptions.ts';
import { Report } from '../../../src/model/report.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { filesOf, register } from '../made.ts';

const entry = '  - resolution: one-scale\n    body: Guild of salt\n    step: passed\n    on: 2026-02-26\n';

function read(yaml: string) {
  const report = new Report('content/adoptions.yml');
  return { adoptions: readAdoptions(yaml, report), codes: report.problems.map(({ code }) => code).sort() };
}

describe('The adoption record', () => {
  test('keeps the order of its entries', () => {
    const { adoptions, codes } = read(
      `adoptions:\n${entry}    proof: https://example.org/a\n${entry.replace('passed', 'introduced')}    proof: HTTPS://minutes.example.org\n`,
    );
    expect(codes).toEqual([]);
    expect(adoptions.map(({ step, proof }) => [step, proof])).toEqual([
      ['passed', 'https://example.org/a'],
      ['introduced', 'HTTPS://minutes.example.org'],
    ]);
  });

  test('takes no entry without a proof on the open web', () => {
    for (const proof of [
      '',
      'http://example.org/a',
      'https://localhost/a',
      'https://192.0.2.1/a',
      'https://someone@example.org/',
      'https://example.onion/a',
      'ftp://example.org/',
      'minutes',
      'https://example.org/a b',
      '"https://"',
    ])
      expect(read(`adoptions:\n${entry}    proof: ${proof}\n`), proof).toEqual({
        adoptions: [],
        codes: ['adoption-unproved'],
      });
  });

  test('says one thing of a proof that is there and cannot be read', () => {
    expect(read(`adoptions:\n${entry}    proof: 5\n`).codes).toEqual(['field-type']);
    expect(read(`adoptions:\n${entry}    prof: https://example.org/a\n`).codes).toEqual(['field-unknown']);
  });

  test('says everything that is wrong with an entry at once', () => {
    expect(
      read('adoptions:\n  - resolution: one-scale\n    step: won\n    on: February\n  - one-scale\n').codes,
    ).toEqual(['adoption-unproved', 'date-unreadable', 'field-missing', 'field-type', 'value-unknown']);
  });

  test('may be empty', () => {
    for (const yaml of ['adoptions: []\n', 'adoptions:\n']) expect(read(yaml)).toEqual({ adoptions: [], codes: [] });
    expect(read('').codes).toEqual(['facts-unreadable']);
  });
});

test('An entry names a resolution, and a leaflet is none', () => {
  const text = '<Resolution title="One scale">\n\n<Resolved>\n\n1. one scale.\n\n</Resolved>\n\n</Resolution>';
  const proved = register('adoptions.yml', `adoptions:\n${entry}    proof: https://example.org/a\n`);
  const codes = (kind: string, body: string): string[] =>
    buildLibrary([...filesOf({ id: 'one-scale', kind, texts: { en: body } }), proved], 'content')
      .problems.map(({ code }) => code)
      .filter((code) => code !== 'translation-missing');
  expect(codes('resolutions', text)).toEqual([]);
  expect(codes('leaflets', text)).toEqual(['reference-unknown']);
  // A resolution with a fault of its own is there all the same.
  expect(codes('resolutions', `${text}\n\n<b>x</b>`)).toEqual(['html-in-body']);
});
