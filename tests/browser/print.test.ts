import { AxeBuilder } from '@axe-core/playwright';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/components/choices.ts';
import { planSheets, type SheetOutput } from '../../src/formats/sheet/sheet.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Edition } from '../../src/model/document.ts';
import { allEditions } from '../../src/model/library.ts';
import { printPath } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { fixtureContent, siteUnderTest } from '../site/command.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let server: Server;
let url: string;
let edition: Edition;
let own: SheetOutput[];

beforeAll(async () => {
  ({ server, url } = await serve(siteUnderTest, 0));
  browser = await openBrowser();
  const { library } = await loadLibrary(fixtureContent);
  edition = allEditions(library).find((entry) => entry.document.id === 'ask-at-the-gate' && entry.language === 'en')!;
  own = planSheets(library).filter((sheet) => sheet.editions[0]?.document === edition.document);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the print page without JavaScript, gives it to the work, closes it. */
async function visit(options: Parameters<Browser['newContext']>[0], work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  try {
    const page = await context.newPage();
    await page.goto(url + printPath(edition).slice(1));
    await work(page);
  } finally {
    await context.close();
  }
}

/** Addresses of the rows that are to be seen. */
async function rows(page: Page): Promise<string[]> {
  const links = await page.locator('.row:visible a').all();
  return (await Promise.all(links.map((link) => link.evaluate((a) => new URL((a as HTMLAnchorElement).href).pathname)))).sort();
}

function right(group: 'paper' | 'printer' | 'language' | 'style' | 'make', answer: string): (sheet: SheetOutput) => boolean {
  return (sheet) => facetsOf(sheet)[group].includes(answer);
}

const paths = (sheets: readonly SheetOutput[]): string[] => sheets.map(({ path }) => path).sort();

describe('the chooser, without JavaScript', () => {
  it('begins with the reader’s own language, and shows every file at the answer “any”', async () => {
    await visit({}, async (page) => {
      expect(await rows(page)).toEqual(paths(own.filter(right('language', 'en'))));
      await page.check('#language-any');
      expect(await rows(page)).toEqual(paths(own));
    });
  });

  it('leads by keyboard alone from a long-edge printer with Letter to the right card', async () => {
    await visit({}, async (page) => {
      // Tab goes from question to question, the arrows from answer to answer.
      const choose = async (group: string, answer: string): Promise<void> => {
        for (let tries = 0; tries < 60; tries += 1) {
          await page.keyboard.press('Tab');
          if (await page.locator(`input[name="${group}"]:focus`).count()) break;
        }
        for (let tries = 0; tries < 20 && !(await page.locator(`#${group}-${answer}`).isChecked()); tries += 1) await page.keyboard.press('ArrowRight');
        expect(await page.locator(`#${group}-${answer}`).isChecked(), `${group} ${answer}`).toBe(true);
      };
      await choose('make', 'card');
      await choose('paper', 'letter');
      await choose('printer', 'long-edge');
      const found = own.filter((sheet) => (['make card', 'paper letter', 'printer long-edge', 'language en'] as const).every((part) => right(...(part.split(' ') as Parameters<typeof right>))(sheet)));
      expect(found.length).toBeGreaterThan(0);
      expect(await rows(page)).toEqual(paths(found));
      expect(await page.locator('.product:visible').count()).toBe(1);
      await choose('copies', '50');
      expect(await page.locator('.product:visible tbody td:visible').allInnerTexts()).toEqual(['5']);
      expect(await page.locator('.product:visible .how li:visible').allInnerTexts().then((all) => all.join(' '))).toMatch(/flip on the long edge/);
    });
  });

  it('never shows a product without a file, and says when nothing fits', async () => {
    await visit({}, async (page) => {
      for (const answer of ['paper-a3', 'printer-short-edge', 'style-light', 'paper-letter', 'make-card', 'language-any', 'style-any']) {
        await page.check(`#${answer}`);
        for (const product of await page.locator('.product:visible').all()) expect(await product.locator('.row:visible').count(), answer).toBeGreaterThan(0);
        expect(await page.locator('#none').isVisible(), answer).toBe((await rows(page)).length === 0);
      }
    });
  });

  it('is free of axe violations on a phone and a desk, in light and dark, also when it has narrowed the list', async () => {
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await visit({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: true }, async (page) => {
          await page.check('#paper-letter');
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          expect(violations.map((violation) => `${width} ${colorScheme}: ${violation.id} ${violation.nodes.map((node) => node.html).join(' ').slice(0, 300)}`)).toEqual([]);
        });
      }
    }
  });
});
