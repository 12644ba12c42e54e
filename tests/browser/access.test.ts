/** Other ways of seeing a page than the usual one; what every template owes everybody is looked at on the visits (visit.ts). */
import { describe, expect } from 'vitest';
import type { Library } from '../../src/model/library.ts';
import { editionPath, homePath, keepPath, printPath, searchPath } from '../../src/model/urls.ts';
import { editionOf, it } from './fixtures.ts';

/** A leaflet with sheets, notes and a translation. */
const leaflet = (library: Library): string => editionPath(editionOf(library, 'ask-at-the-gate', 'en'));
const print = (library: Library): string => printPath(editionOf(library, 'ask-at-the-gate', 'en'));

describe('other ways of seeing', () => {
  it.for([
    ['a leaflet', leaflet],
    ['its sheets', print],
    ['the front page', () => homePath('en')],
    ['the search', () => searchPath('es')],
    ['the page that keeps others', () => keepPath('en')],
  ] as const)(
    'with forced colors the buttons of %s keep their edge, the focus its ring, an answer its mark',
    async ([, pathIn], { open, library }) => {
      const page = await open(pathIn(library), { forcedColors: 'active' });
      const { buttons, answers } = await page.evaluate(() => {
        const seen = (selector: string): CSSStyleDeclaration[] =>
          [...document.querySelectorAll(selector)]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .map((element) => getComputedStyle(element));
        return {
          buttons: seen('.button').map(({ borderTopStyle, borderTopWidth, borderTopColor, backgroundColor }) => [
            borderTopStyle,
            parseFloat(borderTopWidth) >= 2,
            borderTopColor !== backgroundColor,
          ]),
          answers: seen('input[type=radio], input[type=checkbox]').map(({ appearance }) => appearance),
        };
      });
      expect(buttons).toEqual(buttons.map(() => ['solid', true, true]));
      expect(answers).not.toContain('none');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
    },
  );

  it.for([
    ['no-preference', true],
    ['reduce', false],
  ] as const)('moves only for those who let it: %s', async ([reducedMotion, moves], { open }) => {
    const page = await open(homePath('en'), { reducedMotion }, (context) =>
      context.addInitScript(() =>
        addEventListener('pagereveal', (event) =>
          document.documentElement.setAttribute('data-moves', String(event.viewTransition !== null)),
        ),
      ),
    );
    await page.locator('main a[href*="leaflets"]').first().click();
    await page.waitForURL(/leaflets/);
    expect(await page.locator('html').getAttribute('data-moves')).toBe(String(moves));
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((element) =>
            /[1-9]/.test(getComputedStyle(element).transitionDuration + getComputedStyle(element).animationDuration),
          ).length,
      ),
    ).toBe(0);
  });

  it('on paper a page is its words: no menus, no buttons, links with their address', async ({ open, library }) => {
    const page = await open(leaflet(library));
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.masthead nav:visible, .actions:visible, .crumbs:visible, .part:visible, .skip:visible')
        .count(),
    ).toBe(0);
    for (const words of ['h1', '.summary', '.text', '.footnotes', '.dates'])
      expect(await page.locator(words).first().isVisible(), words).toBe(true);
    expect(
      await page
        .locator('.text a[href^="http"]')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content),
    ).toContain('(https://');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgba(0, 0, 0, 0)',
    );
  });
});
