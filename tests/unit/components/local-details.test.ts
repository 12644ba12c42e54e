/** Details that come with a link, and those that are typed. */
import { expect, test } from 'vitest';
import { detailsIn, isStrange, lineOf, linkWith, withoutDetails } from '../../../src/browser/local-details.ts';

test('A link carries details behind #, with what was chosen and not where the page was', () => {
  const link = linkWith(
    { hotline: '(312) 555-0199', place: 'Salón «El Ñandú» & más' },
    'https://example.org/en/print/?x=1#print',
  );
  expect(link.startsWith('https://example.org/en/print/?x=1#hotline=')).toBe(true);
  expect(detailsIn(new URL(link).hash)).toEqual({ hotline: '(312) 555-0199', place: 'Salón «El Ñandú» & más' });
  expect(linkWith({ hotline: '2' }, 'https://example.org/en/#make=card&hotline=1')).toBe(
    'https://example.org/en/#make=card&hotline=2',
  );
  expect(detailsIn('#print')).toEqual({});
  expect(detailsIn('#other=1&place=%20%20')).toEqual({});
  expect(detailsIn(`#place=${'x'.repeat(5000)}`).place).toHaveLength(200);
});

test('Details go from an address, and what else it carries stays', () => {
  expect(withoutDetails('#hotline=1&place=Pan&date=mayo')).toBe('');
  expect(withoutDetails('#make=flyer&hotline=1')).toBe('#make=flyer');
  expect(withoutDetails('')).toBe('');
});

test('Details are a stranger’s as long as one of them is as the link brought it', () => {
  const carried = { hotline: '1', place: 'Pan' };
  expect(isStrange({ hotline: '1', place: 'Rosas' }, carried)).toBe(true);
  expect(isStrange({ hotline: '2', date: 'mayo' }, carried)).toBe(false);
  expect(isStrange({}, carried)).toBe(false);
  expect(isStrange({ hotline: '1' }, {})).toBe(false);
});

test('Details are said in one line, in the order of the form', () => {
  expect(lineOf({ date: 'mayo', hotline: '1' })).toBe('1 · mayo');
  expect(lineOf({})).toBe('');
});
