/** The contract every format keeps: plan what there will be, then render one output at a time. */
import type { Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';

/** One kind of file the press makes. */
export interface Format {
  /** Short name for progress lines and folders: `sheet`, `card`. */
  readonly name: string;
  /** Lists every output. Cheap and pure: reads nothing, renders nothing. */
  plan(library: Library): readonly Output[];
}

/** One file to be made. */
export interface Output {
  /** Address from the site root, with extension: `/es/volantes/x/x-hoja-carta.pdf`. */
  readonly path: string;
  /** Media type: `application/pdf`. */
  readonly type: string;
  /** The edition it belongs to, if one. */
  readonly edition?: Edition;
  /**
   * Makes the file, or takes it from the cache.
   * @throws ProblemError when a writer can mend what stands in the way
   */
  render(): Promise<Uint8Array>;
}
