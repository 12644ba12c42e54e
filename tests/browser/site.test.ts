import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Library } from '../../src/model/library.ts';
import { pageAddresses, searchPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { axeFaults } from './axe.ts';
import { openBrowser } from './browser.ts';
import { templates } from './templates.ts';

let browser: Browser;
let server: Server;
let url: string;
let library: Library;

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
  ({ library } = await loadLibrary(fixtureContent));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a fresh context, gives it to the work, closes it. */
async function visit<T>(options: Parameters<Browser['newContext']>[0], work: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

describe('in a browser', () => {
  it.each([
    { width: 360, colorScheme: 'light' as const },
    // On a wide screen and in the dark both languages stand alike.
    { width: 1280, colorScheme: 'light' as const, only: 'es' as const },
    // The dark has other colours and nothing else.
    { width: 360, colorScheme: 'dark' as const, only: 'es' as const, rules: ['color-contrast', 'color-contrast-enhanced'] },
  ])('every template is free of axe violations, and of what axe leaves undecided, at $width px, $colorScheme', async ({ width, colorScheme, only, rules }) => {
    const paths = templates(library, only);
    const told: string[] = [];
    const look = async (): Promise<void> =>
      visit({ viewport: { width, height: 800 }, colorScheme }, async (page) => {
        for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
          await page.goto(url + path.slice(1));
          for (const fault of await axeFaults(page, rules)) told.push(`${path}: ${fault}`);
        }
      });
    await Promise.all([look(), look()]);
    expect(told).toEqual([]);
  });

  it('nothing leaves our own address, no page sets a cookie or stores anything, and no policy is broken', async () => {
    await visit({}, async (page, context) => {
      const away: string[] = [];
      const broken: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) away.push(request.url());
      });
      page.on('console', (message) => {
        if (/Content Security Policy|Refused/.test(message.text())) broken.push(`${page.url()} ${message.text()}`);
      });
      page.on('pageerror', (error) => broken.push(`${page.url()} ${error.message}`));
      for (const path of templates(library)) {
        await page.goto(url + path.slice(1), { waitUntil: 'load' });
        expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join())).toBe(',0,0');
      }
      expect(away).toEqual([]);
      expect(broken).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    });
  });

  it('a page is readable after one request', async () => {
    await visit({}, async (page) => {
      await page.route('**/*', (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()));
      const address = pageAddresses(library).find((entry) => entry.route === 'document')!;
      await page.goto(url + address.path.slice(1));
      expect(await page.locator('h1').innerText()).toBe(address.edition!.words.title);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('');
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    });
  });

  it('search finds words without their accents, by keyboard alone, and shows the parts of a text', async () => {
    await visit({}, async (page) => {
      await page.goto(url + searchPath('es').slice(1));
      await page.keyboard.press('Control+k');
      await page.keyboard.type('organizacion', { delay: 20 });
      const results = page.locator('#results > li');
      await results.first().waitFor({ timeout: 15_000 });
      expect(await page.locator('#found').innerText()).toContain('organizacion');
      expect((await results.locator('mark').allInnerTexts()).join(' ').toLowerCase()).toContain('organización');
      expect(await results.locator('ul a').count()).toBeGreaterThan(0);
      for (const passed of ['button', 'kind', 'topic', 'city', 'result']) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.tagName), passed).not.toBe('BODY');
      }
      expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL((address) => !address.pathname.startsWith(searchPath('es')));
      expect(page.url()).not.toContain('organizacion');
    });
  });

  it('search in one language leaves the other out, narrows by kind, and says when nothing is found', async () => {
    await visit({}, async (page) => {
      await page.goto(`${url}${searchPath('en').slice(1)}#q=puerto`);
      const links = page.locator('#results > li h3 a');
      await links.first().waitFor({ timeout: 15_000 });
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))) expect(href).toMatch(/^\/en\//);
      const all = await links.count();
      await page.selectOption('#kind', 'pamphlets');
      await page.waitForFunction((count) => document.querySelectorAll('#results > li').length !== count, all, { timeout: 15_000 });
      await page.fill('#query', 'zzzzqqqq');
      await page.waitForFunction(() => document.querySelector('#found')?.textContent?.includes('zzzzqqqq'));
      expect(await links.count()).toBe(0);
    });
  });

  it('the search page loads its engine only when somebody searches', async () => {
    await visit({}, async (page) => {
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.goto(url + searchPath('en').slice(1), { waitUntil: 'networkidle' });
      expect(loaded.filter((address) => address.includes('/pagefind/'))).toEqual([]);
    });
  });

  it('without JavaScript the search page lists every text by topic, and the form is not shown', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(url + searchPath('es').slice(1));
      expect(await page.locator('.search-form').isVisible()).toBe(false);
      for (const document of library.documents) {
        const spanish = document.editions.find((edition) => edition.language === 'es') ?? document.editions[0]!;
        expect(await page.getByRole('link', { name: spanish.words.title, exact: true }).count(), spanish.path).toBeGreaterThan(0);
      }
    });
  });
});
