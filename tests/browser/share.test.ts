/** The page to share from and the gallery, as a reader uses them. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { planCards, type CardOutput } from '../../src/formats/card/card.ts';
import { words } from '../../src/i18n/languages.ts';
import type { Edition } from '../../src/model/document.ts';
import { postFor, postGroups } from '../../src/model/posts.ts';
import { captionsOf } from '../../src/model/share.ts';
import { galleryPath, sharePagePath, sharePath } from '../../src/model/urls.ts';
import { site } from '../../src/site.ts';
import { placesOf, type PlacedCard } from '../../src/views/share-places.ts';
import { axeFaults } from './axe.ts';
import { editionOf, it as base } from './fixtures.ts';

const it = base
  .extend('edition', { scope: 'worker' }, ({ library }): Edition => editionOf(library, 'ask-at-the-gate', 'es'))
  // A picture in two languages stands on the page of the language that it puts first.
  .extend('own', { scope: 'worker' }, ({ library, edition }): CardOutput[] =>
    planCards(library).filter(({ editions: [first] }) => first === edition),
  );

/** Addresses of the pictures that are to be seen. */
async function shown(page: Page): Promise<string[]> {
  const links = await page.locator('.shared:visible a[download]').all();
  return (
    await Promise.all(links.map((link) => link.evaluate((a) => new URL((a as HTMLAnchorElement).href).pathname)))
  ).sort();
}

const placed = (card: CardOutput): PlacedCard => ({
  ...card,
  languages: card.editions.map(({ language }) => language),
});
const rightFor = (own: readonly CardOutput[], place: ReturnType<typeof placesOf>[number]): string[] =>
  own
    .filter((card) => placesOf(placed(card), own.map(placed)).includes(place))
    .map(({ path }) => path)
    .sort();

/** What the first screen offers to copy. */
const post = (edition: Edition): string => postFor(captionsOf(edition), 'mastodon', site.origin).words;

describe('the share page, without JavaScript', () => {
  it('shows the pictures that are right for the place chosen, and all of them on request', async ({
    open,
    edition,
    own,
  }) => {
    const page = await open(sharePagePath(edition), { javaScriptEnabled: false });
    expect(await shown(page)).toEqual(rightFor(own, 'whatsapp'));
    await page.check('#to-story');
    expect(await shown(page)).toEqual(rightFor(own, 'story'));
    await page.check('#to-anywhere');
    expect(await shown(page)).toEqual(own.map(({ path }) => path).sort());
  });

  it('has every caption and every alt text to select, and no button that would do nothing', async ({
    open,
    edition,
    own,
  }) => {
    const page = await open(sharePagePath(edition), { javaScriptEnabled: false });
    const groups = postGroups(captionsOf(edition), site.origin);
    for (const [index, group] of groups.entries())
      expect(await page.locator(`#words-${index + 1}`).textContent()).toBe(group.words);
    expect(await page.locator('#words-post').textContent()).toBe(post(edition));
    const alts = await page.locator('.shared details .take').allTextContents();
    for (const {
      alts: { es: alt },
      path,
    } of own)
      expect(
        alts.some((said) => alt !== undefined && said.startsWith(alt)),
        path,
      ).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect(await page.locator('form:visible').count()).toBe(0);
  });

  it('leads to other programs by plain links that hold our words and address, and nothing else', async ({
    open,
    edition,
  }) => {
    const page = await open(sharePagePath(edition), { javaScriptEnabled: false });
    const links = await page
      .locator('section[aria-labelledby="links"] a')
      .evaluateAll((all) =>
        all.map((link) => ({ href: link.getAttribute('href') ?? '', rel: link.getAttribute('rel') ?? '' })),
      );
    expect(links.map(({ href }) => href.replace(/\?.*$/, ''))).toEqual([
      'https://wa.me/',
      'https://t.me/share/url',
      'https://www.facebook.com/sharer/sharer.php',
      'https://twitter.com/intent/tweet',
      'https://bsky.app/intent/compose',
      'mailto:',
      'sms:',
    ]);
    for (const { href, rel } of links) {
      expect(rel).toBe('noreferrer noopener');
      expect(decodeURIComponent(href), href).toContain(site.origin);
      const names = [...new URLSearchParams(href.replace(/^[^?]*\?&?/, '')).keys()];
      for (const name of names) expect(['text', 'url', 'u', 'subject', 'body']).toContain(name);
    }
  });
});

