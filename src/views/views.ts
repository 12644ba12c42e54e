/** Every page of the site, with the function that finds its data. */
import { pageAddresses, type PageAddress, type PageRoute } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { homeView } from './home.ts';

/** The pages below the language prefixes. */
const pageViews = {
  home: homeView,
};

/** What a template is given. */
export type View = Awaited<ReturnType<(typeof pageViews)[keyof typeof pageViews]>>;

/** A page that can be viewed; nothing is found for it before it is asked. */
export interface PlannedView {
  /** Address from the site root. */
  readonly path: string;
  view(): Promise<View>;
}

/** Lists every page of the site. */
export function allViews(context: ViewContext): PlannedView[] {
  return pageAddresses(context.library).flatMap((page) => {
    const make = (
      pageViews as Partial<Record<PageRoute, (from: ViewContext, page: PageAddress) => View | Promise<View>>>
    )[page.route];
    return make ? [{ path: page.path, view: async () => make(context, page) }] : [];
  });
}
