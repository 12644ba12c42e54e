/** When an event is: its days, its hour on the wall, and what that hour means elsewhere. */
import { describe, expect, test } from 'vitest';
import { occurrenceDays, weekInMonth } from '../../../src/model/fields/event.ts';
import type { Dated } from '../../../src/model/event.ts';
import { findDocument } from '../../../src/model/library.ts';
import { withOffset } from '../../../src/model/fields/zones.ts';
import { libraryOf } from '../made.ts';

const usual = {
  starts: '2026-05-01 18:30',
  ends: '2026-05-01 20:30',
  timezone: 'America/Chicago',
  spoken: '[en]',
  announced: 'true',
};

/** Reads one event; what a test does not speak of is filled in. */
function read(facts: Readonly<Record<string, string>>) {
  const given = Object.fromEntries(Object.entries({ ...usual, ...facts }).filter(([, value]) => value !== ''));
  const { library, problems } = libraryOf({ id: 'watch', kind: 'events', facts: given, texts: { en: 'x' } });
  const found = problems.filter(({ path, code }) => path.endsWith('/facts.yml') && code !== 'translation-missing');
  return {
    event: findDocument(library, 'watch')?.facts.event,
    codes: found.map(({ code }) => code),
    facts: found.map(({ fact }) => fact),
  };
}

describe('The days of an event', () => {
  test('are its weekday every week, over the ends of months and years and both clock changes, the last day included', () => {
    const days = occurrenceDays('2026-10-27', { every: 'week', until: '2027-03-16' });
    expect(days.slice(0, 3)).toEqual(['2026-10-27', '2026-11-03', '2026-11-10']);
    expect(days.slice(9, 11)).toEqual(['2026-12-29', '2027-01-05']);
    expect(days.at(-1)).toBe('2027-03-16');
    expect(new Set(days.map((day) => new Date(day).getUTCDay()))).toEqual(new Set([2]));
  });

  test('are fourteen days apart every two weeks, whether or not a month has five of them', () => {
    expect(occurrenceDays('2026-12-18', { every: 'two-weeks', until: '2027-01-30' })).toEqual([
      '2026-12-18',
      '2027-01-01',
      '2027-01-15',
      '2027-01-29',
    ]);
  });

  test('keep their place in the month: the second Tuesday stays the second Tuesday', () => {
    expect(occurrenceDays('2026-09-08', { every: 'month', until: '2027-02-28' })).toEqual([
      '2026-09-08',
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
    ]);
  });

  test('are the last of the month where the first day is a fifth one, for few months have a fifth', () => {
    expect(occurrenceDays('2026-10-29', { every: 'month', until: '2027-03-01' })).toEqual([
      '2026-10-29',
      '2026-11-26',
      '2026-12-31',
      '2027-01-28',
      '2027-02-25',
    ]);
    expect(occurrenceDays('2026-01-31', { every: 'month', until: '2026-04-30' })).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-28',
      '2026-04-25',
    ]);
  });

  test('are the fourth where the first day is the fourth, also when that is the last', () => {
    expect(occurrenceDays('2026-02-24', { every: 'month', until: '2026-04-30' })).toEqual([
      '2026-02-24',
      '2026-03-24',
      '2026-04-28',
    ]);
    expect(['2026-02-01', '2026-02-07', '2026-02-08', '2026-02-28', '2026-03-29'].map(weekInMonth)).toEqual([
      1, 1, 2, 4, -1,
    ]);
  });

  test('are one when it may not fall later, and all of them to the last when it may', () => {
    expect(occurrenceDays('2026-05-01', { every: 'week', until: '2026-05-07' })).toEqual(['2026-05-01']);
    expect(occurrenceDays('2026-10-28', { every: 'week', until: '2099-12-31' }).at(-1)).toBe('2099-12-30');
  });
});

