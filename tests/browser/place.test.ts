/** The same build below another path: a mirror in a folder, a project page, an IPFS gateway. */
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { languageTags } from '../../src/i18n/languages.ts';
import { homePath, keepPath, pageAddresses, printPath, searchPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { siteUnderTest } from '../site/command.ts';
import { filesOf } from '../site/read.ts';
import { it as base } from './fixtures.ts';

const it = base
  // Address of the site's root: `http://localhost:…/a/b/`.
  .extend('url', { scope: 'file' }, async ({}, { onCleanup }) => {
    const parent = await mkdtemp(join(tmpdir(), 'place-'));
    await mkdir(join(parent, 'a'));
    await symlink(resolve(siteUnderTest), join(parent, 'a', 'b'));
    await symlink(resolve(siteUnderTest, '404.html'), join(parent, '404.html')); // as a host is told to send it
    const { server, url } = await serve(parent, 0);
    onCleanup(async () => {
      server.close();
      await rm(parent, { recursive: true, force: true });
    });
    return `${url}a/b/`;
  })
  // Opens a page below the path, does the work, and gives back every address that was asked for outside the site, or not found.
  .extend(
    'astray',
    ({ open, url }) =>
      async (path: string, work: (page: Page) => Promise<void> = async () => {}): Promise<string[]> => {
        const wrong: string[] = [];
        const page = await open(undefined, {}, (context) => {
          context.on('request', (request) => {
            if (!request.url().startsWith(url)) wrong.push(`outside: ${request.url()}`);
          });
          context.on('response', (response) => {
            if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
          });
          context.on('console', (message) => {
            if (message.type() === 'error') wrong.push(message.text());
          });
        });
        await page.goto(url + path.slice(1));
        await page.evaluate(() => document.fonts.ready);
        await work(page);
        return wrong;
      },
  );

describe('below another path', () => {
  it('no page has an address from the root, but the one for what is not there', async () => {
    const names = ['href', 'src', 'action', 'data-send', 'data-index', 'value'];
    for (const path of (await filesOf(siteUnderTest)).filter(
      (file) => file.endsWith('.html') && file !== '/404.html',
    )) {
      const html = await readFile(join(siteUnderTest, path), 'utf8');
      for (const name of names) expect(html.match(new RegExp(` ${name}=["']?/[^"' >]*`))?.[0], path).toBeUndefined();
      expect(html, path).not.toMatch(/url\(["']?\//);
    }
  });

  it('every template finds its fonts, pictures and scripts', async ({ astray, library, url }) => {
    const seen = new Map(
      pageAddresses(library)
        .filter(({ language }) => language === 'es')
        .map((page) => [page.route, page.path]),
    );
    expect(
      await astray('/', async (page) => {
        for (const path of seen.values()) {
          await page.goto(url + path.slice(1));
          await page.evaluate(() => document.fonts.ready);
        }
      }),
    ).toEqual([]);
  });

  it('a reader goes from the door to a sheet by links alone', async ({ astray, library, url }) => {
    expect(
      await astray('/', async (page) => {
        await page
          .locator(`a[href="${homePath('es').slice(1)}"]`)
          .first()
          .click();
        expect(page.url()).toBe(url + homePath('es').slice(1));
        const edition = library.documents
          .flatMap(({ editions }) => editions)
          .find(
            (one) =>
              one.language === 'es' &&
              pageAddresses(library).some(({ route, path }) => route === 'print' && path === printPath(one)),
          )!;
        await page.goto(url + printPath(edition).slice(1));
        const file = await page
          .locator('.row a')
          .first()
          .evaluate((link) => (link as HTMLAnchorElement).href);
        expect(file.startsWith(url)).toBe(true);
        expect((await page.request.get(file)).status()).toBe(200);
      }),
    ).toEqual([]);
  });

  it('search finds and leads to pages below the path', async ({ astray, url }) => {
    expect(
      await astray(`${searchPath('en')}#q=door`, async (page) => {
        const link = page.locator('#results h3 a').first();
        await link.waitFor();
        expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toContain(`${url}en/`);
        await link.click();
        await page.waitForURL((address) => !address.pathname.endsWith(searchPath('en')));
        expect(await page.locator('h1').count()).toBe(1);
      }),
    ).toEqual([]);
  });

  it.for(['en/nothing', 'en/nothing/', 'nothing', 'en/leaflets/gone/'])(
    'the page for what is not there, asked for as %s, has a way in every language that leads nearer to the start',
    async (address, { open, url }) => {
      const page = await open(undefined, { javaScriptEnabled: false });
      expect((await page.goto(url + address))?.status()).toBe(404);
      for (const tag of languageTags) {
        const ways = await page
          .locator(`section[lang=${tag}] p.small a`)
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
        const inside = ways.filter((way) => way.startsWith(url) && way !== url + address);
        expect(inside.length, ways.join(' ')).toBeGreaterThan(0);
        expect((await page.request.get(inside[0]!)).status(), inside[0]).toBe(200);
      }
    },
  );

  it('pages are kept below the path, and their worker stays there', async ({ astray, url }) => {
    expect(
      await astray(keepPath('en'), async (page) => {
        await page.locator('#keep [type=submit]').click();
        await page.locator('#keep [type=button]').waitFor({ state: 'visible' });
        expect(
          await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
        ).toEqual([url]);
      }),
    ).toEqual([]);
  });
});
