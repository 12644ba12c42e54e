/** Markup of other programs: what is told, and what is left alone because it may well be meant. */
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/model/text/body.ts';
import { Report } from '../../../src/model/report.ts';
import { checkSaid } from '../../../src/model/text/plain-words.ts';

/** Codes and places of what is said of a text. */
function told(text: string): string[] {
  const report = new Report('en.mdx');
  readBody(text, report);
  return report.problems.map(({ code, line, column }) => `${code} ${line ?? 0}:${column ?? 0}`);
}

describe('The check of markup', () => {
  test.each([
    ['**«No doy permiso.» **Luego cierre.', '1:1'],
    ['Say **never closed', '1:5'],
    ['Say ** spaced ** here', '1:5'],
    ['Quiero un **abogado (a)**ya.', '1:11'],
    ['Read *this *now.', '1:6'],
    ['Read * this* now.', '1:6'],
    ['Read __this __now.', '1:6'],
    ['Read _this _now.', '1:6'],
    ['##What happened', '1:1'],
    ['Words.\n##What happened', '2:1'],
    ['Read [the guide] (https://example.org/guide) first.', '1:6'],
    ['Read [the guide] (doc:guide) first.', '1:6'],
    ['Read (the guide)[https://example.org/guide] first.', '1:6'],
    ['Read [that](https://example.org/a page) first.', '1:11'],
    ['Read [that](https://example.org/a', '1:11'],
    ['Read [the guide][guide] first.', '1:16'],
    [':::note\nDo not sign.\n:::', '1:1'],
    [':::warning\n\nDo not sign.\n\n:::', '1:1'],
    ['> [!WARNING]\n> Do not open.', '1:3'],
    ['!!! note\nDo not sign.', '1:1'],
    ['This is ==very loud== here.', '1:9'],
    ['Words %%a remark%% here.', '1:7'],
    ['See [[another text]].', '1:5'],
    ['They bring:\n•\tNo names\n•\tNo lists', '2:1'],
    ['· No names', '1:1'],
    ['–\tNo names', '1:1'],
    ['o\tNo names', '1:1'],
    ['Do this:\n5. One\n6. Two', '2:1'],
    ['[x] done', '1:1'],
    ['Wages fell.[1]', '1:12'],
    ['[1] Somebody said so, 2020.', '1:1'],
    ['| Day | Hour |\n| Monday | six |', '1:1'],
    ['| Day | Hour |\n| --- |\n| Monday | six |', '1:1'],
    ['The boss -- not we -- gains.', '1:10'],
    ['The boss---not we.', '1:9'],
    ['~~never closed', '1:1'],
    ['Warrant\n: signed by a judge', '2:1'],
    [': signed by a judge', '1:1'],
    ['We won :fist: today', '1:8'],
    ['Bread &amp;amp; papers', '1:7'],
    ['Bread &nbsb; papers', '1:7'],
    ['- **never closed', '1:3'],
    ['> one\n> **never closed', '2:3'],
    ['Words.[^a]\n\n[^a]: Publisher, **2026. https://example.org', '3:18'],
  ])('finds %j', (text, place) => {
    expect(told(text)).toEqual([`markup-unread ${place}`]);
  });

  test.each([
    ['Diga **«No abro»**y llame. ¿Quién es?**¿Trae una orden?** Espere.', '1:17'],
    ['Two **bold *and* **bold again** words** here', '1:18'],
    ['It is 2*3*4 in all.', '1:8'],
    ['compañer*s y trabajador*s', '1:9'],
  ])('finds what was read as nobody meant it: %j', (text, place) => {
    expect(told(text)).toEqual([`markup-misread ${place}`]);
  });

  test.each([['*Con cita previa.'], ['-No names\n-No lists']])('asks a person about %j', (text) => {
    expect(told(text).map((one) => one.split(' ')[0])).toEqual(['markup-doubtful']);
  });

  test.each([
    ['**Bold.** *Italic.* ***Both.*** ~~Struck.~~ un*believ*able'],
    [
      'Write \\*\\*words\\*\\*, \\_\\_this\\_\\_, \\[a\\](b), \\| x \\| y \\|, \\:smile:, \\~\\~, \\==x\\==, \\[1\\], a \\-\\- b, \\&amp; and \\#\\#this.',
    ],
    ['\\## What is meant'],
    ['Stars &#42;&#42; and &lowbar;&lowbar; by their codes &amp; names.'],
    ['5 * 3 and 2 * 4'],
    ['compañer*s'],
    ['Gratis*. Con cita.'],
    ['Name: ____________ Date: ____'],
    ['See https://example.org/a--b__c**d~~e_f_g==h%%i and www.example.org/x_y_z_ too.'],
    ['See [words](https://example.org/a--b__c).'],
    ['Write to a__b--c@example.org.'],
    ['Use `**this** -- [x](y)` here.'],
    ['— ¿Quién es? —dijo ella—. Nadie.'],
    ['—Hola.\n—Adiós.'],
    ['- one\n- two\n\n1. one\n2. two\n\n- [ ] open\n- [x] done'],
    ['- [ ] ~~struck~~\n- [x] **bold** words\n- [ ] [a link](https://example.org)'],
    ['| A |\n| --- |\n| b \\| c |'].map((table) => `<Table caption="x">\n\n${table}\n\n</Table>`),
    ['The court [sic] held in [2017] that 8 U.S.C. § 1357(a)(2) [so it says].'],
    ['At 6:30: we meet. Note: this. 10:00:00. Sí: no: tal vez.'],
    ['She said: “it is 50%.” All 100% of it. #SinPapeles #1 C#'],
    ['AT&T; and R&D; more'].map((one) => one.replaceAll(';', ',')),
    ['It was 1990-2000, well-known, x - y and 3 -2.'],
    ['First line\\\nsecond · line • with dots'],
    ['> Quoted *words*\n> and **more**\n\nWords.'],
    ['## Heading *one*\n\nWords.\n\n## Heading two ##\n\nWords.'],
    ['Heading\n---\n\nWords.'],
    ['a < b'].map(() => 'five = five, a == b, x=1'),
    ['What?! Really... yes!!! Why??? 🙂 ✊🏾'],
    ['It costs $5 ~ $6, and ~10 people came.'],
  ])('says nothing of %j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('The check of fields', () => {
  const said = (value: string): string[] => {
    const report = new Report('en.mdx');
    checkSaid(value, { line: 2, column: 8 }, report);
    return report.problems.map(({ code }) => code);
  };

  test.each([
    '**Stand** by them',
    '*Stand* by them',
    '_Stand_ by them',
    '__Stand__ by them',
    '[Stand](https://example.org)',
    'Stand[^1] by',
    'Stand -- by them',
    ':fist: Stand',
    '<b>Stand</b>',
    'Bread &amp; papers',
    '# Stand',
    '~~Stand~~',
    '==Stand==',
    '[[stand]]',
    '\\*Stand',
  ])('finds %j', (value) => {
    expect(said(value)).toEqual(['markup-unread']);
  });

  test.each([
    'Stand by them: #SinPapeles #1',
    'Gratis*',
    'compañer*s y trabajador*s',
    '5 * 3 * 2',
    'Bread & papers',
    'A [sic] B',
    'See https://example.org/a__b--c',
    'x < y > z',
    'Who? We! — and you – too',
    'Form I-200 (2020)',
    '50%',
  ])('says nothing of %j', (value) => {
    expect(said(value)).toEqual([]);
  });
});
