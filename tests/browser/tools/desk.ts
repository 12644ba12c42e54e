/** What the tests of the tools share: a visit on which every request and every complaint is noted, and files that a tool hands over. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Language } from '../../../src/i18n/languages.ts';
import { offlineKitPath } from '../../../src/model/urls.ts';
import { siteUnderTest } from '../../site/command.ts';
import { it as base } from '../fixtures.ts';

/** A page of a tool, and every address that it asked for since it stood. */
export interface Desk {
  readonly page: Page;
  readonly requests: readonly string[];
}

/** Opens the page of a tool, works on it, and sees that it broke no rule and kept nothing. */
type Visit = (path: string, work: (desk: Desk) => Promise<void>, options?: BrowserContextOptions) => Promise<void>;

export const it = base
  // The offline kit of a language as a person has it on a stick. @returns the address of one of its pages
  .extend('kit', { scope: 'file' }, async ({}, { onCleanup }) => {
    const parent = await mkdtemp(join(tmpdir(), 'kit with a space-'));
    onCleanup(() => rm(parent, { recursive: true, force: true }));
    return async (language: Language, page: string): Promise<string> => {
      const folder = join(parent, language);
      const files = unzipSync(new Uint8Array(await readFile(join(siteUnderTest, offlineKitPath(language)))));
      for (const [name, bytes] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), bytes);
      }
      return pathToFileURL(join(folder, page, 'index.html')).href;
    };
  })
  .extend('visit', ({ open, url }): Visit => async (path, work, options) => {
    const complaints: string[] = [];
    const requests: string[] = [];
    const page = await open(undefined, { acceptDownloads: true, ...options });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(/^file:/.test(path) ? path : url + path.slice(1), { waitUntil: 'networkidle' });
    const before = await page.evaluate(() => history.length);
    page.on('request', (request) => requests.push(request.url()));
    await work({ page, requests });
    expect(complaints).toEqual([]);
    if (options?.javaScriptEnabled === false) return;
    expect(
      await page.evaluate(async () => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
      ]),
    ).toEqual(['', 0, 0, 0]);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

/** Presses a link that saves a file. @returns its name and its bytes */
export async function saved(page: Page, link: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(link).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}
