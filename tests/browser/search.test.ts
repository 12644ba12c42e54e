/** What only a browser can tell of search. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from '../../src/i18n/languages.ts';
import { searchPath, wordsPath } from '../../src/model/urls.ts';
import { axeFaults, colourRules } from './axe.ts';
import { it } from './fixtures.ts';

const status = (page: Page) => page.locator('#found');
const results = (page: Page) => page.locator('#results > li');
const answered = (page: Page) =>
  page.waitForFunction(
    (loading) => ![loading, ''].includes(document.querySelector('#found')?.textContent ?? ''),
    words('en').search.loading,
  );

describe('search in a browser', () => {
  it('goes from result to result with the arrow keys, and Escape clears', async ({ open }) => {
    const page = await open(searchPath('en'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('harbor', { delay: 10 });
    await page.waitForFunction(() => document.querySelector('#found')?.textContent?.includes('harbor'));
    await results(page).first().waitFor();
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

  it('counts what each filter leaves, and narrows by kind and city', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=harbor`);
    await results(page).first().waitFor();
    const all = Number(/\d+/.exec(await status(page).innerText())?.[0]);
    const option = page.locator('#kind option:not([value=""]):not([disabled])').first();
    const said = Number(/\((\d+)\)/.exec((await option.textContent()) ?? '')?.[1]);
    await page.selectOption('#kind', (await option.getAttribute('value'))!);
    await page.waitForFunction(
      (before) => !document.querySelector('#found')?.textContent?.startsWith(`${before} `),
      all,
    );
    expect(Number(/\d+/.exec(await status(page).innerText())?.[0])).toBe(said);
    // The filter's own choice does not count against its other values.
    expect(await page.locator('#kind option:not([value=""]):not([disabled])').count()).toBeGreaterThan(1);
    await page.selectOption('#kind', '');
    await page.selectOption('#city', 'puerto-ejemplo');
    await page.waitForFunction(() => location.hash.includes('city=puerto-ejemplo'));
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  it('keeps the question after the # and restores it: on load, and on the way back from a text', async ({ open }) => {
    const page = await open(`${searchPath('es')}#q=organizacion&kind=pamphlets`);
    await results(page).first().waitFor();
    expect(await page.inputValue('#query')).toBe('organizacion');
    expect(await page.locator('#kind').inputValue()).toBe('pamphlets');
    const asked = page.url();
    await results(page).locator('a').first().click();
    await page.waitForURL((address) => !address.pathname.startsWith(searchPath('es')));
    await page.goBack();
    await results(page).first().waitFor();
    expect(page.url()).toBe(asked);
    expect(await page.inputValue('#query')).toBe('organizacion');
  });

  it('sends no query to the server', async ({ open }) => {
    const asked: string[] = [];
    const page = await open(searchPath('en'));
    page.on('request', (request) => asked.push(request.url()));
    await page.fill('#query', 'lanternword');
    await answered(page);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((address) => address.includes('lanternword'))).toEqual([]);
  });

  it('offers the word that was meant and the nearest titles', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=harbro`);
    const offer = page.locator('#advice a').first();
    await offer.waitFor();
    const meant = await offer.innerText();
    expect(await page.locator('#advice .titles a').count()).toBeGreaterThan(0);
    await offer.click();
    await results(page).first().waitFor();
    expect(await page.inputValue('#query')).toBe(meant);
  });

  it('asks the other language where little is found, and marks what it shows from there', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=juzgado`);
    const other = page.locator('.elsewhere ol.results li');
    await other.first().waitFor();
    expect(await other.first().locator('[lang]').getAttribute('lang')).toBe('es');
    for (const link of await other.locator('a').all()) {
      expect(await link.getAttribute('hreflang')).toBe('es');
      expect(await link.getAttribute('href')).toMatch(/^\/es\//);
    }
  });

  it('offers the other language where enough is found, and asks it with its own stemmer and its own accents', async ({
    open,
  }) => {
    const page = await open(`${searchPath('en')}#q=harbor`);
    const button = page.locator('.elsewhere button');
    await button.waitFor();
    expect(await page.locator('.elsewhere ol.results li').count()).toBe(0);
    await page.fill('#query', 'organizacion');
    await page.waitForFunction(() => document.querySelector('#found')?.textContent?.includes('organizacion'));
    if (await button.isVisible()) await button.click();
    const marks = page.locator('.elsewhere ol.results mark');
    await marks.first().waitFor();
    expect((await marks.allInnerTexts()).join(' ').toLowerCase()).toContain('organización');
  });

  it.for([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'harbor '.repeat(10_000)],
    ['emoji', '🪧🏮👩‍🏭'.repeat(80)],
    ['markup', '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>'],
    ['signs of a replacement', '$& $1 %q %n'],
    ['quotation marks', '"" " \\'],
  ] as const)('takes no harm from %s', async ([, query], { open }) => {
    const page = await open(searchPath('en'));
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
    await results(page).first().waitFor();
  });

  it('says so when its engine cannot be loaded, and leaves the lists', async ({ open, url }) => {
    const page = await open();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${url}${searchPath('es').slice(1)}#q=puerto`);
    await page.waitForFunction(
      (failed) => document.querySelector('#found')?.textContent === failed,
      words('es').search.failed,
    );
    expect(await page.locator('#by-topic').isVisible()).toBe(true);
    expect(await page.locator('.list li a').count()).toBeGreaterThan(10);
    // As soon as the line is back, so is search.
    await page.unroute('**/pagefind/**');
    await page.fill('#query', 'puerto del');
    await page.waitForFunction(
      (failed) => document.querySelector('#found')?.textContent !== failed,
      words('es').search.failed,
    );
    await page.fill('#query', 'puerto');
    await results(page).first().waitFor();
  });

  it.for(['#q=harbor', '#q=harbro', '#q=puerto&kind=pamphlets'])(
    'has no axe violation with results, with offers, in the light and in the dark: %s',
    async (hash, { open }) => {
      const page = await open(`${searchPath('en')}${hash}`, { viewport: { width: 360, height: 800 } });
      await answered(page);
      await page.waitForTimeout(600);
      // Two texts may have parts of one name, such as “Sources and notes”; axe cannot see that each stands below its own title.
      expect(
        (await axeFaults(page)).filter((fault) => !fault.startsWith('undecided: identical-links-same-purpose')),
      ).toEqual([]);
      // The dark has other colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, colourRules)).toEqual([]);
    },
  );

  it('without JavaScript has everything by topic, by kind and from A to Z, and an index of words', async ({ open }) => {
    const page = await open(searchPath('es'), { javaScriptEnabled: false });
    for (const id of ['by-topic', 'by-kind', 'by-letter']) expect(await page.locator(`#${id}`).isVisible()).toBe(true);
    await page.getByRole('link', { name: words('es').wordIndex.title }).click();
    expect(new URL(page.url()).pathname).toBe(wordsPath('es'));
    expect(await page.locator('.word-index dd a').count()).toBeGreaterThan(10);
  });
});
