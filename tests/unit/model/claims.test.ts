/** The register of claims: what the press writes from a row, and that a text keeps its places and its record while the row changes. */
import { describe, expect, test } from 'vitest';
import { languageTags, type Language } from '../../../src/i18n/languages.ts';
import type { Claim, ClaimSource } from '../../../src/model/claim.ts';
import { claimNote, noteDefinitions } from '../../../src/model/claim-note.ts';
import { flowText, type Body, type Flow } from '../../../src/model/nodes.ts';
import { wordsHash } from '../../../src/model/registers/ledger.ts';
import { readClaim } from '../../../src/model/registers/claims.ts';
import { Report } from '../../../src/model/report.ts';
import { readBody, scanBody } from '../../../src/model/text/body.ts';
import { refusals } from '../../../src/publish/release/refusals.ts';
import { buildLibrary } from '../../../src/model/build.ts';
import { lint } from '../../../src/model/checks/lint.ts';
import { filesOf, lamps } from '../made.ts';

const here = { line: 1, column: 1 };
const said = (claim: Claim, language: Language): string => flowText(claimNote(claim, language, here));
const trac = { en: 'TRAC', es: 'TRAC' };
const from = (source: ClaimSource): Claim => ({
  ...lamps,
  sources: [source.law ? source : { publisher: trac, ...source }],
});

function read(text: string, claim: Claim = lamps, language: Language = 'en'): Body {
  const report = new Report('en.mdx');
  const body = readBody(text, report, { language, claims: new Map([[claim.id, claim]]) });
  expect(report.problems).toEqual([]);
  return body!;
}

describe('The note of a claim', () => {
  test('names each source as the house does, in the language of the text, and the day of checking last', () => {
    const address = 'https://trac.example/x';
    const both = {
      ...lamps,
      sources: [...from({ title: 'Quick Facts', date: '2026-02-17', address }).sources, ...lamps.sources],
    };
    expect(said(both, 'en')).toBe(
      'TRAC, “Quick Facts,” February 17, 2026. TRAC. Harbor watch, “Lamps counted,” February 14, 2026. Harbor watch. Checked to February 20, 2026.',
    );
    expect(said(both, 'es')).toBe(
      'TRAC, «Quick Facts», 17 de febrero de 2026. TRAC. Guardia del puerto, «Lamps counted», 14 de febrero de 2026. Guardia del puerto. Revisado hasta el 20 de febrero de 2026.',
    );
  });

  test.each<[ClaimSource, string]>([
    [{ title: 'Quick Facts' }, 'TRAC, “Quick Facts.”'],
    [{ title: 'Who pays?', date: '2026' }, 'TRAC, “Who pays?” 2026.'],
    [{ title: 'Quick Facts', read: 'copy' }, 'TRAC, “Quick Facts” (read in a copy).'],
    [{ about: { en: 'on the drop', es: 'sobre la baja' }, date: '2026-02' }, 'TRAC, on the drop, February 2026.'],
    [{ date: '2026-02-17', read: 'report' }, 'TRAC, February 17, 2026 (read in a report of it).'],
    [{ law: { en: '29 U.S.C. 158(d)', es: '29 U.S.C. 158(d)' } }, '29 U.S.C. 158(d).'],
  ])('says %j', (source, words) => {
    expect(said(from(source), 'en')).toBe(`${words} Checked to February 20, 2026.`);
  });

  test('is the same where it is compiled from the dialect, whatever stands in it', () => {
    const hostile = from({
      title: '*Who* {pays}? <b>A_B</b> [x](y) ~~n~~ example.org & 1. | # `c` \\ [^c:x] $5',
      address: 'https://trac.example/a_(b)*c?x=1&copy=2#~n',
      date: '2026',
    });
    for (const language of languageTags) {
      const note = claimNote(hostile, language, here);
      const definitions = noteDefinitions([{ claim: 'x', children: note }]).replace('[^c:x]', '[^own]');
      const [compiled] = readBody(`Words.[^own]${definitions}`, new Report('en.mdx'))?.notes ?? [];
      expect(withoutPlaces(compiled?.children ?? [])).toEqual(withoutPlaces(note));
    }
  });
});

function withoutPlaces(flow: readonly Flow[]): unknown {
  return JSON.parse(JSON.stringify(flow, (key, value: unknown) => (key === 'position' ? undefined : value)));
}

const text = `One night <Value claim="lamps" /> lamps burned.[^c:lamps]

<Fact claim="lamps">

lamps in the port.

</Fact>

Again.[^c:lamps][^own]

[^own]: Harbor watch, 2026.
`;

