/** The frame of a page: all that stands around its words, in the head, above and below. */
import { cardsOf, previewOf, siteCardPath, type CardOutput } from '../formats/card/card.ts';
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { emergencyPath, emergencyText } from '../model/emergency.ts';
import type { Library } from '../model/library.ts';
import { memoizeWith } from '../model/memo.ts';
import { alternates } from '../model/alternates.ts';
import {
  feedPath,
  homePath,
  keepPath,
  mapPath,
  noticesPath,
  pageAddresses,
  searchPath,
  type PageAddress,
} from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import type { PageLink } from './links.ts';
import { isInvolvement, menuOf, pageLink, type MenuGroup } from './menu.ts';
import { previewImage, type PreviewImage } from './pictures.ts';

/** A page in one of its languages. */
export interface Alternate {
  readonly language: Language;
  readonly path: string;
}

/** What a page in one language says of itself. */
interface FrameWords {
  readonly title: string;
  readonly description: string;
  /** Article data for machines, as JSON. */
  readonly article?: Readonly<Record<string, unknown>>;
  /** True for long texts, which are read in serif. */
  readonly serif?: boolean;
  /** True for texts that search may find. */
  readonly searchable?: boolean;
  readonly published?: string;
  readonly revised?: string;
}

/** The frame of a page in one language. */
export interface Frame extends FrameWords {
  readonly language: Language;
  /** Address from the site root; absent on a page that is not to be indexed. */
  readonly path?: string;
  /** The same page in every language that has it, this one included. */
  readonly alternates: readonly Alternate[];
  /** Absent on an edition that nobody has reviewed. */
  readonly image?: PreviewImage;
  /** The front page of the language. */
  readonly home: string;
  /** The feed of everything new. */
  readonly feed: string;
  /** The screen for someone who has agents before them; absent where the campaign has no text for it. */
  readonly emergency?: string;
  readonly search: string;
  /** Every shelf, by what a reader came to do. */
  readonly menu: readonly MenuGroup[];
  /** Where to go on in each other language. */
  readonly tongues: readonly Alternate[];
  /** What stands at the foot of every page. */
  readonly footer: readonly PageLink[];
  /** The licences that go along. */
  readonly notices: string;
}

/** Frames a page below a language prefix: its preview is that of its edition, else the picture of the site. */
export function frameOf({ library }: Pick<ViewContext, 'library'>, page: PageAddress, own: FrameWords): Frame {
  const { language, path, edition } = page;
  const image = edition
    ? previewOf(library, edition)
    : cardsOf(library).find((card) => card.path === siteCardPath(language));
  const pages = pageAddresses(library);
  const inEach = (of: PageAddress): Alternate[] =>
    alternates(of, pages).map((other) => ({ language: other.language, path: other.path }));
  const { part, ...list } = page;
  // The lists of titles are parts of the page of search.
  const whole = list.route === 'titles' ? { ...list, route: 'search' as const } : list;
  return frameAt(
    { library },
    {
      language,
      path,
      alternates: inEach(page),
      // Another language may have no such part: then the reader comes to its list.
      ...(part ? { nearest: inEach(whole) } : {}),
      ...(image ? { image } : {}),
    },
    own,
  );
}

/** Frames a page that stands anywhere else, or nowhere. */
export function frameAt(
  { library }: Pick<ViewContext, 'library'>,
  place: {
    readonly language: Language;
    readonly path?: string;
    readonly alternates?: readonly Alternate[];
    /** What comes near to the page in languages that do not have it. */
    readonly nearest?: readonly Alternate[];
    readonly image?: CardOutput;
  },
  own: FrameWords,
): Frame {
  const { language, path, alternates: same = [], nearest = [], image } = place;
  return {
    ...own,
    language,
    ...(path === undefined ? {} : { path }),
    alternates: same,
    ...(image ? { image: previewImage(image) } : {}),
    home: homePath(language),
    feed: feedPath(language, 'atom'),
    ...(emergencyText(library) ? { emergency: emergencyPath(language) } : {}),
    search: searchPath(language),
    menu: menuOf(library, language),
    tongues: languageTags
      .filter((tag) => tag !== language)
      .map((tag) => ({
        language: tag,
        path: [...same, ...nearest].find((other) => other.language === tag)?.path ?? homePath(tag),
      })),
    footer: footerOf(library, language),
    notices: noticesPath,
  };
}

/** The foot of a page repeats what a reader wants at its end. */
const footerOf = memoizeWith(({ documents }: Library, language: Language): readonly PageLink[] => {
  const t = words(language);
  return [
    ...documents.filter(isInvolvement).map((document) => pageLink(document, language)),
    { name: t.keep.title, path: keepPath(language) },
    { name: t.map.title, path: mapPath(language) },
    { name: t.feeds.atom, path: feedPath(language, 'atom') },
  ];
});

/** The frame of a page that speaks every language at once. */
export interface DoorFrame {
  readonly title: string;
  readonly description: string;
  /** Absent on the 404 page, which is not to be indexed. */
  readonly path?: string;
  /** Where the same is said in one language each. */
  readonly alternates?: readonly Alternate[];
  readonly image?: PreviewImage;
  /** The screens for someone who has agents before them; none where the campaign has no text for it. */
  readonly emergency: readonly Alternate[];
}

/** Frames a page that speaks every language at once. */
export function doorFrame(
  library: Library,
  own: Omit<DoorFrame, 'image' | 'emergency'>,
  image?: CardOutput,
): DoorFrame {
  return {
    ...own,
    emergency: emergencyText(library) ? languageTags.map((tag) => ({ language: tag, path: emergencyPath(tag) })) : [],
    ...(image ? { image: previewImage(image) } : {}),
  };
}
