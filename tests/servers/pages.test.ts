/** Every kind of page in a real browser, before a real nginx, under the policies that really arrive. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Library } from '../../src/model/library.ts';
import { codeAddresses, keepPath, pageAddresses, searchPath, shareAddresses } from '../../src/model/urls.ts';
import { openBrowser } from '../browser/browser.ts';
import { fixtureContent } from '../site/command.ts';
import { openBench, type Bench } from './servers.ts';

let bench: Bench;
let browser: Browser;
let library: Library;
const [tag] = languageTags as [(typeof languageTags)[number]];

beforeAll(async () => {
  ({ library } = await loadLibrary(process.env.PRESS_CONTENT ?? fixtureContent));
  bench = await openBench();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await bench?.close();
});

/** Opens a context, gathers every complaint of a policy and every request that leaves our origin, and expects none of either. @param expected what the console may say */
async function visit(
  origin: string,
  work: (tab: Page, context: BrowserContext) => Promise<void>,
  expected = /status of 404/,
): Promise<void> {
  const context = await browser.newContext({ acceptDownloads: true });
  const complaints: string[] = [];
  try {
    context.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !/^(blob|data):/.test(request.url()))
        complaints.push(`leaves us: ${request.url()}`);
    });
    const tab = await context.newPage();
    tab.on('console', (message) => complaints.push(`${tab.url()}: ${message.text()}`));
    tab.on('pageerror', (error) => complaints.push(`${tab.url()}: ${error.message}`));
    await work(tab, context);
    expect(complaints.filter((text) => !expected.test(text))).toEqual([]);
  } finally {
    await context.close();
  }
}

// Localhost counts as a secure place, so workers run on the address without TLS too; a throw-away certificate would keep them from it.
describe.each(['nginx', 'caddy'] as const)('in a browser, from %s,', (which) => {
  const origin = (): string => bench[which].onion;

  it('one page of every kind in every language has its style, its script, its pictures and fonts', async () => {
    const pages = languageTags.flatMap((language) => {
      const own = pageAddresses(library).filter((page) => page.language === language);
      return [...new Set(own.map(({ route }) => route))].map((route) => own.find((page) => page.route === route)!.path);
    });
    await visit(origin(), async (tab) => {
      for (const path of [
        ...pages,
        '/',
        '/404.html',
        '/nothing/here/',
        codeAddresses(library)[0]!.path,
        shareAddresses(library)[0]!.path,
      ]) {
        await tab.goto(origin() + path, { waitUntil: 'networkidle' });
        expect(
          await tab.evaluate(() =>
            [getComputedStyle(document.body).fontFamily.includes('Public Sans'), document.fonts.size > 0].join(),
          ),
          path,
        ).toBe('true,true');
        expect(
          await tab.evaluate(() =>
            [...document.images]
              .filter((image) => image.complete && image.naturalWidth === 0 && image.loading !== 'lazy')
              .map(({ src }) => src),
          ),
          path,
        ).toEqual([]);
      }
    });
  });

  it('search finds something: its script, its worker and its WebAssembly run', async () => {
    const title = library.documents
      .flatMap(({ editions }) => editions)
      .find(({ language, words: own }) => language === tag && !own.translation)!.words.title;
    await visit(origin(), async (tab) => {
      await tab.goto(origin() + searchPath(tag));
      await tab.getByLabel(words(tag).search.label).first().fill(title.split(' ').at(-1)!);
      await tab.locator('#results a').first().waitFor({ timeout: 20_000 });
    });
  });

  it('pages are kept by their worker and shown when the network is gone', async () => {
    const t = words(tag).keep;
    await visit(
      origin(),
      async (tab, context) => {
        await tab.goto(origin() + keepPath(tag));
        await tab.getByRole('button', { name: t.keep, exact: true }).click();
        await tab.getByRole('button', { name: t.remove }).waitFor();
        expect(await tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
        await tab.reload();
        await context.setOffline(true);
        const home = `${origin()}/${tag}/`;
        await tab.goto(home);
        expect(await tab.locator('h1').first().isVisible()).toBe(true);
        await context.setOffline(false);
      },
      /net::ERR_/,
    );
  });

  it('a sheet gets the details of a local committee', async () => {
    const page = pageAddresses(library).find(
      ({ route, language, edition }) => route === 'print' && language === tag && edition?.document.kind === 'leaflets',
    )!;
    const t = words(tag).sheets.local;
    await visit(origin(), async (tab) => {
      await tab.goto(`${origin()}${page.path}`);
      // Typed by hand: details that come with a link are a stranger's until somebody has looked at them.
      await tab.locator('#local > summary, .local summary').first().click();
      await tab.getByLabel(t.fields.hotline.label).fill('(312) 555-0199');
      const [download] = await Promise.all([
        tab.waitForEvent('download'),
        tab.locator('.local button').first().click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    });
  });

  it('a drawing opens by itself', async () => {
    await visit(origin(), async (tab) => {
      await tab.goto(`${origin()}/icon.svg`);
      expect(await tab.evaluate(() => document.documentElement.tagName)).toBe('svg');
    });
  });
});
