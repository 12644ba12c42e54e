/** The page to share a document from: where, which picture, which words. */
import { planCards, type CardSizeName, type DesignName } from '../formats/card/card.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { altWith, captionsOf, postOf, tagLine } from '../model/share.ts';
import { galleryPath, sharePagePath, sharePath, type PageAddress } from '../model/urls.ts';
import { site, siteAddress } from '../site.ts';
import { sizeOf, type ViewContext } from './context.ts';
import { editionOf } from './edition.ts';
import { frameOf, type Frame } from './frame.ts';
import { shareKitEntries, type KitEntry } from './kits.ts';
import { editionSteps, trailTo, type Trail } from './links.ts';
import { shareLinks, type ShareLink } from './share-links.ts';
import { placesOf, sharePlaces, type PlaceName } from './share-places.ts';

/** One picture to share. */
export interface SharedPicture {
  readonly path: string;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  /** What it shows, with what the writer wants said. */
  readonly alt: string;
  readonly size: CardSizeName;
  readonly design: DesignName;
  /** Which of a series it is, from 1. */
  readonly slide?: number;
  readonly slides?: number;
  readonly languages: readonly Language[];
  /** Where it is the right one. */
  readonly places: readonly PlaceName[];
}

/** The words that go with the pictures, as they are posted. */
export interface SharedWords {
  readonly short: string;
  readonly long: string;
  /** Hashtags in one row; absent where there are none. */
  readonly tags?: string;
  /** As a person types it. */
  readonly address: string;
}

/** What the page of a document shows of sharing. */
export interface ShareOffer {
  /** Address of its picture. */
  readonly path: string;
  /** px */
  readonly width: number;
  /** px */
  readonly height: number;
  readonly alt: string;
  /** The short caption, as it is posted. */
  readonly post: string;
  /** Address of the page with all pictures and words. */
  readonly page: string;
  /** Address of the pictures of all texts. */
  readonly gallery: string;
}

export interface ShareView {
  readonly route: 'share';
  readonly frame: Frame;
  readonly trail: Trail;
  /** Of the text. */
  readonly title: string;
  /** The places that some picture is for. */
  readonly places: readonly PlaceName[];
  /** What is right for the first place stands first, so that it is also first where no style narrows the list. */
  readonly pictures: readonly SharedPicture[];
  readonly captions: SharedWords;
  readonly links: readonly ShareLink[];
  readonly kits: readonly KitEntry[];
  /** Address of the pictures of all texts. */
  readonly gallery: string;
}

/** Views the page to share an edition from. */
export async function shareView(context: ViewContext, page: PageAddress): Promise<ShareView> {
  const edition = editionOf(page);
  const { language, document } = edition;
  const { title } = edition.words;
  const t = words(language).share;
  const pictures = await sharedPictures(context, edition);
  const places = (Object.keys(sharePlaces) as PlaceName[]).filter((place) =>
    pictures.some((picture) => picture.places.includes(place)),
  );
  const [shown] = places;
  const first = (picture: SharedPicture): number => Number(shown !== undefined && picture.places.includes(shown));
  return {
    route: 'share',
    frame: frameOf(context, page, { title: `${t.title}: ${title}`, description: t.describe(title) }),
    trail: trailTo(language, t.title, editionSteps(edition)),
    title,
    places,
    pictures: [...pictures].sort((a, b) => first(b) - first(a)),
    captions: sharedWords(edition),
    links: shareLinks(edition, captionsOf(edition)),
    kits: await shareKitEntries(context, language, document),
    gallery: galleryPath(language),
  };
}

/** Lists the pictures of an edition. */
async function sharedPictures(context: ViewContext, edition: Edition): Promise<SharedPicture[]> {
  const cards = planCards(context.library)
    .filter(({ editions }) => editions.includes(edition))
    .map((card) => ({
      card,
      size: card.size,
      design: card.design,
      languages: card.editions.map(({ language }) => language),
    }));
  return Promise.all(
    cards.map(async (placed): Promise<SharedPicture> => {
      const { card, ...variant } = placed;
      const { path, width, height, slide, slides } = card;
      return {
        path,
        ...sizeOf(await context.facts(card)),
        width,
        height,
        alt: card.editions.reduce(altWith, card.alt),
        ...variant,
        ...(slide && slides ? { slide, slides } : {}),
        places: placesOf(placed, cards),
      };
    }),
  );
}

/** Writes the words of an edition as they are posted. */
function sharedWords(edition: Edition): SharedWords {
  const captions = captionsOf(edition);
  return {
    short: postOf(captions, 'short', site.origin),
    long: postOf(captions, 'long', site.origin),
    ...(captions.hashtags.length > 0 ? { tags: tagLine(captions) } : {}),
    address: siteAddress + sharePath(edition.document.facts.code).replace(/\/$/, ''),
  };
}

/** Finds what the page of a document shows of sharing; nothing for an edition without pictures. */
export function shareOffer(library: Library, edition: Edition): ShareOffer | undefined {
  const card = planCards(library).find((one) => one.edition === edition && one.size === 'square');
  return (
    card && {
      path: card.path,
      width: card.width,
      height: card.height,
      alt: altWith(card.alt, edition),
      post: postOf(captionsOf(edition), 'short', site.origin),
      page: sharePagePath(edition),
      gallery: galleryPath(edition.language),
    }
  );
}
