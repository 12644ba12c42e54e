/** What a reader may keep: in the browser, text by text, and as kits to open from a stick. */
import { keepSets, rightsSet, type KeepSet } from '../formats/keep.ts';
import { languages, languageTags, words, type Language } from '../i18n/languages.ts';
import { kindNames, type KindName } from '../model/kinds.ts';
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

export interface KeepView {
  readonly route: 'keep';
  readonly frame: Frame;
  readonly trail: Trail;
  /** The rights texts, which are kept together. */
  readonly rights?: KeepEntry;
  readonly shelves: readonly { readonly kind: KindName; readonly sets: readonly KeepEntry[] }[];
  /** That in the reader’s own language first. */
  readonly kits: readonly [OfflineKit, ...OfflineKit[]];
  /** Address of the checksums of all kits. */
  readonly sums: string;
}

/** Views what can be kept. */
export function keepView({ library }: ViewContext, page: PageAddress): KeepView {
  const { language } = page;
  const t = words(language).keep;
  const entry = ({ id, editions }: KeepSet): KeepEntry => ({
    id,
    links: editions.map((edition) => editionLink(edition, language)),
  });
  const sets = keepSets(library, language);
  const rights = sets.find(({ id }) => id === rightsSet);
  const shelves = kindNames.map((kind) => ({
    kind,
    sets: sets.filter(({ id, editions }) => id !== rightsSet && editions[0]?.document.kind === kind).map(entry),
  }));
  return {
    route: 'keep',
    frame: frameOf({ library }, page, { title: t.title, description: t.summary }),
    trail: trailTo(language, t.title),
    ...(rights ? { rights: entry(rights) } : {}),
    shelves: shelves.filter((shelf) => shelf.sets.length > 0),
    kits: [
      offlineKit(language, language),
      ...languageTags.filter((tag) => tag !== language).map((tag) => offlineKit(language, tag)),
      offlineKit(language),
    ],
    sums: kitSumsPath,
  };
}

/** @param of language of what it holds; none where it holds all */
function offlineKit(language: Language, of?: Language): OfflineKit {
  const { kit } = words(language).keep;
  const path = offlineKitPath(of);
  return {
    path,
    name: of ? kit.one(languages[of].name) : kit.all,
    file: path.slice(path.lastIndexOf('/') + 1),
    ...(of && of !== language ? { foreign: of } : {}),
  };
}
