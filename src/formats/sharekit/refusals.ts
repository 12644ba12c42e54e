/** Captions that have no room where they are posted: the words of a writer are never cut, so they are refused, with the place and its limit. */
import type { Edition } from '../../model/document.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { problem, type Messages } from '../../model/messages.ts';
import { postFor, postPlaceNames } from '../../model/posts.ts';
import type { Problem } from '../../model/problems.ts';
import { captionsOf } from '../../model/share.ts';
import { words, english } from '../../i18n/languages.ts';
import { site } from '../../site.ts';

const messages = {
  'caption-too-long': (withFact: boolean, place: string, length: number, most: number) => ({
    fact: `With its address, the caption of ${withFact ? 'hook, fact and ask' : 'hook and ask'} has ${length} characters on ${place}, which takes ${most}.`,
    fix: `Say it in ${length - most} characters less, below \`share:\`${withFact ? ', or choose a shorter claim' : ''}.`,
  }),
} satisfies Messages;

/** Lists the captions that a place does not take; of each the place that is furthest over its limit. */
export function captionRefusals(library: Library): Problem[] {
  return allEditions(library).flatMap((edition): Problem[] => tooLong(edition));
}

function tooLong(edition: Edition): Problem[] {
  const captions = captionsOf(edition);
  const [worst] = postPlaceNames
    .map((place) => ({ place, ...postFor(captions, place, site.origin) }))
    .filter(({ length, most }) => length > most)
    .sort((a, b) => b.length - b.most - (a.length - a.most));
  if (!worst) return [];
  const { place, length, most, without } = worst;
  const at = { path: edition.path, ...edition.words.positions.share };
  return [
    problem(
      messages,
      'caption-too-long',
      at,
      !without.includes('fact'),
      words(english).share.places[place],
      length,
      most,
    ),
  ];
}
