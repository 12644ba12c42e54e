/** What only a browser can tell of search. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { words } from '../../src/i18n/languages.ts';
import { searchPath, wordsPath } from '../../src/model/urls.ts';
import { axeFaults, colourRules } from './axe.ts';
import { eventually, it, limit } from './fixtures.ts';

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
    await page.locator('#narrow summary').click();
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
    await results(page).first().waitFor();
    expect(await results(page).locator('.label').allInnerTexts()).toSatisfy((labels: string[]) =>
      labels.every((label) => /puerto ejemplo/i.test(label)),
    );
  });

  it('answers a link to a question, and gives the question back on the way back from a text', async ({ open }) => {
    const page = await open(`${searchPath('es')}#q=organizacion&kind=pamphlets`);
    await results(page).first().waitFor();
    expect(await page.inputValue('#query')).toBe('organizacion');
    expect(await page.locator('#kind').inputValue()).toBe('pamphlets');
    await results(page).locator('a').first().click();
    await page.waitForURL((address) => !address.pathname.startsWith(searchPath('es')));
    await page.goBack();
    await results(page).first().waitFor();
    expect(await page.inputValue('#query')).toBe('organizacion');
    expect(await page.locator('#kind').inputValue()).toBe('pamphlets');
  });

  it('leaves no question in the history of the browser, and writes an address only when a reader wants the link', async ({
    open,
  }) => {
    const page = await open(searchPath('en'));
    const before = await page.evaluate(() => history.length);
    for (const query of ['harbor', 'harbro', 'strike', 'zzzzqqqq']) {
      await page.fill('#query', query);
      await page.waitForFunction((asked) => document.querySelector('#search')?.textContent?.includes(asked), query);
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(new URL(page.url()).hash).toBe('');
    for (const field of await page.locator('#search input, #search select, #search form').all())
      expect(await field.getAttribute('autocomplete')).toBe('off');
    await page.fill('#query', 'harbor');
    await results(page).first().waitFor();
    await page.locator('#link').click();
    await page.waitForFunction(() => document.querySelector('#linked')?.textContent !== '');
    const said = await page.locator('#linked').innerText();
    expect([words('en').search.linked, words('en').search.linkShown]).toContain(said);
    if (said === words('en').search.linkShown) expect(new URL(page.url()).hash).toBe('#q=harbor');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  it('shows titles that the page has, while the index is on its way', async ({ open, url }) => {
    const page = await open();
    let send = (): void => undefined;
    const sent = new Promise<void>((resolve) => (send = resolve));
    await page.route('**/index.json', async (route) => {
      await sent;
      await route.continue();
    });
    await page.goto(url + searchPath('en').slice(1));
    await page.fill('#query', 'harbor');
    await page.locator('#advice .titles a').first().waitFor();
    expect(await status(page).innerText()).toBe(words('en').search.loading);
    send();
    await results(page).first().waitFor();
    expect(await page.locator('#advice .titles a').count()).toBe(0);
  });

  it.for(['en', 'es'] as const)(
    'gives the same answer on a fresh page and after twenty others: %s',
    { timeout: 2 * limit },
    async (tag, { open }) => {
      const queries = [
        'harbor',
        'puerto',
        'harbro',
        'organizacion',
        'zzzzqqqq',
        'la',
        'de',
        'union',
        'delegado',
        'gate',
      ];
      const answerOf = async (page: Page, query: string): Promise<string> => {
        await page.fill('#query', query);
        await page.waitForTimeout(400); // longer than the pause after the last key
        await answered(page);
        return page.locator('#search').innerText();
      };
      const warm = await open(searchPath(tag));
      for (const query of [...queries, ...queries]) await answerOf(warm, query);
      for (const query of queries) {
        const fresh = await open(searchPath(tag));
        await answerOf(fresh, query);
        const answer = await answerOf(warm, query);
        // Where nothing is found, a fresh page has another index still on its way.
        await eventually(() => fresh.locator('#search').innerText()).toBe(answer);
      }
    },
  );

  it('has its first result on the first screen of a phone, and its choices folded until there is something to choose', async ({
    open,
  }) => {
    const page = await open(searchPath('es'), { viewport: { width: 360, height: 740 } });
    expect(await page.locator('#narrow').isVisible()).toBe(false);
    await page.fill('#query', 'puerto');
    const first = results(page).first().locator('h3');
    await first.waitFor();
    const box = (await first.boundingBox())!;
    expect(box.y + box.height).toBeLessThan(740);
    expect(await page.locator('#narrow').isVisible()).toBe(true);
    expect(await page.locator('#kind').isVisible()).toBe(false);
    for (const target of await page
      .locator('#search a:visible, #search button:visible, #search summary:visible')
      .all()) {
      const { height } = (await target.boundingBox())!;
      expect(height, await target.innerText()).toBeGreaterThanOrEqual(24);
    }
  });

  it('looks in every line when a reader wants it', async ({ open }) => {
    const page = await open(`${searchPath('es')}#q=organizacion`);
    await results(page).first().waitFor();
    await page.locator('#ask-lines').click();
    const marks = page.locator('#lines mark');
    await marks.first().waitFor();
    expect((await marks.allInnerTexts()).join(' ').toLowerCase()).toContain('organización');
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

  it('mends a slip before it asks, says so, and asks as typed when that was meant', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=harbro`);
    await results(page).first().waitFor();
    expect(await page.locator('#advice').innerText()).toContain(words('en').search.showing('harbor'));
    await page.getByRole('link', { name: words('en').search.asTyped('harbro') }).click();
    await page.waitForFunction(
      (none) => document.querySelector('#found')?.textContent === none,
      words('en').search.none('harbro'),
    );
    expect(await page.inputValue('#query')).toBe('harbro');
    expect(await results(page).count()).toBe(0);
  });

  it('says an honest nothing, and how to ask a person', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=zebra+unicorn`);
    await page.waitForFunction(
      (none) => document.querySelector('#found')?.textContent === none,
      words('en').search.none('zebra unicorn'),
    );
    expect(await page.locator('#advice').innerText()).toContain(words('en').search.unknown('zebra, unicorn'));
    expect(await page.locator('#person a[href^="mailto:"]').isVisible()).toBe(true);
    expect(await page.locator('.elsewhere ol.results li').count()).toBe(0);
  });

  it('asks the other language where little is found, and marks what it shows from there', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=juzgado`);
    const other = page.locator('.elsewhere ol.results li');
    await other.first().waitFor();
    expect(await other.first().locator('[lang]').getAttribute('lang')).toBe('es');
    for (const link of await other.locator('a').all()) {
      expect(await link.getAttribute('hreflang')).toBe('es');
      // Where it leads: the page makes whole addresses, so that a site may lie in a folder.
      expect(await link.evaluate((a: HTMLAnchorElement) => a.pathname)).toMatch(/^\/es\//);
    }
  });

  it('offers the other language where enough is found, and asks it with its own words', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=harbor`);
    const button = page.locator('.elsewhere button');
    await button.waitFor();
    expect(await page.locator('.elsewhere ol.results li').count()).toBe(0);
    const before = await status(page).innerText();
    await page.fill('#query', 'organizacion');
    // Until the new question is answered, the button is that of the old one, and may go away under the hand.
    await page.waitForFunction((old) => document.querySelector('#found')?.textContent !== old, before);
    const other = page.locator('.elsewhere ol.results li');
    if (await button.isVisible()) await button.click();
    await other.first().waitFor();
    expect(await other.first().locator('[lang]').getAttribute('lang')).toBe('es');
  });

  it('keeps to the other language once a reader has asked for it', async ({ open }) => {
    const page = await open(`${searchPath('en')}#q=harbor`);
    const button = page.locator('.elsewhere button');
    const other = page.locator('.elsewhere ol.results li');
    await button.click();
    await other.first().waitFor();
    const before = await status(page).innerText();
    await page.fill('#query', 'gate');
    await page.waitForFunction((old) => document.querySelector('#found')?.textContent !== old, before);
    expect(await results(page).count()).toBeGreaterThan(0);
    expect(await button.isVisible()).toBe(false);
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

  it('says so when its index cannot be loaded, and leaves the lists', async ({ open, url }) => {
    const page = await open();
    await page.route('**/index.json', (route) => route.abort());
    await page.goto(`${url}${searchPath('es').slice(1)}#q=puerto`);
    await page.waitForFunction(
      (failed) => document.querySelector('#found')?.textContent === failed,
      words('es').search.failed,
    );
    expect(await page.locator('#by-topic').isVisible()).toBe(true);
    expect(await page.locator('.list li a').count()).toBeGreaterThan(10);
    // As soon as the line is back, so is search.
    await page.unroute('**/index.json');
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
    // Folded by topic, kind and letter: some screens, and no wall.
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(8000);
    await page.getByRole('link', { name: words('es').wordIndex.title }).click();
    expect(new URL(page.url()).pathname).toBe(wordsPath('es'));
    expect(await page.locator('.word-index dd a').count()).toBeGreaterThan(10);
  });
});
