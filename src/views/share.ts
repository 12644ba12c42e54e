/** The page to share a document from: where, which picture, which words. */
import { cardsOf, type CardSizeName, type SubjectName } from '../formats/card/card.ts';
import { planMoving } from '../formats/card/moving.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { memoize } from '../model/memo.ts';
import { postFor, postGroups, type LeftOut, type PostPlaceName } from '../model/posts.ts';
import { altWith, captionsOf, tagLine } from '../model/share.ts';
import { toolPath } from '../model/tools.ts';
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
  readonly subject: SubjectName;
  /** Which of a series it is, from 1. */
  readonly slide?: number;
  readonly slides?: number;
  readonly languages: readonly Language[];
  /** Where it is the right one. */
  readonly places: readonly PlaceName[];
}

/** The words that go with the pictures, as they are posted. */
export interface SharedWords {
  /** What suits most places, with hashtags. */
  readonly post: string;
  /** The words for each place; places that take the same stand together. */
  readonly posts: readonly {
    readonly words: string;
    readonly places: readonly {
      readonly place: PostPlaceName;
      /** In characters, as the place counts. */
      readonly length: number;
      readonly most: number;
      readonly without: readonly LeftOut[];
    }[];
  }[];
  /** Hashtags in one row. */
  readonly tags: string;
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
  /** The words that go with it, as they are posted. */
  readonly post: string;
  /** Address of the page with all pictures and words. */
  readonly page: string;
  /** Address of the pictures of all texts. */
  readonly gallery: string;
}

/** A picture that moves. */
export interface MovingPicture {
  readonly path: string;
  /** Absent in the dev server for a file that is not made yet. */
  readonly bytes?: number;
  /** What is shown in its place: nothing moves that nobody has opened. */
  readonly still: { readonly path: string; readonly width: number; readonly height: number; readonly alt: string };
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
  /** Only of texts that have one. */
  readonly moving?: MovingPicture;
  readonly links: readonly ShareLink[];
  readonly kits: readonly KitEntry[];
  /** Address of the pictures of all texts. */
  readonly gallery: string;
  /** Address of the tool that puts a reader's own committee on the picture. */
  readonly own: string;
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
    ...(await movingPicture(context, edition)),
    links: shareLinks(edition, captionsOf(edition)),
    kits: await shareKitEntries(context, language, document),
    gallery: galleryPath(language),
    own: `${toolPath('card', language)}#text=${document.facts.code}`,
  };
}

const movingOf = memoize((library: Library) => new Map(planMoving(library).map((one) => [one.edition, one])));

async function movingPicture(context: ViewContext, edition: Edition): Promise<{ readonly moving?: MovingPicture }> {
  const moving = movingOf(context.library).get(edition);
  if (!moving) return {};
  const { path, width, height, alt } = moving.still;
  return {
    moving: {
      path: moving.path,
      ...sizeOf(await context.facts(moving)),
      still: { path, width, height, alt: altWith(alt, edition) },
    },
  };
}

/** Lists the pictures of an edition. */
async function sharedPictures(context: ViewContext, edition: Edition): Promise<SharedPicture[]> {
  // In two languages a text has two pictures of each size; on a page stands the one with its own language first.
  const cards = cardsOf(context.library, edition).map((card) => ({
    card,
    size: card.size,
    subject: card.subject,
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
        alt: altWith(card.alts[edition.language] ?? card.alt, edition),
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
    post: postOf(edition),
    posts: postGroups(captions, site.origin),
    tags: tagLine(captions.hashtags),
    address: siteAddress + sharePath(edition.document.facts.code).replace(/\/$/, ''),
  };
}

/** The post that suits most places: short enough for all but X and Bluesky. */
function postOf(edition: Edition): string {
  return postFor(captionsOf(edition), 'mastodon', site.origin).words;
}

/** Finds what the page of a document shows of sharing; nothing for an edition without pictures. */
export function shareOffer(library: Library, edition: Edition): ShareOffer | undefined {
  const card = cardsOf(library, edition).find((one) => one.edition === edition && one.size === 'square');
  return (
    card && {
      path: card.path,
      width: card.width,
      height: card.height,
      alt: altWith(card.alt, edition),
      post: postOf(edition),
      page: sharePagePath(edition),
      gallery: galleryPath(edition.language),
    }
  );
}
