/** Repairs that can be pressed: what a message says in words, as a change of its file. */
import type { Position } from './nodes.ts';

/** Words that take the place of others in the file. */
export interface Edit {
  /** What stands there now: at the position or behind it on the same line, or else before it. Nothing of it means that the new words are put in at the position. */
  readonly old: string;
  readonly new: string;
  /** Where to look; without it, where the problem is. */
  readonly at?: Position;
  /** True where another repair is as likely: a person presses it, `check --fix` does not. */
  readonly guess?: true;
}

/** Another name for the file or folder that the problem is in. */
export interface Rename {
  readonly rename: string;
}

export type Repair = Edit | Rename;

/** A message's part that changes words. */
export function mend(old: string, now: string): { readonly repair: Edit } {
  return { repair: { old, new: now } };
}

/** A message's part that puts words in before what stands at the position. */
export function insert(words: string, at?: Position): { readonly repair: Edit } {
  return { repair: { old: '', new: words, ...(at ? { at } : {}) } };
}

/** A message's part that offers another word, if one is near. */
export function offer(old: string, near: string | undefined): { readonly repair?: Edit } {
  return near === undefined || near === old ? {} : { repair: { old, new: near, guess: true } };
}

/** A message's part that offers another name, if there is one. */
export function renamed(to: string | undefined): { readonly repair?: Rename } {
  return to ? { repair: { rename: to } } : {};
}

/** Says whether a repair may be made without asking. */
export function isSafe(repair: Repair): boolean {
  return 'rename' in repair || repair.guess !== true;
}
