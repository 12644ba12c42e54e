/** The frame of a page: all that stands around its words, in the head, above and below. */
import { planCards, previewOf, siteCardPath, type CardOutput } from '../formats/card/card.ts';
import { languageTags, words, type Language } from '../i18n/languages.ts';
import type { KindName } from '../model/kinds.ts';
import { bestEdition, type Library } from '../model/library.ts';
import { alternates } from '../model/alternates.ts';
import {
  feedPath,
  galleryPath,
  glossaryPath,
  homePath,
  keepPath,
  mapPath,
  noticesPath,
  opdsPath,
  pageAddresses,
  searchPath,
  type PageAddress,
} from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { editionLink, kindLink, type PageLink } from './links.ts';
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
  /** What most people come for. */
  readonly shelves: readonly PageLink[];
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
    : planCards(library).find((card) => card.path === siteCardPath(language));
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
    shelves: shelvesOf(library, language),
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

/** What most people come for; everything else is one step further, in the list of all pages. */
const main: readonly KindName[] = ['leaflets', 'guides', 'resolutions', 'committees', 'bulletins', 'questions'];

function shelvesOf({ documents }: Library, language: Language): PageLink[] {
  const { nav } = words(language);
  return [
    ...main
      .filter((kind) => documents.some((document) => document.kind === kind))
      .map((kind) => kindLink(kind, language)),
    { name: nav.all, path: mapPath(language) },
    { name: nav.search, path: searchPath(language) },
  ];
}

function footerOf({ documents, glossary }: Library, language: Language): PageLink[] {
  const t = words(language);
  return [
    ...documents
      .filter(({ kind }) => kind === 'pages')
      .map((document) => editionLink(bestEdition(document, language), language)),
    { name: t.map.title, path: mapPath(language) },
    { name: t.keep.title, path: keepPath(language) },
    { name: t.share.gallery.title, path: galleryPath(language) },
    ...(glossary.terms.length > 0 ? [{ name: t.glossary.title, path: glossaryPath(language) }] : []),
    { name: t.feeds.atom, path: feedPath(language, 'atom') },
    { name: t.feeds.library, path: opdsPath(language) },
  ];
}

/** The frame of a page that speaks every language at once. */
export interface DoorFrame {
  readonly title: string;
  readonly description: string;
  /** Absent on the 404 page, which is not to be indexed. */
  readonly path?: string;
  /** Where the same is said in one language each. */
  readonly alternates?: readonly Alternate[];
  readonly image?: PreviewImage;
}

/** Frames a page that speaks every language at once. */
export function doorFrame(own: Omit<DoorFrame, 'image'>, image?: CardOutput): DoorFrame {
  return { ...own, ...(image ? { image: previewImage(image) } : {}) };
}
