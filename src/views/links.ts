/** Links as pages show them: where they lead, what they are called, and in which language that is. */
import { words, type Language } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import { kinds, type KindName } from '../model/kinds.ts';
import { editionPath, homePath, kindPath } from '../model/urls.ts';

/** A link to a page or a file of ours. */
export interface PageLink {
  /** Address from the site root. */
  readonly path: string;
  readonly name: string;
  /** Language of what it leads to, where that is not the reader’s. */
  readonly foreign?: Language;
}

/** The way from the front page to a page, each step a link back. */
export interface Trail {
  readonly language: Language;
  /** The front page first. */
  readonly steps: readonly PageLink[];
  /** What the page itself is called. */
  readonly here: string;
}

/** Lays the way to a page. @param steps what lies between the front page and the page */
export function trailTo(language: Language, here: string, steps: readonly PageLink[] = []): Trail {
  return { language, steps: [{ name: words(language).nav.home, path: homePath(language) }, ...steps], here };
}

/** The step that an edition stands below: the shelf of its kind, where there is one. */
export function shelfSteps({ document: { kind }, language }: Edition): PageLink[] {
  return kinds[kind].index ? [kindLink(kind, language)] : [];
}

/** The steps that a further page of an edition stands below: its shelf, and the edition itself. */
export function editionSteps(edition: Edition): PageLink[] {
  return [...shelfSteps(edition), editionLink(edition, edition.language)];
}

/** Links the shelf of a kind by its name. */
export function kindLink(kind: KindName, language: Language): PageLink {
  return { name: words(language).kinds[kind].many, path: kindPath(kind, language) };
}

/** Links an edition by its title. */
export function editionLink(edition: Edition, language: Language): PageLink {
  return { name: edition.words.title, path: editionPath(edition), ...foreignTo(edition, language) };
}

/** Says the language of an edition to a reader of another; nothing to a reader of the same. */
export function foreignTo(edition: Edition, language: Language): { readonly foreign?: Language } {
  return edition.language === language ? {} : { foreign: edition.language };
}
