/** One visit to a page of the site, on which everything is looked at that does not disturb the rest: each page is loaded once, not once for each question. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Library } from '../../src/model/library.ts';
import { axeFaults, colourRules } from './axe.ts';
import { it as base, patience } from './fixtures.ts';
import { bareFocus, foreignTitles, headings, longLines, smallTargets, unclearLinks } from './looks/access.ts';
import { paperFaults } from './looks/paper.ts';
import { inTheWay, sideways, textAt, withoutStyle, wordsTouch, zoomed } from './looks/room.ts';

const phone = { width: 360, height: 800 };
const desk = { width: 1280, height: 900 };

/** A page that stays open from visit to visit, and what it told since the last one began. */
interface Tab {
  readonly page: Page;
  readonly told: string[];
}

const it = base.extend('tab', { scope: 'file' }, async ({ browser, url }, { onCleanup }): Promise<Tab> => {
  const context = await browser.newContext({ viewport: phone, colorScheme: 'light' });
  onCleanup(() => context.close());
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const told: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) told.push(`leaves our address: ${request.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) told.push(`breaks the policy: ${message.text()}`);
  });
  page.on('pageerror', (error) => told.push(`breaks: ${error.message}`));
  return { page, told };
});

/** What has been seen by one file of tests. */
interface Count {
  pages: number;
  foreignTitles: number;
}

/**
 * Opens a page and looks at it from a phone, on paper, magnified and from a desk. What changes the page for good comes last.
 * @param whole also what depends on the room that words need and on colours, and not on which words they are
 * @returns a line for each fault, which begins with the name of the look
 */
async function lookAt(
  { page, told }: Tab,
  address: string,
  library: Library,
  whole: boolean,
  count: Count,
): Promise<string[]> {
  const faults: string[] = [];
  const look = async (name: string, found: Promise<readonly string[]>): Promise<void> => {
    faults.push(...(await found).map((fault) => `${name}: ${fault}`));
  };
  await page.setViewportSize(phone);
  told.length = 0;
  await page.goto(address);
  const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join());
  if (kept !== ',0,0' || (await page.context().cookies()).length) {
    faults.push(`keeps something: ${kept}`);
    // The next page is not to blame.
    await page.context().clearCookies();
    await page.evaluate(() => [localStorage, sessionStorage].forEach((store) => store.clear()));
  }
  faults.push(...told);

  await look('axe on a phone', axeFaults(page));
  await look('printed', paperFaults(page));
  await look('words touch on a phone', wordsTouch(page));
  await page.emulateMedia({ media: 'print' });
  await look('words touch on paper', wordsTouch(page));
  await page.emulateMedia({ media: null });
  if (whole) {
    await look('small target on a phone', smallTargets(page));
    await page.emulateMedia({ colorScheme: 'dark' });
    // The dark has other colours and nothing else.
    await look('axe in the dark', axeFaults(page, colourRules));
    await look('printed in the dark', paperFaults(page, ['Letter']));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(zoomed);
    await look('too wide at 400 %', sideways(page));
    await look('in the way at 400 %', inTheWay(page));
    await page.setViewportSize({ width: 360, height: 640 });
    await textAt(page, '200%');
    await look('too wide with text at 200 %', sideways(page));
    await textAt(page);
  }

  await page.setViewportSize(desk);
  await look('unclear link', unclearLinks(page));
  await look('headings', headings(page));
  const titles = await foreignTitles(page, library);
  await look('title in another language', Promise.resolve(titles.unmarked));
  if (whole) {
    await look('axe at a desk', axeFaults(page));
    await look('words touch at a desk', wordsTouch(page));
    await look('small target at a desk', smallTargets(page));
    await look('long line', longLines(page));
    await look('no ring', bareFocus(page));
  }
  await page.setViewportSize({ width: 800, height: 900 });
  await look('without style', withoutStyle(page));
  count.pages += 1;
  count.foreignTitles += titles.seen;
  return faults;
}

/**
 * Declares a test for each page.
 * @param paths addresses from the root of the site
 * @param whole see `lookAt`
 */
export function visits(paths: readonly string[], whole: boolean): void {
  const count: Count = { pages: 0, foreignTitles: 0 };
  describe('every template', () => {
    it.for(paths)('is as it should be, on a screen and on paper: %s', async (path, { tab, url, library }) => {
      expect(await lookAt(tab, url + path.slice(1), library, whole, count)).toEqual([]);
    });

    it('was looked at for titles in another language, of which there are some', ({ skip }) => {
      skip(count.pages < paths.length, 'not every page was visited');
      expect(count.foreignTitles).toBeGreaterThan(10);
    });
  });
}
