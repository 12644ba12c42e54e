/** What a text becomes in a Word file, and what each of its paragraphs is written with. */
import type { Paragraph, Table } from 'docx';
import type { Language } from '../../i18n/languages.ts';
import type { BlockOf } from '../../model/nodes.ts';
import type { InlineContext } from './inline.ts';
import type { SetPicture } from './picture.ts';
import type { FrameName } from './styles.ts';

export type Piece = Paragraph | Table;

/** What writing must know beyond the words. */
export interface WordContext extends InlineContext {
  /** Rank of a Word heading for a heading of rank 2: 1 below a title, 2 below a heading. */
  readonly rank: number;
  picture(figure: BlockOf<'Figure'>): SetPicture | undefined;
}

/** Where a paragraph stands: in which list, in which frame, in which language. */
export interface Setting {
  readonly style?: string;
  /** Rank of the list around it, from 0; -1 outside lists. */
  readonly rank: number;
  /** Whether the last line of a frame falls into this part. */
  readonly closes?: FrameName;
  readonly language: Language;
}
