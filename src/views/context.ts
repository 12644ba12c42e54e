/** What a view is made from: the library, and what only finished files tell. */
import type { Output } from '../formats/format.ts';
import type { LocalKind } from '../formats/sheet/local/box.ts';
import type { Library } from '../model/library.ts';

/** What only a finished file tells. */
export interface FileFacts {
  /** Rounded up to what pages say, whole kilobytes. Absent, with all the rest, in the dev server alone: for a file that is not made yet. */
  readonly bytes?: number;
  /** Pages of a PDF. */
  readonly pages?: number;
  /** Which of a committee’s own details can be set into a sheet: those it has a box for. */
  readonly room?: readonly LocalKind[];
}

export interface ViewContext {
  readonly library: Library;
  /** Finds the facts of a planned file. */
  facts(output: Output): Promise<FileFacts>;
}

/** Takes the size out of what a file tells, where it is known. */
export function sizeOf({ bytes }: FileFacts): Pick<FileFacts, 'bytes'> {
  return bytes === undefined ? {} : { bytes };
}
