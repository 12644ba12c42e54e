/** Little room: 320 px, text at 200 %, and a desk's screen at 400 %. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { editionPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';
import { templates } from './templates.ts';

let browser: Browser;
let server: Server;
let url: string;
let library: Library;

/** What a window of 1280 × 1024 px leaves at 400 %. */
const zoomed = { width: 320, height: 256 };

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
  ({ library } = await loadLibrary(fixtureContent));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function each(options: Parameters<Browser['newContext']>[0], paths: readonly string[], look: (page: Page, path: string) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(url + path.slice(1));
      await look(page, path);
    }
  } finally {
    await context.close();
  }
}

describe('at 400 %', () => {
  it('every template fits without scrolling sideways, and nothing stands in the way of the words', async () => {
    await each({ viewport: zoomed }, templates(library, 'es'), async (page, path) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(zoomed.width);
      expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility()).map(({ outerHTML }) => outerHTML.slice(0, 100))), path).toEqual([]);
    });
  });

  it('also with text at 200 % on a small screen', async () => {
    await each({ viewport: { width: 480, height: 640 }, bypassCSP: true }, templates(library, 'es'), async (page, path) => {
      await page.addStyleTag({ content: 'html{font-size:200%}' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(480);
    });
  });

  it('what has the focus is in sight and not covered, from the first Tab to the last', async () => {
    const leaflet = allEditions(library).find((edition) => edition.document.id === 'ask-at-the-gate')!;
    await each({ viewport: zoomed }, [editionPath(leaflet)], async (page, path) => {
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
          return top && (element.contains(top) || top.contains(element)) ? 'seen' : `covered: ${element.outerHTML.slice(0, 100)}`;
        });
        if (at === 'end') break;
        expect(at, path).toBe('seen');
        seen += 1;
      }
      expect(seen).toBeGreaterThan(20);
    });
  });

  it('an open note leaves a part of the text to be seen, can be scrolled, and closes by its own link', async () => {
    const text = allEditions(library).find((edition) => edition.document.id === 'ask-at-the-gate')!;
    await each({ viewport: zoomed }, [editionPath(text)], async (page) => {
      const call = page.locator('sup a').first();
      await call.click();
      const note = page.locator('.footnotes li:target');
      const box = (await note.boundingBox())!;
      expect(box.height).toBeLessThanOrEqual(zoomed.height * 0.6 + 1);
      expect(box.y + box.height).toBeLessThanOrEqual(zoomed.height + 1);
      await note.locator('.close').click();
      expect(await page.locator('.footnotes li:target').count()).toBe(0);
    });
  });
});
