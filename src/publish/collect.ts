/** Lets go of what nobody holds any more, now: V8 waits until its own heap is full, and does not see what the engines hold behind a few small objects. */

import { isThrifty } from './thrift.ts';

// Only there when the process was begun with --expose-gc (scripts/press.mjs, make-pool.ts); without, a process is larger and nothing else.
const gc = (globalThis as { readonly gc?: NodeJS.GCFunction }).gc;

/** When a process has grown by so many bytes it collects: that is what 5 to 60 sheets leave behind. To go through the library of 1,000 documents takes 0.2 s. */
const mostGrowth = 48e6;

/** What it held after the last collection, and when it had given back all it could. */
let before = Infinity;
let least = Infinity;

/** Collects when the process has grown since it did the last time; what was freed stays with V8, for what comes next, until that is much. */
export function collectGrowth(): void {
  if (!gc) return;
  const held = (): number => process.memoryUsage.rss();
  const now = held();
  before = Math.min(before, now);
  least = Math.min(least, now);
  if (now - before < mostGrowth) return;
  gc();
  before = held();
  if (before - least < 2 * mostGrowth) return;
  giveBack();
  least = before = held();
}

/** Collects all there is where memory is dear: after the reading of 1,000 documents 460 MB are held in place of 870. With 84 documents it takes half a second, for nothing. */
export function collectAll(): void {
  if (isThrifty) giveBack();
}

/** Gives what is free back to the system, which takes some five times as long as to collect. */
function giveBack(): void {
  void gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
