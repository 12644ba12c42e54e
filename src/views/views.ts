/** Every page of the site, with the function that finds its data. */
import type { Document } from '../model/document.ts';
import {
  codeAddresses,
  notFoundPath,
  pageAddresses,
  shareAddresses,
  type PageAddress,
  type PageRoute,
} from '../model/urls.ts';
import { bothView } from './both.ts';
import { codeView } from './code.ts';
import type { ViewContext } from './context.ts';
import { documentView } from './document.ts';
import { doorView, notFoundView } from './door.ts';
import { emergencyView } from './emergency.ts';
import { galleryView } from './gallery.ts';
import { glossaryView } from './glossary.ts';
import { homeView } from './home.ts';
import { keepView } from './keep.ts';
import { kindView } from './kind.ts';
import { mapView } from './map.ts';
import { printView } from './print.ts';
import { searchView } from './search.ts';
import { shareView } from './share.ts';
import { shortInView, shortView } from './short.ts';
import { titlesView } from './titles.ts';
import { toolsView, toolView } from './tools.ts';
import { wordsView } from './words.ts';

/** The pages below the language prefixes. */
const pageViews = {
  home: homeView,
  emergency: emergencyView,
  kind: kindView,
  search: searchView,
  titles: titlesView,
  words: wordsView,
  glossary: glossaryView,
  map: mapView,
  gallery: galleryView,
  tools: toolsView,
  tool: toolView,
  keep: keepView,
  document: documentView,
  both: bothView,
  print: printView,
  share: shareView,
} satisfies Record<PageRoute, (context: ViewContext, page: PageAddress) => unknown>;

/** All of them, and the pages that stand outside the languages. */
const views = {
  ...pageViews,
  door: doorView,
  notFound: notFoundView,
  code: codeView,
  short: shortView,
  shortIn: shortInView,
};

/** What a template is given: plain data, which JSON can say. */
export type View = Awaited<ReturnType<(typeof views)[keyof typeof views]>>;

/** A page that can be viewed; nothing is found for it before it is asked. */
export interface PlannedView {
  /** Address from the site root. */
  readonly path: string;
  readonly route: View['route'];
  /** The document that it is about, if one. */
  readonly document?: Document;
  view(): Promise<View>;
}

/** Lists every page of the site. */
export function allViews(context: ViewContext): PlannedView[] {
  const { library } = context;
  const plan = (
    path: string,
    route: View['route'],
    view: () => View | Promise<View>,
    document?: Document,
  ): PlannedView => ({ path, route, ...(document ? { document } : {}), view: async () => view() });
  return [
    ...pageAddresses(library).map((page) =>
      plan(page.path, page.route, () => pageViews[page.route](context, page), page.edition?.document),
    ),
    ...codeAddresses(library).map((address) => plan(address.path, 'code', () => views.code(context, address))),
    ...shareAddresses(library).map((address) => {
      const { path, language, document } = address;
      return language
        ? plan(path, 'shortIn', () => views.shortIn(context, address, language), document)
        : plan(path, 'short', () => views.short(context, address), document);
    }),
    plan('/', 'door', () => views.door(context)),
    plan(notFoundPath, 'notFound', () => views.notFound(context)),
  ];
}
