/** Lists that grow with the campaign are parted when one page would be too long: by counts, so that every address is known before a page is made. */
import { words, type Language } from '../i18n/languages.ts';

/** The most that a page lists, by what it lists, so that no page is above 100 kB. `npm run bench:scale` prints the largest pages. */
export const most = {
  /** Lines of the index of words: as long as all of it has no more, it is one page. */
  words: 900,
  /** Lines of the page of a letter, once the index is parted. */
  letter: 550,
  /** Rows of the page of a kind, with pictures and summaries. */
  rows: 60,
  pictures: 96,
  /** Choices on the page to keep others from; where there are more, its script fetches them with the list of what there is to keep. */
  keep: 120,
  /** Links of the list of all pages. */
  map: 400,
  /** Links of the page of search: as long as its lists have no more, they stand on it. */
  search: 340,
  /** Links of a list of titles, once those of search have pages of their own. */
  titles: 300,
} as const;

/** A page of a list that has several. The first of pages that are counted has the address of the list, and is no part. */
export interface Part {
  /** The same in every language. */
  readonly key: string;
  /** What it adds to the address, in words of the language: `page-2`, `b`. */
  readonly slug: string;
}

/** Cuts a list into pages; there is always a first one. */
export function pagesOf<T>(list: readonly T[], size: number): (readonly T[])[] {
  const count = Math.max(1, Math.ceil(list.length / size));
  return Array.from({ length: count }, (_, page) => list.slice(page * size, (page + 1) * size));
}

/** Names the pages that a list has beyond its first. @param length of the list @param size entries of a page */
export function furtherParts(length: number, size: number, language: Language): Part[] {
  return Array.from({ length: Math.max(1, Math.ceil(length / size)) - 1 }, (_, index) => ({
    key: String(index + 2),
    slug: `${words(language).parts.slug}-${index + 2}`,
  }));
}

/** The page of a list that has several: `/es/volantes/pagina-2/`. @param list address of the list, which is that of its first page */
export function partPath(list: string, part: Part | undefined): string {
  return part ? `${list}${part.slug}/` : list;
}

/** Finds the number of a page of a list that is counted: 1 for the first, which is no part. */
export function numberOf(part: Part | undefined): number {
  return part ? Number(part.key) : 1;
}
