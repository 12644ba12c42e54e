/** The two scripts of search in the offline kit: the search, and the index of a language. */
import type { KitEntry } from '../../browser/kit-find.ts';
import { bundle } from '../../formats/bundle.ts';

/** The search as a classic script. */
export function kitSearchScript(): Promise<string> {
  return bundle('src/browser/kit-search.ts');
}

/** The index of one language as a script, which is the only way for a page to read it from `file://`. @param root the way from the search page to the root of the kit */
export function kitIndexScript(index: readonly KitEntry[], root: string): string {
  return `'use strict';\nconst offlineRoot = ${JSON.stringify(root)};\nconst offlineIndex = ${JSON.stringify(index)};\n`;
}