describe('the share page, with JavaScript', () => {
  it('copies a caption whole, and says so', async ({ open, edition }) => {
    const page = await open(sharePagePath(edition), { permissions: ['clipboard-read', 'clipboard-write'] });
    const block = page.locator('.first-share');
    await block.getByRole('button', { name: words('es').share.copyWords }).click();
    await block.getByText(words('es').share.copied).waitFor();
    expect((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n')).toBe(post(edition));
  });

  it('selects the words where the clipboard refuses', async ({ open, edition }) => {
    const page = await open(sharePagePath(edition));
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const block = page.locator('.captions > div').first();
    await block.getByRole('button').click();
    await block.getByText(words('es').share.copyFailed).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toContain(captionsOf(edition).hook);
  });

  it('opens the Mastodon server that a person names, and keeps nothing', async ({ open, edition }) => {
    const page = await open(sharePagePath(edition));
    await page.fill('#server', 'not a server');
    await page.locator('form.server button').click();
    await page.getByText(words('es').share.server.wrong).waitFor();
    await page.fill('#server', 'https://Mastodon.example/@someone');
    // The server does not exist; what would be asked of it is seen all the same.
    const [asked] = await Promise.all([
      page.context().waitForEvent('request', (request) => request.url().startsWith('https://mastodon.example/share?')),
      page.locator('form.server button').click(),
    ]);
    expect(new URL(asked.url()).searchParams.get('text')).toBe(post(edition));
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join())).toBe(
      ',0,0',
    );
  });

  it.for([
    ['the share page', (edition: Edition) => sharePagePath(edition)],
    ['the gallery', () => galleryPath('es')],
    ['the short address', ({ document }: Edition) => sharePath(document.facts.code)],
  ] as const)('is free of axe violations with every alt text open: %s', async ([, pathOf], { open, edition }) => {
    const page = await open(pathOf(edition), { viewport: { width: 360, height: 800 } });
    await page.evaluate(() =>
      document.querySelectorAll('main details').forEach((drawer) => drawer.setAttribute('open', '')),
    );
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('the gallery', () => {
  const phone = { width: 360, height: 740 };

  const sources = (page: Page): Promise<string[]> =>
    page
      .locator('.gallery img')
      .evaluateAll((all) => all.map((image) => new URL((image as HTMLImageElement).src).pathname));

  it('has a page for each kind, and each picture leads to the page to share from', async ({ open, edition }) => {
    const page = await open(galleryPath('es'), { javaScriptEnabled: false, viewport: phone });
    const t = words('es');
    const kinds = page.getByRole('navigation', { name: t.share.gallery.kinds }).getByRole('link');
    expect(await kinds.count()).toBeGreaterThan(2);
    await kinds.getByText(t.kinds[edition.document.kind].many, { exact: true }).click();
    // Links are relative: each is compared by where it leads.
    const leads = await page
      .locator('.gallery > li > a')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(leads).toContain(sharePagePath(edition));
    await page
      .locator('.gallery > li > a')
      .nth(leads.indexOf(sharePagePath(edition)))
      .click();
    expect(new URL(page.url()).pathname).toBe(sharePagePath(edition));
  });

  // Where scripts are off, browsers load nothing lazily, for that would tell a server how far a person has read.
  it('shows the pictures of no other kind, so that a browser without JavaScript fetches few', async ({ open }) => {
    const page = await open(galleryPath('es'), { javaScriptEnabled: false, viewport: phone });
    const first = await sources(page);
    await page
      .getByRole('navigation', { name: words('es').share.gallery.kinds })
      .getByRole('link')
      .last()
      .click();
    const last = await sources(page);
    expect(first.length).toBeGreaterThan(0);
    expect(last.length).toBeGreaterThan(0);
    expect(last.filter((path) => first.includes(path))).toEqual([]);
  });
});
