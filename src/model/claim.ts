/** What a claim is: one fact with its sources, entered once, which texts call by its name. */
import type { Day } from '../i18n/dates.ts';
import { languageTags, type Language } from '../i18n/languages.ts';
import type { Position } from './nodes.ts';

/** Folder of the register, below the content folder: one file a claim. */
export const claimsFolder = 'claims';

/** Words in each language that has them. */
export type Said = Readonly<Partial<Record<Language, string>>>;

/** How a source was read that was not read at its publisher’s. */
export const readings = ['copy', 'summary', 'report', 'quotation'] as const;

/** How sure we are; what is least sure is kept for later and not printed. */
export const confidences = ['A', 'B', 'C'] as const;

/** Where a claim comes from: what somebody published, or a law by its number. */
export interface ClaimSource {
  readonly publisher?: Said;
  /** A statute, rule or decision by its number, in place of a publisher. */
  readonly law?: Said;
  /** As its publisher wrote it. */
  readonly title?: string;
  /** What it is about, where it has no title. */
  readonly about?: Said;
  /** Its day, month or year. */
  readonly date?: string;
  readonly address?: string;
  readonly read?: (typeof readings)[number];
}

export interface Claim {
  /** Permanent id, by which texts call it: the file’s name. */
  readonly id: string;
  /** From the project’s root: `content/claims/x.yml`. */
  readonly path: string;
  /** The whole sentence. */
  readonly says: Said;
  /** The words that stand in a line: a number, a day, a name. */
  readonly value?: Said;
  /** The day, month or year that it is for. */
  readonly date?: string;
  /** One or more. */
  readonly sources: readonly ClaimSource[];
  readonly confidence: (typeof confidences)[number];
  /** Up to which day it stands checked. */
  readonly checked: Day;
  /** By which day it must be looked at again; absent where nothing will change. */
  readonly recheck?: Day;
  /** True when that day was past as the texts were read. */
  readonly due: boolean;
  /** For writers, in English; never printed. */
  readonly caution?: string;
  readonly positions: Readonly<Record<string, Position>>;
}

/** The name of the note of a claim: `c:x`. */
export const noteOfClaim = (id: string): string => `c:${id}`;

/** The claim of which a note tells; nothing where a text writes the note itself. @param note its name */
export function claimOfNote(note: string): string | undefined {
  return note.startsWith('c:') ? note.slice(2) : undefined;
}

/** Languages in which a claim cannot be said whole yet. */
export function languagesLacking({ says, value, sources }: Claim): Language[] {
  const parts = [says, value, ...sources.flatMap(({ publisher, law, about }) => [publisher, law, about])];
  return languageTags.filter((tag) => parts.some((part) => part !== undefined && part[tag] === undefined));
}
