/** What the privacy gate finds, and what its readers need to know while they look. */
import { site } from '../../site.ts';
import type { CleanFiles } from './clean.ts';

/** One thing that a file tells and should not. */
export interface Fault {
  /** Where inside the file, from the outside in: `word/media/one.png`; empty for the file itself. */
  readonly member: string;
  /** One sentence without a full stop: the field, and what stands in it. */
  readonly what: string;
}

/** What a reader needs besides the bytes. */
export interface Look {
  /** Words that tell on the machine that builds: its name, its user, folders, values of its environment. */
  readonly secrets: readonly string[];
  /** Contents already read, by hash and ending, so that a page in six archives is read once. */
  readonly seen: Set<string>;
  /** Contents that an earlier build found clean; absent where all are to be read. */
  readonly clean?: CleanFiles;
  /** Reads a file inside a file. */
  readonly inside: (name: string, bytes: Uint8Array) => Promise<Fault[]>;
  /** Reads a file that lies deflated in an archive; one whose deflated bytes were found clean is not unpacked. */
  readonly deflated: (name: string, packed: Uint8Array, unpack: () => Uint8Array) => Promise<Fault[]>;
}

/** Makes a fault of the file itself. */
export function fault(what: string): Fault {
  return { member: '', what };
}

/** Quotes a value, cut to 60 letters. */
export function quote(value: string): string {
  const flat = value.replace(/\s+/g, ' ').trim();
  return `“${flat.length > 60 ? `${flat.slice(0, 59)}…` : flat}”`;
}

/** Says whether a name is the publisher's own, the only author there is. */
export function isPublisher(name: string): boolean {
  return ([site.publisher.name, site.publisher.short] as string[]).includes(name.trim());
}

/** The programs whose bare names may stand in a file: those the press uses itself. A path or another program may not. */
export const allowedTools = /^(Typst|Astro|Pagefind|pdf-lib) ?v?\d{0,3}(\.\d{1,4}){0,2}$/;
