/** What can be counted on a finished page: how full it is, its largest blank run, its smallest type. */
import type { Room } from './judge.ts';
import type { PrintedPage } from './words.ts';

export interface Figures {
  /** Share of the height between the margins that is not in long blank runs, from 0 to 1. */
  readonly fill: number;
  /** The longest run of height between the margins without words, pictures or rules, in pt. */
  readonly blank: number;
  /** Where that run begins, in pt from the upper edge. */
  readonly blankFrom: number;
  /** Size of the smallest type, in pt; undefined on a page without words. */
  readonly smallest?: number;
}

/** A run is long when it is more than this share of the height: no space between two blocks is. */
const long = 1 / 12;

/** Counts one page. */
export function figuresOf({ height, words, marks }: PrintedPage, { top, bottom }: Room): Figures {
  const [begin, end] = [top, height - bottom];
  const inked = [...words, ...marks].map((box) => [box.top, box.bottom] as const).sort(([a], [b]) => a - b);
  let reached = begin;
  let [blank, blankFrom, lost] = [0, begin, 0];
  const close = (to: number): void => {
    const run = Math.min(to, end) - reached;
    if (run > blank) [blank, blankFrom] = [run, reached];
    if (run > long * (end - begin)) lost += run;
  };
  for (const [from, to] of inked) {
    if (to <= begin || from >= end) continue;
    close(from);
    reached = Math.max(reached, to);
  }
  close(end);
  const sizes = words.map(({ type }) => type);
  return {
    fill: 1 - lost / (end - begin),
    blank,
    blankFrom,
    ...(sizes.length > 0 ? { smallest: Math.min(...sizes) } : {}),
  };
}
