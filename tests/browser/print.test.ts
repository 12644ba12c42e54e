/** The print page, as a reader uses it: what it answers at once, and what it answers to choices. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { answer } from '../../src/formats/sheet/choice/answer.ts';
import { answersTo, languageOf, type Choices, type Choosable } from '../../src/formats/sheet/choice/questions.ts';
import { planSheets } from '../../src/formats/sheet/sheet.ts';
import { words } from '../../src/i18n/languages.ts';
import type { Edition } from '../../src/model/document.ts';
import { sheetProducts } from '../../src/model/kinds.ts';
import { printPath } from '../../src/model/urls.ts';
import { axeFaults, colourRules } from './axe.ts';
import { editionOf, eventually, it as base } from './fixtures.ts';

interface Planned extends Choosable {
  readonly path: string;
}

const it = base
  .extend('edition', { scope: 'worker' }, ({ library }): Edition => editionOf(library, 'ask-at-the-gate', 'en'))
  .extend('own', { scope: 'worker' }, ({ library, edition }): Planned[] =>
    planSheets(library)
      .filter((sheet) => sheet.editions[0]?.document === edition.document)
      .map(({ path, product, paper, style, sides, editions }) => {
        const single = sides === 'one' && style !== 'large' && !['reading', 'tiles'].includes(product);
        return { path, product, paper, style, sides, languages: editions.map(({ language }) => language), single };
      }),
  );

const t = words('en').print;
const usual: Choices = { make: 'flyer', paper: 'letter', printer: 'unsure', language: 'en', style: 'color' };

/** Addresses of the files in a part of the page, in their order. */
function files(page: Page, part: string): Promise<string[]> {
  return page
    .locator(`${part} a[type="application/pdf"]`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

const paths = (choices: Choices, own: readonly Planned[]): string[] =>
  answer(choices, own).printings.flatMap(({ files: given }) => given.map(({ path }) => path));

describe('the print page, without a script', () => {
  it('answers at once with the usual sheet on both papers, within the first two screens of a phone', async ({
    open,
    edition,
    own,
  }) => {
    const page = await open(printPath(edition), { javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
    expect(await files(page, '.usual')).toEqual([...paths(usual, own), ...paths({ ...usual, paper: 'a4' }, own)]);
    const top = await page
      .locator('.usual .row a')
      .first()
      .evaluate((link) => link.getBoundingClientRect().top);
    expect(top).toBeLessThan(2 * 640);
    expect(await page.locator('.chooser').isVisible()).toBe(false);
  });

  it('keeps every file in a list that opens', async ({ open, edition, own }) => {
    const page = await open(printPath(edition), { javaScriptEnabled: false });
    expect(await page.locator('#all .row').first().isVisible()).toBe(false);
    for (const summary of await page.locator('#all summary').all()) await summary.click();
    expect((await files(page, '#all')).sort()).toEqual(own.map(({ path }) => path).sort());
    expect(await page.locator('#all .row:visible').count()).toBe(own.length);
  });

  it('says nothing of files that do not fit, whoever reads it without style', async ({ open, edition }) => {
    const page = await open(printPath(edition), { javaScriptEnabled: false });
    const text = await page.evaluate(() => document.querySelector('main')!.textContent);
    expect(text).not.toMatch(/no file|nothing fits/i);
    expect(text).not.toContain(t.choose);
  });
});

describe('the print page, with its script', () => {
  it('answers every combination with the files that the answer names, and never with none', async ({
    open,
    edition,
    own,
  }) => {
    const page = await open(printPath(edition));
    const lists = answersTo(sheetProducts, own);
    // One walk through all: each question is answered with each answer, the others as they were left.
    let choices = usual;
    for (const [name, list] of Object.entries(lists))
      for (const value of list) {
        await page.locator(`.chooser input[name="${name}"][value="${value}"]`).check();
        choices = { ...choices, [name]: value };
        expect(await files(page, '.answer'), JSON.stringify(choices)).toEqual(paths(choices, own));
      }
    // All at once, by the address.
    for (const make of lists.make)
      for (const paper of lists.paper)
        for (const printer of lists.printer) {
          const wanted: Choices = { ...usual, make, paper, printer, language: 'en-es' };
          await page.evaluate((hash) => (location.hash = hash), String(new URLSearchParams({ ...wanted })));
          await eventually(() => files(page, '.answer')).toEqual(paths(wanted, own));
        }
  });

  it('keeps choices in the address, beside a committee’s own details, and finds them again', async ({
    open,
    edition,
    own,
  }) => {
    const page = await open(`${printPath(edition)}#hotline=1`);
    await page.locator('.chooser input[name="make"][value="card"]').check();
    await page.locator('.chooser input[name="printer"][value="single"]').check();
    const hash = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect([hash.get('make'), hash.get('printer'), hash.get('hotline')]).toEqual(['card', 'single', '1']);
    const again = await open(`${printPath(edition)}#make=card&paper=a4&printer=single`);
    expect(await files(again, '.answer')).toEqual(
      paths({ ...usual, make: 'card', paper: 'a4', printer: 'single' }, own),
    );
    expect(await again.locator('.chooser input[value="card"]').isChecked()).toBe(true);
  });

  it('marks what no file is made for, and tells how many files the others give', async ({ open, edition, own }) => {
    const page = await open(printPath(edition));
    await page.locator('.chooser input[name="paper"][value="letter"]').check();
    expect(await page.locator('.chooser label.otherwise small').allInnerTexts()).toContain(t.answer.otherwise);
    const poster = page.locator('.chooser label', { has: page.locator('input[value="poster"]') });
    expect(await poster.getAttribute('class')).toContain('otherwise');
    await poster.click();
    expect(await page.locator('.answer').innerText()).toContain(words('en').sheets.products.tiles.name);
    expect(await files(page, '.answer')).toHaveLength(1);
    const shown = own.filter((sheet) => sheet.product === 'card' && languageOf(sheet) === 'en');
    expect(shown.length).toBeGreaterThan(0);
    await page.locator('.chooser input[value="card"]').check();
    expect(await page.locator('.answer img').count()).toBe(1);
    await eventually(() =>
      page.locator('.answer img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
    ).toBe(180);
  });

  it('opens the list where a link leads into it', async ({ open, edition }) => {
    const page = await open(`${printPath(edition)}#${words('en').sheets.products.card.slug}`);
    const opened = await page.locator('#all details[open]').evaluateAll((parts) => parts.map(({ id }) => id));
    expect(opened).toEqual([words('en').sheets.products.card.slug]);
  });

  it('gives a file of the answer as the list gives it: with the details that were typed', async ({ open, edition }) => {
    const page = await open(printPath(edition), { acceptDownloads: true });
    const local = words('en').sheets.local;
    await page.getByText(local.heading).click();
    await page.getByLabel(local.fields.hotline.label).fill('(312) 555-0199');
    expect(await page.locator('.answer .mark').innerText()).toBe(local.withThem);
    const waiting = page.waitForEvent('download');
    await page.locator('.answer a').click();
    expect((await waiting).suggestedFilename()).toMatch(/flyer-letter.*\.pdf$/);
  });

  it.for([360, 1280])(
    'is free of axe violations at %i px, in light and dark, with the list open',
    async (width, { open, edition }) => {
      const page = await open(printPath(edition), { viewport: { width, height: 800 } });
      await page.locator('.chooser input[value="card"]').check();
      await page.locator('.chooser input[name="language"][value="en-es"]').check();
      for (const summary of await page.locator('#all summary').all()) await summary.click();
      expect(await axeFaults(page)).toEqual([]);
      // The dark has other colours and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeFaults(page, colourRules)).toEqual([]);
    },
  );
});
