/** The page with every sheet of a document. */
import { words } from '../i18n/languages.ts';
import type { PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { editionOf } from './edition.ts';
import { frameOf, type Frame } from './frame.ts';
import { printKitEntries, type KitEntry } from './kits.ts';
import { editionSteps, trailTo, type Trail } from './links.ts';
import { printShelves, type PrintShelf } from './sheets.ts';

export interface PrintView {
  readonly route: 'print';
  readonly frame: Frame;
  readonly trail: Trail;
  /** Of the text. */
  readonly title: string;
  readonly shelves: readonly PrintShelf[];
  readonly kits: readonly KitEntry[];
}

/** Finds what a print page shows. */
export async function printView(context: ViewContext, page: PageAddress): Promise<PrintView> {
  const edition = editionOf(page);
  const { language } = page;
  const { title } = edition.words;
  const t = words(language).print;
  return {
    route: 'print',
    frame: frameOf(context, page, { title: `${t.title}: ${title}`, description: t.describe(title) }),
    trail: trailTo(language, t.title, editionSteps(edition)),
    title,
    shelves: await printShelves(context, edition),
    kits: await printKitEntries(context, language, edition.document),
  };
}
