/** The lists of titles below the search: where they are too long to stand on its page, each has a page of its own, or several. */
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { letterSlug } from '../i18n/letters.ts';
import type { Library } from './library.ts';
import { titleShelves, type Titled, type TitleShelf } from './lists.ts';
import { memoize } from './memo.ts';
import { plainName } from './names.ts';
import { most, pagesOf, type Part } from './parts.ts';

/** A page of titles. */
export interface TitlePart {
  readonly part: Part;
  readonly shelf: TitleShelf;
  /** 1 for the first of its shelf. */
  readonly page: number;
  readonly titles: readonly Titled[];
}

/** Lists the pages of titles of a language, shelf by shelf; none as long as the page of search has room for all of them. */
export function titleParts(library: Library, language: Language): readonly TitlePart[] {
  return parted(library).get(language) ?? [];
}

const parted = memoize(
  (library: Library): ReadonlyMap<Language, readonly TitlePart[]> =>
    new Map(languageTags.map((language) => [language, part(titleShelves(library, language), language)])),
);

function part(shelves: readonly TitleShelf[], language: Language): TitlePart[] {
  if (shelves.reduce((sum, { titles }) => sum + titles.length, 0) <= most.search) return [];
  return shelves.flatMap((shelf) =>
    pagesOf(shelf.titles, most.titles).map((titles, index) => {
      const further = index === 0 ? '' : `-${index + 1}`;
      return {
        part: {
          key: `${shelf.by}-${shelf.id}${further}`,
          // All in one folder: the page of search has a policy of its own, and theirs is then one rule for a host, not one for each.
          slug: `${words(language).search.slugs.lists}/${words(language).search.slugs[shelf.by]}-${slugOf(shelf)}${further}`,
        },
        shelf,
        page: index + 1,
        titles,
      };
    }),
  );
}

function slugOf({ by, id, name }: TitleShelf): string {
  return by === 'letter' ? letterSlug(id) : plainName(name);
}
