/** The pages of the pictures of all texts: one for each kind, because where no script runs a browser fetches every picture of a page at once, folded or not. */
import { words, type Language } from '../i18n/languages.ts';
import type { Edition } from './document.ts';
import { kindNames, type KindName } from './kinds.ts';
import type { Library } from './library.ts';
import { pictured } from './lists.ts';
import { most, pagesOf, type Part } from './parts.ts';

/** One of them. */
export interface GalleryPart {
  /** Absent for the first, which has the address of the whole. */
  readonly part?: Part;
  /** Absent where there are no pictures. */
  readonly kind?: KindName;
  /** Which page of its kind it is, from 1; absent where its kind has but one. */
  readonly number?: number;
  readonly editions: readonly Edition[];
}

/** Lists them; there is always a first one. */
export function galleryParts(library: Library, language: Language): GalleryPart[] {
  const { kinds: names, parts: t } = words(language);
  const byKind = Map.groupBy(pictured(library, language), ({ document }) => document.kind);
  const all = kindNames.flatMap((kind) => {
    const pages = pagesOf(byKind.get(kind) ?? [], most.pictures).filter((editions) => editions.length > 0);
    return pages.map((editions, index): GalleryPart => {
      const slug = names[kind].slug;
      const part =
        index === 0 ? { key: kind, slug } : { key: `${kind} ${index + 1}`, slug: `${slug}-${t.slug}-${index + 1}` };
      return { part, kind, editions, ...(pages.length > 1 ? { number: index + 1 } : {}) };
    });
  });
  const [{ part: _, ...first } = { editions: [] }, ...others] = all;
  return [first, ...others];
}
