import { AxeBuilder } from '@axe-core/playwright';
import type { Server } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf } from '../../src/components/share-places.ts';
import { planCards, type CardOutput } from '../../src/formats/card/card.ts';
import { words } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Edition } from '../../src/model/document.ts';
import { allEditions } from '../../src/model/library.ts';
import { captionsOf, postOf } from '../../src/model/share.ts';
import { galleryPath, sharePagePath, sharePath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { site } from '../../src/site.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let server: Server;
let url: string;
let edition: Edition;
let own: CardOutput[];

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
  const { library } = await loadLibrary(fixtureContent);
  edition = allEditions(library).find((entry) => entry.document.id === 'ask-at-the-gate' && entry.language === 'es')!;
  own = planCards(library).filter(({ editions }) => editions.includes(edition));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page in a context of its own, gives it to the work, closes it. */
async function visit(options: Parameters<Browser['newContext']>[0], work: (page: Page, context: BrowserContext) => Promise<void>, path = sharePagePath(edition)): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(url + path.slice(1));
    await work(page, context);
  } finally {
    await context.close();
  }
}

/** Addresses of the pictures that are to be seen. */
async function shown(page: Page): Promise<string[]> {
  const links = await page.locator('.shared:visible a[download]').all();
  return (await Promise.all(links.map((link) => link.evaluate((a) => new URL((a as HTMLAnchorElement).href).pathname)))).sort();
}

const rightFor = (place: ReturnType<typeof placesOf>[number]): string[] => own.filter((card) => placesOf(card, own).includes(place)).map(({ path }) => path).sort();

describe('the share page, without JavaScript', () => {
  it('shows the pictures that are right for the place chosen, and all of them on request', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      expect(await shown(page)).toEqual(rightFor('whatsapp'));
      await page.check('#to-story');
      expect(await shown(page)).toEqual(rightFor('story'));
      await page.check('#to-anywhere');
      expect(await shown(page)).toEqual(own.map(({ path }) => path).sort());
    });
  });

  it('has every caption and every alt text to select, and no button that would do nothing', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      for (const length of ['short', 'long'] as const) expect(await page.locator(`#words-${length}`).textContent()).toBe(postOf(captionsOf(edition), length, site.origin));
      const alts = await page.locator('.shared details .take').allTextContents();
      for (const { alt, path } of own) expect(alts.some((said) => said.startsWith(alt)), path).toBe(true);
      expect(await page.locator('button:visible').count()).toBe(0);
      expect(await page.locator('form:visible').count()).toBe(0);
    });
  });

  it('leads to other programs by plain links that hold our words and address, and nothing else', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      const links = await page.locator('section[aria-labelledby="links"] a').evaluateAll((all) => all.map((link) => ({ href: link.getAttribute('href') ?? '', rel: link.getAttribute('rel') ?? '' })));
      expect(links.map(({ href }) => href.replace(/\?.*$/, ''))).toEqual(['https://wa.me/', 'https://t.me/share/url', 'https://www.facebook.com/sharer/sharer.php', 'https://twitter.com/intent/tweet', 'https://bsky.app/intent/compose', 'mailto:', 'sms:']);
      for (const { href, rel } of links) {
        expect(rel).toBe('noreferrer noopener');
        expect(decodeURIComponent(href), href).toContain(site.origin);
        const names = [...new URLSearchParams(href.replace(/^[^?]*\?&?/, '')).keys()];
        for (const name of names) expect(['text', 'url', 'u', 'subject', 'body']).toContain(name);
      }
    });
  });
});

describe('the share page, with JavaScript', () => {
  it('copies a caption whole, and says so', async () => {
    await visit({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      const block = page.locator('#captions + .captions > div').nth(1);
      await block.getByRole('button').click();
      await block.getByText(words('es').share.copied).waitFor();
      expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(postOf(captionsOf(edition), 'long', site.origin));
    });
  });

  it('selects the words where the clipboard refuses', async () => {
    await visit({}, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      const block = page.locator('#captions + .captions > div').first();
      await block.getByRole('button').click();
      await block.getByText(words('es').share.copyFailed).waitFor();
      expect(await page.evaluate(() => getSelection()?.toString().trim())).toContain(captionsOf(edition).short);
    });
  });

  it('opens the Mastodon server that a person names, and keeps nothing', async () => {
    await visit({}, async (page, context) => {
      await page.fill('#server', 'not a server');
      await page.locator('form.server button').click();
      await page.getByText(words('es').share.server.wrong).waitFor();
      await page.fill('#server', 'https://Mastodon.example/@someone');
      // The server does not exist; what would be asked of it is seen all the same.
      const [asked] = await Promise.all([context.waitForEvent('request', (request) => request.url().startsWith('https://mastodon.example/share?')), page.locator('form.server button').click()]);
      expect(new URL(asked.url()).searchParams.get('text')).toBe(postOf(captionsOf(edition), 'short', site.origin));
      expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join())).toBe(',0,0');
    });
  });

  it('is free of axe violations with every alt text open, as are the gallery and the short address', async () => {
    for (const path of [sharePagePath(edition), galleryPath('es'), sharePath(edition.document.facts.code)]) {
      await visit({ viewport: { width: 360, height: 800 } }, async (page) => {
        await page.evaluate(() => document.querySelectorAll('main details').forEach((drawer) => drawer.setAttribute('open', '')));
        const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
        expect(violations.map((violation) => `${path}: ${violation.id} ${violation.nodes.map((node) => node.html).join(' ').slice(0, 300)}`)).toEqual([]);
      }, path);
    }
  });
});

describe('the gallery, without JavaScript', () => {
  it('narrows by kind and leads to the page to share from', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      const all = await page.locator('.gallery li:visible').count();
      await page.check('#of-leaflets');
      const leaflets = await page.locator('.gallery li:visible a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      expect(leaflets.length).toBeLessThan(all);
      expect(leaflets).toContain(sharePagePath(edition));
      for (const href of leaflets) expect(href).toMatch(/^\/es\/volantes\//);
    }, galleryPath('es'));
  });
});
