/** Whether a headline has a good way into lines on a card. */
import { headlineSaid } from '../../model/headline.ts';
import { weakEnds } from '../../look/lines.ts';
import type { Line } from './composition.ts';
import type { CardCopy } from './copy.ts';

/** A headline in lines of which one ends with a word that leads on. */
export interface WeakBreak {
  readonly word: string;
  readonly lines: readonly string[];
}

/** Finds a line of a headline that ends with a word that leads on, though every way into lines was weighed. */
export function weakBreak(copy: CardCopy, lines: readonly Line[]): WeakBreak | undefined {
  if (!('headline' in copy) || ('second' in copy && copy.second)) return undefined;
  const headline = headlineSaid(copy.headline);
  const own = lines.filter(({ font, text }) => font === 'display-800' && headline.includes(headlineSaid(text)));
  const shown = own.map(({ text }) => headlineSaid(text));
  const [word] = shown.join(' ') === headline ? weakEnds(shown, copy.language) : [];
  return word === undefined ? undefined : { word, lines: shown };
}
