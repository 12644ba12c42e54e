/** A reader's bad days: no script, no style, no pictures, no fonts, a full store, an old page beside a new site. What search and keep do on theirs stands in search.test.ts and offline.test.ts. */
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Edition } from '../../src/model/document.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { bothPath, editionPath, galleryPath, homePath, keepPath, kindPath, printPath, searchPath, sharePagePath, wordsPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { site } from '../../src/site.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';
import { templates } from './templates.ts';

let browser: Browser;
let server: Server;
let url: string;
let library: Library;
let leaflet: Edition;
let volante: Edition;

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
  ({ library } = await loadLibrary(fixtureContent));
  const of = (language: string): Edition => allEditions(library).find((edition) => edition.document.id === 'ask-at-the-gate' && edition.language === language)!;
  leaflet = of('en');
  volante = of('es');
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const at = (path: string): string => url + path.slice(1);
const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Opens a fresh context, gives it to the work, closes it. */
async function visit(options: Parameters<Browser['newContext']>[0], work: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Follows the link that leads to an address, wherever on the page it stands, and makes sure that it is there to be seen. */
async function follow(page: Page, path: string): Promise<void> {
  const links = await page.locator('a[href]').all();
  for (const link of links) {
    if (!(await link.isVisible()) || new URL(await link.evaluate((one) => (one as HTMLAnchorElement).href)).pathname !== path) continue;
    await link.click();
    await page.waitForURL((address) => address.pathname === path);
    return;
  }
  throw new Error(`${page.url()} has no link to ${path} that can be seen.`);
}

describe('with JavaScript off', () => {
  it('a person reads, changes the language, finds the text again in four ways, prints, shares and gets involved', async () => {
    await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(at('/'));
      await follow(page, homePath('en'));
      await follow(page, editionPath(leaflet));
      expect(await page.locator('h1').innerText()).toBe(leaflet.words.title);
      expect((await page.locator('.text').first().innerText()).length).toBeGreaterThan(200);
      await follow(page, editionPath(volante));
      expect(await page.locator('h1').innerText()).toBe(volante.words.title);

      // By its shelf: the menu opens without a script.
      await page.goto(at(homePath('es')));
      await page.locator('.masthead summary').click();
      await follow(page, kindPath('leaflets', 'es'));
      await follow(page, editionPath(volante));
      // By its topic, on the shelf and on the search page.
      await page.goto(at(kindPath('leaflets', 'es')));
      const topic = volante.document.facts.topics[0]!;
      const others = await page.locator('.documents li:visible').count();
      if (await page.locator(`#on-${topic}`).count()) await page.check(`#on-${topic}`);
      expect(await page.locator('.documents li:visible').count()).toBeLessThanOrEqual(others);
      await follow(page, editionPath(volante));
      await page.goto(at(searchPath('es')));
      await page.locator(`section[aria-labelledby="topic-${topic}"] a`, { hasText: volante.words.title }).click();
      expect(pathOf(page)).toBe(editionPath(volante));
      // From A to Z, and by a word.
      await page.goto(at(searchPath('es')));
      await page.locator('#all-titles a', { hasText: volante.words.title }).first().click();
      expect(pathOf(page)).toBe(editionPath(volante));
      await page.goto(at(wordsPath('es')));
      await page.locator('.word-index dd a', { hasText: volante.words.title }).first().click();
      expect(pathOf(page)).toBe(editionPath(volante));

      await follow(page, printPath(volante));
      const sheet = page.locator('.row:visible a').first();
      const file = await sheet.evaluate((link) => (link as HTMLAnchorElement).href);
      const got = await page.request.get(file);
      expect(got.headers()['content-type']).toBe('application/pdf');
      expect((await got.body()).subarray(0, 5).toString()).toBe('%PDF-');

      await page.goBack();
      await follow(page, sharePagePath(volante));
      const ways = await page.locator('section[aria-labelledby="links"] a').evaluateAll((all) => (all as HTMLAnchorElement[]).filter((link) => link.checkVisibility()).map(({ href }) => decodeURIComponent(href)));
      expect(ways.filter((href) => href.includes(site.origin)).length).toBeGreaterThan(3);
      expect(await page.locator('#words-short').innerText()).toContain(site.origin);

      await page.goto(at(homePath('es')));
      const involved = library.documents.find(({ kind }) => kind === 'pages')!.editions.find(({ language }) => language === 'es')!;
      await follow(page, editionPath(involved));
      expect(await page.locator(`a[href="mailto:${site.publisher.email}"]:visible`).count()).toBeGreaterThan(0);
    });
  });
});

