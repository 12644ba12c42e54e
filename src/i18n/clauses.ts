/** The words that introduce each clause of a resolution, in every rendering. */
import { words, type Language } from './languages.ts';

/** Says what stands before a clause. @param index place of the clause in its list, from 0 */
export function clauseLead(list: 'Whereas' | 'Resolved', index: number, language: Language): string {
  const { whereas, resolvedFirst, resolvedNext } = words(language).blocks;
  if (list === 'Whereas') return whereas;
  return index === 0 ? resolvedFirst : resolvedNext;
}
