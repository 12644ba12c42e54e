/** Words as search compares them: parted, cut to stems, mended by letter and by sound. */
import { describe, expect, test } from 'vitest';
import { searchWords } from '../../../src/i18n/search-words.ts';
import { titlesWith } from '../../../src/browser/search-titles.ts';
import { wordDistance } from '../../../src/search/distance.ts';
import { fold, wordForms, wordsOf } from '../../../src/search/words.ts';

const en = wordForms(searchWords('en'));
const es = wordForms(searchWords('es'));
const folded = (text: string): string[] => wordsOf(text).map((word) => word.folded);

describe('A text is parted into words', () => {
  test.each([
    ['Don’t sign, don’t', ['dont', 'sign', 'dont']],
    ['¡Organización, ÑANDÚ 2!', ['organizacion', 'nandu', '2']],
    ['an I-9 audit, the 287(g) agreement, H-2A', ['an', 'i9', 'audit', 'the', '287g', 'agreement', 'h2a']],
    ['AFL-CIO rank-and-file', ['afl', 'cio', 'rank', 'and', 'file']],
    ['🌹 <b> "', ['b']],
    ['补渔网，喝茶 TPS证', ['补渔', '渔网', '喝茶', 'tps', '证']],
    ['Đường Łódź', ['duong', 'lodz']],
    ['الشَّبَكة أخرى', ['الشبكة', 'اخرى']],
  ])('%s', (text, words) => expect(folded(text)).toEqual(words));
});

describe('A word is cut to its stem', () => {
  test.each([
    ['unions', 'union'],
    ['detained', 'detaining'],
    ['stopped', 'stops'],
    ['immigration', 'immigrants'],
    ['families', 'family'],
  ])('%s is %s in English', (one, other) => expect(en.stem(one)).toBe(en.stem(other)));

  test.each([
    ['detenidas', 'detenido'],
    ['deportaciones', 'deportado'],
    ['trabajadores', 'trabajo'],
    ['llegaron', 'llegan'],
    ['jueces', 'juez'],
    ['hacerme', 'hacer'],
  ])('%s is %s in Spanish', (one, other) => expect(es.stem(one)).toBe(es.stem(other)));

  test.each([
    ['casa', 'caso'],
    ['puerta', 'puente'],
  ])('%s is not %s', (one, other) => expect(es.stem(one)).not.toBe(es.stem(other)));
});

describe('A slip is near the word that was meant', () => {
  const far = (forms: typeof en, asked: string, word: string): number | undefined => {
    const heard = (text: string) => ({ folded: fold(text), sound: forms.sound(fold(text)) });
    return wordDistance(heard(asked), heard(word));
  };
  test.each([
    ['imigration', 'immigration'],
    ['laywer', 'lawyer'],
    ['warant', 'warrant'],
    ['detaned', 'detained'],
    ['chigaco', 'chicago'],
    ['comittee', 'committee'],
  ])('%s is %s', (asked, word) => expect(far(en, asked, word)).toBeLessThan(3));

  test.each([
    ['uelga', 'huelga'],
    ['jues', 'juez'],
    ['abogao', 'abogado'],
    ['avogado', 'abogado'],
    ['bolante', 'volante'],
    ['kasero', 'casero'],
    ['yamar', 'llamar'],
    ['jente', 'gente'],
    ['resolusion', 'resolución'],
  ])('%s is %s, by its sound', (asked, word) => expect(far(es, asked, word)).toBeLessThan(2));

  test.each([
    ['bake', 'take'],
    ['fake', 'face'],
    ['medicaid', 'murdered'],
    ['lottery', 'later'],
    ['quantum', 'counter'],
    ['imigration', 'i'],
    ['derehos', 'de'],
  ])('%s is not %s', (asked, word) => expect(far(en, asked, word)).toBeUndefined());
});

test('while the index is on its way, titles that have a word of the question come, the rarest word first', () => {
  const titles = ['Keep the door shut', 'Every door', 'Strike!', 'Many doors'];
  expect(titlesWith('strike at the door', titles, (title) => title, 3)).toEqual([
    'Strike!',
    'Keep the door shut',
    'Every door',
  ]);
  expect(titlesWith('the', titles, (title) => title, 3)).toEqual([]);
});
