/** What the dev server knows of the texts: read again where they changed, with all that can be shown although something is wrong. */
import type { Library } from '../model/library.ts';
import { unreadPath, type UnreadText } from '../model/files/unread.ts';
import { formatReport, hasErrors, onlyForPublishing, type Problem } from '../model/problems.ts';
import { isTold } from '../model/standing.ts';
import { contentFolder, loadLibrary } from './disk.ts';
import { withLastGood } from './last-good.ts';
import { noteTexts, remembered } from './remembered.ts';
import type { Rereading } from './reread.ts';

/** What was read last: all that can be shown, and what is wrong with the rest. */
export interface Reading {
  /** The same object as long as no file changed. */
  readonly library: Library;
  readonly problems: readonly Problem[];
  /** Paths of texts that cannot be read now, and are in the library as they were read last. */
  readonly kept: ReadonlySet<string>;
  /** Texts that cannot be shown, with the address that each would have. */
  readonly unread: readonly (UnreadText & { readonly address: string })[];
  /** Whether something is wrong with the texts themselves. */
  readonly broken: boolean;
}

/** Reads the texts of a folder as often as it is asked, each time only what changed. By itself, apart from Astro, which forgets its modules when a text is saved. */
export class DevReader {
  #before: Promise<Rereading> | undefined;
  readonly #folder: string;
  readonly #tell: (words: string) => void;
  #built: Awaited<ReturnType<typeof loadLibrary>> | undefined;
  #told = '';
  /** What was read last; nothing before the first time. */
  last: Reading | undefined;

  /** @param tell says what is wrong each time that it is something else */
  constructor(folder: string, tell: (words: string) => void) {
    this.#folder = folder;
    this.#tell = tell;
  }

  /** Reads what changed. @throws ContentFolderError */
  async read(): Promise<Reading> {
    const before = await (this.#before ??= remembered(this.#folder));
    before.drafts = process.env.PRESS_DRAFTS;
    const built = await loadLibrary(this.#folder, before);
    await noteTexts(before, this.#folder);
    if (this.last && built === this.#built) return this.last;
    this.#built = built;
    const { library, problems, unread } = built;
    // Who writes a new text, or a word more in one that is translated, is not done yet: their pages are shown, and say it.
    const wrong = problems.filter(({ code }) => !onlyForPublishing.has(code));
    const report = hasErrors(wrong) ? formatReport(wrong, 'The other pages are shown; a build would be refused.') : '';
    if (report !== this.#told) this.#tell(report ? `\n${report}\n` : '\nAll texts can be read again.\n');
    this.#told = report;
    const shown = withLastGood(library, this.last?.library, unread);
    this.last = {
      // A code whose document was never read leads nowhere until it is.
      library: { ...shown.library, ledger: library.ledger.filter((entry) => isTold(shown.library, entry)) },
      kept: shown.kept,
      problems,
      unread: unread.map((text) => ({ ...text, address: unreadPath(text) })),
      broken: report !== '',
    };
    return this.last;
  }
}

let reader: DevReader | undefined;

/** The one reader of the dev server. */
export function devReader(): DevReader {
  return (reader ??= new DevReader(contentFolder(), console.log));
}
