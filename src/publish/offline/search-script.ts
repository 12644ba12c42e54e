/** The scripts of the offline kit: the search, the packed index of each language, and the tools. */
import { readFile } from 'node:fs/promises';
import type { Language } from '../../i18n/languages.ts';
import { bundle } from '../../formats/bundle.ts';
import { cached } from '../../formats/cache.ts';
import { hashSources } from '../../formats/code-key.ts';
import { isDictionary, moduleGraph } from '../../formats/module-graph.ts';

/** This file: all that it bundles is in its key. */
const self = 'src/publish/offline/search-script.ts';

/** The search as a classic script. */
export function kitSearchScript(): Promise<string> {
  return kept('search', () => bundle('src/browser/kit-search.ts'));
}

/** All tools as one classic script, with what the site fetches for each when it is used. */
export function kitToolsScript(): Promise<string> {
  return kept('tools', () => bundle('src/browser/tools/kit.ts'));
}

async function kept(script: string, make: () => Promise<string>): Promise<string> {
  return new TextDecoder().decode(
    await cached({ script, words: await allWords() }, self, async () => new TextEncoder().encode(await make())),
  );
}

/** A hash of the dictionaries: code counts by the words that it reads (decision 22), but a bundle has them all. */
async function allWords(): Promise<string> {
  const { files } = await moduleGraph(self);
  return hashSources(files.filter(isDictionary), (file) => readFile(file));
}

/** The packed index of one language as a script, which is the only way for a page to read it from `file://`. */
export function kitIndexScript(language: Language, index: string): string {
  return `'use strict';\n(globalThis.searchIndexes ??= {}).${language} = ${JSON.stringify(index)};\n`;
}
