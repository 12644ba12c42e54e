/** Tells Astro where the words are; what they must say is checked in model/, which knows lines and columns. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentFolder } from './load/disk.ts';

/** The texts, compiled as MDX: one entry an edition, `leaflets/know-your-rights/es`. */
const editions = defineCollection({
  loader: glob({
    pattern: '*/*/[a-z]*.mdx',
    base: contentFolder(),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { editions };
