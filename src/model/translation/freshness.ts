/** Freshness: which blocks of a source changed since a translation was made, told by hashes alone. */

export interface Freshness {
  /** Places (from 0) of blocks of the source that are new, changed or moved since. */
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
  const kept = sameStretches(now, madeFrom);
  const changed = [...now.keys()].filter((index) => !kept.has(index));
  // A block that moved has changed at its new place; it is not gone.
  const moved = count(changed.map((index) => now[index] ?? ''));
  let removed = 0;
  const stay = count([...kept].map((index) => now[index] ?? ''));
  for (const [hash, times] of count(madeFrom)) {
    const stayed = stay.get(hash) ?? 0;
    removed += Math.max(0, times - stayed - (moved.get(hash) ?? 0));
  }
  return { changed, removed, unknown: false };
}

/** Blocks of two texts that can be compared each with each. */
const mostPairs = 4_000_000;

/** Finds what both lists hold in the same order: their like beginnings and ends first, because the table for the rest takes the square of its length. */
function sameStretches(now: readonly string[], before: readonly string[]): Set<number> {
  const shorter = Math.min(now.length, before.length);
  let head = 0;
  while (head < shorter && now[head] === before[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && now[now.length - 1 - tail] === before[before.length - 1 - tail]) tail += 1;
  const ends = [...now.keys()].filter((index) => index < head || index >= now.length - tail);
  const middle = [now.slice(head, now.length - tail), before.slice(head, before.length - tail)] as const;
  // Of texts beyond any book, what changed in the middle is told as one stretch.
  if (middle[0].length * middle[1].length > mostPairs) return new Set(ends);
  return new Set([...ends, ...[...inCommon(...middle)].map((index) => index + head)]);
}

/** Finds the longest run of blocks, not necessarily neighbours, that both lists hold in the same order; returns their places in `now`. */
function inCommon(now: readonly string[], before: readonly string[]): Set<number> {
  const longest = Array.from({ length: now.length + 1 }, () => new Array<number>(before.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = now.length - 1; i >= 0; i -= 1)
    for (let j = before.length - 1; j >= 0; j -= 1)
      (longest[i] as number[])[j] = now[i] === before[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < now.length && j < before.length;) {
    if (now[i] === before[j]) {
      kept.add(i);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}

function count(hashes: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const hash of hashes) times.set(hash, (times.get(hash) ?? 0) + 1);
  return times;
}

/** Counts what a person did to the source: a block that changed is gone in its old words and new in others, and counts once. */
export function countsOf({ changed, removed }: Freshness): {
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
} {
  const both = Math.min(changed.length, removed);
  return { changed: both, added: changed.length - both, gone: removed - both };
}

/** Says whether a translation says all that its source says now. */
export function isCurrent(freshness: Freshness): boolean {
  return !freshness.unknown && freshness.changed.length === 0 && freshness.removed === 0;
}
