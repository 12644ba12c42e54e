/** A reader's bad days: no script, no style, no pictures, a full store, an old page beside a new site. Without fonts: fonts.test.ts; what search and keep do on theirs stands in search.test.ts and offline.test.ts. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from '../../src/i18n/languages.ts';
import type { Edition } from '../../src/model/document.ts';
import {
  bothPath,
  editionPath,
  galleryPath,
  homePath,
  keepPath,
  kindPath,
  printPath,
  searchPath,
  sharePagePath,
  wordsPath,
} from '../../src/model/urls.ts';
import { site } from '../../src/site.ts';
import { editionOf, eventually, it as base } from './fixtures.ts';

const it = base
  .extend('leaflet', { scope: 'worker' }, ({ library }): Edition => editionOf(library, 'ask-at-the-gate', 'en'))
  .extend('volante', { scope: 'worker' }, ({ library }): Edition => editionOf(library, 'ask-at-the-gate', 'es'))
  .extend(
    'at',
    { scope: 'file' },
    ({ url }) =>
      (path: string): string =>
        url + path.slice(1),
  );

const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Follows the link that leads to an address, wherever on the page it stands, and makes sure that it is there to be seen. */
async function follow(page: Page, path: string): Promise<void> {
  const links = await page.locator('a[href]').all();
  for (const link of links) {
    if (
      !(await link.isVisible()) ||
      new URL(await link.evaluate((one) => (one as HTMLAnchorElement).href)).pathname !== path
    )
      continue;
    await link.click();
    await page.waitForURL((address) => address.pathname === path);
    return;
  }
  throw new Error(`${page.url()} has no link to ${path} that can be seen.`);
}

