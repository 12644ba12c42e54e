/** Tells Astro where the words are; what they must say is checked in model/, which knows lines and columns. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { askedPages } from './load/asked.ts';
import { contentFolder } from './load/disk.ts';

/** The texts, compiled as MDX: one entry an edition, `leaflets/know-your-rights/es`. */
const editions = defineCollection({
  loader: glob({
    // A build names the texts that it has to lay out; what is not named is neither read nor bundled.
    pattern: askedPages()?.texts.map((id) => `${id}.mdx`) ?? '*/*/[a-z]*.mdx',
    base: contentFolder(),
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { editions };
