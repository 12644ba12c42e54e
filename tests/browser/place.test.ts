/** The same build below another path: a mirror in a folder, a project page, an IPFS gateway. */
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageTags } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Library } from '../../src/model/library.ts';
import { homePath, keepPath, pageAddresses, printPath, searchPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { filesOf } from '../site/read.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let server: Server;
let parent: string;
/** Address of the site's root: `http://localhost:…/a/b/`. */
let root: string;
let library: Library;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'place-'));
  await mkdir(join(parent, 'a'));
  await symlink(resolve(siteUnderTest), join(parent, 'a', 'b'));
  await symlink(resolve(siteUnderTest, '404.html'), join(parent, '404.html')); // as a host is told to send it
  const served = await serve(parent, 0);
  server = served.server;
  root = `${served.url}a/b/`;
  browser = await openBrowser();
  ({ library } = await loadLibrary(fixtureContent));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(parent, { recursive: true, force: true });
});

/** Opens a page below the path, does the work, and gives back every address that was asked for outside the site, or not found. */
async function astray(path: string, work: (page: Page) => Promise<void> = async () => {}): Promise<string[]> {
  const context = await browser.newContext();
  const wrong: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(root)) wrong.push(`outside: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  try {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto(root + path.slice(1), { waitUntil: 'networkidle' });
    await work(page);
    return wrong;
  } finally {
    await context.close();
  }
}

describe('below another path', () => {
  it('no page has an address from the root, but the one for what is not there', async () => {
    const names = ['href', 'src', 'action', 'data-send', 'data-index', 'value'];
    for (const path of (await filesOf(siteUnderTest)).filter((file) => file.endsWith('.html') && file !== '/404.html')) {
      const html = await readFile(join(siteUnderTest, path), 'utf8');
      for (const name of names) expect(html.match(new RegExp(` ${name}=["']?/[^"' >]*`))?.[0], path).toBeUndefined();
      expect(html, path).not.toMatch(/url\(["']?\//);
    }
  });

  it('every template finds its fonts, pictures and scripts', async () => {
    const seen = new Map(pageAddresses(library).filter(({ language }) => language === 'es').map((page) => [page.route, page.path]));
    for (const path of ['/', ...seen.values()]) expect(await astray(path), path).toEqual([]);
  });

  it('a reader goes from the door to a sheet by links alone', async () => {
    expect(
      await astray('/', async (page) => {
        await page.locator(`a[href="${homePath('es').slice(1)}"]`).first().click();
        expect(page.url()).toBe(root + homePath('es').slice(1));
        const edition = library.documents.flatMap(({ editions }) => editions).find((one) => one.language === 'es' && pageAddresses(library).some(({ route, path }) => route === 'print' && path === printPath(one)))!;
        await page.goto(root + printPath(edition).slice(1));
        const file = await page.locator('.row a').first().evaluate((link) => (link as HTMLAnchorElement).href);
        expect(file.startsWith(root)).toBe(true);
        expect((await page.request.get(file)).status()).toBe(200);
      }),
    ).toEqual([]);
  });

  it('search finds and leads to pages below the path', async () => {
    expect(
      await astray(`${searchPath('en')}#q=door`, async (page) => {
        const link = page.locator('#results h3 a').first();
        await link.waitFor({ timeout: 15_000 });
        expect(await link.evaluate((a) => (a as HTMLAnchorElement).href)).toContain(`${root}en/`);
        await link.click();
        await page.waitForLoadState('networkidle');
        expect(await page.locator('h1').count()).toBe(1);
      }),
    ).toEqual([]);
  });

  it.each(['en/nothing', 'en/nothing/', 'nothing', 'en/leaflets/gone/'])('the page for what is not there, asked for as %s, has a way in every language that leads nearer to the start', async (address) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      expect((await page.goto(root + address))?.status()).toBe(404);
      for (const tag of languageTags) {
        const ways = await page.locator(`section[lang=${tag}] p.small a`).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
        const inside = ways.filter((way) => way.startsWith(root) && way !== root + address);
        expect(inside.length, ways.join(' ')).toBeGreaterThan(0);
        expect((await page.request.get(inside[0]!)).status(), inside[0]).toBe(200);
      }
    } finally {
      await context.close();
    }
  });

  it('pages are kept below the path, and their worker stays there', async () => {
    expect(
      await astray(keepPath('en'), async (page) => {
        await page.locator('#keep [type=submit]').click();
        await page.locator('#keep [type=button]').waitFor({ state: 'visible', timeout: 30_000 });
        expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope))).toEqual([root]);
      }),
    ).toEqual([]);
  });
});
