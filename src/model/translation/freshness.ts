/** Freshness: which parts of a source changed since a translation was made, told by hashes alone. */
import type { Position } from '../nodes.ts';

/** Parts of a source that took the place of others; either side may be empty. */
export interface Gap {
  readonly now: readonly number[];
  readonly before: readonly number[];
}

export interface Freshness {
  /** Places (from 0) of parts of the source that are new or changed since. */
  readonly changed: readonly number[];
  /** Places of those that say what they said, elsewhere: nothing is to be translated. */
  readonly moved: readonly number[];
  /** How many parts the translation was made from that the source no longer has. */
  readonly removed: number;
  /** What is new or changed, and what is not there any more, between each two parts that stayed: places in the source and in the record. */
  readonly gaps: readonly Gap[];
  /** What a person did: a part that changed is gone in its old words and new in others, and counts once; so do two that one was split into. */
  readonly counts: { readonly changed: number; readonly added: number; readonly gone: number };
  /** Fields whose words are others since: `title`. Empty where the record is older than such records. */
  readonly fields: readonly string[];
  /** Where each part of the source begins that was compared. */
  readonly positions: readonly Position[];
  /** True when no hashes were ever recorded. */
  readonly unknown: boolean;
}

/** Of what was never recorded. */
const nothingKnown: Freshness = {
  changed: [],
  moved: [],
  removed: 0,
  gaps: [],
  counts: { changed: 0, added: 0, gone: 0 },
  fields: [],
  positions: [],
  unknown: true,
};

/**
 * Compares a source's parts with those a translation was made from.
 * @param now hashes of the source's parts, in order
 * @param madeFrom hashes recorded when the translation was last accepted; empty when never
 */
export function compareBlocks(now: readonly string[], madeFrom: readonly string[]): Freshness {
  if (madeFrom.length === 0) return nothingKnown;
  const kept = sameStretches(now, madeFrom);
  const stay = new Set(kept.values());
  const gone = count([...madeFrom.keys()].filter((index) => !stay.has(index)).map((index) => madeFrom[index] ?? ''));
  const changed: number[] = [];
  const moved: number[] = [];
  for (const index of now.keys()) {
    if (kept.has(index)) continue;
    const hash = now[index] ?? '';
    const left = gone.get(hash) ?? 0;
    (left > 0 ? moved : changed).push(index);
    if (left > 0) gone.set(hash, left - 1);
  }
  const removed = [...gone.values()].reduce((sum, times) => sum + times, 0);
  const lost = takeLost(madeFrom, stay, gone);
  const gaps = gapsBetween(now.length, madeFrom.length, kept, new Set(changed), lost);
  return { ...nothingKnown, changed, moved, removed, gaps, counts: countGaps(gaps), unknown: false };
}

/** Places, in the older list, of what is not there any more: of several that were the same, the last. */
function takeLost(
  madeFrom: readonly string[],
  stay: ReadonlySet<number>,
  gone: ReadonlyMap<string, number>,
): Set<number> {
  const left = new Map(gone);
  const lost = new Set<number>();
  for (const index of [...madeFrom.keys()].reverse()) {
    const times = stay.has(index) ? 0 : (left.get(madeFrom[index] ?? '') ?? 0);
    if (times === 0) continue;
    left.set(madeFrom[index] ?? '', times - 1);
    lost.add(index);
  }
  return lost;
}

/** Gathers what was done between each two parts that stayed. */
function gapsBetween(
  length: number,
  before: number,
  kept: ReadonlyMap<number, number>,
  changed: ReadonlySet<number>,
  lost: ReadonlySet<number>,
): Gap[] {
  const gaps: Gap[] = [];
  let [from, was] = [0, 0];
  const close = (to: number, until: number): void => {
    const gap = {
      now: range(from, to).filter((index) => changed.has(index)),
      before: range(was, until).filter((index) => lost.has(index)),
    };
    if (gap.now.length + gap.before.length > 0) gaps.push(gap);
  };
  for (const [index, place] of [...kept].sort(([a], [b]) => a - b)) {
    close(index, place);
    [from, was] = [index + 1, place + 1];
  }
  close(length, before);
  return gaps;
}

/** Where something was and something is, that is a change, however many parts it makes now. */
function countGaps(gaps: readonly Gap[]): Freshness['counts'] {
  const counts = { changed: 0, added: 0, gone: 0 };
  for (const { now, before } of gaps)
    if (now.length > 0 && before.length > 0) counts.changed += Math.min(now.length, before.length);
    else {
      counts.added += now.length;
      counts.gone += before.length;
    }
  return counts;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Parts of two texts that can be compared each with each. */
const mostPairs = 4_000_000;

/** Pairs what both lists hold in the same order, by places in `now`: their like beginnings and ends first, because the table for the rest takes the square of its length. */
function sameStretches(now: readonly string[], before: readonly string[]): Map<number, number> {
  const shorter = Math.min(now.length, before.length);
  let head = 0;
  while (head < shorter && now[head] === before[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && now[now.length - 1 - tail] === before[before.length - 1 - tail]) tail += 1;
  const further = before.length - now.length;
  const ends = [...now.keys()]
    .filter((index) => index < head || index >= now.length - tail)
    .map((index): [number, number] => [index, index < head ? index : index + further]);
  const middle = [now.slice(head, now.length - tail), before.slice(head, before.length - tail)] as const;
  // Of texts beyond any book, what changed in the middle is told as one stretch.
  if (middle[0].length * middle[1].length > mostPairs) return new Map(ends);
  return new Map([...ends, ...inCommon(...middle).map(([a, b]): [number, number] => [a + head, b + head])]);
}

/** Finds the longest run of parts, not necessarily neighbours, that both lists hold in the same order; returns their places in both. */
function inCommon(now: readonly string[], before: readonly string[]): [number, number][] {
  const longest = Array.from({ length: now.length + 1 }, () => new Array<number>(before.length + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = now.length - 1; i >= 0; i -= 1)
    for (let j = before.length - 1; j >= 0; j -= 1)
      (longest[i] as number[])[j] = now[i] === before[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept: [number, number][] = [];
  for (let i = 0, j = 0; i < now.length && j < before.length;) {
    if (now[i] === before[j]) {
      kept.push([i, j]);
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

/** Says whether a translation says all that its source says now. */
export function isCurrent({ unknown, changed, removed, fields }: Freshness): boolean {
  return !unknown && changed.length === 0 && removed === 0 && fields.length === 0;
}
