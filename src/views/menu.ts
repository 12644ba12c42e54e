/** The menu: every shelf of the site, by what a reader came to do. */
import { words, type Language } from '../i18n/languages.ts';
import type { Dictionary } from '../i18n/en.ts';
import type { Document } from '../model/document.ts';
import { emergencyPath, emergencyText } from '../model/emergency.ts';
import type { KindName } from '../model/kinds.ts';
import { bestEdition, type Library } from '../model/library.ts';
import { memoizeWith } from '../model/memo.ts';
import { toolsPath } from '../model/tools.ts';
import { galleryPath, glossaryPath, keepPath, mapPath, opdsPath, verifyPagePath, wordsPath } from '../model/urls.ts';
import { editionLink, kindLink, type PageLink } from './links.ts';

type GroupName = keyof Dictionary['nav']['groups'];

/** What a reader came to do, with the shelves for it. */
export interface MenuGroup {
  readonly name: GroupName;
  readonly links: readonly PageLink[];
}

/** Where each kind is looked for; the type lets none be forgotten. Documents of `pages` have no shelf and stand for themselves. */
const groupOf = {
  questions: 'rights',
  resolutions: 'act',
  committees: 'act',
  events: 'act',
  guides: 'act',
  leaflets: 'print',
  bulletins: 'read',
  cases: 'read',
  pamphlets: 'read',
  analysis: 'read',
} as const satisfies Record<Exclude<KindName, 'pages'>, GroupName>;

/** Lays out the menu; shelves without a text are left out. */
export const menuOf = memoizeWith((library: Library, language: Language): readonly MenuGroup[] => {
  const { documents, glossary } = library;
  const t = words(language);
  const shelves = (group: GroupName): PageLink[] =>
    (Object.keys(groupOf) as (keyof typeof groupOf)[])
      .filter((kind) => groupOf[kind] === group && documents.some((document) => document.kind === kind))
      .map((kind) => kindLink(kind, language));
  const emergency = emergencyText(library);
  const pages = documents.filter((document) => document.kind === 'pages' && document !== emergency);
  const linked = (wanted: readonly Document[]): PageLink[] => wanted.map((document) => pageLink(document, language));
  const groups: Record<GroupName, PageLink[]> = {
    rights: [
      ...(emergency ? [{ name: t.emergency.word, path: emergencyPath(language) }] : []),
      ...shelves('rights'),
      ...(glossary.terms.length > 0 ? [{ name: t.glossary.title, path: glossaryPath(language) }] : []),
    ],
    act: [...linked(pages.filter(isInvolvement)), ...shelves('act')],
    print: [
      ...shelves('print'),
      { name: t.share.gallery.title, path: galleryPath(language) },
      { name: t.tools.title, path: toolsPath(language) },
      { name: t.keep.title, path: keepPath(language) },
    ],
    read: shelves('read'),
    about: [
      { name: t.map.title, path: mapPath(language) },
      { name: t.wordIndex.title, path: wordsPath(language) },
      ...linked(pages.filter((document) => !isInvolvement(document))),
      { name: t.feeds.library, path: opdsPath(language) },
      { name: t.copies.title, path: verifyPagePath },
    ],
  };
  return (Object.keys(t.nav.groups) as GroupName[]).map((name) => ({ name, links: groups[name] }));
});

/** Says whether a page tells how to join in: it speaks of organizing. */
export function isInvolvement({ kind, facts }: Document): boolean {
  return kind === 'pages' && facts.topics.includes('organizing');
}

/** Links a document by its title, as a menu writes names: without the full stop of a sentence. */
export function pageLink(document: Document, language: Language): PageLink {
  const link = editionLink(bestEdition(document, language), language);
  return { ...link, name: link.name.replace(/(?<!\.)\.$/, '') };
}
