/** The sheets of paper of a packet: which page is the front of each, which its back, and which stands on its head for the printer. Pure. */
import type { Size } from '../../formats/sheet/plan.ts';

/** A file that is printed, as far as it must be known. */
export interface Printed {
  /** Of each page, as one reads it, in pt. */
  readonly sizes: readonly Size[];
  /** What its pages were made for: each a sheet of its own; to be read one after the other; or fronts and backs for an edge. */
  readonly made: 'one' | 'read' | 'long-edge' | 'short-edge';
}

/** One side of a sheet: a page of a file, from 0. */
export interface Face<File> {
  readonly file: File;
  readonly page: number;
  /** Whether it must stand on its head. */
  readonly turn: boolean;
}

/** A sheet of paper. */
export interface Leaf<File> {
  readonly front: Face<File>;
  readonly back?: Face<File>;
}

export type Flip = 'long-edge' | 'short-edge';

/** Lists the sheets of one file. @param flip the edge on which the paper is turned, by the printer or by hand */
export function leavesOf<File extends Printed>(file: File, flip: Flip): Leaf<File>[] {
  const face = (page: number, turn = false): Face<File> => ({ file, page, turn });
  if (file.made === 'one') return file.sizes.map((_, page) => ({ front: face(page) }));
  return Array.from({ length: Math.ceil(file.sizes.length / 2) }, (_, sheet): Leaf<File> => {
    const [front, back] = [2 * sheet, 2 * sheet + 1];
    const size = file.sizes[back];
    return { front: face(front), ...(size ? { back: face(back, flip !== edgeOf(file, size)) } : {}) };
  });
}

/** Lists the sheets of two files, of which the second goes on the back of the first. */
export function backToBack<File extends Printed>(fronts: File, backs: File, flip: Flip): Leaf<File>[] {
  return fronts.sizes.map((_, page): Leaf<File> => {
    const size = backs.sizes[page];
    const front = { file: fronts, page, turn: false };
    return size ? { front, back: { file: backs, page, turn: flip !== naturalEdge(size) } } : { front };
  });
}

/** The edge for which a file's backs need no turn: the one it was made for, else the one that keeps a page upright. */
function edgeOf({ made }: Printed, size: Size): Flip {
  return made === 'long-edge' || made === 'short-edge' ? made : naturalEdge(size);
}

function naturalEdge({ width, height }: Size): Flip {
  return height >= width ? 'long-edge' : 'short-edge';
}

/** What is printed at once: a page, or a blank one as large as what lies in front of it. */
export type Side<File> = Face<File> | { readonly blank: Face<File> };

/** Lays sheets into a file for a printer that prints both sides: every sheet begins on a front. */
export function bothSides<File>(leaves: readonly Leaf<File>[]): Side<File>[] {
  return leaves.flatMap(({ front, back }): Side<File>[] => [front, back ?? { blank: front }]);
}

/** Lays sheets into fronts and backs, for a printer that prints one side; no backs where no sheet has one. */
export function frontsAndBacks<File>(leaves: readonly Leaf<File>[]): readonly [Side<File>[], Side<File>[]] {
  const backs = leaves.some(({ back }) => back)
    ? leaves.map(({ front, back }): Side<File> => back ?? { blank: front })
    : [];
  return [leaves.map(({ front }) => front), backs];
}
