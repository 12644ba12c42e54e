/** Every page of the site in one language, by shelf. */
import { words } from '../i18n/languages.ts';
import { kindNames, kinds, type KindName } from '../model/kinds.ts';
import { bestEdition } from '../model/library.ts';
import {
  galleryPath,
  glossaryPath,
  keepPath,
  kindPath,
  mirrorNotePath,
  searchPath,
  verifyPagePath,
  wordsPath,
  type PageAddress,
} from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { feedLinks, type FeedLinks } from './feeds.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionLink, ownFirst, trailTo, type PageLink, type Trail } from './links.ts';

export interface MapView {
  readonly route: 'map';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly shelves: readonly {
    readonly kind: KindName;
    /** Absent where the kind has no page of its own. */
    readonly path?: string;
    readonly links: readonly PageLink[];
  }[];
  /** Addresses of the pages that stand on no shelf. */
  readonly more: {
    readonly gallery: string;
    readonly search: string;
    readonly words: string;
    /** Absent where there is none. */
    readonly glossary?: string;
    readonly keep: string;
    readonly note: string;
    readonly verify: string;
  };
  readonly feeds: FeedLinks;
}

/** Views the list of all pages. */
export function mapView({ library }: ViewContext, page: PageAddress): MapView {
  const { language } = page;
  const { title, summary } = words(language).map;
  const shelves = kindNames.map((kind) => {
    const editions = library.documents
      .filter((document) => document.kind === kind)
      .map((document) => bestEdition(document, language));
    return {
      kind,
      ...(kinds[kind].index ? { path: kindPath(kind, language) } : {}),
      links: ownFirst(editions, language).map((edition) => editionLink(edition, language)),
    };
  });
  return {
    route: 'map',
    frame: frameOf({ library }, page, { title, description: summary }),
    trail: trailTo(language, title),
    shelves: shelves.filter(({ links }) => links.length > 0),
    more: {
      gallery: galleryPath(language),
      search: searchPath(language),
      words: wordsPath(language),
      ...(library.glossary.terms.length > 0 ? { glossary: glossaryPath(language) } : {}),
      keep: keepPath(language),
      note: mirrorNotePath,
      verify: verifyPagePath,
    },
    feeds: feedLinks(language),
  };
}