describe('The facts of an event', () => {
  test('take a time with a space or a T, and keep it as the clock on the wall has it', () => {
    const { event, codes } = read({ ends: '2026-05-02T00:15' });
    expect(codes).toEqual([]);
    expect(event).toEqual({
      announced: true,
      starts: '2026-05-01T18:30',
      ends: '2026-05-02T00:15',
      timezone: 'America/Chicago',
      spoken: ['en'],
      cancelled: false,
      cancelledOn: [],
      sequence: 0,
    } satisfies Dated);
  });

  test('take the names of the time zone database, also those under which an engine does not list a zone', () => {
    for (const timezone of [
      'America/Indiana/Indianapolis',
      'America/Argentina/Buenos_Aires',
      'America/Port-au-Prince',
      'America/New_York',
    ])
      expect(read({ timezone }).event).toMatchObject({ timezone });
    for (const timezone of ['UTC', 'CST', 'US/Central', 'america/chicago', 'Central Time', 'America/Nowhere'])
      expect(read({ timezone }).codes).toEqual(['time-zone-unknown']);
  });

  test('offer the zone of a city whose name stands alone', () => {
    expect(read({ timezone: 'new york' }).facts).toEqual([
      '`timezone` is “new york”, which is no time zone. Did you mean “America/New_York”?',
    ]);
  });

  test('count changes in digits, and refuse anything else', () => {
    expect(read({ sequence: '3' }).event).toMatchObject({ sequence: 3 });
    for (const sequence of ['-1', '1.5', 'two', '99999']) expect(read({ sequence }).codes).toEqual(['field-type']);
  });

  test('say each mistake once: a rhythm that cannot be read does not make its cancelled days wrong', () => {
    expect(read({ repeats: '{ every: weekly, until: 2026-06-30 }', cancelledOn: '[2026-05-08]' }).codes).toEqual([
      'value-unknown',
    ]);
    expect(read({ starts: '2026-05-01' }).codes).toEqual(['date-unreadable']);
    expect(read({ starts: '2026' }).codes).toEqual(['date-unreadable']);
    expect(read({ announced: 'no' }).codes).toEqual(['field-type']);
  });

  test('name the nearest days for a cancelled one that is none of its days', () => {
    const repeats = '{ every: week, until: 2026-05-22 }';
    expect(read({ repeats, cancelledOn: '[2026-05-15, 2026-05-22]' }).event).toMatchObject({
      cancelledOn: ['2026-05-15', '2026-05-22'],
    });
    expect(read({ repeats, cancelledOn: '[2026-05-23]' }).codes).toEqual(['value-unknown']);
  });

  test('may say that no date is known, and owe nothing then', () => {
    expect(read({ announced: 'false', starts: '', ends: '', timezone: '', spoken: '' }).event).toEqual({
      announced: false,
    });
    expect(read({ announced: 'false', timezone: '', spoken: '' }).codes).toEqual(['value-unknown']);
  });
});

describe('An hour on the wall', () => {
  test('has the difference from UTC of its own day', () => {
    expect(
      ['2026-10-31T18:30', '2026-11-01T18:30', '2027-03-13T18:30', '2027-03-14T18:30'].map((moment) =>
        withOffset(moment, 'America/Chicago').slice(-6),
      ),
    ).toEqual(['-05:00', '-06:00', '-06:00', '-05:00']);
    expect(withOffset('2026-07-01T09:00', 'Asia/Kolkata')).toBe('2026-07-01T09:00:00+05:30');
    expect(withOffset('2026-01-01T00:00', 'Africa/Abidjan')).toBe('2026-01-01T00:00:00+00:00');
  });

  test('that comes twice in the night of the clock change is the first of the two', () => {
    expect(withOffset('2026-11-01T01:30', 'America/Chicago')).toBe('2026-11-01T01:30:00-05:00');
    expect(withOffset('2026-11-01T02:00', 'America/Chicago')).toBe('2026-11-01T02:00:00-06:00');
  });

  test('that the clock change leaves out is the one an hour later', () => {
    expect(Date.parse(withOffset('2027-03-14T02:30', 'America/Chicago'))).toBe(
      Date.parse(withOffset('2027-03-14T03:30', 'America/Chicago')),
    );
    expect(withOffset('2027-03-14T01:59', 'America/Chicago')).toBe('2027-03-14T01:59:00-06:00');
  });
});
