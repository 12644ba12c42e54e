/** The words come first: what stands on the first screen of a phone, and what the width of a desk is used for, on every template and every text. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import { allEditions } from '../../src/model/library.ts';
import { editionPath, pageAddresses } from '../../src/model/urls.ts';
import { fixtureContent } from '../site/command.ts';
import { it as base, patience } from './fixtures.ts';

const phone = { width: 360, height: 740 };

const it = base.extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }) => {
  const context = await browser.newContext({ viewport: phone });
  onCleanup(() => context.close());
  context.setDefaultTimeout(patience);
  return context.newPage();
});

const { library } = await loadLibrary(fixtureContent);
const texts = allEditions(library).map(editionPath);
/** One page of each other template, in each language. */
const others = [
  ...new Map(
    pageAddresses(library)
      .filter(({ route }) => route !== 'document')
      .map(({ route, language, path }) => [`${route} ${language}`, path]),
  ).values(),
];

/** The lower edge of the first line of running text, in px from the top of the page; lists of files, buttons and heads are none. */
const firstLine = (page: Page, selector: string): Promise<number> =>
  page.evaluate((within) => {
    const walker = document.createTreeWalker(document.querySelector(within)!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || !node.parentElement?.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const [line] = range.getClientRects();
      if (line) return line.bottom + scrollY;
    }
    return Infinity;
  }, selector);

const boxOf = (page: Page, selector: string): Promise<{ top: number; bottom: number; left: number; right: number }> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY, left, right };
    });

describe('on a phone', () => {
  it.for(texts)(
    'the words of a text begin on the first screen, below one row of buttons: %s',
    async (path, { page, url }) => {
      await page.setViewportSize(phone);
      await page.goto(url + path.slice(1));
      await page.evaluate(() => document.fonts.ready);
      const places = [];
      for (const selector of ['.kicker', 'h1', '.summary', '.actions'])
        places.push((await boxOf(page, selector)).bottom);
      places.push(await firstLine(page, '.body .event, .body > .callout, .text'));
      expect(places, 'in this order').toEqual([...places].sort((a, b) => a - b));
      expect(places.at(-1)).toBeLessThanOrEqual(phone.height);
      const rows = await page
        .locator('.hero .actions .button')
        .evaluateAll(
          (buttons) => new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top))).size,
        );
      expect(rows, 'rows of buttons').toBeLessThanOrEqual(1);
    },
  );

  it.for(others)('what a page is for stands on its first screen: %s', async (path, { page, url }) => {
    await page.setViewportSize(phone);
    await page.goto(url + path.slice(1));
    expect((await boxOf(page, 'main h1')).bottom).toBeLessThanOrEqual(phone.height / 2);
    const next = await boxOf(page, 'main h1 ~ *, main header ~ *, main .words ~ *');
    expect(next.top).toBeLessThanOrEqual(phone.height);
  });

  it.for(texts.slice(0, 6))('each other language is offered once: %s', async (path, { page, url }) => {
    await page.goto(url + path.slice(1));
    const twice = await page.evaluate(() =>
      [...document.querySelectorAll('a[hreflang]')]
        .map((link) => `${link.textContent} ${(link as HTMLAnchorElement).pathname}`)
        .filter((link, index, all) => all.indexOf(link) !== index),
    );
    expect(twice).toEqual([]);
  });
});

describe('on wider screens', () => {
  it.for(texts)('no headline has more than five lines on a tablet: %s', async (path, { page, url }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    await page.goto(url + path.slice(1));
    const lines = await page
      .locator('h1')
      .evaluate((h1) => h1.getBoundingClientRect().height / parseFloat(getComputedStyle(h1).lineHeight));
    expect(Math.round(lines)).toBeLessThanOrEqual(5);
  });

  it.for(texts)('a second column holds what else the text is made as: %s', async (path, { page, url }) => {
    for (const width of [1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(url + path.slice(1));
      const [body, side, reading] = [
        await boxOf(page, '.body'),
        await boxOf(page, '.side'),
        await boxOf(page, '.reading'),
      ];
      expect(side.left).toBeGreaterThanOrEqual(body.right);
      expect(side.bottom).toBeLessThanOrEqual(reading.bottom + 1);
      // The two never lie upon each other, wherever the reader is.
      if (await page.locator('.contents').count()) {
        await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 3));
        const contents = await boxOf(page, '.contents');
        expect(contents.bottom).toBeLessThanOrEqual((await boxOf(page, '.side')).top + 1);
        expect(contents.top, 'goes along').toBeGreaterThanOrEqual((await page.evaluate(() => scrollY)) - 1);
      }
    }
  });
});
