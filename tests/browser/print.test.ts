/** The chooser of sheets, as a reader uses it. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { facetsOf } from '../../src/components/print/choices.ts';
import { planSheets, type SheetOutput } from '../../src/formats/sheet/sheet.ts';
import type { Edition } from '../../src/model/document.ts';
import { printPath } from '../../src/model/urls.ts';
import { axeFaults, colourRules } from './axe.ts';
import { editionOf, it as base } from './fixtures.ts';

const it = base
  .extend('edition', { scope: 'worker' }, ({ library }): Edition => editionOf(library, 'ask-at-the-gate', 'en'))
  .extend('own', { scope: 'worker' }, ({ library, edition }): SheetOutput[] =>
    planSheets(library).filter((sheet) => sheet.editions[0]?.document === edition.document),
  );

/** Addresses of the rows that are to be seen. */
async function rows(page: Page): Promise<string[]> {
  const links = await page.locator('.row:visible a').all();
  return (
    await Promise.all(links.map((link) => link.evaluate((a) => new URL((a as HTMLAnchorElement).href).pathname)))
  ).sort();
}

function right(
  group: 'paper' | 'printer' | 'language' | 'style' | 'make',
  answer: string,
): (sheet: SheetOutput) => boolean {
  return (sheet) =>
    facetsOf({ ...sheet, languages: sheet.editions.map(({ language }) => language) })[group].includes(answer);
}

const paths = (sheets: readonly SheetOutput[]): string[] => sheets.map(({ path }) => path).sort();

describe('the chooser, without JavaScript', () => {
  it('begins with the reader’s own language, and shows every file at the answer “any”', async ({
    open,
    edition,
    own,
  }) => {
    const page = await open(printPath(edition), { javaScriptEnabled: false });
    expect(await rows(page)).toEqual(paths(own.filter(right('language', 'en'))));
    await page.check('#language-any');
    expect(await rows(page)).toEqual(paths(own));
  });

  it('leads by keyboard alone from a long-edge printer with Letter to the right card', async ({
    open,
    edition,
    own,
  }) => {
    const page = await open(printPath(edition), { javaScriptEnabled: false });
    // Tab goes from question to question, the arrows from answer to answer.
    const choose = async (group: string, answer: string): Promise<void> => {
      for (let tries = 0; tries < 60; tries += 1) {
        await page.keyboard.press('Tab');
        if (await page.locator(`input[name="${group}"]:focus`).count()) break;
      }
      for (let tries = 0; tries < 20 && !(await page.locator(`#${group}-${answer}`).isChecked()); tries += 1)
        await page.keyboard.press('ArrowRight');
      expect(await page.locator(`#${group}-${answer}`).isChecked(), `${group} ${answer}`).toBe(true);
    };
    await choose('make', 'card');
    await choose('paper', 'letter');
    await choose('printer', 'long-edge');
    const found = own.filter((sheet) =>
      (['make card', 'paper letter', 'printer long-edge', 'language en'] as const).every((part) =>
        right(...(part.split(' ') as Parameters<typeof right>))(sheet),
      ),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(await rows(page)).toEqual(paths(found));
    expect(await page.locator('.product:visible').count()).toBe(1);
    await choose('copies', '50');
    expect(await page.locator('.product:visible tbody td:visible').allInnerTexts()).toEqual(['5']);
    expect(
      await page
        .locator('.product:visible .how li:visible')
        .allInnerTexts()
        .then((all) => all.join(' ')),
    ).toMatch(/flip on the long edge/);
  });

  it('never shows a product without a file, and says when nothing fits', async ({ open, edition }) => {
    const page = await open(printPath(edition), { javaScriptEnabled: false });
    for (const answer of [
      'paper-a3',
      'printer-short-edge',
      'style-light',
      'paper-letter',
      'make-card',
      'language-any',
      'style-any',
    ]) {
      await page.check(`#${answer}`);
      for (const product of await page.locator('.product:visible').all())
        expect(await product.locator('.row:visible').count(), answer).toBeGreaterThan(0);
      expect(await page.locator('#none').isVisible(), answer).toBe((await rows(page)).length === 0);
    }
  });

  it.for([360, 1280])(
    'is free of axe violations at %i px, in light and dark, also when it has narrowed the list',
    async (width, { open, edition }) => {
      const page = await open(printPath(edition), { viewport: { width, height: 800 } });
      await page.check('#paper-letter');
      expect(await axeFaults(page)).toEqual([]);
      // The dark has other colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, colourRules)).toEqual([]);
    },
  );
});
