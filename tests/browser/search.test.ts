/** What only a browser can tell of search. */
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/i18n/languages.ts';
import { searchPath, wordsPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let server: Server;
let url: string;
const enough = { timeout: 15_000 };

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the search page of a language with a question, in a context of its own. */
async function ask(language: 'en' | 'es', hash: string, work: (page: Page, context: BrowserContext) => Promise<void>, options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(url + searchPath(language).slice(1) + hash);
    await work(page, context);
  } finally {
    await context.close();
  }
}

const status = (page: Page) => page.locator('#found');
const results = (page: Page) => page.locator('#results > li');
const answered = (page: Page) => page.waitForFunction((loading) => ![loading, ''].includes(document.querySelector('#found')?.textContent ?? ''), words('en').search.loading, enough);

describe('search in a browser', () => {
  it('goes from result to result with the arrow keys, and Escape clears', async () => {
    await ask('en', '', async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('harbor', { delay: 10 });
      await results(page).first().waitFor(enough);
      await page.keyboard.press('ArrowDown');
      const first = await results(page).locator('a').first().getAttribute('href');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(first);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).not.toBe(first);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelector('#results')?.children.length === 0);
      expect(await page.inputValue('#query')).toBe('');
      expect(new URL(page.url()).hash).toBe('');
    });
  });

  it('counts what each filter leaves, and narrows by kind and city', async () => {
    await ask('en', '#q=harbor', async (page) => {
      await results(page).first().waitFor(enough);
      const all = Number(/\d+/.exec(await status(page).innerText())?.[0]);
      const option = page.locator('#kind option:not([value=""]):not([disabled])').first();
      const said = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
      await page.selectOption('#kind', (await option.getAttribute('value'))!);
      await page.waitForFunction((before) => !document.querySelector('#found')?.textContent?.startsWith(`${before} `), all, enough);
      expect(Number(/\d+/.exec(await status(page).innerText())?.[0])).toBe(said);
      // The filter's own choice does not count against its other values.
      expect(await page.locator('#kind option:not([value=""]):not([disabled])').count()).toBeGreaterThan(1);
      await page.selectOption('#kind', '');
      await page.selectOption('#city', 'puerto-ejemplo');
      await page.waitForFunction(() => location.hash.includes('city=puerto-ejemplo'), undefined, enough);
      expect(await results(page).count()).toBeGreaterThan(0);
    });
  });

  it('keeps the question after the # and restores it: on load, and on the way back from a text', async () => {
    await ask('es', '#q=organizacion&kind=pamphlets', async (page) => {
      await results(page).first().waitFor(enough);
      expect(await page.inputValue('#query')).toBe('organizacion');
      expect(await page.locator('#kind').inputValue()).toBe('pamphlets');
      const asked = page.url();
      await results(page).locator('a').first().click();
      await page.waitForURL((address) => !address.pathname.startsWith(searchPath('es')));
      await page.goBack();
      await results(page).first().waitFor(enough);
      expect(page.url()).toBe(asked);
      expect(await page.inputValue('#query')).toBe('organizacion');
    });
  });

  it('sends no query to the server', async () => {
    const asked: string[] = [];
    await ask('en', '', async (page) => {
      page.on('request', (request) => asked.push(request.url()));
      await page.fill('#query', 'lanternword');
      await answered(page);
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => address.includes('lanternword'))).toEqual([]);
  });

  it('offers the word that was meant and the nearest titles', async () => {
    await ask('en', '#q=harbro', async (page) => {
      const offer = page.locator('#advice a').first();
      await offer.waitFor(enough);
      const meant = await offer.innerText();
      expect(await page.locator('#advice .titles a').count()).toBeGreaterThanOrEqual(0);
      await offer.click();
      await results(page).first().waitFor(enough);
      expect(await page.inputValue('#query')).toBe(meant);
    });
  });

  it('asks the other language where little is found, and marks what it shows from there', async () => {
    await ask('en', '#q=juzgado', async (page) => {
      const other = page.locator('.elsewhere ol.results li');
      await other.first().waitFor(enough);
      expect(await other.first().locator('[lang]').getAttribute('lang')).toBe('es');
      for (const link of await other.locator('a').all()) {
        expect(await link.getAttribute('hreflang')).toBe('es');
        expect(await link.getAttribute('href')).toMatch(/^\/es\//);
      }
    });
    await ask('en', '#q=harbor', async (page) => {
      const button = page.locator('.elsewhere button');
      await button.waitFor(enough);
      expect(await page.locator('.elsewhere ol.results li').count()).toBe(0);
      await page.fill('#query', 'organizacion');
      await page.waitForFunction(() => document.querySelector('#found')?.textContent?.includes('organizacion'), undefined, enough);
      if (await button.isVisible()) await button.click();
      const marks = page.locator('.elsewhere ol.results mark');
      await marks.first().waitFor(enough);
      // Its own stemmer and its own accents.
      expect((await marks.allInnerTexts()).join(' ').toLowerCase()).toContain('organización');
    });
  });

  it.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'harbor '.repeat(10_000)],
    ['emoji', '🪧🏮👩‍🏭'.repeat(80)],
    ['markup', '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>'],
    ['signs of a replacement', '$& $1 %q %n'],
    ['quotation marks', '"" " \\'],
  ])('takes no harm from %s', async (_, query) => {
    await ask('en', '', async (page) => {
      const broken: string[] = [];
      page.on('pageerror', (error) => broken.push(error.message));
      await page.evaluate((text) => {
        const field = document.querySelector<HTMLInputElement>('#query')!;
        field.value = text;
        field.dispatchEvent(new Event('input'));
      }, query);
      await answered(page);
      await page.evaluate((text) => (location.hash = `q=${encodeURIComponent(text.toWellFormed())}`), query);
      await page.waitForTimeout(300);
      await answered(page);
      expect(await status(page).innerText()).not.toBe(words('en').search.failed);
      expect(await page.title()).not.toContain('broken');
      expect(await page.locator('#search img, #search script').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(page.url().length).toBeLessThan(4000);
      expect(broken).toEqual([]);
      // And it still works.
      await page.fill('#query', 'harbor');
      await results(page).first().waitFor(enough);
    });
  });

  it('says so when its engine cannot be loaded, and leaves the lists', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${url}${searchPath('es').slice(1)}#q=puerto`);
    await page.waitForFunction((failed) => document.querySelector('#found')?.textContent === failed, words('es').search.failed, enough);
    expect(await page.locator('#by-topic').isVisible()).toBe(true);
    expect(await page.locator('.list li a').count()).toBeGreaterThan(10);
    // As soon as the line is back, so is search.
    await page.unroute('**/pagefind/**');
    await page.fill('#query', 'puerto del');
    await page.fill('#query', 'puerto');
    await results(page).first().waitFor(enough);
    await context.close();
  });

  it('has no axe violation with results, with offers, in the light and in the dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) for (const hash of ['#q=harbor', '#q=harbro', '#q=puerto&kind=pamphlets']) {
      await ask('en', hash, async (page) => {
        await answered(page);
        await page.waitForTimeout(600);
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.map(({ id, nodes }) => `${hash} ${id} ${nodes.map(({ html }) => html).join(' ').slice(0, 300)}`)).toEqual([]);
      }, { colorScheme, viewport: { width: 360, height: 800 } });
    }
  });

  it('without JavaScript has everything by topic, by kind and from A to Z, and an index of words', async () => {
    await ask('es', '', async (page) => {
      for (const id of ['by-topic', 'by-kind', 'by-letter']) expect(await page.locator(`#${id}`).isVisible()).toBe(true);
      await page.getByRole('link', { name: words('es').wordIndex.title }).click();
      expect(new URL(page.url()).pathname).toBe(wordsPath('es'));
      expect(await page.locator('.word-index dd a').count()).toBeGreaterThan(10);
    }, { javaScriptEnabled: false });
  });
});
