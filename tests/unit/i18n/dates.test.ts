/** Dates, lists, numbers and sorting as each language writes them. */
import { afterEach, describe, expect, test } from 'vitest';
import { collator, longDate, monthAndYear, sentenceList } from '../../../src/i18n/dates.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('A day', () => {
  test('is written as each language writes it', () => {
    expect(longDate('2026-05-01', 'en')).toBe('May 1, 2026');
    expect(longDate('2026-05-01', 'es')).toBe('1 de mayo de 2026');
    expect(monthAndYear('2026-07-03', 'en')).toBe('July 2026');
    expect(monthAndYear('2026-07-03', 'es')).toBe('julio de 2026');
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Los_Angeles', 'UTC'])(
    'is the same day where the press runs in %s',
    (place) => {
      process.env.TZ = place;
      expect(longDate('2026-01-01', 'es')).toBe('1 de enero de 2026');
      expect(longDate('2026-12-31', 'en')).toBe('December 31, 2026');
      expect(monthAndYear('2026-03-01', 'en')).toBe('March 2026');
    },
  );
});

test('A list is joined as a sentence would, and Spanish minds its sounds', () => {
  expect(sentenceList(['Chicago', 'Portland', 'Richmond'], 'en')).toBe('Chicago, Portland, and Richmond');
  expect(sentenceList(['Chicago', 'Portland', 'Richmond'], 'es')).toBe('Chicago, Portland y Richmond');
  expect(sentenceList(['faroles', 'islas'], 'es')).toBe('faroles e islas');
});

test('Words are sorted by their own alphabet, without minding accents or capitals', () => {
  expect(['ñu', 'Oca', 'nube', 'ábaco', 'Zorro', 'abeja'].sort(collator('es'))).toEqual([
    'ábaco',
    'abeja',
    'nube',
    'ñu',
    'Oca',
    'Zorro',
  ]);
  expect(['10', '9'].sort(collator('en'))).toEqual(['9', '10']);
});
