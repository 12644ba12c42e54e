/** What is done to a photo, as plain data: boxes and crops keep to what they cover, however the photo is turned and made smaller. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  savedBox,
  savedSize,
  shown,
  turned,
  withBox,
  withCrop,
  within,
  type Work,
} from '../../../src/browser/tools/photo-work.ts';

const plain: Work = { width: 400, height: 300, turns: 0, boxes: [] };

const works = fc
  .record({
    width: fc.integer({ min: 20, max: 4000 }),
    height: fc.integer({ min: 20, max: 4000 }),
    box: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    crop: fc.tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true })),
  })
  .map(({ width, height, box: [x, y], crop: [from, share] }): Work => {
    const empty: Work = { width, height, turns: 0, boxes: [] };
    const boxed = withBox(empty, 0, { x: x * width, y: y * height, width: width / 7, height: height / 9 });
    return withCrop(boxed, { x: from * width, y: from * height, width: share * width, height: share * height });
  });

describe('a photo on the desk', () => {
  test('turned to the right and back is as it was, and after four turns too', () => {
    fc.assert(
      fc.property(works, (work) => {
        expect(turned(turned(work, true), false)).toEqual(work);
        expect([1, 2, 3, 4].reduce((one) => turned(one, true), work)).toEqual(work);
      }),
    );
  });

  test('keeps a box where it lies when it is turned: what was at the top left comes to the top right', () => {
    const box = { x: 0, y: 0, width: 40, height: 30 };
    expect(turned(withBox(plain, 0, box), true)).toEqual({
      width: 300,
      height: 400,
      turns: 1,
      boxes: [{ x: 270, y: 0, width: 30, height: 40 }],
    });
  });

  test('keeps every box and every crop within its edges, in whole dots', () => {
    fc.assert(
      fc.property(works, (work) => {
        for (const { x, y, width, height } of [...work.boxes, shown(work)]) {
          expect([x, y, width, height].every(Number.isInteger)).toBe(true);
          expect(x >= 0 && y >= 0 && x + width <= work.width && y + height <= work.height).toBe(true);
          expect(width > 0 && height > 0).toBe(true);
        }
      }),
    );
    expect(within(plain, { x: 390, y: -5, width: 0, height: 0 })).toEqual({ x: 390, y: 0, width: 5, height: 5 });
  });

  test('paints in what is saved at least all that the box covers', () => {
    fc.assert(
      fc.property(works, fc.integer({ min: 10, max: 2000 }), (work, most) => {
        const [box] = work.boxes;
        const { x, y } = shown(work);
        const { width, height, scale } = savedSize(work, most);
        expect(Math.max(width, height)).toBeLessThanOrEqual(most);
        const painted = savedBox(work, box!, most);
        const covered = {
          left: Math.max(0, (box!.x - x) * scale),
          right: Math.min(width, (box!.x + box!.width - x) * scale),
          top: Math.max(0, (box!.y - y) * scale),
          bottom: Math.min(height, (box!.y + box!.height - y) * scale),
        };
        if (covered.right <= covered.left || covered.bottom <= covered.top) return;
        expect(painted!.x <= covered.left && painted!.x + painted!.width >= covered.right).toBe(true);
        expect(painted!.y <= covered.top && painted!.y + painted!.height >= covered.bottom).toBe(true);
      }),
    );
  });
});
