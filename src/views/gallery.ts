/** The pictures of all texts in one language, each leading to the page it is shared from. */
import { planCards } from '../formats/card/card.ts';
import { planPacks, planStickers } from '../formats/sticker/sticker.ts';
import { words, type Language } from '../i18n/languages.ts';
import { galleryParts, type GalleryPart } from '../model/gallery-parts.ts';
import type { Library } from '../model/library.ts';
import { memoize } from '../model/memo.ts';
import { partPath } from '../model/parts.ts';
import { altWith } from '../model/share.ts';
import { galleryPath, sharePagePath, type PageAddress } from '../model/urls.ts';
import { sizeOf, type ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { foreignTo, trailTo, type PageLink, type Trail } from './links.ts';
import { shareKitEntries, type KitEntry } from './kits.ts';

/** A picture of a text. */
interface GalleryEntry {
  /** The page that it is shared from. */
  readonly path: string;
  /** Language of the picture, where that is not the reader’s. */
  readonly foreign?: Language;
  readonly picture: {
    readonly path: string;
    /** px */
    readonly width: number;
    /** px */
    readonly height: number;
    readonly alt: string;
  };
}

/** A sticker, in both of its files. */
interface StickerEntry {
  readonly webp: string;
  readonly png: string;
  readonly alt: string;
}

export interface GalleryView {
  readonly route: 'gallery';
  readonly frame: Frame;
  readonly trail: Trail;
  /** The kinds that have pictures, a page each. */
  readonly kinds: readonly (PageLink & { readonly current?: boolean })[];
  /** Of one kind. */
  readonly entries: readonly GalleryEntry[];
  /** On the first page alone. */
  readonly stickers: readonly StickerEntry[];
  readonly pack?: { readonly path: string; readonly bytes?: number };
  readonly kits: readonly KitEntry[];
}

/** The first square picture of each edition in its language alone. */
const firstSquares = memoize((library: Library) => {
  const squares = planCards(library).filter(({ size, editions }) => size === 'square' && editions.length === 1);
  return new Map(squares.reverse().map((card) => [card.editions[0], card])); // reversed, so that the first stays
});

/** Views the pictures of all texts, or those that stand on one page. */
export async function galleryView(context: ViewContext, page: PageAddress): Promise<GalleryView> {
  const { library } = context;
  const { language, part } = page;
  const t = words(language);
  const { share, parts } = t;
  const { summary } = share.gallery;
  const pages = galleryParts(library, language);
  const named = ({ kind, number }: GalleryPart): string => {
    const name = kind ? t.kinds[kind].many : share.gallery.title;
    return number === undefined ? name : parts.titled(name, number);
  };
  const own = pages.find((one) => one.part?.key === part?.key) ?? { editions: [] };
  const title = part ? `${share.gallery.title}: ${named(own)}` : share.gallery.title;
  const first = firstSquares(library);
  const entries = own.editions.flatMap((edition): GalleryEntry[] => {
    const card = first.get(edition);
    if (!card) return [];
    const { path, width, height, alt } = card;
    return [
      {
        path: sharePagePath(edition),
        ...foreignTo(edition, language),
        picture: { path, width, height, alt: altWith(alt, edition) },
      },
    ];
  });
  return {
    route: 'gallery',
    frame: frameOf({ library }, page, { title, description: summary }),
    trail: part
      ? trailTo(language, named(own), [{ name: share.gallery.title, path: galleryPath(language) }])
      : trailTo(language, title),
    kinds: pages.map((one) => ({
      name: named(one),
      path: partPath(galleryPath(language), one.part),
      ...(one === own ? { current: true } : {}),
    })),
    entries,
    ...(part ? { stickers: [] } : await stickersOf(context, language)),
    kits: await shareKitEntries(context, language),
  };
}

async function stickersOf(context: ViewContext, language: Language): Promise<Pick<GalleryView, 'stickers' | 'pack'>> {
  const own = planStickers().filter((sticker) => sticker.language === language);
  const pack = planPacks().find((one) => one.language === language);
  return {
    stickers: own.flatMap(({ name, kind, path, alt }) => {
      const png = own.find((other) => other.name === name && other.kind === 'png');
      return kind === 'webp' && png ? [{ webp: path, png: png.path, alt }] : [];
    }),
    ...(pack ? { pack: { path: pack.path, ...sizeOf(await context.facts(pack)) } } : {}),
  };
}
