/** The choices by which a list of documents gets shorter, and the rules of style that do it without a script. */
import { kindNames, topics, type KindName, type Topic } from '../model/kinds.ts';
import type { Document } from '../model/document.ts';
import type { City } from '../model/registers/cities.ts';

/** What one can choose by. */
export interface Choices {
  /** Only where a list holds several kinds. */
  readonly kinds?: readonly KindName[];
  readonly topics: readonly Topic[];
  readonly cities: readonly City[];
}

/** Fewer documents than this are seen at a glance. */
const worthFiltering = 6;

/** Finds the topics and places that some, but not all, of these documents are about; none where the list is short. */
export function choicesOf(documents: readonly Document[], cities: readonly City[]): Choices {
  if (documents.length < worthFiltering) return { topics: [], cities: [] };
  const some = (test: (document: Document) => boolean): boolean => documents.some(test) && !documents.every(test);
  const found = {
    topics: topics.filter((topic) => some(({ facts }) => facts.topics.includes(topic))),
    cities: cities.filter(({ id }) => some(({ facts }) => facts.place === id)),
  };
  return { topics: found.topics.length > 1 ? found.topics : [], cities: found.cities.length > 1 ? found.cities : [] };
}

/** Finds the kinds of these documents; none where there is nothing to choose. */
export function kindsOf(documents: readonly Document[]): KindName[] {
  const found = kindNames.filter((name) => documents.some(({ kind }) => kind === name));
  return documents.length < worthFiltering || found.length < 2 ? [] : found;
}

/** Names, as classes, what a document is and what it is about. */
export function filterClasses({ kind, facts }: Document): string[] {
  return [`of-${kind}`, ...facts.topics.map((topic) => `on-${topic}`), ...(facts.place ? [`in-${facts.place}`] : [])];
}

/** Writes the rules: what a choice leaves out disappears, and where two choices leave nothing the page says so. A browser without `:has()` shows everything. */
export function filterRules({ kinds = [], topics: about, cities }: Choices, documents: readonly Document[]): string {
  const groups = [
    kinds.map((kind) => `of-${kind}`),
    about.map((topic) => `on-${topic}`),
    cities.map(({ id }) => `in-${id}`),
  ];
  const classes = documents.map(filterClasses);
  const hide = groups.flat().map((id) => `main:has(#${id}:checked) .documents>li:not(.${id}){display:none}`);
  const pairs = groups.flatMap((ones, index) =>
    groups.slice(index + 1).flatMap((others) => ones.flatMap((one) => others.map((other) => [one, other] as const))),
  );
  const empty = pairs
    .filter(([one, other]) => !classes.some((own) => own.includes(one) && own.includes(other)))
    .map(([one, other]) => `main:has(#${one}:checked):has(#${other}:checked) #none{display:block}`);
  return [...hide, ...empty].join('');
}
