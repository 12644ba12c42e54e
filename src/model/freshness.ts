/** Freshness: which blocks of a source changed since a translation was made, told by hashes alone. */

export interface Freshness {
  /** Places (from 0) of blocks of the source that are new or changed since. */
  readonly changed: readonly number[];
  /** How many blocks the translation was made from that the source no longer has. */
  readonly removed: number;
  /** True when no hashes were ever recorded. */
  readonly unknown: boolean;
}

/**
 * Compares a source's blocks with those a translation was made from.
 * @param now hashes of the source's blocks, in order
 * @param madeFrom hashes recorded when the translation was last accepted; empty when never
 */
export function compareBlocks(now: readonly string[], madeFrom: readonly string[]): Freshness {
  if (madeFrom.length === 0) return { changed: [], removed: 0, unknown: true };
  const left = new Map<string, number>();
  for (const hash of madeFrom) left.set(hash, (left.get(hash) ?? 0) + 1);
  const changed: number[] = [];
  now.forEach((hash, index) => {
    const count = left.get(hash) ?? 0;
    if (count === 0) changed.push(index);
    else left.set(hash, count - 1);
  });
  const removed = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { changed, removed, unknown: false };
}

/** Says whether a translation says all that its source says now. */
export function isCurrent(freshness: Freshness): boolean {
  return !freshness.unknown && freshness.changed.length === 0 && freshness.removed === 0;
}
