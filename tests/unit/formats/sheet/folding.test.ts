/** Folds the sheets in thought and reads them. */
import { describe, expect, it } from 'vitest';
import { impose } from '../../../../src/formats/sheet/impose.ts';
import { spotsOf, type Spot } from '../../../../src/formats/sheet/placing.ts';
import { ProblemError } from '../../../../src/model/problems.ts';
import { leafletsOf, spotAt, type Found } from './paper.ts';

const papers = ['letter', 'a4'] as const;
const flips = ['long-edge', 'short-edge'] as const;

describe.each(flips.flatMap((flip) => papers.map((paper) => [flip, paper] as const)))(
  'from a printer that flips on the %s, on %s',
  (flip, paper) => {
    it.each([1, 4, 5, 8, 12, 14, 16, 48])(
      'a booklet of %i pages reads in order once it is folded, with its blanks before the back cover',
      (pages) => {
        const plan = impose('booklet', pages, paper, flip);
        const sheets = Array.from({ length: plan.sides.length / 2 }, (_, sheet) => leafletsOf(plan, sheet, flip));
        // The right halves from the outermost sheet in, each from its front; then the left halves from the innermost out, each from its back.
        const right = sheets.flatMap(([, half]) => [half!.front, half!.back]);
        const left = sheets.toReversed().flatMap(([half]) => [half!.back, half!.front]);
        const read = [...right, ...left];
        const blanks = read.length - pages;
        expect(read.map((found) => found?.page)).toEqual([
          ...Array.from({ length: pages - 1 }, (_, index) => index + 1),
          ...Array.from({ length: blanks }, () => undefined),
          pages,
        ]);
        expect(read.every((found) => found?.upright !== false)).toBe(true);
      },
    );

    it.each([4, 12, 14])('a booklet of %i pages that is read from the right has its spine there', (pages) => {
      const plan = impose('booklet', pages, paper, flip, true);
      const sheets = Array.from({ length: plan.sides.length / 2 }, (_, sheet) => leafletsOf(plan, sheet, flip));
      // The left halves from the outermost sheet in, each from its front; then the right halves back out.
      const left = sheets.flatMap(([half]) => [half!.front, half!.back]);
      const right = sheets.toReversed().flatMap(([, half]) => [half!.back, half!.front]);
      const read = [...left, ...right].map((found) => found?.page);
      expect(read.filter((page) => page !== undefined)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
      expect([read[0], read.at(-1)]).toEqual([1, pages]);
      expect([...left, ...right].every((found) => found?.upright !== false)).toBe(true);
      // What is drawn towards the fold is drawn to the middle of the sheet all the same.
      const { sheet, cell } = plan;
      for (const side of spotsOf(plan))
        for (const { x } of side) expect(x < sheet.width / 2 ? x >= 0 : x <= sheet.width - cell.width).toBe(true);
    });

    it('a trifold that is read from the right has its cover at the left, and folds beside the narrow flap', () => {
      const plan = impose('trifold', 6, paper, flip, true);
      const [outside] = spotsOf(plan);
      const byPlace = [...(outside ?? [])].sort((a, b) => a.x - b.x);
      expect(byPlace.map(({ page }) => page)).toEqual([1, 6, 5]);
      for (const [index, { x, width }] of byPlace.entries())
        expect(x + width).toBeCloseTo(byPlace[index + 1]?.x ?? plan.sheet.width, 5);
      expect(byPlace[0]?.x).toBeCloseTo(0, 5);
      const folds = [...new Set(plan.marks[0]?.map(({ x1 }) => Math.round(x1)))].sort((a, b) => a - b);
      expect(folds).toEqual(byPlace.slice(1).map(({ x }) => Math.round(x)));
    });

    it('a trifold shows cover, spread with the flap, three panels inside, and its back', () => {
      const [flap, middle, cover] = leafletsOf(impose('trifold', 6, paper, flip), 0, flip);
      // Seen from the outside: the cover is right. From the inside it is left; the flap is folded in over the middle, then the cover over both.
      const read = [cover!.front, cover!.back, middle!.back, flap!.back, flap!.front, middle!.front];
      expect(read).toEqual([1, 2, 3, 4, 5, 6].map((page): Found => ({ page, upright: true })));
      expect(flap!.width).toBeLessThan(middle!.width);
      expect(cover!.width).toBe(middle!.width);
    });

    it('a trifold has its panels’ edges on its folds, on both sides', () => {
      const plan = impose('trifold', 6, paper, flip);
      spotsOf(plan).forEach((side, index) => {
        const edges = side.map(({ x }) => x).sort((a, b) => a - b);
        const folds = [...new Set(plan.marks[index]!.map(({ x1 }) => x1.toFixed(4)))].sort(
          (a, b) => Number(a) - Number(b),
        );
        expect(folds).toEqual(edges.slice(1).map((x) => x.toFixed(4)));
        expect(edges[0]).toBeCloseTo(0, 6);
        expect(side.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(plan.sheet.width, 6);
      });
    });
  },
);

describe.each([
  ['pocket-booklet', 'letter'],
  ['pocket-booklet', 'a4'],
  ['booklet', 'tabloid'],
  ['booklet', 'a3'],
] as const)('a %s on %s, cut across and stacked', (product, paper) => {
  it.each([5, 8, 9, 14, 16, 24, 48])(
    'reads in order once it is folded, at %i pages, with its blanks before the back cover',
    (pages) => {
      const plan = impose(product, pages, paper, 'long-edge');
      const sheets = Array.from({ length: plan.sides.length / 2 }, (_, sheet) => sheet);
      // The upper halves in the order of the pile, then the lower ones under them: the first is outside when all are folded.
      const cut = [0, 1].flatMap((row) => sheets.map((sheet) => leafletsOf(plan, sheet, 'long-edge', row)));
      // Only the last may be bare on both sides: scrap.
      const pile = cut.filter((halves) => halves.some(({ front, back }) => front ?? back));
      expect(pile).toEqual(cut.slice(0, Math.ceil(pages / 4)));
      expect(cut.length - pile.length).toBe(Math.ceil(pages / 4) % 2);
      const right = pile.flatMap(([, half]) => [half!.front, half!.back]);
      const left = pile.toReversed().flatMap(([half]) => [half!.back, half!.front]);
      const read = [...right, ...left];
      expect(read.map((found) => found?.page)).toEqual([
        ...Array.from({ length: pages - 1 }, (_, index) => index + 1),
        ...Array.from({ length: read.length - pages }, () => undefined),
        pages,
      ]);
      expect(read.every((found) => found?.upright !== false)).toBe(true);
    },
  );

  it('is cut across the middle and folded down the middle, on both sides', () => {
    const { marks, sheet } = impose(product, 16, paper, 'long-edge');
    for (const side of marks)
      for (const { kind, x1, x2, y1, y2 } of side)
        expect(kind === 'cut' ? [y1, y2] : [x1, x2]).toEqual(
          kind === 'cut' ? [sheet.height / 2, sheet.height / 2] : [sheet.width / 2, sheet.width / 2],
        );
  });

  it('is refused above 48 pages', () => {
    expect(() => impose(product, 49, paper, 'long-edge')).toThrow(ProblemError);
  });
});

it('A trifold on Letter has panels of 3 11/16, 3 11/16 and 3 5/8 in, on A4 of 100, 100 and 97 mm', () => {
  const widths = (paper: 'letter' | 'a4', unit: number) =>
    spotsOf(impose('trifold', 6, paper, 'short-edge')).map((side) =>
      side.map(({ width }) => Number((width / unit).toFixed(4))),
    );
  expect(widths('letter', 72)).toEqual([
    [3.625, 3.6875, 3.6875],
    [3.6875, 3.6875, 3.625],
  ]);
  expect(widths('a4', 72 / 25.4)).toEqual([
    [97, 100, 100],
    [100, 100, 97],
  ]);
});

describe.each(papers)('a zine on %s', (paper) => {
  const plan = impose('zine', 8, paper, 'one');
  const [side] = spotsOf(plan);
  const cell = (row: number, column: number): Spot =>
    spotAt(side!, { x: (plan.sheet.width * (column + 0.5)) / 4, y: (plan.sheet.height * (row + 0.5)) / 2 })!;
  const rows = [[0, 1, 2, 3].map((column) => cell(0, column)), [0, 1, 2, 3].map((column) => cell(1, column))] as const;
  const slit = plan.marks[0]!.filter(({ kind }) => kind === 'cut');

  it('is cut once, along the middle of its two middle columns', () => {
    const { width, height } = plan.sheet;
    expect(slit).toEqual([{ kind: 'cut', x1: width / 4, y1: height / 2, x2: (width * 3) / 4, y2: height / 2 }]);
  });

  it('reads from one to eight, upright, once it is folded', () => {
    // Folded lengthwise, the upper row hangs behind the lower, back to back. Pushed together, the slit opens into a square, then a cross
    // of four arms, each two pages back to back. The end columns hold together at their top fold, which the slit must spare …
    const [upper, lower] = rows;
    const cut = (column: number): boolean =>
      slit.some(({ x1, x2 }) => x1 < cell(0, column).x + 1 && x2 > cell(0, column).x + 1);
    expect([0, 1, 2, 3].map(cut)).toEqual([false, true, true, false]);
    const rightArm = [lower[3], upper[3]];
    const leftArm = [upper[0], lower[0]];
    // … and the middle ones, cut apart, fold on themselves: the upper pair behind, the lower pair in front.
    const backArm = [upper[2], upper[1]];
    const frontArm = [lower[1], lower[2]];
    const around = [rightArm, backArm, leftArm, frontArm].flat();
    expect(around.map((spot) => spot!.page)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    // What hangs behind is turned over the top fold: it is upright if it is printed on its head.
    expect(upper.map(({ turn }) => turn)).toEqual([180, 180, 180, 180]);
    expect(lower.map(({ turn }) => turn)).toEqual([0, 0, 0, 0]);
  });

  it('has the pages that face each other side by side, left and right, however the row is turned', () => {
    const [upper, lower] = rows;
    const read = [upper.toReversed(), lower].map((row) => row.map(({ page }) => page));
    expect(read).toEqual([
      [2, 3, 4, 5],
      [6, 7, 8, 1],
    ]);
  });
});
