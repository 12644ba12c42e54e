/** What a judge of finished pages is: one function over the words of one page, which says what no reader should find. */
import type { Code } from '../../../model/problems.ts';
import type { PrintedPage, Word } from './words.ts';

/** Where words may stand on a page, in pt from its edges as it is cut. */
export interface Room {
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
  /** Height of the base line of a running foot below the text. */
  readonly foot?: number;
}

/** One thing that is wrong. */
export interface Finding {
  readonly code: Code;
  /** The words it concerns, the one to look for first. */
  readonly words: readonly Word[];
  /** Goes on after “On page 3 of the booklet on a4, in English,”. */
  readonly fact: string;
}

export interface Judge {
  readonly name: string;
  find(page: PrintedPage, room: Room): Finding[];
}

/** A word as a message shows it: its beginning, where it is long. */
export function shown({ text }: Pick<Word, 'text'>): string {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}
