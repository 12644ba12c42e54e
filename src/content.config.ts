/** Tells Astro where the words are; what they must say is checked in model/, which knows lines and columns. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { textsFolder } from './load/asked.ts';

const folder = textsFolder();

/**
 * The texts, compiled as MDX: one entry an edition, `leaflets/know-your-rights/es`. A build names those that it has to lay out; what is not
 * named is neither read nor bundled. The dev server draws texts from the tree and compiles none.
 */
const editions = defineCollection({
  loader:
    folder === undefined
      ? () => []
      : glob({ pattern: '**/*.mdx', base: folder, generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
});

export const collections = { editions };
