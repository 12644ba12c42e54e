/** Where sentences end, in each script that the press sets. */
import { describe, expect, it } from 'vitest';
import { endsPlainly, endsSentence, endsWithMark } from '../../../src/i18n/punctuation.ts';
import { asSentence, sentencesOf } from '../../../src/model/sentences.ts';

describe('sentences', () => {
  it.each([
    ['Spanish', ['¿Ve una redada?', '«No abra.»', 'Espere.'], ' '],
    ['Arabic', ['نلتقي كل أسبوع.', 'هل تأتي معنا؟', 'أحضروا زميلًا.'], ' '],
    ['Chinese', ['我们每周开会。', '您来吗？', '“来吧。”', '请带一位同事！'], ''],
    ['Vietnamese', ['Chúng tôi họp mỗi tuần.', 'Ở cảng.'], ' '],
  ])('are parted in %s', (_, sentences, space) => {
    expect(sentencesOf(sentences.join(space))).toEqual(sentences);
  });

  it.each(['来吧。', '您来吗？', '“来吧。”', 'هل تأتي؟', 'Come!”', 'Ven…'])('%s ends one', (words) => {
    expect(endsSentence(words)).toBe(true);
  });

  it.each(['会议当中', 'ماذا نفعل', 'What we do', '三个步骤：'])('%s ends none', (words) => {
    expect(endsSentence(words)).toBe(false);
  });

  it('a pause ends a line and no sentence', () => {
    for (const words of ['一个阶级，', 'طبقة واحدة،', 'One class,']) {
      expect(endsWithMark(words)).toBe(true);
      expect(endsSentence(words)).toBe(false);
    }
  });

  it('a question is no end of running text, a full stop or a pause is, in every script', () => {
    expect(['来吧。', '来吧，', 'وقف۔', 'واحد،', 'Come.', 'come,', '(come.)'].every(endsPlainly)).toBe(true);
    expect(['您来吗？', 'هل تأتي؟', 'Why now?', 'Come!', 'Why now'].some(endsPlainly)).toBe(false);
  });

  it('a headline is closed with the full stop of its script', () => {
    expect(['来开会', '来开会吧。', 'Come to the meeting', 'تعالوا'].map(asSentence)).toEqual([
      '来开会。',
      '来开会吧。',
      'Come to the meeting.',
      'تعالوا.',
    ]);
  });
});
