/** The pictures of all texts in one language, each leading to the page it is shared from. */
import { planCards } from '../formats/card/card.ts';
import { words, type Language } from '../i18n/languages.ts';
import { pictured } from '../model/lists.ts';
import { most, numberOf, pagesOf } from '../model/parts.ts';
import { altWith } from '../model/share.ts';
import { galleryPath, sharePagePath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { choicesOf, filterClasses, kindsOf, noChoices, type Choices } from './filter.ts';
import { frameOf, type Frame } from './frame.ts';
import { foreignTo, trailTo, type Trail } from './links.ts';
import { shareKitEntries, type KitEntry } from './kits.ts';
import { pagerOf, pathsOfList, type Pager } from './pager.ts';

/** A picture of a text. */
interface GalleryEntry {
  /** The page that it is shared from. */
  readonly path: string;
  /** Language of the picture, where that is not the reader’s. */
  readonly foreign?: Language;
  /** What the text is and what it is about, as classes that a filter reads. */
  readonly classes: readonly string[];
  readonly picture: {
    readonly path: string;
    /** px */
    readonly width: number;
    /** px */
    readonly height: number;
    readonly alt: string;
  };
}

export interface GalleryView {
  readonly route: 'gallery';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly choices: Choices;
  readonly entries: readonly GalleryEntry[];
  readonly kits: readonly KitEntry[];
  /** The pages of the list, where it has several. */
  readonly pager?: Pager;
}

/** Views the pictures of all texts, or those that stand on one page. */
export async function galleryView(context: ViewContext, page: PageAddress): Promise<GalleryView> {
  const { library } = context;
  const { language, part } = page;
  const { share, parts } = words(language);
  const { summary } = share.gallery;
  const title = part ? parts.titled(share.gallery.title, numberOf(part)) : share.gallery.title;
  const squares = planCards(library).filter(({ size, editions }) => size === 'square' && editions.length === 1);
  // Reversed, so that the first of an edition stays.
  const first = new Map(squares.reverse().map((card) => [card.editions[0], card]));
  const pages = pagesOf(pictured(library, language), most.pictures);
  const shown = (pages[numberOf(part) - 1] ?? []).flatMap((edition) => {
    const card = first.get(edition);
    return card ? [{ edition, card }] : [];
  });
  const documents = shown.map(({ edition }) => edition.document);
  return {
    route: 'gallery',
    frame: frameOf({ library }, page, { title, description: summary }),
    trail: part
      ? trailTo(language, parts.page(numberOf(part)), [{ name: share.gallery.title, path: galleryPath(language) }])
      : trailTo(language, title),
    choices: pages.length > 1 ? noChoices : { ...choicesOf(documents, [], language), kinds: kindsOf(documents) },
    entries: shown.map(({ edition, card: { path, width, height, alt } }) => ({
      path: sharePagePath(edition),
      ...foreignTo(edition, language),
      classes: filterClasses(edition.document),
      picture: { path, width, height, alt: altWith(alt, edition) },
    })),
    kits: await shareKitEntries(context, language),
    ...pagerOf(language, pathsOfList(library, page), page.path),
  };
}
