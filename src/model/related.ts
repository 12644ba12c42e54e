/** What to read next: the documents nearest to one, by what they share. */
import type { Document } from './document.ts';
import { findDocument, type Library } from './library.ts';
import { memoize } from './memo.ts';

/** Points for what two documents share; a topic counts for each that both have. */
const weights = { topic: 1, link: 2, place: 2 } as const;

/** Who has what, gathered once for a library: to ask each pair would cost the square of their number. */
interface Shares {
  readonly byTopic: ReadonlyMap<string, readonly Document[]>;
  readonly byPlace: ReadonlyMap<string, readonly Document[]>;
  /** Documents by the id they link to, and by the id of those that link to them. */
  readonly linked: ReadonlyMap<string, ReadonlySet<Document>>;
  /** Where each stands in the library, which decides between equals. */
  readonly order: ReadonlyMap<Document, number>;
}

const sharesOf = memoize(({ documents }: Library): Shares => {
  const byTopic = new Map<string, Document[]>();
  const byPlace = new Map<string, Document[]>();
  const linked = new Map<string, Set<Document>>();
  const byId = new Map(documents.map((document) => [document.id, document]));
  const add = (map: Map<string, Document[]>, key: string, document: Document): void =>
    void (map.get(key)?.push(document) ?? map.set(key, [document]));
  const join = (id: string, document: Document): void =>
    void (linked.get(id)?.add(document) ?? linked.set(id, new Set([document])));
  for (const document of documents) {
    for (const topic of document.facts.topics) add(byTopic, topic, document);
    if (document.facts.place !== undefined) add(byPlace, document.facts.place, document);
    for (const { target } of document.editions.flatMap(({ body }) => body.links)) {
      const other = target.to === 'document' ? byId.get(target.id) : undefined;
      if (!other) continue;
      join(other.id, document);
      join(document.id, other);
    }
  }
  return { byTopic, byPlace, linked, order: new Map(documents.map((document, index) => [document, index])) };
});

/**
 * Chooses what to read next: the documents the facts name, then those that share most with this one: topics, a link either way, a place.
 * @param most how many at the most
 */
export function relatedDocuments(library: Library, document: Document, most = 4): Document[] {
  const { byTopic, byPlace, linked, order } = sharesOf(library);
  const named = [...new Set(document.facts.related)]
    .filter((id) => id !== document.id)
    .flatMap((id) => findDocument(library, id) ?? []);
  const points = new Map<Document, number>();
  const give = (others: Iterable<Document> | undefined, weight: number): void => {
    for (const other of others ?? []) points.set(other, (points.get(other) ?? 0) + weight);
  };
  for (const topic of document.facts.topics) give(byTopic.get(topic), weights.topic);
  if (document.facts.place !== undefined) give(byPlace.get(document.facts.place), weights.place);
  give(linked.get(document.id), weights.link);
  for (const passed of [document, ...named]) points.delete(passed);
  const others = [...points]
    .sort(([a, mine], [b, its]) => its - mine || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([other]) => other);
  return [...named, ...others].slice(0, most);
}
