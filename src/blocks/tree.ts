/** What a page needs to know to draw words from the plain tree, and the names of its places, which two languages on one page must not share. */
import type { Call } from '../model/align.ts';
import type { Edition } from '../model/document.ts';
import type { Inline } from '../model/nodes.ts';

export interface TreeContext {
  readonly edition: Edition;
  /** Every call of a note in the edition. */
  readonly calls: ReadonlyMap<Inline, Call>;
}

/** Names the place of a note: `fn-es-3`. */
export function noteId({ language }: Edition, number: number): string {
  return `fn-${language}-${number}`;
}

/** Names the place in the text that calls a note: `fnref-es-3`, the second time `fnref-es-3-2`. */
export function callId({ language }: Edition, { number, time }: Call): string {
  return `fnref-${language}-${number}${time > 1 ? `-${time}` : ''}`;
}
