/** A picture of a reader's own: what it says, and that the same words are composed as the build composes them. */
import { describe, expect, test } from 'vitest';
import { ownAlts, ownCaptions, ownCopy, type OwnCard } from '../../../src/browser/tools/card-copy.ts';
import { said } from '../../../src/formats/card/copy.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { posterOf } from '../../../src/formats/card/extract.ts';
import { cardSizes } from '../../../src/formats/card/sizes.ts';
import { words } from '../../../src/i18n/languages.ts';
import { site, siteAddress } from '../../../src/site.ts';
import { libraryOf } from '../made.ts';

const own: OwnCard = {
  language: 'en',
  headline: 'Come to the gate on Thursday',
  question: '',
  committee: 'Local 12 Defense Committee',
  hotline: '555-0100',
  place: 'Union hall',
  day: '',
  hour: '',
  drawing: 'picket',
  design: 'band',
  ground: 'red',
  seed: 'own',
};

describe('a picture of a reader’s own', () => {
  test('is composed as the build composes the same words, in every size', () => {
    const { library } = libraryOf({ id: 'gate', texts: { en: 'Words.', es: 'Palabras.' } });
    const [edition] = library.documents[0]?.editions ?? [];
    if (!edition) throw new Error('There is no text.');
    const { copy } = posterOf(edition, library);
    const { headline, drawing, design, ground, seed, kicker = '', line = '' } = copy;
    const same = {
      ...own,
      headline,
      drawing,
      design,
      ground,
      seed,
      place: kicker,
      committee: line,
      hotline: siteAddress,
    };
    for (const size of Object.values(cardSizes))
      expect(compose(ownCopy(same, false), size)).toEqual(compose(copy, size));
  });

  test('has its maker’s name and number where ours has the campaign’s line and address, and nothing of ours', () => {
    for (const brief of [false, true]) {
      const all = said(ownCopy(own, brief)).join(' ');
      expect(all).toContain(own.committee);
      expect(all).not.toContain(siteAddress);
      expect(all).not.toContain(site.publisher.short);
      expect(all).not.toContain(words('en').siteName);
    }
    expect(said(ownCopy(own, false))).toContain(own.hotline);
  });

  test('with a day is an invitation, with its hour and place', () => {
    const copy = ownCopy({ ...own, day: '2026-12-03', hour: '18:30' }, false);
    expect(copy).toMatchObject({
      subject: 'event',
      kicker: 'Event',
      leaf: { weekday: 'Thursday', day: '3', month: 'December' },
      details: ['6:30 PM', 'Union hall'],
    });
  });

  test('is said in each of its languages, to those who cannot see it and to those who read the post', () => {
    const both: OwnCard = {
      ...own,
      second: { language: 'es', headline: 'Vengan a la puerta el jueves', question: '' },
    };
    const [alts, captions] = [new Map(ownAlts(both)), new Map(ownCaptions(both))];
    expect(alts.get('en')).toContain('Come to the gate on Thursday.');
    expect(alts.get('es')).toContain('Vengan a la puerta el jueves.');
    expect(alts.get('es')).toContain(words('es').drawings.picket);
    for (const alt of alts.values()) expect(alt).toContain('555-0100');
    expect(captions.get('es')).toBe('Vengan a la puerta el jueves\nUnion hall\nLocal 12 Defense Committee, 555-0100');
  });

  test('says a day in the words of its language', () => {
    const [[, caption] = []] = ownCaptions({
      ...own,
      language: 'es',
      headline: 'Junta',
      day: '2026-12-03',
      hour: '18:30',
    });
    expect(caption).toContain('jueves, 3 de diciembre, 6:30');
  });
});
