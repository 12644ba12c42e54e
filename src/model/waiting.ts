/** Texts that wait for their day: read and checked like all others, and part of nothing that is published before it. */
import type { Day } from '../i18n/dates.ts';
import type { Document } from './document.ts';
import type { Library } from './library.ts';

/** Says whether a text waits. @param begun the last day that has begun everywhere */
export function isWaiting({ facts }: Document, begun: Day): boolean {
  return facts.publishOn !== undefined && facts.publishOn > begun;
}

/** Lists the texts that wait. @param begun the last day that has begun everywhere */
export function waitingIn({ documents }: Library, begun: Day): Document[] {
  return documents.filter((document) => isWaiting(document, begun));
}

/**
 * What is published of what was read: all but the texts that wait, and without their codes, which stand on no paper yet.
 * @param loaded the library, with the last day that has begun everywhere
 */
export function publishedOf<Loaded extends { readonly library: Library; readonly begun: Day | undefined }>(
  loaded: Loaded,
): Loaded & { readonly waiting: readonly Document[] } {
  const { library, begun } = loaded;
  const waiting = begun === undefined ? [] : waitingIn(library, begun);
  if (waiting.length === 0) return { ...loaded, waiting };
  const ids = new Set(waiting.map(({ id }) => id));
  return {
    ...loaded,
    waiting,
    library: {
      ...library,
      documents: library.documents.filter(({ id }) => !ids.has(id)),
      ledger: library.ledger.filter(({ document }) => !ids.has(document)),
    },
  };
}
