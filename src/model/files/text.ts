/** One `.mdx` file, as far as it could be read. */
import type { Language } from '../../i18n/languages.ts';
import type { Body } from '../nodes.ts';
import type { Words } from '../fields/front-matter.ts';

/** What could be read of one `.mdx` file. */
export interface Text {
  /** Id of the document. */
  readonly id: string;
  readonly language: Language;
  /** From the project's root. */
  readonly path: string;
  readonly words?: Words;
  readonly body?: Body;
  /** False when the text holds what no text may contain. */
  readonly sound: boolean;
}
