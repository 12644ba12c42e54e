/** The front page of one language: what is urgent, what to print now, what to do this week; then news, questions, longer reading. */
import { siteDrawings } from '../formats/drawing/drawing.ts';
import { words } from '../i18n/languages.ts';
import type { Document } from '../model/document.ts';
import type { KindName } from '../model/kinds.ts';
import { findDocument } from '../model/library.ts';
import { kindPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { documentEntries, titleEntries, type DocumentEntry, type TitleEntry } from './entries.ts';
import { frameOf, type Frame } from './frame.ts';
import type { PageLink } from './links.ts';
import { isInvolvement, pageLink } from './menu.ts';
import { drawnPicture, type DrawnPicture } from './pictures.ts';

/** A list of the front page, and the page of all that it is chosen from. */
interface Selection<Entry> {
  readonly entries: readonly Entry[];
  readonly all: string;
}

export interface HomeView {
  readonly route: 'home';
  readonly frame: Frame;
  readonly picture: DrawnPicture;
  readonly urgent: readonly TitleEntry[];
  readonly print: Selection<DocumentEntry>;
  readonly week: readonly DocumentEntry[];
  /** The news, and the page of the cases that it belongs to. */
  readonly news: Selection<TitleEntry> & { readonly cases: string };
  readonly questions: Selection<TitleEntry>;
  readonly longer: readonly DocumentEntry[];
  /** The page that says how to join in. */
  readonly involved?: PageLink;
}

/** Views the front page of a language. What the editors did not choose, the press chooses by kind. */
export function homeView({ library }: ViewContext, page: PageAddress): HomeView {
  const { language } = page;
  const t = words(language);
  const of = (...kinds: KindName[]): Document[] => library.documents.filter(({ kind }) => kinds.includes(kind));
  const named = (ids: readonly string[] | undefined): Document[] | undefined =>
    ids?.flatMap((id) => findDocument(library, id) ?? []);
  const { urgent, print, week } = library.front ?? {};
  const involved = (named(week) ?? of('pages')).find(isInvolvement) ?? of('pages').find(isInvolvement);
  return {
    route: 'home',
    frame: frameOf({ library }, page, { title: t.siteName, description: t.siteSummary }),
    picture: drawnPicture(siteDrawings.home),
    urgent: titleEntries(
      named(urgent) ??
        of('leaflets')
          .filter(({ facts }) => facts.legal)
          .slice(0, 3),
      language,
    ),
    print: {
      entries: documentEntries(named(print) ?? of('leaflets').slice(0, 6), language, { pictures: true, kinds: false }),
      all: kindPath('leaflets', language),
    },
    week: documentEntries(
      named(week) ?? [...of('pages'), ...of('resolutions').slice(0, 2), ...of('committees').slice(0, 2)],
      language,
    ),
    news: {
      entries: titleEntries(of('bulletins').slice(0, 4), language),
      all: kindPath('bulletins', language),
      cases: kindPath('cases', language),
    },
    questions: { entries: titleEntries(of('questions').slice(0, 6), language), all: kindPath('questions', language) },
    longer: documentEntries(of('guides', 'pamphlets', 'analysis').slice(0, 6), language, { pictures: true }),
    ...(involved ? { involved: pageLink(involved, language) } : {}),
  };
}
