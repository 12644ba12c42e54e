/** What a reader may keep: in the browser, text by text, and as kits to open from a stick. */
import { keepSets, offlineKitHasFiles, rightsSet, type KeepSet } from '../formats/keep.ts';
import { languageName } from '../i18n/dates.ts';
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { kindNames, type KindName } from '../model/kinds.ts';
import type { Library } from '../model/library.ts';
import { most } from '../model/parts.ts';
import { kitSumsPath, offlineKitPath, type PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { editionLink, trailTo, type PageLink, type Trail } from './links.ts';

/** Something a reader can tick. */
interface KeepEntry {
  readonly id: string;
  readonly links: readonly PageLink[];
}

/** A kit of the site in one language, or in all. */
interface OfflineKit extends PageLink {
  /** Name of its file, as a command has it. */
  readonly file: string;
}

/** What can be ticked of one kind. */
interface KeepShelf {
  readonly kind: KindName;
  readonly sets: readonly KeepEntry[];
}

export interface KeepView {
  readonly route: 'keep';
  readonly frame: Frame;
  readonly trail: Trail;
  /** The rights texts, which are kept together. */
  readonly rights?: KeepEntry;
  /** Empty where there are too many: then the script of the page fetches them. */
  readonly shelves: readonly KeepShelf[];
  /** That in the reader’s own language first. */
  readonly kits: readonly [OfflineKit, ...OfflineKit[]];
  /** What is in them. */
  readonly about: string;
  /** Address of the checksums of all kits. */
  readonly sums: string;
}

/** Views what can be kept. */
export function keepView({ library }: ViewContext, page: PageAddress): KeepView {
  const { language } = page;
  const t = words(language).keep;
  const rights = keepSets(library, language).find(({ id }) => id === rightsSet);
  const shelves = keepShelves(library, language);
  return {
    route: 'keep',
    frame: frameOf({ library }, page, { title: t.title, description: t.summary }),
    trail: trailTo(language, t.title),
    ...(rights ? { rights: entryOf(rights, language) } : {}),
    shelves: areFetched(shelves) ? [] : shelves,
    kits: [
      offlineKit(language, language),
      ...languageTags.filter((tag) => tag !== language).map((tag) => offlineKit(language, tag)),
      offlineKit(language),
    ],
    about: offlineKitHasFiles(library) ? t.kit.about : t.kit.aboutPages,
    sums: kitSumsPath,
  };
}

function entryOf({ id, editions }: KeepSet, language: Language): KeepEntry {
  return { id, links: editions.map((edition) => editionLink(edition, language)) };
}

function keepShelves(library: Library, language: Language): KeepShelf[] {
  const sets = keepSets(library, language).filter(({ id }) => id !== rightsSet);
  return kindNames
    .map((kind) => ({
      kind,
      sets: sets.filter(({ editions }) => editions[0]?.document.kind === kind).map((set) => entryOf(set, language)),
    }))
    .filter((shelf) => shelf.sets.length > 0);
}

/** Whether there are too many for the page. Without a script nothing can be kept, so nothing is lost to those who have none. */
function areFetched(shelves: readonly KeepShelf[]): boolean {
  return shelves.reduce((sum, { sets }) => sum + sets.length, 0) > most.keep;
}

/** What the script of the page fetches and offers below what stands there: a heading, and the id, the name and the address of each text. */
export type FetchedShelf = readonly [
  heading: string,
  sets: readonly (readonly [id: string, name: string, path: string])[],
];

/** Lists what the script of the page fetches; nothing where all of it stands on the page. */
export function fetchedShelves(library: Library, language: Language): FetchedShelf[] {
  const shelves = keepShelves(library, language);
  if (!areFetched(shelves)) return [];
  return shelves.map(({ kind, sets }) => [
    words(language).kinds[kind].many,
    sets.flatMap(({ id, links }) => links.map(({ name, path }) => [id, name, path] as const)),
  ]);
}

/** @param of language of what it holds; none where it holds all */
function offlineKit(language: Language, of?: Language): OfflineKit {
  const { kit } = words(language).keep;
  const path = offlineKitPath(of);
  return {
    path,
    name: of ? kit.one(languageName(of, language)) : kit.all,
    file: path.slice(path.lastIndexOf('/') + 1),
    ...(of && of !== language ? { foreign: of } : {}),
  };
}
