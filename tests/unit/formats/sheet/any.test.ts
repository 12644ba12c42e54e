/** Imposition of pages that are not ours. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forPrinter, spotsOf } from '../../../../src/formats/sheet/placing.ts';
import { anyAcross, anyPapers, anySchemes, anyUps, type AnyChoice } from '../../../../src/formats/sheet/choice/any.ts';
import { imposeAny, mostPages, tileName } from '../../../../src/formats/sheet/schemes/any.ts';
import { saddleOrder } from '../../../../src/formats/sheet/schemes/saddle.ts';
import { behind, middle } from './paper.ts';

const usual: AnyChoice = { scheme: 'booklet', paper: 'letter', up: 2, across: 2, creep: 0.1, marks: true };
const letter = { width: 612, height: 792 };

const choices = fc.record({
  scheme: fc.constantFrom(...anySchemes),
  paper: fc.constantFrom(...anyPapers),
  up: fc.constantFrom(...anyUps),
  across: fc.constantFrom(...anyAcross),
  creep: fc.constantFrom(0, 0.1, 0.3),
  marks: fc.boolean(),
});
const sizes = fc.record({ width: fc.integer({ min: 100, max: 2000 }), height: fc.integer({ min: 100, max: 2000 }) });

describe('pages of any size', () => {
  test('are all there, in every scheme, and lie on the paper', () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 1, max: 60 }), sizes, (choice, wanted, size) => {
        const pages = Math.min(wanted, mostPages[choice.scheme] ?? 60);
        const plan = imposeAny(choice, pages, size);
        const spots = spotsOf(plan).flat();
        expect(new Set(spots.map(({ page }) => page)).size).toBe(pages);
        // Creep draws pages over the fold by a little, towards each other, and never off the sheet.
        for (const { x, y, width, height } of spots) {
          expect(x).toBeGreaterThan(-1e-6);
          expect(y).toBeGreaterThan(-1e-6);
          expect(x + width).toBeLessThan(plan.sheet.width + 1e-6);
          expect(y + height).toBeLessThan(plan.sheet.height + 1e-6);
        }
        expect(plan.marks).toHaveLength(plan.sides.length);
        if (!choice.marks) expect(plan.marks.flat()).toEqual([]);
      }),
    );
  });

  test('make the booklet that every bindery knows, drawn in by the thickness of the paper', () => {
    const plan = imposeAny({ ...usual, creep: 0.2 }, 8, letter);
    expect(spotsOf(plan).map((side) => side.map(({ page }) => page))).toEqual(saddleOrder(8));
    expect(plan.sheet).toEqual({ width: 792, height: 612 });
    expect(spotsOf(plan)[2]![0]!.x - spotsOf(plan)[0]![0]!.x).toBeCloseTo((0.2 * 72) / 25.4, 6);
  });

  test('are cut and stacked: the lower half of the pile is the inside of the booklet', () => {
    const sides = spotsOf(imposeAny({ ...usual, scheme: 'stacked' }, 16, letter));
    expect(sides.map((side) => side.map(({ page }) => page))).toEqual([
      [16, 1, 12, 5],
      [2, 15, 6, 11],
      [14, 3, 10, 7],
      [4, 13, 8, 9],
    ]);
  });

  test('stand as large as they can: two upright pages on a lying sheet, two lying ones on a standing sheet', () => {
    const pages = { ...usual, scheme: 'pages' } as const;
    expect(imposeAny(pages, 4, letter)).toMatchObject({ sheet: { width: 792 }, columns: 2, rows: 1 });
    expect(imposeAny(pages, 4, { width: 960, height: 540 })).toMatchObject({
      sheet: { width: 612 },
      columns: 1,
      rows: 2,
    });
    expect(imposeAny({ ...pages, up: 8 }, 9, letter)).toMatchObject({ columns: 4, rows: 2 });
  });

  test('that are cut apart have their back behind them, on printers of either edge', () => {
    for (const up of anyUps)
      for (const flip of ['long-edge', 'short-edge'] as const) {
        const plan = imposeAny({ ...usual, scheme: 'copies', up }, 2, letter);
        const [front, back] = spotsOf(forPrinter(plan, flip));
        for (const spot of front!) expect(behind(plan, back!, middle(spot), flip)).toEqual({ page: 2, upright: true });
      }
  });

  test('fill a zine as far as they go', () => {
    const [side] = spotsOf(imposeAny({ ...usual, scheme: 'zine' }, 5, letter));
    expect(side!.map(({ page }) => page).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test('as a poster overlap by 10 mm, and every sheet says which it is', () => {
    const plan = imposeAny({ ...usual, scheme: 'tiles', across: 3 }, 1, letter);
    expect(plan.sides).toHaveLength(9);
    const [first, second] = spotsOf(plan).map(([spot]) => spot!);
    expect(first!.whole!.x - second!.whole!.x).toBeCloseTo(first!.width - (10 * 72) / 25.4, 6);
    expect([0, 1, 3, 8, 9].map((side) => tileName(3, side))).toEqual(['A1', 'A2', 'B1', 'C3', 'A1']);
  });

  test('more than a scheme takes are refused', () => {
    for (const [scheme, pages] of Object.entries(mostPages) as [AnyChoice['scheme'], number][])
      expect(() => imposeAny({ ...usual, scheme }, pages + 1, letter)).toThrow(RangeError);
    expect(() => imposeAny(usual, 0, letter)).toThrow(RangeError);
  });
});
