/** How long a text takes to read. */
import type { Body } from './nodes.ts';

/** Words a minute for silent reading of non-fiction in English (238; Brysbaert 2019, doi:10.1016/j.jml.2019.104047), rounded down for a phone. */
const wordsPerMinute = 220;

/** Returns whole minutes, at least one. */
export function readingMinutes(body: Body): number {
  return Math.max(1, Math.round(body.words / wordsPerMinute));
}
