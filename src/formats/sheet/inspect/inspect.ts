/** The inspector of finished pages: reads a leaf back from its PDF and holds every page against all judges. */
import { collision } from './collision.ts';
import { danglingMark } from './dangling.ts';
import type { Finding, Judge, Room } from './judge.ts';
import { margins } from './margins.ts';
import { millimetresInPoints } from '../papers.ts';
import type { Product } from '../products/product.ts';
import { tornAddress } from './torn.ts';
import { underfilled } from './underfilled.ts';
import { parted } from './parted.ts';
import { trimEdge } from './trim.ts';
import { wideWord } from './wide.ts';
import { printedPages } from './words.ts';

/** Where the words of a product may stand, by page from 1. */
export function roomOf(
  {
    marginMm,
    coverMm,
    footMm,
    leastFill,
    fit,
  }: Pick<Product, 'marginMm' | 'coverMm' | 'footMm' | 'leastFill'> & Partial<Pick<Product, 'fit'>>,
  page: number,
): Room {
  const cover = page === 1 ? coverMm : undefined;
  const { top, side, bottom } = cover === undefined ? marginMm : { top: cover, side: cover, bottom: cover };
  return {
    top: millimetresInPoints(top),
    side: millimetresInPoints(side),
    bottom: millimetresInPoints(bottom),
    ...(footMm === undefined ? {} : { foot: millimetresInPoints(footMm) }),
    ...(leastFill === undefined ? {} : { leastFill }),
    // A zine turns its page on purpose: what leads to the things of a list has one of its own.
    ...(fit === 'sheets' ? { flows: true } : {}),
  };
}

/** Every judge, the gravest first: of several findings the first is told. */
const judges: readonly Judge[] = [
  wideWord,
  collision,
  trimEdge,
  margins,
  tornAddress,
  danglingMark,
  parted,
  underfilled,
];

/** A finding, and the page it is on, from 1. */
export interface PageFinding extends Finding {
  readonly page: number;
}

/**
 * Inspects a finished leaf.
 * @param room where words may stand, by page from 1
 * @param around what is cut off each side, in pt
 * @returns what is wrong, the gravest judge first, page by page
 */
export async function inspect(pdf: Uint8Array, room: (page: number) => Room, around = 0): Promise<PageFinding[]> {
  const pages = await printedPages(pdf, around);
  return judges.flatMap((judge) =>
    pages.flatMap((page, index) =>
      judge.find(page, room(index + 1), pages[index + 1]).map((finding) => ({ ...finding, page: index + 1 })),
    ),
  );
}
