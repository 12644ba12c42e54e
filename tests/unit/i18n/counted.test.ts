/** Counts in the forms of each language, for scripts. */
import { expect, test } from 'vitest';
import { counted, countedForms } from '../../../src/i18n/counted.ts';
import { en } from '../../../src/i18n/en.ts';
import { ar } from '../../fixtures/languages/i18n/ar.ts';
import { zh } from '../../fixtures/languages/i18n/zh.ts';

test('English has two forms, and parts its thousands', () => {
  const forms = countedForms('en-US', (n) => en.search.count(n, '%q'));
  expect([0, 1, 2, 1234].map((n) => counted(forms, n))).toEqual([
    '0 texts for “%q”',
    '1 text for “%q”',
    '2 texts for “%q”',
    '1,234 texts for “%q”',
  ]);
});

test('Arabic has six, and says one and two without a figure', () => {
  const forms = countedForms('ar-AE', ar.search.listed);
  expect(Object.keys(forms.forms).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  expect([0, 1, 2, 3, 11, 100, 103].map((n) => counted(forms, n))).toEqual([
    'لا نصوص',
    'نص واحد',
    'نصان',
    '3 نصوص',
    '11 نصًا',
    '100 نص',
    '103 نصوص',
  ]);
});

test('Chinese has one', () => {
  const forms = countedForms('zh-Hans-CN', zh.search.listed);
  expect([1, 2].map((n) => counted(forms, n))).toEqual(['1篇文章', '2篇文章']);
});
