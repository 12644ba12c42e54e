/** What a judge of finished pages is: one function over the words of one page, which says what no reader should find. */
import type { Fault } from '../../../model/messages.ts';
import type { PrintedPage, Word } from './words.ts';

/** Where words may stand on a page, in pt from its edges as it is cut. */
export interface Room {
  readonly top: number;
  readonly side: number;
  readonly bottom: number;
  /** Height of the base line of a running foot below the text. */
  readonly foot?: number;
  /** Whether the text goes on from page to page. */
  readonly flows?: boolean;
  /** Share of the height that must be used at the least, where the product asks for it. */
  readonly leastFill?: number;
}

/** One thing that is wrong. Its fact goes on after “On page 3 of the booklet on a4, in English,”, its repair before “, or leave it out”. */
export interface Finding extends Fault {
  /** The words it concerns, the one to look for first. */
  readonly words: readonly Word[];
}

/** What helps where words collide, with each other or with an edge. */
export const simpler =
  'Make what stands there simpler: one accent to a letter, fewer columns in a table, shorter words, a long block in two';

export interface Judge {
  readonly name: string;
  /** @param next the page after it, where there is one */
  find(page: PrintedPage, room: Room, next?: PrintedPage): Finding[];
}

/** A word as a message shows it: its beginning, where it is long. */
export function shown({ text }: Pick<Word, 'text'>): string {
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`;
}
