/** The choices of a print page in its address. */
import { expect, test } from 'vitest';
import { choicesIn, hashWith } from '../../../src/browser/chooser-address.ts';
import type { Choices } from '../../../src/formats/sheet/choice/questions.ts';

const choices: Choices = { make: 'card', paper: 'a4', printer: 'single', language: 'en-es', style: 'color' };
const lists = [
  { name: 'make', answers: [{ value: 'card' }, { value: 'flyer' }] },
  { name: 'paper', answers: [{ value: 'a4' }] },
] as const;

test('What is written is read again, and what cannot be chosen here is passed over', () => {
  expect(choicesIn(`#${hashWith(choices, '')}`, lists)).toEqual({ make: 'card', paper: 'a4' });
  expect(choicesIn('#make=kite&paper=', lists)).toEqual({});
});

test('A committee’s own details stay in the address; the name of a place in the page goes', () => {
  const hash = hashWith(choices, '#hotline=%28312%29+1&make=flyer&card');
  expect(new URLSearchParams(hash).get('hotline')).toBe('(312) 1');
  expect([...new URLSearchParams(hash).keys()]).toEqual([...Object.keys(choices), 'hotline']);
});
