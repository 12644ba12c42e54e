/** How a code stands today: what a person who holds the paper must know. */
import type { Document } from './document.ts';
import type { LedgerEntry, Mark } from './registers/ledger.ts';

/** What the page of a code says. */
export type Standing =
  | { readonly state: 'current'; readonly document: Document }
  /** `changes` leads from this code to the current one, step by step. */
  | {
      readonly state: 'superseded';
      readonly changes: readonly Mark[];
      readonly by: LedgerEntry;
      readonly document: Document;
    }
  /** `document` is what may be used instead, if there is something. */
  | { readonly state: 'withdrawn'; readonly mark: Mark; readonly document?: Document };

/**
 * Follows a code through the ledger to what holds today. A code whose successor was withdrawn is withdrawn with it.
 * @param from the code's own entry, of a library without errors
 * @throws when the ledger leads to nothing, which `checkLedger` has reported
 */
export function standingOf(
  { documents, ledger }: { readonly documents: readonly Document[]; readonly ledger: readonly LedgerEntry[] },
  from: LedgerEntry,
): Standing {
  const changes: Mark[] = [];
  let entry = from;
  while (entry.superseded && !entry.withdrawn && changes.length < ledger.length) {
    const { by, ...change } = entry.superseded;
    const next = ledger.find((other) => other.code === by);
    if (!next) break;
    changes.push(change);
    entry = next;
  }
  const document = documents.find(({ id }) => id === entry.document);
  if (entry.withdrawn) {
    const instead = ledger.find(({ code }) => code === document?.facts.code);
    return {
      state: 'withdrawn',
      mark: entry.withdrawn,
      ...(document && instead && !instead.withdrawn && instead !== entry ? { document } : {}),
    };
  }
  if (!document || entry.superseded) throw new Error(`The ledger does not say what became of ${from.code}.`);
  return entry === from ? { state: 'current', document } : { state: 'superseded', changes, by: entry, document };
}

/** Says whether the ledger leads from a code to something, as it does from every one in a library without errors. */
export function isTold(library: Parameters<typeof standingOf>[0], from: LedgerEntry): boolean {
  try {
    return standingOf(library, from) !== undefined;
  } catch {
    return false;
  }
}
