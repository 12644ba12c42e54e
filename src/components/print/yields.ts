/** What one printing of a file gives, in words. */
import { words, type Language } from '../../i18n/languages.ts';
import type { Yield } from '../../views/needed.ts';

/** Says how many come from one sheet, or how many sheets one takes. */
export function yieldName({ copies, sheets }: Yield, language: Language): string {
  const { up, each } = words(language).print.paper;
  return copies > 1 ? up(copies) : each(sheets);
}
