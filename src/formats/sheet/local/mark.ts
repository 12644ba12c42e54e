/** How a template marks where, in the order of reading, a committee's details belong: by a blank in a language that does not exist. */
import type { LocalKind } from './box.ts';

/** What is marked: behind a label, where its detail belongs; behind the words that ask for the number, that these are they; in a cell of a form, that it is written in. */
export type MarkedKind = LocalKind | 'help' | 'answer';

/**
 * The codes of the marks. Typst carries nothing of ours into the structure but a language; `qaa` to `qtz` are left to everybody's own use
 * (ISO 639-2), and a blank has no sound in any. The template `parts.typ` has the same list.
 */
export const marks: ReadonlyMap<string, MarkedKind> = new Map([
  ['qaa', 'hotline'],
  ['qab', 'place'],
  ['qac', 'date'],
  ['qad', 'help'],
  ['qae', 'answer'],
]);
