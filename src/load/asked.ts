/** What a build asks Astro for: the pages that no earlier build laid out, each with its data, and the texts that stand on them. */
import { readFileSync } from 'node:fs';
import type { View } from '../views/views.ts';

export interface AskedPages {
  /** By address from the site root. */
  readonly views: Readonly<Record<string, View>>;
  /** Ids of the texts, `leaflets/x/es`. */
  readonly texts: readonly string[];
}

let asked: AskedPages | undefined;

/** Reads what is asked for; nothing outside of a build. */
export function askedPages(): AskedPages | undefined {
  const list = process.env.PRESS_PAGES;
  if (list === undefined) return undefined;
  return (asked ??= JSON.parse(readFileSync(list, 'utf8')) as AskedPages);
}

/** Folder of the texts that are asked for: copies, with the notes that stand in no file of the content. */
export function textsFolder(): string {
  const folder = process.env.PRESS_TEXTS;
  if (folder === undefined) throw new Error('A build that asks for pages says where their texts are.');
  return folder;
}
