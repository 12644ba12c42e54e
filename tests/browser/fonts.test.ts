/** A reader whose fonts do not come: nothing overflows and nothing moves. */
import { describe, expect } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import { fixtureContent } from '../site/command.ts';
import { it as base, patience } from './fixtures.ts';
import { sideways } from './looks/room.ts';
import { templates } from './templates.ts';

const { library } = await loadLibrary(fixtureContent);

/** A page that stays open from test to test. */
const it = base.extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  onCleanup(() => context.close());
  context.setDefaultTimeout(patience);
  // Scripts too: on search and keep they bring in after the first paint what only they can use, and that is another matter (docs/accessibility.md).
  await context.route(/\.(woff2|js)$/, (route) => route.abort());
  await context.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset.moved = String(
          Number(document.documentElement.dataset.moved ?? 0) + (entry as PerformanceEntry & { value: number }).value,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return context.newPage();
});

describe('with fonts blocked', () => {
  // Asked again on a busy machine: it may paint the pages of the door before all of their words have come, and what is centered there then moves.
  it.for(templates(library))('nothing overflows and nothing moves: %s', { retry: 2 }, async (path, { page, url }) => {
    await page.goto(url + path.slice(1));
    const { loaded, moved } = await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise(requestAnimationFrame);
      return {
        loaded: [...document.fonts]
          .filter(
            ({ status, family }) => status === 'loaded' && /^"?(Barlow Condensed|Public Sans|Press Serif)/.test(family),
          )
          .map(({ family }) => family),
        moved: Number(document.documentElement.dataset.moved ?? 0),
      };
    });
    expect({ loaded, moved, sideways: await sideways(page) }).toEqual({ loaded: [], moved: 0, sideways: [] });
  });
});