describe('with JavaScript off', () => {
  it('a person reads, changes the language, finds the text again in four ways, prints, shares and gets involved', async ({
    open,
    at,
    library,
    leaflet,
    volante,
  }) => {
    const page = await open(undefined, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
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
    await page.locator(`#topic-${topic}`).click();
    await page.locator(`details:has(> #topic-${topic}) a`, { hasText: volante.words.title }).click();
    expect(pathOf(page)).toBe(editionPath(volante));
    // From A to Z, and by a word.
    await page.goto(at(searchPath('es')));
    const letter = page.locator('#all-titles details', { hasText: volante.words.title }).first();
    await letter.locator('summary').click();
    await letter.locator('a', { hasText: volante.words.title }).first().click();
    expect(pathOf(page)).toBe(editionPath(volante));
    await page.goto(at(wordsPath('es')));
    const word = page.locator('details.list', { hasText: volante.words.title }).first();
    await word.locator('summary').click();
    await word.locator('.word-index dd a', { hasText: volante.words.title }).first().click();
    expect(pathOf(page)).toBe(editionPath(volante));

    await follow(page, printPath(volante));
    const sheet = page.locator('.row:visible a').first();
    const file = await sheet.evaluate((link) => (link as HTMLAnchorElement).href);
    const got = await page.request.get(file);
    expect(got.headers()['content-type']).toBe('application/pdf');
    expect((await got.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await page.goBack();
    await follow(page, sharePagePath(volante));
    const ways = await page
      .locator('section[aria-labelledby="links"] a')
      .evaluateAll((all) =>
        (all as HTMLAnchorElement[])
          .filter((link) => link.checkVisibility())
          .map(({ href }) => decodeURIComponent(href)),
      );
    expect(ways.filter((href) => href.includes(site.origin)).length).toBeGreaterThan(3);
    expect(await page.locator('#words-post').innerText()).toContain(site.origin);

    await page.goto(at(homePath('es')));
    const involved = library.documents
      .find(({ kind }) => kind === 'pages')!
      .editions.find(({ language }) => language === 'es')!;
    await follow(page, editionPath(involved));
    expect(await page.locator(`a[href="mailto:${site.publisher.email}"]:visible`).count()).toBeGreaterThan(0);
  });
});

describe('with the style off', () => {
  it('the words come in their order', async ({ open, at, leaflet }) => {
    const page = await open(undefined, { viewport: { width: 800, height: 900 } });
    await page.goto(at(editionPath(leaflet)));
    await page.evaluate(() => document.querySelectorAll('style').forEach((style) => style.remove()));
    const text = await page.locator('body').innerText();
    const order = [
      words('en').nav.skip,
      words('en').siteName,
      leaflet.words.title,
      leaflet.words.summary,
      words('en').document.print,
      (await page.locator('.text p').first().innerText()).slice(0, 40),
      words('en').document.related,
      site.publisher.email,
    ];
    // Each after the one before: the menu above has some of these words too.
    const places = order.reduce<number[]>((before, one) => [...before, text.indexOf(one, before.at(-1) ?? 0)], []);
    expect(
      places.every((place) => place >= 0),
      places.join(' '),
    ).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });
});

describe('with pictures off', () => {
  it('every picture that says something says it in words, and the page keeps its width', async ({
    open,
    at,
    leaflet,
  }) => {
    const page = await open(undefined, { viewport: { width: 360, height: 800 } });
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'image' ? route.abort() : route.continue(),
    );
    for (const path of [
      homePath('en'),
      editionPath(leaflet),
      bothPath(leaflet),
      sharePagePath(leaflet),
      galleryPath('es'),
      kindPath('leaflets', 'es'),
    ]) {
      await page.goto(at(path));
      const silent = await page
        .locator('img')
        .evaluateAll((all) =>
          (all as HTMLImageElement[])
            .filter((picture) => picture.alt === '' && !(picture.closest('li, a, header')?.textContent ?? '').trim())
            .map(({ outerHTML }) => outerHTML.slice(0, 100)),
        );
      expect(silent, path).toEqual([]);
      expect(
        await page
          .locator('img')
          .evaluateAll((all) => (all as HTMLImageElement[]).some(({ naturalWidth }) => naturalWidth > 0)),
        path,
      ).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
  });
});

describe('where the browser refuses every store', () => {
  it('the pages are as ever, and the one that keeps others says why it cannot', async ({ open, at, leaflet }) => {
    const page = await open(undefined, { serviceWorkers: 'block' });
    const context = page.context();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(`${page.url()} ${error.message}`));
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('no', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse });
    });
    for (const path of [homePath('en'), editionPath(leaflet), printPath(leaflet), sharePagePath(leaflet)]) {
      await page.goto(at(path));
      expect((await page.locator('h1').innerText()).length, path).toBeGreaterThan(0);
    }
    await page.goto(`${at(searchPath('en'))}#q=harbor`);
    await page.locator('#results > li').first().waitFor();
    await page.goto(at(keepPath('en')));
    await eventually(() => page.locator('#keep-status').textContent()).toBe(words('en').keep.said.refused);
    expect(await page.locator('#keep').isVisible()).toBe(false);
    expect(broken).toEqual([]);
  });
});

describe('an old page beside a new site', () => {
  it('can be read and left, and what has lost its script says so in words', async ({ open, at, volante }) => {
    const page = await open(undefined, { viewport: { width: 360, height: 800 } });
    const context = page.context();
    await context.route(/\/(_astro|pagefind)\//, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }),
    );
    await page.goto(at(editionPath(volante)));
    expect(await page.locator('h1').innerText()).toBe(volante.words.title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await follow(page, printPath(volante));
    expect(await page.locator('.row:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.local').isVisible(), 'the form has no script').toBe(false);
    await page.goto(at(searchPath('es')));
    // The form keeps its place for a while, should its script still come.
    await page.getByText(words('es').search.noScript).waitFor({ state: 'visible' });
    expect(await page.locator('.search-form').isVisible()).toBe(false);
    await page.goto(at(keepPath('es')));
    await page.getByText(words('es').keep.noScript).waitFor({ state: 'visible' });
    await page.goto(at(sharePagePath(volante)));
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('#words-post').innerText()).toContain(site.origin);
  });
});
