/** Puts what was typed into the blanks of a text. Pure. */
import type { OpenText } from '../../model/open-text.ts';

/** What stands in a blank: the value, or in brackets what is to be written there. */
export function shown(says: string, value: string | undefined): string {
  return value || `[${says}]`;
}

/** Fills a text. @param blanks what is to be written into each @param values what was typed; an empty one leaves its blank open */
export function filled(text: OpenText, blanks: readonly string[], values: readonly string[]): string {
  return text.map((part) => (typeof part === 'number' ? shown(blanks[part]!, values[part]) : part)).join('');
}
