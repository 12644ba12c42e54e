/** What changed in a document since it was first printed: from the ledger and the day of its last revision. */
import type { Day } from '../i18n/dates.ts';
import type { Edition } from './document.ts';
import type { InLanguages } from './registers/ledger.ts';
import type { Library } from './library.ts';
import { standingOf } from './standing.ts';

/** One change. */
export type Change =
  /** A printed edition was replaced or withdrawn. */
  | {
      readonly what: 'superseded' | 'withdrawn';
      readonly on: Day;
      readonly code: string;
      readonly because: InLanguages;
    }
  /** The words of this language were revised without a new code. */
  | { readonly what: 'revised'; readonly on: Day };

/** Lists the changes that led to an edition as it stands today, newest first; none when it is as it was first published. */
export function changesOf(library: Library, edition: Edition): Change[] {
  const { document, words } = edition;
  const printed = library.ledger.flatMap((entry): Change[] => {
    const { code, superseded, withdrawn } = entry;
    const mark = withdrawn ?? superseded;
    if (!mark || standingOf(library, entry).document !== document) return [];
    return [{ what: withdrawn ? 'withdrawn' : 'superseded', on: mark.on, code, because: mark.because }];
  });
  const known =
    words.revised === undefined ||
    words.revised === document.facts.published ||
    printed.some(({ on }) => on === words.revised);
  const all =
    known || words.revised === undefined ? printed : [...printed, { what: 'revised', on: words.revised } as const];
  return all.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
