/** What the desk's server tells its page: the shapes of the answers, for both sides. */
import type { Repair } from '../model/repair.ts';

/** How a text stands. */
export type Standing = 'original' | 'draft' | 'machine' | 'reviewed' | 'behind' | 'unsealed' | 'unread' | 'missing';

/** One file of a document. */
export interface ToldText {
  /** From the project's root. */
  readonly path: string;
  readonly language: string;
  readonly standing: Standing;
  /** Of a translation: parts and fields of its source that changed since. */
  readonly behind: number;
  readonly errors: number;
  readonly reviews: number;
  /** Address of its page, where it has one. */
  readonly page?: string;
}

/** One document of the list. */
export interface ToldDocument {
  readonly id: string;
  readonly kind: string;
  /** From the project's root. */
  readonly folder: string;
  readonly title: string;
  readonly texts: readonly ToldText[];
  /** Of its facts and pictures. */
  readonly errors: number;
  /** Remarks that nobody has settled. */
  readonly remarks: number;
}

/** All that the page needs to begin. */
export interface ToldDesk {
  readonly documents: readonly ToldDocument[];
  /** Lists beside the documents. */
  readonly registers: readonly { readonly path: string; readonly errors: number }[];
  readonly languages: readonly { readonly tag: string; readonly name: string; readonly direction: string }[];
  /** Name of each kind, in each language in which the desk speaks. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Whether the project has a history. */
  readonly git: boolean;
  /** Words that an earlier run left. */
  readonly unsaved: readonly { readonly path: string; readonly time: number }[];
}

/** One problem, in the languages in which it is said. */
export interface ToldProblem {
  readonly code: string;
  readonly level: string;
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly said: Readonly<Record<string, { readonly fact: string; readonly fix: string }>>;
  readonly repair?: Repair;
}

/** Words of another tab, or of one that is gone. */
export interface ToldUnsaved {
  readonly tab: string;
  readonly text: string;
  readonly hash: string;
  readonly time: number;
  /** Whether the tab is still open. */
  readonly open: boolean;
}

/** A text as it is opened. */
export interface ToldOpen {
  readonly path: string;
  readonly text: string;
  readonly hash: string;
  readonly writable: boolean;
  readonly unsaved: readonly ToldUnsaved[];
}

/** Some words, and whether they stayed. */
export interface ToldWords {
  readonly is: 'same' | 'gone' | 'fresh';
  readonly words: string;
}

/** One part in two languages. */
export interface ToldTwinRow {
  /** The field, where it is one. */
  readonly field?: string;
  readonly source: readonly ToldWords[];
  readonly isChanged: boolean;
  /** True where the old words were never committed. */
  readonly noHistory?: boolean;
  readonly own?: string;
  /** Line of the open text. */
  readonly line?: number;
}

/** A text beside its other language; or why there is nothing. */
export type ToldTwin =
  | { readonly why: 'none' | 'unread' }
  | {
      readonly why?: never;
      readonly sourceLanguage: string;
      readonly ownLanguage: string;
      /** Of the other language. */
      readonly path: string;
      /** Whether the open text is a translation of the other. */
      readonly isSource: boolean;
      /** Parts of the source that are gone. */
      readonly gone: number;
      readonly rows: readonly ToldTwinRow[];
    };

/** One sheet or card that can be shown. */
export interface ToldSheet {
  /** Address from the site root. */
  readonly path: string;
  readonly name: string;
}

/** One comment of writers to each other, as it is kept and as the page shows it. */
export interface ToldComment {
  readonly id: string;
  /** As they call themselves; no account, no address. */
  readonly who: string;
  readonly says: string;
  /** File of the folder that it is about. */
  readonly file: string;
  /** The words of the line it was made at, by which it is found again when lines move. */
  readonly line?: string;
  /** `2026-05-01` */
  readonly day: string;
}

/** A field of the facts with what it says. */
export interface ToldField {
  readonly name: string;
  readonly required: boolean;
  readonly takes: ToldTakes;
  /** `null` where only the file itself can say it; nothing where it is not said. */
  readonly value?: string | boolean | readonly string[] | null;
}

/** What a field takes. */
export type ToldTakes =
  | { readonly sort: 'choice'; readonly of: readonly string[] }
  | { readonly sort: 'list'; readonly item: ToldTakes }
  | { readonly sort: 'day' | 'flag' | 'number' | 'words' | 'group' };

/** What is new since the last commit. */
export interface ToldChanges {
  readonly changes: readonly { readonly path: string; readonly what: 'new' | 'changed' | 'gone' }[];
  /** What may be said of it. */
  readonly words: string;
  readonly remote: boolean;
}
