/** A leaflet as a browser prints it; that no letter of any template comes out pale is looked at on the visits (visit.ts). */
import { describe, expect } from 'vitest';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { contrast } from '../../src/look/contrast.ts';
import { light, white } from '../../src/look/tokens.ts';
import { editionPath } from '../../src/model/urls.ts';
import { editionOf, it } from './fixtures.ts';
import { least, lettersOf } from './looks/paper.ts';

it('is seen: light words on a dark ground come out pale', async ({ open }) => {
  const page = await open();
  await page.setContent(`<body style="background:${light.ink};color:${light.paper}"><p>Pan y rosas</p></body>`);
  const pale = await lettersOf(await page.pdf({ printBackground: false }));
  expect(pale.map(({ letter }) => letter).join('')).toBe('Panyrosas');
  for (const { colour } of pale) expect(contrast(colour, white)).toBeLessThan(least.large);
  const exact = await lettersOf(await page.pdf({ printBackground: true }));
  expect(exact.map(({ colour }) => colour)).toEqual(exact.map(() => light.paper.toLowerCase()));
});

describe.each(['light', 'dark'] as const)(
  'printed by a reader of the %s scheme, without backgrounds',
  (colorScheme) => {
    it('a leaflet prints what it asks for, within a frame, and nothing that only a screen can use', async ({
      open,
      url,
      library,
    }) => {
      const page = await open(undefined, { colorScheme });
      for (const edition of languageTags.map((tag) => editionOf(library, 'ask-at-the-gate', tag))) {
        await page.goto(url + editionPath(edition).slice(1));
        await page.emulateMedia({ media: 'print' });
        const { text, frame, exact } = await page.evaluate(() => ({
          text: document.body.innerText,
          frame: getComputedStyle(document.querySelector('.ask')!).borderTopStyle,
          // Whatever keeps its background does not stand on white.
          exact: [...document.querySelectorAll('*')].filter((element) =>
            [element, '::before', '::after'].some((part) => {
              const style = typeof part === 'string' ? getComputedStyle(element, part) : getComputedStyle(element);
              return style.getPropertyValue('print-color-adjust') === 'exact';
            }),
          ).length,
        }));
        expect(frame).toBe('solid');
        expect(exact).toBe(0);
        expect(text).not.toContain('↩');
        for (const word of [
          words(edition.language).document.closeNote,
          words(edition.language).nav.skip,
          words(edition.language).document.share,
        ])
          expect(text.split('\n'), word).not.toContain(word);
        await page.emulateMedia({ media: null });
      }
    });
  },
);