describe('with the style off', () => {
  it('the words come in their order, once, all to be seen, and no picture is larger than its place', async () => {
    await visit({ javaScriptEnabled: true, bypassCSP: true, viewport: { width: 800, height: 900 } }, async (page) => {
      for (const path of templates(library)) {
        await page.goto(at(path));
        await page.evaluate(() => document.querySelectorAll('style, link[rel=stylesheet]').forEach((style) => style.remove()));
        const said = await page.evaluate(() => ({
          hidden: [...document.querySelectorAll('main p, main li, main h1, main h2, main h3, main td')].filter((element) => !element.checkVisibility() && !element.closest('[hidden], details:not([open]), [popover]')).map(({ outerHTML }) => outerHTML.slice(0, 80)),
          pictures: [...document.querySelectorAll('img, svg')].filter((picture) => !(Number(picture.getAttribute('width')) > 0 && Number(picture.getAttribute('height')) > 0)).map(({ outerHTML }) => outerHTML.slice(0, 100)),
          twice: [...document.querySelectorAll('main p')].map((element) => element.textContent?.trim() ?? '').filter((text, index, all) => text.length > 60 && all[index - 1] === text),
        }));
        expect(said, path).toEqual({ hidden: [], pictures: [], twice: [] });
      }
      await page.goto(at(editionPath(leaflet)));
      await page.evaluate(() => document.querySelectorAll('style').forEach((style) => style.remove()));
      const text = await page.locator('body').innerText();
      const order = [words('en').nav.skip, words('en').siteName, leaflet.words.title, leaflet.words.summary, words('en').document.print, (await page.locator('.text p').first().innerText()).slice(0, 40), words('en').document.related, site.publisher.email];
      const places = order.map((one) => text.indexOf(one, one === leaflet.words.title ? text.indexOf(words('en').siteName) : 0));
      expect(places.every((place) => place >= 0), places.join(' ')).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
    });
  });
});

describe('with pictures off', () => {
  it('every picture that says something says it in words, and the page keeps its width', async () => {
    await visit({ viewport: { width: 360, height: 800 } }, async (page) => {
      await page.route('**/*', (route) => (route.request().resourceType() === 'image' ? route.abort() : route.continue()));
      for (const path of [homePath('en'), editionPath(leaflet), bothPath(leaflet), sharePagePath(leaflet), galleryPath('es'), kindPath('leaflets', 'es')]) {
        await page.goto(at(path));
        const silent = await page.locator('img').evaluateAll((all) => (all as HTMLImageElement[]).filter((picture) => picture.alt === '' && !(picture.closest('li, a, header')?.textContent ?? '').trim()).map(({ outerHTML }) => outerHTML.slice(0, 100)));
        expect(silent, path).toEqual([]);
        expect(await page.locator('img').evaluateAll((all) => (all as HTMLImageElement[]).some(({ naturalWidth }) => naturalWidth > 0)), path).toBe(false);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
      }
    });
  });
});

describe('with fonts blocked', () => {
  it('nothing overflows and nothing moves', async () => {
    await visit({ viewport: { width: 360, height: 800 } }, async (page, context) => {
      // Scripts too: on search and keep they bring in after the first paint what only they can use, and that is another matter (docs/accessibility.md).
      await context.route(/\.(woff2|js)$/, (route) => route.abort());
      await context.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) document.documentElement.dataset.moved = String(Number(document.documentElement.dataset.moved ?? 0) + (entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      for (const path of templates(library)) {
        await page.goto(at(path), { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready.then(() => new Promise(requestAnimationFrame)));
        expect(await page.evaluate(() => [...document.fonts].filter(({ status, family }) => status === 'loaded' && /^"?(Barlow Condensed|Public Sans|Press Serif)/.test(family)).length), path).toBe(0);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
        expect(Number((await page.locator('html').getAttribute('data-moved')) ?? 0), path).toBe(0);
      }
    });
  });
});

describe('where the browser refuses every store', () => {
  it('the pages are as ever, and the one that keeps others says why it cannot', async () => {
    await visit({ serviceWorkers: 'block' }, async (page, context) => {
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(`${page.url()} ${error.message}`));
      await context.addInitScript(() => {
        const refuse = (): never => {
          throw new DOMException('no', 'SecurityError');
        };
        for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, name, { get: refuse });
      });
      for (const path of [homePath('en'), editionPath(leaflet), printPath(leaflet), sharePagePath(leaflet)]) {
        await page.goto(at(path));
        expect((await page.locator('h1').innerText()).length, path).toBeGreaterThan(0);
      }
      await page.goto(`${at(searchPath('en'))}#q=harbor`);
      await page.locator('#results > li').first().waitFor({ timeout: 15_000 });
      await page.goto(at(keepPath('en')));
      await expect.poll(() => page.locator('#keep-status').textContent()).toBe(words('en').keep.said.refused);
      expect(await page.locator('#keep').isVisible()).toBe(false);
      expect(broken).toEqual([]);
    });
  });
});

describe('an old page beside a new site', () => {
  it('can be read and left, and what has lost its script says so in words', async () => {
    await visit({ viewport: { width: 360, height: 800 } }, async (page, context) => {
      await context.route(/\/(_astro|pagefind)\//, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }));
      await page.goto(at(editionPath(volante)));
      expect(await page.locator('h1').innerText()).toBe(volante.words.title);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await follow(page, printPath(volante));
      expect(await page.locator('.row:visible').count()).toBeGreaterThan(0);
      expect(await page.locator('.local').isVisible(), 'the form has no script').toBe(false);
      await page.goto(at(searchPath('es')));
      // The form keeps its place for a while, should its script still come.
      await page.getByText(words('es').search.noScript).waitFor({ state: 'visible', timeout: 15_000 });
      expect(await page.locator('.search-form').isVisible()).toBe(false);
      await page.goto(at(keepPath('es')));
      await page.getByText(words('es').keep.noScript).waitFor({ state: 'visible', timeout: 15_000 });
      await page.goto(at(sharePagePath(volante)));
      expect(await page.locator('button:visible').count()).toBe(0);
      expect(await page.locator('#words-short').innerText()).toContain(site.origin);
    });
  });
});
