/** A list of titles below the search: those of a topic, of a kind or of a letter. */
import { words } from '../i18n/languages.ts';
import { partPath } from '../model/parts.ts';
import { titleParts } from '../model/title-parts.ts';
import { searchPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { trailTo, type Trail } from './links.ts';
import { pagerOf, type Pager } from './pager.ts';
import { remarkedLink, type RemarkedLink } from './remarked.ts';

export interface TitlesView {
  readonly route: 'titles';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly links: readonly RemarkedLink[];
  /** The pages of the list, where it has several. */
  readonly pager?: Pager;
}

/** Views a page of titles. */
export function titlesView({ library }: ViewContext, page: PageAddress): TitlesView {
  const { language } = page;
  const { search, parts: t } = words(language);
  const parts = titleParts(library, language);
  const own = parts.find(({ part }) => part.key === page.part?.key);
  if (!own) throw new Error(`The page ${page.path} is no part of the lists of titles.`);
  const { by, id, name } = own.shelf;
  const said = { topic: search.byTopic, kind: search.byKind, letter: search.byLetter }[by];
  const named = `${said}: ${name}`;
  const title = own.page === 1 ? named : t.titled(named, own.page);
  const pages = parts.filter(({ shelf }) => shelf.by === by && shelf.id === id);
  return {
    route: 'titles',
    frame: frameOf({ library }, page, { title, description: search.summary }),
    trail: trailTo(language, title, [{ name: search.title, path: searchPath(language) }]),
    links: own.titles.map((titled) => remarkedLink(titled, language)),
    ...pagerOf(
      language,
      pages.map(({ part }) => partPath(searchPath(language), part)),
      page.path,
    ),
  };
}
