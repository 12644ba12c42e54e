import { describe, expect, it } from 'vitest';
import { impose, isImposed, sheetsOfPaper } from '../../../../src/formats/sheet/impose.ts';
import { forPrinter, naturalFlip, spotsOf, type Spot } from '../../../../src/formats/sheet/placing.ts';
import type { Plan } from '../../../../src/formats/sheet/plan.ts';
import { gridOf, mirrored, planOf } from '../../../../src/formats/sheet/schemes/grid.ts';
import { saddleOrder } from '../../../../src/formats/sheet/schemes/saddle.ts';
import { millimetresInPoints } from '../../../../src/formats/sheet/papers.ts';
import { productEntry } from '../../../../src/formats/sheet/products.ts';
import { sheetProducts } from '../../../../src/model/kinds.ts';
import { ProblemError } from '../../../../src/model/problems.ts';
import { behind, middle } from './paper.ts';

interface Shown {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const papers = ['letter', 'a4'] as const;
const flips = ['long-edge', 'short-edge'] as const;
const everything = [
  ['half', 1],
  ['half', 2],
  ['quarter', 1],
  ['quarter', 2],
  ['card', 2],
  ['fold-card', 2],
  ['tiles', 1],
  ['tabs', 2],
  ['sign', 2],
  ['tent', 2],
  ['labels', 1],
  ['stickers', 1],
  ['trifold', 6],
  ['zine', 8],
  ['booklet', 16],
  ['pocket-booklet', 16],
] as const;

describe('the order of a booklet', () => {
  it.each([
    [
      4,
      [
        [4, 1],
        [2, 3],
      ],
    ],
    [
      8,
      [
        [8, 1],
        [2, 7],
        [6, 3],
        [4, 5],
      ],
    ],
    [
      12,
      [
        [12, 1],
        [2, 11],
        [10, 3],
        [4, 9],
        [8, 5],
        [6, 7],
      ],
    ],
    [
      16,
      [
        [16, 1],
        [2, 15],
        [14, 3],
        [4, 13],
        [12, 5],
        [6, 11],
        [10, 7],
        [8, 9],
      ],
    ],
  ])('of %i pages is the one every bindery knows', (pages, order) => {
    expect(saddleOrder(pages)).toEqual(order);
  });

  it('of 14 pages keeps its back cover outside and its two blanks before it', () => {
    expect(saddleOrder(14)).toEqual([
      [14, 1],
      [2, null],
      [null, 3],
      [4, 13],
      [12, 5],
      [6, 11],
      [10, 7],
      [8, 9],
    ]);
  });

  it.each([4, 5, 8, 12, 14, 16, 47, 48])('of %i pages shows every page once', (pages) => {
    const shown = saddleOrder(pages)
      .flat()
      .filter((page) => page !== null);
    expect(shown.sort((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  });

  it.each([49, 64])('is refused for %i pages, with advice', (pages) => {
    const error = (() => {
      try {
        return impose('booklet', pages, 'letter', 'short-edge');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).problem).toMatchObject({
      code: 'booklet-too-long',
      fact: `A booklet has ${pages} pages; a fold and two staples hold 48.`,
      fix: `Make two booklets of it, or shorten it by about ${pages - 48} pages.`,
    });
  });

  it.each(papers)('draws inner sheets towards the fold by 0.1 mm each on %s, both halves alike', (paper) => {
    const plan = impose('booklet', 16, paper, 'short-edge');
    spotsOf(plan).forEach(([left, right], index) => {
      const creep = (Math.floor(index / 2) * 0.1 * 72) / 25.4;
      expect(left!.x + left!.width).toBeCloseTo(plan.sheet.width / 2 + creep, 6);
      expect(right!.x).toBeCloseTo(plan.sheet.width / 2 - creep, 6);
    });
  });
});

describe('what a printer can do', () => {
  /** Six different things on a sheet, so that none can stand in for another: odd pages in front, each with the next behind it. */
  const different = (width: number, height: number): Plan => {
    const grid = gridOf({ width, height }, { width: 100, height: 120 }, 2, 3);
    const fronts = [1, 3, 5, 7, 9, 11].map((page) => ({ page }));
    return planOf(
      grid,
      [
        fronts,
        mirrored(
          fronts.map(({ page }) => ({ page: page + 1 })),
          2,
        ),
      ],
      [],
    );
  };

  it.each(
    flips.flatMap(
      (flip) =>
        [
          [flip, 'stands', 300, 400],
          [flip, 'lies', 400, 380],
        ] as const,
    ),
  )('flips on the %s a sheet that %s, and behind each piece is its own back, upright', (flip, _, width, height) => {
    const plan = forPrinter(different(width, height), flip);
    const [front, back] = spotsOf(plan);
    for (const spot of front!)
      expect(behind(plan, back!, middle(spot), flip)).toEqual({ page: spot.page + 1, upright: true });
  });

  it('has columns mirrored on the back for the long edge and rows for the short edge, where the sheet stands', () => {
    const pages = (sides: 'long-edge' | 'short-edge') =>
      forPrinter(different(300, 400), sides).sides[1]!.map((slot) => [slot?.page, slot?.turn ?? 0]);
    expect(pages('long-edge')).toEqual([
      [4, 0],
      [2, 0],
      [8, 0],
      [6, 0],
      [12, 0],
      [10, 0],
    ]);
    expect(pages('short-edge')).toEqual([
      [10, 180],
      [12, 180],
      [6, 180],
      [8, 180],
      [2, 180],
      [4, 180],
    ]);
  });

  it.each(everything)(
    'shows every page of %s with %i as often in one file as in fronts and backs together',
    (product, pages) => {
      for (const paper of papers) {
        const whole = impose(product, pages, paper, 'one');
        const fronts = impose(product, pages, paper, 'fronts');
        const backs = impose(product, pages, paper, 'backs');
        expect(whole.sides.length).toBe(fronts.sides.length + backs.sides.length);
        expect(
          fronts.sides.flatMap((side, index) => (backs.sides[index] ? [side, backs.sides[index]] : [side])),
        ).toEqual(whole.sides);
        expect(whole.marks.length).toBe(whole.sides.length);
      }
    },
  );

  it('takes a stack of fronts that was turned over from left to right, its first sheet on top', () => {
    const [fronts, backs] = [impose('booklet', 16, 'letter', 'fronts'), impose('booklet', 16, 'letter', 'backs')];
    spotsOf(fronts).forEach((front, sheet) => {
      for (const spot of front)
        expect(behind(fronts, spotsOf(backs)[sheet]!, middle(spot), naturalFlip(fronts))).toEqual({
          page: spot.page % 2 ? spot.page + 1 : spot.page - 1,
          upright: true,
        });
    });
  });
});

describe.each(papers)('every plan on %s', (paper) => {
  it.each(everything)('keeps the pages of %s with %i on the sheet and beside each other', (product, pages) => {
    for (const sides of ['one', ...flips] as const) {
      const plan = impose(product, pages, paper, sides);
      for (const side of spotsOf(plan)) {
        for (const spot of side) {
          expect(spot.x).toBeGreaterThanOrEqual(-0.01);
          expect(spot.y).toBeGreaterThanOrEqual(-0.01);
          expect(spot.x + spot.width).toBeLessThanOrEqual(plan.sheet.width + 0.01);
          expect(spot.y + spot.height).toBeLessThanOrEqual(plan.sheet.height + 0.01);
        }
        // Creep lets the white inner margins of a spread overlap by less than 2 mm; nothing else may.
        const overlap = product.endsWith('booklet') ? 2 : 0.01;
        for (const [index, one] of side.entries())
          for (const other of side.slice(index + 1)) {
            const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
            const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
            expect(Math.min(across, down)).toBeLessThan(overlap);
          }
      }
    }
  });

  it.each(everything.filter(([product]) => ['half', 'quarter', 'card', 'stickers'].includes(product)))(
    'marks cuts of %s with %i at the edges of its cells',
    (product, pages) => {
      const plan = impose(product, pages, paper, 'long-edge');
      spotsOf(plan).forEach((side, index) => {
        const [across, down] = [
          side.flatMap(({ x, width }) => [x, x + width]),
          side.flatMap(({ y, height }) => [y, y + height]),
        ];
        for (const { kind, x1, y1, x2, y2 } of plan.marks[index]!) {
          expect(kind).toBe('cut');
          if (x1 === x2) expect(across.some((x) => Math.abs(x - x1) < 0.01)).toBe(true);
          else expect(y1 === y2 && down.some((y) => Math.abs(y - y1) < 0.01)).toBe(true);
        }
      });
    },
  );
});

describe('wallet cards', () => {
  it('on Letter fit Avery 5371: two by five of 3.5 × 2 in, 0.75 in at the sides, 0.5 in at top and bottom', () => {
    for (const side of spotsOf(impose('card', 2, 'letter', 'long-edge'))) {
      expect(side.map(({ x, y }) => [x, y])).toEqual(
        [0, 1, 2, 3, 4].flatMap((row) => [
          [54, 36 + row * 144],
          [306, 36 + row * 144],
        ]),
      );
      expect(side.every(({ width, height }) => width === 252 && height === 144)).toBe(true);
    }
  });

  it('on A4 are two by five of 85 × 55 mm, 20 mm at the sides, 11 mm at top and bottom', () => {
    const millimetres = (points: number): number => Number(((points / 72) * 25.4).toFixed(3));
    const [front] = spotsOf(impose('card', 2, 'a4', 'long-edge'));
    expect([front![0]!, front![9]!].map(({ x, y, width, height }) => [x, y, width, height].map(millimetres))).toEqual([
      [20, 11, 85, 55],
      [105, 231, 85, 55],
    ]);
  });

  it('keep their marks outside the cards, but for crosses where four of them touch', () => {
    const { marks } = impose('card', 2, 'letter', 'long-edge');
    const inside = marks[0]!.filter(
      ({ x1, y1, x2, y2 }) =>
        Math.max(x1, x2) > 54 && Math.min(x1, x2) < 558 && Math.max(y1, y2) > 36 && Math.min(y1, y2) < 756,
    );
    expect(inside).toHaveLength(8);
    for (const { x1, y1, x2, y2 } of inside) expect([(x1 + x2) / 2, Math.hypot(x2 - x1, y2 - y1)]).toEqual([306, 20]);
  });
});

describe('fold-over cards', () => {
  it('have each front beside its back, where the wallet cards lie, cut around the pair and folded between', () => {
    for (const paper of papers) {
      const [cards, plan] = [impose('card', 2, paper, 'one'), impose('fold-card', 2, paper, 'one')];
      const [front] = spotsOf(cards);
      const [side] = spotsOf(plan);
      expect(side!.map(({ x, y }) => [x, y])).toEqual(front!.map(({ x, y }) => [x, y]));
      expect(side!.map(({ page }) => page)).toEqual([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
      const upright = plan.marks[0]!.filter(({ x1, x2 }) => x1 === x2);
      expect(upright.filter(({ kind }) => kind === 'fold').every(({ x1 }) => x1 === side![1]!.x)).toBe(true);
      expect(upright.filter(({ kind }) => kind === 'cut').some(({ x1 }) => x1 === side![1]!.x)).toBe(false);
    }
  });
});

describe('labels', () => {
  const millimetres = (points: number): number => Number(((points / 72) * 25.4).toFixed(3));

  it('on Letter fit Avery 5160: 3 × 10 of 2.625 × 1 in, 0.1875 in at the sides, 0.5 in at top and bottom, 2.75 in apart', () => {
    const [side] = spotsOf(impose('labels', 1, 'letter', 'one'));
    expect(side!.map(({ x, y, width, height }) => [x, y, width, height].map((points) => points / 72))).toEqual(
      Array.from({ length: 30 }, (_, index) => [0.1875 + 2.75 * (index % 3), 0.5 + Math.floor(index / 3), 2.625, 1]),
    );
  });

  it('on A4 fit Avery L7160: 3 × 7 of 63.5 × 38.1 mm, 15.15 mm at top and bottom, 66.04 mm apart, in the middle', () => {
    const [side] = spotsOf(impose('labels', 1, 'a4', 'one'));
    expect([side![0]!, side![20]!].map(({ x, y, width, height }) => [x, y, width, height].map(millimetres))).toEqual([
      [7.21, 15.15, 63.5, 38.1],
      [139.29, 243.75, 63.5, 38.1],
    ]);
  });

  it('have no marks, because they are cut already', () => {
    for (const paper of papers) expect(impose('labels', 1, paper, 'one').marks).toEqual([[]]);
  });
});

describe('faces', () => {
  it.each(papers)('stand one above the other on a sign on %s, the first language above', (paper) => {
    const [side] = spotsOf(impose('sign', 2, paper, 'one'));
    expect(side!.map(({ page, y, turn }) => [page, y === 0, turn])).toEqual([
      [1, true, 0],
      [2, false, 0],
    ]);
  });

  it.each(papers)('stand upright on both sides of a folded tent on %s, their feet at the flaps', (paper) => {
    const { sheet, marks, ...plan } = impose('tent', 2, paper, 'one');
    const [[back, front]] = spotsOf({ sheet, marks, ...plan }) as [Spot[]];
    expect([back!.turn, front!.turn]).toEqual([180, 0]);
    expect(back!.y + back!.height).toBeCloseTo(sheet.height / 2, 6);
    expect(front!.y).toBeCloseTo(sheet.height / 2, 6);
    const folds = [...new Set(marks[0]!.map(({ y1 }) => Math.round(y1)))].sort((a, b) => a - b);
    expect(folds).toEqual([back!.y, sheet.height / 2, front!.y + front!.height].map(Math.round));
    expect(back!.y).toBeGreaterThan(millimetresInPoints(25));
  });
});

describe('tiles', () => {
  /** Left, top, right and bottom of what a tile shows, in pt on the page as it was drawn. */
  const shown = (paper: 'letter' | 'a4') => {
    const { widthPt } = productEntry('tiles').trim(paper);
    return spotsOf(impose('tiles', 1, paper, 'one')).map(([spot]) => {
      const scale = spot!.whole!.width / widthPt;
      const [left, top] = [-spot!.whole!.x / scale, -spot!.whole!.y / scale];
      return { scale, left, top, right: left + spot!.width / scale, bottom: top + spot!.height / scale };
    });
  };

  it.each(papers)('show the poster on %s once and whole, larger than it is, but for 10 mm of its border', (paper) => {
    const [a1, a2, b1, b2] = shown(paper) as [Shown, Shown, Shown, Shown];
    const { widthPt, heightPt } = productEntry('tiles').trim(paper);
    const border = millimetresInPoints(10);
    expect([a1.left, a1.top, b2.right - widthPt, b2.bottom - heightPt].map((edge) => Math.abs(edge))).toEqual(
      [border, border, border, border].map((edge) => expect.closeTo(edge, 6) as number),
    );
    expect([a2.right, a2.top, b1.left, b1.bottom]).toEqual(
      [b2.right, a1.top, a1.left, b2.bottom].map((edge) => expect.closeTo(edge, 6) as number),
    );
    expect(a1.scale).toBeGreaterThan(1.2);
    const { top, side, bottom } = productEntry('poster').marginMm;
    expect(Math.min(top, side, bottom)).toBeGreaterThan(10);
  });

  it.each(papers)('repeat 10 mm of each neighbor on %s, and say on which line its cut edge lies', (paper) => {
    const [a1, a2, b1] = shown(paper) as [Shown, Shown, Shown, Shown];
    const overlap = millimetresInPoints(10);
    expect((a1.right - a2.left) * a1.scale).toBeCloseTo(overlap, 6);
    expect((a1.bottom - b1.top) * a1.scale).toBeCloseTo(overlap, 6);
    const { marks, cell, origin } = impose('tiles', 1, paper, 'one');
    const lines = marks.map((side) =>
      side.filter(({ x1, y1 }) => x1 === 0 || y1 === 0).map(({ kind, x1, x2, y1 }) => [kind, x1 === x2 ? x1 : -y1]),
    );
    const [x, y] = [origin.x + cell.width - overlap, -(origin.y + cell.height - overlap)];
    expect(lines).toEqual([
      [
        ['fold', x],
        ['fold', y],
      ],
      [
        ['cut', origin.x],
        ['fold', y],
      ],
      [
        ['cut', -origin.y],
        ['fold', x],
      ],
      [
        ['cut', origin.x],
        ['cut', -origin.y],
      ],
    ]);
  });

  it.each(papers)(
    'keep their ink where every office printer reaches on %s, and what they say of themselves where it is cut off or covered',
    (paper) => {
      const { sheet, cell, origin, notes, keys } = impose('tiles', 1, paper, 'one');
      for (const room of [origin.x, origin.y]) expect(room).toBeGreaterThanOrEqual(millimetresInPoints(10) - 0.01);
      notes!.forEach(([note], index) => {
        expect(note!.y > origin.y + cell.height).toBe(index < 2);
        expect(note!.y < origin.y).toBe(index >= 2);
        expect(Math.min(note!.y - 8, sheet.height - note!.y)).toBeGreaterThan(millimetresInPoints(5.5));
        expect(keys![index]!.filled).toBe(index);
      });
    },
  );
});

describe('paper', () => {
  it('is counted in sheets', () => {
    expect([4, 5, 14, 16, 48].map((pages) => sheetsOfPaper('booklet', pages, 'letter'))).toEqual([1, 2, 4, 4, 12]);
    for (const [product, pages] of [
      ['card', 2],
      ['fold-card', 2],
      ['zine', 8],
      ['trifold', 6],
      ['quarter', 1],
      ['quarter', 2],
    ] as const)
      expect(sheetsOfPaper(product, pages, 'a4'), product).toBe(1);
    expect(sheetsOfPaper('tiles', 1, 'letter')).toBe(4);
    expect(sheetsOfPaper('reading', 5, 'letter')).toBe(5);
  });

  it('is laid out by a scheme for what is cut or folded, and for nothing else', () => {
    expect(sheetProducts.filter(isImposed)).toEqual([
      'tiles',
      'tabs',
      'sign',
      'tent',
      'half',
      'quarter',
      'labels',
      'stickers',
      'card',
      'fold-card',
      'trifold',
      'zine',
      'booklet',
      'pocket-booklet',
    ]);
    expect(() => impose('flyer', 1, 'letter', 'one')).toThrow('flyer is its own sheet');
  });

  it.each([
    ['card', 1],
    ['half', 3],
    ['trifold', 5],
    ['zine', 7],
  ] as const)('is not wasted on a %s of %i pages', (product, pages) => {
    expect(() => impose(product, pages, 'letter', 'one')).toThrow(/but the leaf has/);
  });
});