describe('A text that calls a claim', () => {
  test('prints the words of the row, and its note is numbered among its own', () => {
    const body = read(text);
    expect(flowText(body.flow)).toBe('One night 40 lamps burned.\n40\nlamps in the port.\nHarbor watch\nAgain.');
    expect(body.notes.map(({ id, number, claim }) => [id, number, claim])).toEqual([
      ['c:lamps', 1, 'lamps'],
      ['own', 2, undefined],
    ]);
    expect(body.claims.map(({ as, position }) => [as, position])).toEqual([
      ['value', { line: 1, column: 11 }],
      ['note', { line: 1, column: 48 }],
      ['fact', { line: 3, column: 1 }],
    ]);
  });

  test('keeps the place and the hash of every passage, whether there is such a row or not', () => {
    const [with_, without] = [read(text), scanBody(text, new Report('en.mdx'))!.body];
    expect([with_.hashes, with_.positions]).toEqual([without.hashes, without.positions]);
    expect(with_.hashes).toHaveLength(4);
  });

  test('tells of a fault as it would without', () => {
    const broken = `${text}\n<Callout>\n\nWords.[^c:lamps]\n`;
    const told = [new Map([['lamps', lamps]]), new Map<string, Claim>()].map((claims) => {
      const report = new Report('en.mdx');
      scanBody(broken, report, { language: 'en', claims });
      return report.problems;
    });
    expect(told[0]).toEqual(told[1]);
    expect(told[0]!.length).toBeGreaterThan(0);
  });

  test('says something else on paper when the row does, but not when it was only checked again; its translation is not behind', () => {
    const other = { ...lamps, value: { en: '41', es: '41' } };
    const later = { ...lamps, checked: '2026-03-01' };
    const source = { ...lamps, sources: [{ ...lamps.sources[0]!, date: '2026-02-15' }] };
    const edition = (claim: Claim) => {
      const [one] = buildLibrary(filesOf({ id: 'gate', texts: { en: 'x' } }), 'content').library.documents[0]!.editions;
      return { ...one!, body: read(text, claim) };
    };
    const [before, ...after] = [lamps, other, source, later].map((claim) => wordsHash(edition(claim)));
    expect(after.map((hash) => hash === before)).toEqual([false, false, true]);
    expect(read(text, other).hashes).toEqual(read(text).hashes);
    expect(flowText(read(text, later).notes[0]!.children)).toContain('Checked to March 1, 2026');
  });
});

const row = `says: { en: Forty burned., es: Ardieron cuarenta. }
value: { en: "40 lamps", es: "40 faroles" }
date: 2026-02
sources: [{ publisher: Watch, title: Lamps, date: 2026 }]
confidence: A
checked: 2026-02-01
recheck: 2026-06-30
`;
const claimFile = (yaml: string, id = 'lamps') => ({
  path: `content/claims/${id}.yml`,
  bytes: new TextEncoder().encode(yaml),
});

describe('A row', () => {
  test('is read to its fields; words that are the same in each language are written once', () => {
    const report = new Report('content/claims/lamps.yml', '2026-06-30');
    const claim = readClaim(row, report);
    expect(report.problems).toEqual([]);
    expect(claim).toMatchObject({
      id: 'lamps',
      value: { en: '40 lamps', es: '40 faroles' },
      sources: [{ publisher: { en: 'Watch', es: 'Watch' }, title: 'Lamps', date: '2026' }],
      due: false,
    });
    expect(readClaim(row, new Report('content/claims/lamps.yml', '2026-07-01'))?.due).toBe(true);
  });

  test('past its day keeps a rights text from going out as a release, and no other text', () => {
    const files = (legal: string) => [
      ...filesOf({ id: 'gate', facts: { legal, checked: '2026-07-03' }, texts: { en: 'Lamps.[^c:lamps]' } }),
      claimFile(row),
    ];
    const refused = (legal: string, day: string) =>
      refusals(buildLibrary(files(legal), 'content').library, new Date(day)).filter((line) => line.includes('recheck'));
    expect(refused('true', '2026-07-01')).toHaveLength(1);
    expect([...refused('true', '2026-06-30'), ...refused('false', '2026-07-01')]).toEqual([]);
  });

  test.each([
    ['2,040', 'one night 2,040 lamps', true],
    ['about 2,040', 'some 2,040', true],
    ['73.6%', 'of them 73.6% burned', true],
    ['73.6 %', 'of them 73.6% burned', true],
    ['2,040', 'one night 12,040 lamps', false],
    ['2,040', 'one night 2,040,000 lamps', false],
    ['40', 'one night 40 lamps', false],
    ['2026', 'in 2026', false],
    ['January 2026', 'in January 2026', false],
  ])('of %s: advice where a text writes “%s” by hand: %s', (value, words, told) => {
    const { library } = buildLibrary(
      [
        ...filesOf({ id: 'gate', texts: { en: `The watch saw ${words}.[^c:lamps]` } }),
        claimFile(row.replace('{ en: "40 lamps", es: "40 faroles" }', `"${value}"`)),
      ],
      'content',
    );
    expect(lint(library).some(({ code }) => code === 'claim-by-hand')).toBe(told);
  });
});
