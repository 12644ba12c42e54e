/** The way through the pages of a list that has several. */
import { words, type Language } from '../i18n/languages.ts';
import { pageAddresses, type PageAddress } from '../model/urls.ts';
import type { Library } from '../model/library.ts';
import type { PageLink } from './links.ts';

/** All pages of a list, in order. */
export interface Pager {
  readonly language: Language;
  readonly pages: readonly (PageLink & { readonly current?: boolean })[];
  /** Address of the page before; absent on the first. */
  readonly previous?: string;
  /** Address of the page after; absent on the last. */
  readonly next?: string;
}

/** Lays the way through the pages of a list. @param paths addresses of all its pages, in order @returns nothing where there is but one */
export function pagerOf(language: Language, paths: readonly string[], here: string): { readonly pager?: Pager } {
  if (paths.length < 2) return {};
  const at = paths.indexOf(here);
  const [previous, next] = [paths[at - 1], paths[at + 1]];
  return {
    pager: {
      language,
      pages: paths.map((path, index) => ({
        path,
        name: words(language).parts.page(index + 1),
        ...(index === at ? { current: true } : {}),
      })),
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    },
  };
}

/** Lists the addresses of all pages of the list that a page belongs to, where these are counted. */
export function pathsOfList(library: Library, { route, language, kind }: PageAddress): string[] {
  return pageAddresses(library)
    .filter((page) => page.route === route && page.language === language && page.kind === kind)
    .map(({ path }) => path);
}
