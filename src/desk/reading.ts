/** What the desk knows of the texts: read again where a file or a draft changed, and checked by the same check as everywhere. */
import { loadLibrary } from '../load/disk.ts';
import { noteTexts, remembered } from '../load/remembered.ts';
import type { Rereading } from '../load/reread.ts';
import type { Problem } from '../model/problems.ts';
import { checkAll, checkSome, type Checked } from '../write/check.ts';

export class DeskReading {
  readonly #folder: string;
  readonly #drafts: string;
  #before: Promise<Rereading> | undefined;
  #of: Awaited<ReturnType<typeof loadLibrary>> | undefined;
  #checked: Promise<Checked> | undefined;
  #running: Promise<unknown> = Promise.resolve();

  /**
   * @param folder the content folder
   * @param drafts words that are not saved yet
   */
  constructor(folder: string, drafts: string) {
    this.#folder = folder;
    this.#drafts = drafts;
  }

  /** Reads and checks what changed, one request after the other. @throws ContentFolderError */
  read(): Promise<Checked> {
    const reading = this.#running.then(async () => {
      const before = await (this.#before ??= remembered(this.#folder));
      before.drafts = this.#drafts;
      const built = await loadLibrary(this.#folder, before);
      if (this.#checked && built === this.#of) return this.#checked;
      this.#of = built;
      this.#checked = checkAll(built);
      const checked = await this.#checked;
      await noteTexts(before, this.#folder);
      return checked;
    });
    this.#running = reading.catch(() => undefined);
    return reading;
  }

  /** Waits for what is being read. */
  async end(): Promise<void> {
    await this.#running;
  }

  /** What is said of one document; with its sheets and cards, which are drawn for it. @param folder `content/leaflets/x` */
  async problemsOf(folder: string, drawn: boolean): Promise<readonly Problem[]> {
    const checked = await this.read();
    const isMeant = ({ path }: Problem): boolean => path === folder || path.startsWith(`${folder}/`);
    const { problems, notes } = drawn ? await checkSome(checked, [folder]) : checked;
    return [...problems, ...notes].filter(isMeant);
  }
}
