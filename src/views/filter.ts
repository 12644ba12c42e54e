/** The choices by which a list of documents gets shorter. */
import type { Language } from '../i18n/languages.ts';
import type { Document } from '../model/document.ts';
import { topics, type Topic } from '../model/kinds.ts';
import type { City } from '../model/registers/cities.ts';

/** What one can choose by; each list is empty where there is nothing to choose. */
export interface Choices {
  readonly topics: readonly Topic[];
  readonly cities: readonly { readonly id: string; readonly name: string }[];
}

/** A list of which a page shows but a part is not made shorter by choices: what they leave on the page would not be all there is. */
export const noChoices: Choices = { topics: [], cities: [] };

/** Fewer documents than this are looked through sooner than chosen from: the answers alone would fill the screen of a phone. */
const worthFiltering = 16;

/** Finds the topics and places that some, but not all, of these documents are about; none where the list is short. */
export function choicesOf(documents: readonly Document[], cities: readonly City[], language: Language): Choices {
  if (documents.length < worthFiltering) return noChoices;
  const some = (test: (document: Document) => boolean): boolean => documents.some(test) && !documents.every(test);
  const found = {
    topics: topics.filter((topic) => some(({ facts }) => facts.topics.includes(topic))),
    cities: cities.filter(({ id }) => some(({ facts }) => facts.place === id)),
  };
  return {
    topics: found.topics.length > 1 ? found.topics : [],
    cities: found.cities.length > 1 ? found.cities.map(({ id, names }) => ({ id, name: names[language] })) : [],
  };
}

/** Names, as classes, what a document is about. */
export function filterClasses({ facts }: Document): string[] {
  return [...facts.topics.map((topic) => `on-${topic}`), ...(facts.place ? [`in-${facts.place}`] : [])];
}
