/** Little moves when the fonts come late, at the widths that phones and tablets have: layout shifts as the browser itself counts them. */
import type { Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import { fixtureContent } from '../site/command.ts';
import { it as base, patience } from '../browser/fixtures.ts';
import { templates } from '../browser/templates.ts';

/** Widths of phones and of a tablet, in px. */
const widths = [320, 360, 390, 412, 768];
/** The most that a page may move, all its shifts together. */
const most = 0.01;

const { library } = await loadLibrary(fixtureContent);

/** A page whose fonts are held back until they are let go. */
interface Late {
  readonly page: Page;
  /** What is held; nothing more is when it is gone. */
  held: Route[] | undefined;
}

const it = base.extend('late', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<Late> => {
  const context = await browser.newContext();
  onCleanup(() => context.close());
  context.setDefaultTimeout(patience);
  const late: { page?: Page; held: Route[] | undefined } = { held: undefined };
  await context.route(/\.woff2$/, (route) => (late.held ? void late.held.push(route) : route.continue()));
  await context.addInitScript(() => {
    const told: string[] = [];
    Object.assign(window, { told, moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: readonly { node?: Node | null }[];
      })[]) {
        Object.assign(window, { moved: (window as unknown as { moved: number }).moved + entry.value });
        const moved = entry.sources.map(
          ({ node }) => (node as Element | null)?.outerHTML?.slice(0, 80) ?? node?.textContent,
        );
        told.push(`${entry.value.toFixed(4)} ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return Object.assign(late, { page: await context.newPage() });
});

describe('with fonts that come after the first paint', () => {
  // Spanish, whose words are longer.
  it.for(templates(library, 'es'))('little moves at any width: %s', { retry: 2 }, async (path, { late, url }) => {
    const { page } = late;
    const faults: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      const held = (late.held = []) as Route[];
      // Not until all is loaded: what is held would hold that up too.
      await page.goto(url + path.slice(1), { waitUntil: 'domcontentloaded' });
      await page.evaluate(async () => {
        while (!performance.getEntriesByName('first-contentful-paint').length)
          await new Promise((done) => requestAnimationFrame(done));
      });
      late.held = undefined;
      for (const route of held) await route.continue();
      const { moved, told } = await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frames = 0; frames < 4; frames += 1) await new Promise((done) => requestAnimationFrame(done));
        const { moved, told } = window as unknown as { moved: number; told: string[] };
        return { moved, told };
      });
      if (moved > most) faults.push(`${width} px: ${moved.toFixed(4)}\n${told.join('\n')}`);
    }
    expect(faults).toEqual([]);
  });
});
