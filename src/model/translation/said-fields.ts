/** The words of the front matter that are translated, each by the name of its field. */
import type { Words } from '../fields/front-matter.ts';

/** In the order in which they are read. */
export function saidFields(words: Words): [name: string, said: string][] {
  const { title, summary, cardTitle, cardAnswer, venue, access, poster, share } = words;
  const given: Readonly<Record<string, string | undefined>> = {
    title,
    summary,
    cardTitle,
    cardAnswer,
    venue,
    access,
    'poster.slogan': poster?.slogan,
    'poster.demand': poster?.demand,
    'poster.where': poster?.where,
    'share.hook': share?.hook,
    'share.fact': share?.fact,
    'share.ask': share?.ask,
    'share.alt': share?.alt,
  };
  return Object.entries(given).flatMap(([name, said]): [string, string][] => (said ? [[name, said]] : []));
}
