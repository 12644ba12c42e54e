/** Every page of the site in one language, by shelf. */
import { words } from '../i18n/languages.ts';
import { kindNames, kinds, type KindName } from '../model/kinds.ts';
import { mapped } from '../model/lists.ts';
import { most, numberOf, pagesOf } from '../model/parts.ts';
import { toolsPath } from '../model/tools.ts';
import {
  galleryPath,
  glossaryPath,
  keepPath,
  kindPath,
  mapPath,
  searchPath,
  verifyPagePath,
  wordsPath,
  type PageAddress,
} from '../model/urls.ts';
import { mirrorNotePath } from '../formats/mirror/mirror.ts';
import type { ViewContext } from './context.ts';
import { feedLinks, type FeedLinks } from './feeds.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionLink, trailTo, type PageLink, type Trail } from './links.ts';
import { pagerOf, pathsOfList, type Pager } from './pager.ts';

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
  /** Addresses of the pages that stand on no shelf; they are told on the first page. */
  readonly more?: {
    readonly gallery: string;
    readonly search: string;
    readonly words: string;
    /** Absent where there is none. */
    readonly glossary?: string;
    readonly tools: string;
    readonly keep: string;
    readonly note: string;
    readonly verify: string;
  };
  readonly feeds: FeedLinks;
  /** The pages of the list, where it has several. */
  readonly pager?: Pager;
}

/** Views the list of all pages. */
export function mapView({ library }: ViewContext, page: PageAddress): MapView {
  const { language, part } = page;
  const { map, parts } = words(language);
  const title = part ? parts.titled(map.title, numberOf(part)) : map.title;
  const editions = pagesOf(mapped(library, language), most.map)[numberOf(part) - 1] ?? [];
  const shelves = kindNames.map((kind) => ({
    kind,
    ...(kinds[kind].index ? { path: kindPath(kind, language) } : {}),
    links: editions.filter(({ document }) => document.kind === kind).map((edition) => editionLink(edition, language)),
  }));
  return {
    route: 'map',
    frame: frameOf({ library }, page, { title, description: map.summary }),
    trail: trailTo(
      language,
      part ? parts.page(numberOf(part)) : title,
      part ? [{ name: map.title, path: mapPath(language) }] : [],
    ),
    shelves: shelves.filter(({ links }) => links.length > 0),
    ...(part
      ? {}
      : {
          more: {
            gallery: galleryPath(language),
            search: searchPath(language),
            words: wordsPath(language),
            ...(library.glossary.terms.length > 0 ? { glossary: glossaryPath(language) } : {}),
            tools: toolsPath(language),
            keep: keepPath(language),
            note: mirrorNotePath,
            verify: verifyPagePath,
          },
        }),
    feeds: feedLinks(library, language),
    ...pagerOf(language, pathsOfList(library, page), page.path),
  };
}
