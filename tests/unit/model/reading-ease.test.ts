/** Reading ease, against samples that were counted by hand. */
import { describe, expect, it } from 'vitest';
import { fleschKincaid, isEasy, scales, szigrisztPazos } from '../../../src/i18n/reading-scales.ts';
import { countsIn, countsOf } from '../../../src/model/reading-ease.ts';
import { syllablesOf } from '../../../src/i18n/syllables.ts';
import { libraryOf } from '../made.ts';

/** Words with a dot where a syllable ends. */
const english =
  'the an·y a·go ta·ble ta·bles while rules names pag·es no·tic·es hous·es asked want·ed called set·tled car·ried ' +
  'closed re·fused judge judg·es signed use used our hours fire im·mi·gra·tion un·ion pe·ri·od pre·vi·ous me·di·a ' +
  'ac·tu·al lan·guage be·ing say·ing eas·i·er rac·is·m did·n’t don’t work·place some·thing state·ment a·gree·ment ' +
  'safe·ty prop·er·ty gov·ern·ment res·o·lu·tion or·gan·ize em·ploy·er em·ploy·ees sol·i·dar·i·ty co·work·er ' +
  'de·por·ta·tion peo·ple fam·i·lies law·yer of·fi·cer’s ar·rest·ed';
const spanish =
  'y tra·ba·ja·do·res pa·í·ses huel·ga muy ley le·yes ma·yo a·ho·ra que quien gue·rra pin·güi·no cuí·da·te le·er ' +
  'sin·di·ca·to de·ten·ción po·li·cí·a na·die ha·bí·a a·brió ver·güen·za aun·que hoy dí·a des·pués a·bo·ga·da ' +
  'ciu·dad viu·da rí·o re·ú·nan·se o·ír se·guí·a a·ve·ri·güe';

describe('Syllables', () => {
  it.each([
    ['en', english],
    ['es', spanish],
  ] as const)('are counted in «%s» by the letters', (language, words) => {
    const wrong = words.split(' ').filter((word) => {
      const parts = word.split('·');
      return syllablesOf(parts.join(''), language) !== parts.length;
    });
    expect(wrong).toEqual([]);
  });

  it('are one for each digit, and one for each letter of what has no vowel', () => {
    expect(syllablesOf('39,000', 'en')).toBe(5);
    expect(syllablesOf('NLRB', 'en')).toBe(4);
    expect(syllablesOf('“Work,”', 'en')).toBe(1);
  });
});

describe('Reading ease', () => {
  it('is the grade of Flesch and Kincaid in English', () => {
    // Keep the door shut. | Ask for the judge’s name, and read it in the window.
    const counts = countsIn(['Keep the door shut. Ask for the judge’s name, and read it in the window.'], 'en');
    expect(counts).toEqual({ sentences: 2, words: 15, syllables: 16 });
    expect(fleschKincaid(counts)).toBeCloseTo(0.39 * 7.5 + (11.8 * 16) / 15 - 15.59, 10);
  });

  it('is the scale of Szigriszt and Pazos in Spanish', () => {
    // No a·bra la puer·ta. | Pi·da la or·den fir·ma·da por un juez.
    const counts = countsIn(['No abra la puerta. Pida la orden firmada por un juez.'], 'es');
    expect(counts).toEqual({ sentences: 2, words: 11, syllables: 17 });
    expect(szigrisztPazos(counts)).toBeCloseTo(206.835 - (62.3 * 17) / 11 - 5.5, 10);
  });

  it('is that of the running text: no headings, tables, notes, nor what an officer reads', () => {
    const body = libraryOf({
      id: 'gate',
      texts: {
        en: [
          '## A heading',
          'One two three.[^a]',
          '- Four five',
          '<Card side="back" audience="agent">\n\nSix seven.\n\n</Card>',
          '<Table caption="A table">\n\n| a | b |\n|---|---|\n| c | d |\n\n</Table>',
          '[^a]: Somebody, “Title”, 2026. [example.org](https://example.org/)',
        ].join('\n\n'),
      },
    }).library.documents[0]!.editions[0]!.body;
    expect(countsOf(body, 'en')).toEqual({ sentences: 2, words: 5, syllables: 5 });
  });

  it('is enough for a leaflet on one side of its line', () => {
    expect([8, 8.04, 8.06].map((ease) => isEasy(ease, scales.en!))).toEqual([true, true, false]);
    expect([60, 59.96, 59.94].map((ease) => isEasy(ease, scales.es!))).toEqual([true, true, false]);
  });
});
