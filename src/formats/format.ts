/** The contract every format keeps: plan what there will be, then render one output at a time. */
import type { Document, Edition } from '../model/document.ts';
import type { Library } from '../model/library.ts';
import { isPeeking, type Made } from './cache.ts';

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
  /** Files that say the same here share what is dear to make, and are best made by one process; absent where nothing is shared. */
  readonly together?: string;
  /** The document it belongs to, where it is of no single edition. */
  readonly document?: Document;
  /**
   * Makes the file, or finds it made: then its hash and size are known, and nothing is read.
   * @throws ProblemError when a writer can mend what stands in the way
   */
  make(): Promise<Made>;
  /** Makes the file and reads it. @throws as `make` does */
  render(): Promise<Uint8Array>;
}

/** Completes an output: it is made once however often it is asked for, and to render is to make and to read. */
export function output<Planned extends Omit<Output, 'render'>>(planned: Planned): Planned & Output {
  let made: Promise<Made> | undefined;
  const make = (): Promise<Made> => {
    if (made) return made;
    const making = planned.make().then((file) => file.lean?.(planned.make) ?? file);
    // One that is only looked for fails where others would make it, so it is shared when it is found.
    if (isPeeking()) return making.then((found) => (made ??= Promise.resolve(found)));
    return (made = making.catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
  };
  return { ...planned, make, render: async () => (await make()).read() };
}
