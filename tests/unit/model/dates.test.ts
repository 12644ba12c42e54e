/** Dates as people write them, and dates that cannot be. */
import { describe, expect, test } from 'vitest';
import { readAdoptions } from '../../../src/model/registers/adoptions.ts';
import { checkOrder } from '../../../src/model/checks/date-order.ts';
import { checkRange } from '../../../src/model/day-range.ts';
import { Report } from '../../../src/model/report.ts';
import { emptyLibrary } from '../../../src/model/library.ts';
import { clockFault, sameHour } from '../../../src/model/fields/zones.ts';
import { daysMeant, momentMeant, quoted } from '../../../src/model/written-date.ts';
import { refusals } from '../../../src/publish/release/refusals.ts';
import { libraryOf } from '../made.ts';

describe('A date as people write it', () => {
  test.each([
    ['11/29/2026', ['2026-11-29']],
    ['03/04/2026', ['2026-03-04', '2026-04-03']],
    ['29.11.2026', ['2026-11-29']],
    ['29-11-2026', ['2026-11-29']],
    ['2026/11/9', ['2026-11-09']],
    ['20260301', ['2026-03-01']],
    ['November 29, 2026', ['2026-11-29']],
    ['29 de noviembre de 2026', ['2026-11-29']],
    ['Nov 29 2026', ['2026-11-29']],
    ['“2026-11-29”', ['2026-11-29']],
    ['2026-02-30', []],
    ['March 1st', []],
    ['mayo', []],
    ['31/31/2026', []],
  ])('%s', (written, meant) => {
    expect(daysMeant(written)).toEqual(meant);
  });

  test.each([
    ['2026-12-04 6:00 pm', '2026-12-04 18:00'],
    ['2026-12-04 12:30 a.m.', '2026-12-04 00:30'],
    ['December 4, 2026 6 PM', '2026-12-04 18:00'],
    ['12/4/2026, 18.30', '2026-12-04 18:30'],
    ['2026-12-04 18h30', '2026-12-04 18:30'],
    ['2026-12-04 25:00', undefined],
    ['2026-12-04 13:00 pm', undefined],
    ['some evening', undefined],
  ])('%s', (written, meant) => {
    expect(momentMeant(written)).toBe(meant);
  });

  test('is shown in one pair of quotation marks', () => {
    expect([quoted('mayo'), quoted('“2026-11-29”'), quoted('«»')]).toEqual(['“mayo”', '“2026-11-29”', '“«»”']);
  });
});

describe('A date that cannot be', () => {
  const codes = (date: string, when: Parameters<typeof checkRange>[2], today?: string): string[] => {
    const report = new Report('x', today);
    checkRange(date, 'it', when, { line: 1, column: 1 }, report);
    return report.problems.map(({ code }) => code);
  };

  test('is one after today, or further ahead than it may be', () => {
    expect(codes('2026-11-29', 'done', '2026-11-29')).toEqual([]);
    expect(codes('2026-11-30', 'done', '2026-11-29')).toEqual(['date-future']);
    expect([codes('2027-03-01', 'announced', '2026-11-29'), codes('2027-03-02', 'announced', '2026-11-29')]).toEqual([
      [],
      ['date-future'],
    ]);
    expect([codes('2031-01-01', 'coming', '2026-11-29'), codes('2032-01-01', 'coming', '2026-11-29')]).toEqual([
      [],
      ['date-future'],
    ]);
    expect([codes('2026', 'history', '2026-11-29'), codes('2027', 'history', '2026-11-29')]).toEqual([
      [],
      ['date-future'],
    ]);
  });

  test('is one before the press was, but history is older', () => {
    expect([codes('1999-12-31', 'done'), codes('0000-01-01', 'announced'), codes('2000-01-01', 'done')]).toEqual([
      ['date-too-early'],
      ['date-too-early'],
      [],
    ]);
    expect([codes('1886', 'history'), codes('1886-05-01', 'history'), codes('0204', 'history')]).toEqual([
      [],
      [],
      ['date-too-early'],
    ]);
  });

  test('a resolution was not passed before it was introduced in the same body', () => {
    const entry = (step: string, on: string, body = 'Guild'): string =>
      `  - { resolution: scale, body: ${body}, step: ${step}, on: ${on}, proof: "https://example.org/minutes" }\n`;
    const order = (yaml: string): string[] =>
      checkOrder(
        { ...emptyLibrary, adoptions: readAdoptions(`adoptions:\n${yaml}`, new Report('content/adoptions.yml')) },
        { 'adoptions.yml': 'content/adoptions.yml' },
      ).map(({ code }) => code);
    expect(order(entry('introduced', '2026-02-03') + entry('passed', '2026-02-02'))).toEqual(['date-order']);
    expect(order(entry('introduced', '2026-02-03') + entry('passed', '2026-02-02', 'Council'))).toEqual([]);
    expect(order(entry('introduced', '2026-02-02') + entry('passed', '2026-02-03'))).toEqual([]);
  });

  test('never counts as fresh facts when a release is made', () => {
    const { library } = libraryOf({ id: 'door', facts: { checked: '2062-02-01', legal: 'true' }, texts: { en: 'x' } });
    expect(refusals(library, new Date('2026-11-29')).join('\n')).toContain(
      '`checked` is 2062-02-01, which has not come',
    );
  });
});

describe('A clock change', () => {
  test('leaves an hour out, and has another twice', () => {
    expect(clockFault('2027-03-14T02:30', 'America/Chicago')).toEqual({
      kind: 'skipped',
      near: ['2027-03-14T01:30', '2027-03-14T03:30'],
    });
    expect(clockFault('2026-11-01T01:30', 'America/Chicago')).toEqual({ kind: 'twice' });
    for (const sound of [
      '2027-03-14T01:59',
      '2027-03-14T03:00',
      '2026-11-01T00:59',
      '2026-11-01T02:00',
      '2026-07-01T02:30',
    ])
      expect(clockFault(sound, 'America/Chicago'), sound).toEqual({});
    expect(clockFault('2027-03-14T02:30', 'America/Phoenix')).toEqual({});
    expect(clockFault('+010000-01-01T0', 'America/Chicago'), 'no year of ours').toEqual({});
    expect(clockFault('2026-10-04T02:15', 'Australia/Lord_Howe'), 'half an hour').toEqual({
      kind: 'skipped',
      near: ['2026-10-04T01:45', '2026-10-04T02:45'],
    });
  });

  test('is not what tells two zones apart that show one hour', () => {
    expect(sameHour('America/New_York', 'America/Detroit', ['2026-12-04T18:00'])).toBe(true);
    expect(sameHour('America/Chicago', 'America/Phoenix', ['2026-12-04T18:00'])).toBe(false);
  });
});
