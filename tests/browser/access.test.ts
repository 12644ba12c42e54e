/** What every template owes a reader who enlarges, points with difficulty, listens, or uses the keyboard. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages, languageTags } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { editionPath, homePath, keepPath, printPath, searchPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';
import { templates } from './templates.ts';

let browser: Browser;
let server: Server;
let url: string;
let library: Library;

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
  ({ library } = await loadLibrary(fixtureContent));
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens some pages in a fresh context, one after the other, and lets each be looked at. */
async function each(options: Parameters<Browser['newContext']>[0], paths: readonly string[], look: (page: Page, path: string) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(url + path.slice(1));
      await look(page, path);
    }
  } finally {
    await context.close();
  }
}

/** A leaflet with sheets, notes and a translation. */
const leaflet = (): string => editionPath(allEditions(library).find((edition) => edition.document.id === 'ask-at-the-gate' && edition.language === 'en')!);
const print = (): string => printPath(allEditions(library).find((edition) => edition.document.id === 'ask-at-the-gate' && edition.language === 'en')!);

describe('every template', () => {
  it.each([360, 1280])('has targets of at least 44 px outside running text, at %i px', async (width) => {
    const small: string[] = [];
    await each({ viewport: { width, height: 800 } }, templates(library, 'es'), async (page, path) => {
      const found = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')].filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip')) return false;
        const label = element.matches('[type=checkbox], [type=radio]') ? (element as HTMLInputElement).labels?.[0] : undefined;
        const { width: wide, height: high } = (label ?? element).getBoundingClientRect();
        // Half a pixel is lost in rounding.
        if (wide >= 43.5 && high >= 43.5) return false;
        // Running text: other words stand on the same line, or it is a word of a sentence that opens its meaning.
        const block = element.closest('p, li, dd, dt, td, th, figcaption, blockquote, h2, h3');
        const amongWords = (block?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
        return !(amongWords && (getComputedStyle(element).display === 'inline' || element.matches('.term')));
      }).map((element) => element.outerHTML.slice(0, 120)));
      small.push(...found.map((html) => `${path}: ${html}`));
    });
    expect(small).toEqual([]);
  });

  it('has no line of more than 80 characters on a wide screen', async () => {
    const long: string[] = [];
    await each({ viewport: { width: 1280, height: 900 } }, templates(library, 'es'), async (page, path) => {
      const found = await page.evaluate(() => {
        /** The nearest element that sets its own lines. */
        const blockOf = (node: Node): Element => {
          let element = node.parentElement!;
          while (getComputedStyle(element).display === 'inline') element = element.parentElement!;
          return element;
        };
        const lines: string[] = [];
        const range = document.createRange();
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let block: Element | undefined;
        let bottom = 0;
        let line = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (!node.textContent?.trim() || !node.parentElement?.checkVisibility()) continue;
          const own = blockOf(node);
          if (own !== block) {
            lines.push(line);
            line = '';
            block = own;
            bottom = 0;
          }
          for (let at = 0; at < node.textContent.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const place = range.getClientRects()[0];
            if (!place?.width) continue;
            // A raised number of a note stands on the same line.
            if (place.top > bottom - 2) {
              lines.push(line);
              line = '';
            }
            bottom = Math.max(line ? bottom : 0, place.bottom);
            line += node.textContent[at];
          }
        }
        return [...lines, line].map((text) => text.trim()).filter((text) => text.length > 80);
      });
      long.push(...found.map((text) => `${path}: ${text.length} ${text}`));
    });
    expect(long).toEqual([]);
  });

  it('has headings in order, beginning with the first', async () => {
    await each({}, templates(library, 'es'), async (page, path) => {
      const ranks = await page.locator('h1, h2, h3, h4, h5, h6').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
      expect(ranks[0], path).toBe(1);
      ranks.forEach((rank, index) => expect(rank - (ranks[index - 1] ?? 0), `${path}: ${ranks.join(' ')}`).toBeLessThanOrEqual(1));
    });
  });

  it('has links that say by themselves where they lead: none alike that lead to two places, none that say “here”', async () => {
    const unclear: string[] = [];
    await each({}, templates(library), async (page, path) => {
      const links = await page.locator('a[href]').evaluateAll((all) => (all as HTMLAnchorElement[]).filter((link) => link.checkVisibility()).map((link) => ({
        // In another language the same word is another word; a picture speaks by its alternative text.
        name: `${link.closest('[lang]')?.getAttribute('lang')} ${(link.getAttribute('aria-label') ?? [link.textContent, ...[...link.querySelectorAll('img')].map(({ alt }) => alt)].join(' ')).replace(/\s+/g, ' ').trim()}`,
        href: link.href,
      })));
      const places = new Map<string, string>();
      for (const { name, href } of links) {
        const other = places.get(name) ?? href;
        // What is found by searching for “here”, “click”, “more” is no help in a list of links.
        if (/^\w\w ?$/.test(name) || /^\w\w (click )?(here|more|read more|link|this|aquí|(haga )?clic( aquí)?|más|leer más|ver más|enlace)\W*$/i.test(name)) unclear.push(`${path}: “${name}”`);
        else if (other !== href) unclear.push(`${path}: “${name}” leads to ${other} and to ${href}`);
        places.set(name, href);
      }
    });
    expect(unclear).toEqual([]);
  });

  it('shows a ring on everything that takes the focus', async () => {
    const bare: string[] = [];
    await each({}, templates(library, 'es'), async (page, path) => {
      const found = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex]')].filter((element) => {
        element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
        if (document.activeElement !== element) return false;
        const { outlineStyle, outlineWidth, outlineColor, backgroundColor, boxShadow } = getComputedStyle(element);
        // Around a ring in the colour of the ground lies a second one.
        return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || (outlineColor === backgroundColor && boxShadow === 'none');
      }).map((element) => element.outerHTML.slice(0, 120)));
      bare.push(...found.map((html) => `${path}: ${html}`));
    });
    expect(bare).toEqual([]);
  });

  it('marks every title that is in another language than the page', async () => {
    const ofLanguage = Object.fromEntries(languageTags.map((tag) => [tag, allEditions(library).filter(({ language }) => language === tag).flatMap(({ words }) => [words.title, words.summary])]));
    let seen = 0;
    await each({}, templates(library), async (page, path) => {
      const texts = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const all: [string, string][] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push([node.textContent!.trim(), node.parentElement!.closest('[lang]')!.getAttribute('lang')!]);
        return all;
      });
      const page_ = await page.locator('html').getAttribute('lang');
      for (const tag of languageTags.filter((other) => other !== page_)) {
        for (const [text, marked] of texts) {
          if (!ofLanguage[tag]!.includes(text) || ofLanguage[page_!]!.includes(text)) continue;
          seen += 1;
          expect(marked, `${path}: “${text}”`).toBe(tag);
        }
        for (const [text, marked] of texts) if (text === languages[tag].name) expect(marked, `${path}: “${text}”`).toBe(tag);
      }
    });
    expect(seen, 'the fixture needs titles in the other language').toBeGreaterThan(10);
  });
});

