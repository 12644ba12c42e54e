/** The choices by which a list of documents gets shorter, and the rules of style that do it without a script. */
import { topics, type Topic } from '../model/kinds.ts';
import type { Document } from '../model/document.ts';
import type { Place } from '../model/places.ts';

/** What one can choose by. */
export interface Choices {
  readonly topics: readonly Topic[];
  readonly places: readonly Place[];
}

/** Fewer documents than this are seen at a glance. */
const worthFiltering = 6;

/** Finds the topics and places that some, but not all, of these documents are about; none where the list is short. */
export function choicesOf(documents: readonly Document[], places: readonly Place[]): Choices {
  if (documents.length < worthFiltering) return { topics: [], places: [] };
  const some = (test: (document: Document) => boolean): boolean => documents.some(test) && !documents.every(test);
  const found = { topics: topics.filter((topic) => some(({ facts }) => facts.topics.includes(topic))), places: places.filter(({ id }) => some(({ facts }) => facts.place === id)) };
  return { topics: found.topics.length > 1 ? found.topics : [], places: found.places.length > 1 ? found.places : [] };
}

/** Names, as classes, what a document is about. */
export function filterClasses({ facts }: Document): string[] {
  return [...facts.topics.map((topic) => `on-${topic}`), ...(facts.place ? [`in-${facts.place}`] : [])];
}

/** Writes the rules: what a choice leaves out disappears, and where two choices leave nothing the page says so. A browser without `:has()` shows everything. */
export function filterRules({ topics: about, places }: Choices, documents: readonly Document[]): string {
  const ids = [...about.map((topic) => `on-${topic}`), ...places.map(({ id }) => `in-${id}`)];
  const hide = ids.map((id) => `main:has(#${id}:checked) .documents>li:not(.${id}){display:none}`);
  const empty = about.flatMap((topic) => places.filter(({ id }) => !documents.some(({ facts }) => facts.topics.includes(topic) && facts.place === id)).map(({ id }) => `main:has(#on-${topic}:checked):has(#in-${id}:checked) #none{display:block}`));
  return ids.length === 0 ? '' : [...hide, ...empty].join('');
}
