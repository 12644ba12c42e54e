/** What is drawn on a card fits what it says, also where that is not what its text tells. */
import { expect, test } from 'vitest';
import { extract } from '../../../../src/formats/card/extract.ts';
import { libraryOf } from '../../made.ts';

const count = '<Fact figure="3,000" source="A count" date="2026">\n\npeople are held\n\n</Fact>';

test.each([
  ['chain', {}, 'heads'],
  ['chain', { tells: 'release' }, 'chain'],
  ['bars', {}, 'bars'],
])('beside a figure in a text whose picture is %s, with %j, stands %s', (picture, more, shown) => {
  const { library } = libraryOf({
    id: 'gate',
    ...('tells' in more ? { kind: 'bulletins' } : {}),
    facts: { picture, ...('tells' in more ? { ...more, happened: '2026-02-28', status: 'resolved' } : {}) },
    texts: { en: count },
  });
  const edition = library.documents[0]!.editions[0]!;
  const drawn = (subject: 'fact' | 'headline') =>
    extract(edition, subject, library, false).map(({ copy }) => copy.drawing);
  expect(drawn('fact')).toEqual([shown]);
  expect(drawn('headline')).toEqual([picture]);
});
