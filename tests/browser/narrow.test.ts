/** The keyboard and the notes in a window of 1280 × 1024 px at 400 %; that every template fits is looked at on the visits (visit.ts). */
import { describe, expect } from 'vitest';
import { editionPath } from '../../src/model/urls.ts';
import { editionOf, it } from './fixtures.ts';
import { zoomed } from './looks/room.ts';

describe('at 400 %', () => {
  it('what has the focus is in sight and not covered, from the first Tab to the last', async ({ open, library }) => {
    const page = await open(editionPath(editionOf(library, 'ask-at-the-gate', 'en')), { viewport: zoomed });
    let seen = 0;
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement!;
        if (element === document.body) return 'end';
        const box = [...element.getClientRects()].find(({ bottom, top }) => bottom > 0 && top < innerHeight);
        if (!box) return `out of sight: ${element.outerHTML.slice(0, 100)}`;
        const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
        const top = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), y);
        return top && (element.contains(top) || top.contains(element))
          ? 'seen'
          : `covered: ${element.outerHTML.slice(0, 100)}`;
      });
      if (at === 'end') break;
      expect(at).toBe('seen');
      seen += 1;
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('an open note leaves a part of the text to be seen, can be scrolled, and closes by its own link', async ({
    open,
    library,
  }) => {
    const page = await open(editionPath(editionOf(library, 'ask-at-the-gate', 'en')), { viewport: zoomed });
    await page.locator('sup button').first().click();
    const note = page.locator('.footnotes li:popover-open');
    const box = (await note.boundingBox())!;
    expect(box.height).toBeLessThanOrEqual(zoomed.height * 0.6 + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(zoomed.height + 1);
    await note.locator('.close').click();
    expect(await note.count()).toBe(0);
  });
});
