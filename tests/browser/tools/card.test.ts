/** Pictures of a reader's own: drawn as they are typed, pressed in every size as the build presses them, refused as it refuses, and signed. */
import sharp from 'sharp';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ownCopy, type OwnCard } from '../../../src/browser/tools/card-copy.ts';
import { compose } from '../../../src/formats/card/designs.ts';
import { drawCard } from '../../../src/formats/card/draw.ts';
import { cardSizes, type CardSizeName } from '../../../src/formats/card/sizes.ts';
import { words } from '../../../src/i18n/languages.ts';
import { toolPath } from '../../../src/model/tools.ts';
import { sharePagePath } from '../../../src/model/urls.ts';
import { pictureFaults } from '../../../src/publish/privacy/picture.ts';
import { axeFaults } from '../axe.ts';
import { editionOf, eventually } from '../fixtures.ts';
import { it, saved } from './desk.ts';

const t = words('es').tools.card;
const path = toolPath('card', 'es');

const own: OwnCard = {
  language: 'es',
  headline: 'Nadie firma solo: hable antes con su comité',
  question: '',
  committee: 'Comité del Local 12',
  hotline: '555-0100',
  place: 'Salón sindical',
  day: '',
  hour: '',
  drawing: 'pen',
  design: 'band',
  ground: 'light',
  seed: 'own',
};

async function write(page: Page, card: OwnCard): Promise<void> {
  for (const name of ['headline', 'committee', 'hotline', 'place', 'day'] as const)
    await page.fill(`[name=${name}]`, card[name]);
  for (const name of ['drawing', 'design', 'ground'] as const) await page.selectOption(`[name=${name}]`, card[name]);
}

/** Presses the button and waits for what is made. */
async function make(page: Page): Promise<void> {
  await page.getByRole('button', { name: t.make }).click();
  await page.locator('#card-said').waitFor();
}

const linkTo = (size: CardSizeName): string => `#card-result a[download$="-${words('es').cards.sizes[size].slug}.png"]`;

/** How far two pictures are apart: the share of pixels of which some channel differs by more than a fifth. */
async function apart(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()));
  if (!a || !b || a.length !== b.length) return 1;
  let far = 0;
  for (let at = 0; at < a.length; at += 3)
    if ([0, 1, 2].some((channel) => Math.abs((a[at + channel] ?? 0) - (b[at + channel] ?? 0)) > 51)) far += 1;
  return far / (a.length / 3);
}

/** Two painters smooth edges in their own ways: so many pixels may be another shade; 0.3 % are. A headline that has moved by a pixel is far more. */
const tolerance = 0.006;

describe('pictures of a reader’s own', () => {
  it('are made in every size as the build makes them, with nothing in the file but the picture, and ask for nothing', async ({
    visit,
  }) => {
    await visit(path, async ({ page, requests }) => {
      await write(page, own);
      await make(page);
      const asked = requests.filter((address) => !address.startsWith('blob:'));
      for (const size of ['og', 'square', 'story'] as const) {
        const { bytes } = await saved(page, linkTo(size));
        expect(pictureFaults(bytes)).toEqual([]);
        const built = await drawCard(compose(ownCopy(own, size === 'og'), cardSizes[size]));
        expect(await apart(bytes, built), size).toBeLessThan(tolerance);
      }
      // What draws is fetched once, from this site, when it is used; after that nothing is.
      expect(asked.every((address) => new URL(address).pathname.endsWith('.js'))).toBe(true);
      await page.fill('[name=headline]', 'Otra frase');
      await make(page);
      expect(requests.filter((address) => !address.startsWith('blob:'))).toEqual(asked);
      const { name, bytes } = await saved(page, '#card-result a[download$=".txt"]');
      expect(name).toBe(`${t.name}.txt`);
      expect(new TextDecoder().decode(bytes)).toContain('Otra frase');
    });
  });

  it('are not made without a name, and say what does not fit', async ({ visit }) => {
    await visit(path, async ({ page }) => {
      await write(page, { ...own, committee: '' });
      await page.getByRole('button', { name: t.make }).click();
      await eventually(() => page.locator('#card-wrong').textContent()).toBe(t.said.unsigned);
      await page.fill('[name=committee]', own.committee);
      await page.fill('[name=headline]', 'Huelga ya ✊');
      await eventually(() => page.locator('#card-wrong').textContent()).toBe(t.said.signs('✊'));
      await page.fill('[name=headline]', 'Otorrinolaringología-anticonstitucionalmente');
      await eventually(() => page.locator('#card-wrong').textContent()).toContain('anticonstitucionalmente');
      expect(await page.locator('canvas').isVisible()).toBe(false);
    });
  });

  it('begin with a text from its share page, and the words of one about rights stay as they are', async ({
    visit,
    library,
  }) => {
    const edition = editionOf(library, 'ask-at-the-gate', 'es');
    expect(edition.document.facts.legal).toBe(true);
    let way = '';
    await visit(sharePagePath(edition), async ({ page }) => {
      const link = page.getByRole('link', { name: t.link });
      const { pathname, hash } = new URL(await link.evaluate((a) => (a as HTMLAnchorElement).href));
      way = pathname + hash;
    });
    expect(way).toBe(`${path}#text=${edition.document.facts.code}`);
    await visit(way, async ({ page }) => {
      const headline = page.locator('[name=headline]');
      await eventually(() => headline.inputValue()).toContain(
        (edition.words.cardTitle ?? edition.words.title).slice(0, 12),
      );
      expect(await headline.evaluate((field) => (field as HTMLTextAreaElement).readOnly)).toBe(true);
      await page.getByText(t.fixed).waitFor();
      await page.locator('canvas').waitFor();
      await page.selectOption('[name=text]', '');
      expect(await headline.evaluate((field) => (field as HTMLTextAreaElement).readOnly)).toBe(false);
      expect(await headline.inputValue()).toBe('');
    });
  });

  it('are made from a stick', async ({ visit, kit }) => {
    await visit(await kit('es', path), async ({ page }) => {
      await write(page, own);
      await make(page);
      const { bytes } = await saved(page, linkTo('square'));
      expect(await apart(bytes, await drawCard(compose(ownCopy(own, false), cardSizes.square)))).toBeLessThan(
        tolerance,
      );
    });
  });

  it('have a page free of axe violations, on a narrow screen, with a picture made', async ({ visit }) => {
    await visit(
      path,
      async ({ page }) => {
        await write(page, own);
        await make(page);
        expect(await axeFaults(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });

  it('have a page that says what to do where no script runs', async ({ visit }) => {
    await visit(
      path,
      async ({ page }) => {
        await page.getByText(words('es').tools.pages.card.without[0] ?? '').waitFor();
        expect(await page.locator('#tool').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});
