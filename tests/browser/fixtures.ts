/** What the browser suites share: one browser for each worker, the finished site on a port of its own, and the campaign it was made from. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Edition } from '../../src/model/document.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';

/** How long one test may take, in milliseconds: about ten times what the longest takes on a quiet machine, set-up of its file included. */
export const limit = 300_000;
/** How long a test waits for one thing to come about, in milliseconds. */
export const patience = 120_000;

vi.setConfig({ testTimeout: limit, hookTimeout: limit });

/**
 * Opens a page in a context of its own, which is closed when the test ends.
 * @param path address from the root of the site; nothing is opened without one
 * @param prepare what has to be done to the context before the page is opened
 */
export type Open = (
  path?: string,
  options?: BrowserContextOptions,
  prepare?: (context: BrowserContext) => unknown,
) => Promise<Page>;

/** Waits until a value is as expected. */
export const eventually = <T>(value: () => T) => expect.poll(value, { timeout: patience, interval: 50 });

/** Finds the edition of a document of the campaign. @throws when there is none */
export function editionOf(library: Library, id: string, language: string): Edition {
  const found = allEditions(library).find((edition) => edition.document.id === id && edition.language === language);
  if (!found) throw new Error(`The campaign has no ${id} in ${language}.`);
  return found;
}

export const it = test
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('library', { scope: 'worker' }, async () => (await loadLibrary(fixtureContent)).library)
  // Address of the root of the site; a suite with a site of its own puts its own in this place.
  .extend('url', { scope: 'file' }, async ({}, { onCleanup }) => {
    const { server, url } = await serve(siteUnderTest, 0);
    onCleanup(() => void server.close());
    return url;
  })
  .extend('open', async ({ browser, url }, { onCleanup }): Promise<Open> => {
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      for (const context of contexts) await context.close();
    });
    return async (path, options, prepare) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      context.setDefaultTimeout(patience);
      await prepare?.(context);
      const page = await context.newPage();
      if (path !== undefined) await page.goto(url + path.slice(1));
      return page;
    };
  });
