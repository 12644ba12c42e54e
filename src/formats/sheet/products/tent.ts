/** The table tent: one sheet that stands on a table, a language on each face. */
import { millimetresInPoints, papers } from '../papers.ts';
import type { Product } from './product.ts';
import { sign } from './sign.ts';

/** Height of the flaps that are folded under, in mm: overlapping by a finger's width they make a foot of 40 mm or more. */
export const flapMm = 28;

/**
 * For the table in the break room: whoever sits on either side reads it upright.
 *
 *          ╱╲
 *         ╱  ╲
 *     EN ╱    ╲ ES
 *       ╱______╲      the flaps, taped over each other
 */
export const tent: Product = {
  ...sign,
  trim: (paper) => ({
    widthPt: papers[paper].widthPt,
    heightPt: papers[paper].heightPt / 2 - millimetresInPoints(flapMm),
  }),
  marginMm: { top: 9, side: 11, bottom: 8 },
  measures: (paper) => ({
    ...sign.measures(paper),
    kicker: 12,
    name: 10,
    rule: 3,
    gap: 8,
    zone: 0.3,
    qr: 76,
    askTitle: 24,
    address: 9,
    inset: 8,
    line: 22,
    label: 10,
  }),
};
