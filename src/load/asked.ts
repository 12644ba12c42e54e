/** What a build asks Astro for: the pages that no earlier build laid out, each with its data. */
import { readFileSync } from 'node:fs';
import type { View } from '../views/views.ts';

/** By address from the site root. */
export type AskedPages = Readonly<Record<string, View>>;

let asked: AskedPages | undefined;

/** Reads what is asked for; nothing outside of a build. It is written when Astro has bundled the templates, so only pages may ask. */
export function askedPages(): AskedPages | undefined {
  const list = process.env.PRESS_PAGES;
  if (list === undefined) return undefined;
  return (asked ??= JSON.parse(readFileSync(list, 'utf8')) as AskedPages);
}

/** Folder of the texts that stand on these pages: copies, with the notes that stand in no file of the content. Nothing outside of a build. */
export function textsFolder(): string | undefined {
  return process.env.PRESS_TEXTS;
}
