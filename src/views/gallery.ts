/** The pictures of all texts in one language, each leading to the page it is shared from. */
import { planCards } from '../formats/card/card.ts';
import { words, type Language } from '../i18n/languages.ts';
import { editionIn, isReviewed, type Document, type Edition } from '../model/document.ts';
import { altWith } from '../model/share.ts';
import { sharePagePath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { choicesOf, filterClasses, kindsOf, type Choices } from './filter.ts';
import { frameOf, type Frame } from './frame.ts';
import { foreignTo, ownFirst, trailTo, type Trail } from './links.ts';
import { shareKitEntries, type KitEntry } from './kits.ts';

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
}

/** Views the pictures of all texts. */
export async function galleryView(context: ViewContext, page: PageAddress): Promise<GalleryView> {
  const { library } = context;
  const { language } = page;
  const { title, summary } = words(language).share.gallery;
  const squares = planCards(library).filter(({ size, editions }) => size === 'square' && editions.length === 1);
  // Reversed, so that the first of an edition stays.
  const first = new Map(squares.reverse().map((card) => [card.editions[0], card]));
  const shown = ownFirst(
    library.documents.flatMap((document) => shownOf(document, language)),
    language,
  ).flatMap((edition) => {
    const card = first.get(edition);
    return card ? [{ edition, card }] : [];
  });
  const documents = shown.map(({ edition }) => edition.document);
  return {
    route: 'gallery',
    frame: frameOf({ library }, page, { title, description: summary }),
    trail: trailTo(language, title),
    choices: { ...choicesOf(documents, [], language), kinds: kindsOf(documents) },
    entries: shown.map(({ edition, card: { path, width, height, alt } }) => ({
      path: sharePagePath(edition),
      ...foreignTo(edition, language),
      classes: filterClasses(edition.document),
      picture: { path, width, height, alt: altWith(alt, edition) },
    })),
    kits: await shareKitEntries(context),
  };
}

/** The edition whose picture a reader is shown: their own if it may leave the page, else any that may. */
function shownOf(document: Document, language: Language): Edition[] {
  const own = editionIn(document, language);
  return [...(own ? [own] : []), ...document.editions].filter(isReviewed).slice(0, 1);
}
