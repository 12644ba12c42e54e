/** What a dictionary says where ICU does not know its language. */
import { expect, test } from 'vitest';
import { ownForms } from '../../../src/i18n/own-forms.ts';
import { htForms } from '../../fixtures/languages/i18n/ht.ts';

const day = (text: string): Date => new Date(`${text}Z`);
const forms = ownForms(htForms);

test('ICU does not know Haitian Creole, which is why it brings its own', () => {
  expect(Intl.DateTimeFormat.supportedLocalesOf('ht-HT')).toEqual([]);
});

test('Days, months and hours are said in its own words', () => {
  expect(forms.date(day('2026-11-29T00:00'))).toBe('29 novanm 2026');
  expect(forms.monthAndYear(day('2026-08-01T00:00'))).toBe('out 2026');
  expect(forms.dayOfWeek(day('2026-05-01T00:00'))).toBe('vandredi 1 me');
  expect(forms.moment(day('2026-05-01T18:30'), day('2026-05-01T20:00'))).toBe(
    'vandredi 1 me 2026, 6è30 nan aswè – 8è nan aswè',
  );
  expect(forms.hours(day('2026-05-01T22:00'), day('2026-05-02T01:00'))).toBe(
    'vandredi 1 me, 10è nan aswè – samdi 2 me, 1è nan maten',
  );
});

test('Lists are joined by its own words', () => {
  expect(forms.and(['Chicago'])).toBe('Chicago');
  expect(forms.and(['Chicago', 'Portland', 'Richmond'])).toBe('Chicago, Portland ak Richmond');
  expect(forms.or(['Letter', 'A4'])).toBe('Letter oswa A4');
});

test('A zone that it has no name for goes by its city', () => {
  expect(forms.zoneName('America/Chicago')).toBe('lè santral');
  expect(forms.zoneName('America/Port-au-Prince')).toBe('Port-au-Prince');
});
