/** What a rule about left-over markup is made of. */

import type { Edit } from '../../repair.ts';

/** What is said of one find: what is so, how to mend it, and where it can be, the repair itself, from the place of the find on. */
export type Saying = readonly [fact: string, fix: string, repair?: Edit];

/** Signs of markup that the dialect does not read, and what is said where they are found. */
export interface MarkupRule {
  /** What it finds; its words in other languages bear this name. */
  readonly name: string;
  readonly find: RegExp;
  /** Fields take no markup at all, so that what a text may hold is left over in them. */
  readonly where: 'texts' | 'fields' | 'both';
  /** `likely`: a person should look. */
  readonly certain: 'certain' | 'likely';
  /** The tags of the block to write instead, where there is one. */
  tags?(found: RegExpExecArray): readonly [opening: string, closing: string];
  /** @param found the signs as they stand @param near the signs with some words after them */
  say(found: RegExpExecArray, near: string): Saying;
}