describe('other ways of seeing', () => {
  it('with forced colors the buttons keep their edge, the focus its ring, an answer its mark', async () => {
    await each({ forcedColors: 'active' }, [leaflet(), print(), homePath('en'), searchPath('es'), keepPath('en')], async (page, path) => {
      for (const button of await page.locator('.button:visible').all()) {
        const [style, width, color, ground] = await button.evaluate((element) => {
          const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(element);
          return [borderTopStyle, borderTopWidth, borderTopColor, backgroundColor];
        });
        expect(style, path).toBe('solid');
        expect(parseFloat(width!), path).toBeGreaterThanOrEqual(2);
        expect(color, path).not.toBe(ground);
      }
      for (const input of await page.locator('input[type=radio]:visible, input[type=checkbox]:visible').all()) expect(await input.evaluate((element) => getComputedStyle(element).appearance), path).not.toBe('none');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle), path).toBe('solid');
    });
  });

  it.each([['no-preference', true], ['reduce', false]] as const)('moves only for those who let it: %s', async (reducedMotion, moves) => {
    await each({ reducedMotion }, [homePath('en')], async (page) => {
      await page.context().addInitScript(() => addEventListener('pagereveal', (event) => document.documentElement.setAttribute('data-moves', String(event.viewTransition !== null))));
      await page.locator('main a[href*="leaflets"]').first().click();
      await page.waitForURL(/leaflets/);
      expect(await page.locator('html').getAttribute('data-moves')).toBe(String(moves));
      expect(await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => /[1-9]/.test(getComputedStyle(element).transitionDuration + getComputedStyle(element).animationDuration)).length)).toBe(0);
    });
  });

  it('on paper a page is its words: no menus, no buttons, links with their address', async () => {
    await each({}, [leaflet()], async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.masthead nav:visible, .actions:visible, .crumbs:visible, .part:visible, .skip:visible').count()).toBe(0);
      for (const words of ['h1', '.summary', '.text', '.footnotes', '.dates']) expect(await page.locator(words).first().isVisible(), words).toBe(true);
      expect(await page.locator('.text a[href^="http"]').first().evaluate((link) => getComputedStyle(link, '::after').content)).toContain('(https://');
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
    });
  });
});
