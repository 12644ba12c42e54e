/** What only a browser can tell of a page and of its search; what every template owes everybody is looked at on the visits (visit.ts). */
import { describe, expect } from 'vitest';
import { searchIndexPath } from '../../src/model/search-urls.ts';
import { pageAddresses, searchPath } from '../../src/model/urls.ts';
import { it } from './fixtures.ts';

describe('in a browser', () => {
  it('a page is readable after one request', async ({ open, url, library }) => {
    const page = await open();
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document' ? route.continue() : route.abort(),
    );
    const address = pageAddresses(library).find((entry) => entry.route === 'document')!;
    await page.goto(url + address.path.slice(1));
    expect(await page.locator('h1').innerText()).toBe(address.edition!.words.title);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  it('search finds words without their accents, by keyboard alone, and shows the parts of a text', async ({ open }) => {
    const page = await open(searchPath('es'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('despues de la noche', { delay: 20 });
    const results = page.locator('#results > li');
    // Search answers while somebody types: the first letters have results of their own.
    await page.waitForFunction(() => document.querySelector('#found')?.textContent?.includes('despues de la noche'));
    await results.first().waitFor();
    expect(await results.locator('ul a').count()).toBeGreaterThan(0);
    for (const passed of ['button', 'choices', 'result']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.tagName), passed).not.toBe('BODY');
    }
    expect(await page.evaluate(() => document.activeElement?.closest('#results') !== null)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => !address.pathname.startsWith(searchPath('es')));
    expect(page.url()).not.toContain('despues');
  });

  it('search in one language leaves the other out, narrows by kind, and says when nothing is found', async ({
    open,
  }) => {
    const page = await open(`${searchPath('en')}#q=puerto`);
    const links = page.locator('#results > li h3 a');
    await links.first().waitFor();
    for (const path of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname)))
      expect(path).toMatch(/^\/en\//);
    const all = await links.count();
    await page.locator('#narrow summary').click();
    await page.selectOption('#kind', 'pamphlets');
    await page.waitForFunction((count) => document.querySelectorAll('#results > li').length !== count, all);
    await page.fill('#query', 'zzzzqqqq');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent?.includes('zzzzqqqq'));
    expect(await links.count()).toBe(0);
  });

  it('the search page loads its index only when somebody searches, and its engine only when somebody wants the lines', async ({
    open,
    url,
  }) => {
    const page = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(url + searchPath('en').slice(1), { waitUntil: 'networkidle' });
    expect(loaded.filter((address) => /\/pagefind\/|index\.json/.test(address))).toEqual([]);
    loaded.length = 0;
    await page.fill('#query', 'harbor');
    await page.locator('#results > li').first().waitFor();
    expect(loaded.map((address) => new URL(address).pathname)).toEqual([searchIndexPath('en')]);
  });

  it('without JavaScript the search page lists every text by topic, and the form is not shown', async ({
    open,
    library,
  }) => {
    const page = await open(searchPath('es'), { javaScriptEnabled: false });
    expect(await page.locator('.search-form').isVisible()).toBe(false);
    for (const document of library.documents) {
      const spanish = document.editions.find((edition) => edition.language === 'es') ?? document.editions[0]!;
      expect(
        await page.getByRole('link', { name: spanish.words.title, exact: true, includeHidden: true }).count(),
        spanish.path,
      ).toBeGreaterThan(0);
    }
  });
});
