/** The event kit: what comes out is read again, from the stick too. */
import { strFromU8 } from 'fflate';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { cardSizes } from '../../../src/formats/card/sizes.ts';
import { words } from '../../../src/i18n/languages.ts';
import { toolPath } from '../../../src/model/tools.ts';
import { axeFaults } from '../axe.ts';
import { it, saved } from './desk.ts';

const { tools, sheets, cards } = words('es');
const t = tools.event;
const path = toolPath('event', 'es');

describe('announcing an event', () => {
  it('makes a flyer, pictures, a sign-up sheet, a calendar entry and a message, at 360 px and from the stick', async ({
    visit,
    kit,
  }) => {
    for (const address of [path, await kit('es', path)])
      await visit(
        address,
        async ({ page, requests }) => {
          await page.getByRole('button', { name: t.make }).click();
          expect(await page.locator('#event-result').textContent()).toBe(t.said.missing);
          await page.getByLabel(t.title).fill('Una balanza');
          await page.getByLabel(t.day).fill('2031-12-04');
          await page.getByLabel(t.hour).fill('18:30');
          await page.getByLabel(sheets.local.fields.place.label).fill('Muelle 3');
          await page.getByLabel(t.by).fill('Gremio 7');
          await page.getByRole('button', { name: t.make }).click();
          await page.locator('#event-result a >> nth=4').waitFor();
          const [flyer, sheet, calendar] = [
            await saved(page, '#event-result a >> nth=0'),
            await saved(page, '#event-result a >> nth=1'),
            await saved(page, '#event-result a >> nth=2'),
          ];
          expect([flyer.name, sheet.name, calendar.name]).toEqual(['volante.pdf', 'para-anotarse.pdf', 'evento.ics']);
          const { text } = await extractText(await getDocumentProxy(new Uint8Array(flyer.bytes)), { mergePages: true });
          for (const word of ['Una balanza', 'diciembre', '6:30', 'Muelle 3', 'Gremio 7'])
            expect(text.replace(/\s+/g, ' ')).toContain(word);
          expect(strFromU8(calendar.bytes)).toContain('LOCATION:Muelle 3');
          for (const [at, size] of (['square', 'story'] as const).entries()) {
            const picture = await saved(page, `#event-result a >> nth=${3 + at}`);
            expect(picture.name).toBe(`imagen-${cards.sizes[size].slug}.png`);
            const { width, height } = await sharp(picture.bytes).metadata();
            expect([width, height]).toEqual([cardSizes[size].width, cardSizes[size].height]);
          }
          expect(await page.locator('#event-result .take').textContent()).toContain('Una balanza');
          expect(await page.locator('#event-result textarea').inputValue()).toContain('Muelle 3');
          expect(requests.filter((one) => !/^(blob|file):|\/_astro\//.test(one))).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
          expect(await axeFaults(page)).toEqual([]);
        },
        { viewport: { width: 360, height: 800 } },
      );
  });

  it('says which picture cannot be made and why, and makes the rest', async ({ visit }) => {
    await visit(path, async ({ page }) => {
      await page.getByLabel(t.title).fill('Balanzas');
      await page.getByLabel(t.day).fill('2031-12-04');
      await page.getByLabel(t.hour).fill('18:30');
      await page.getByLabel(sheets.local.fields.place.label).fill('x'.repeat(110));
      await page.getByLabel(t.by).fill('Gremio 7');
      await page.getByRole('button', { name: t.make }).click();
      await page.locator('#event-result textarea').waitFor();
      expect(await page.locator('#event-result a').count()).toBe(3);
      expect(await page.locator('#event-result .wrong').allTextContents()).toEqual(
        (['square', 'story'] as const).map((size) =>
          tools.card.said.notMade(cards.sizes[size].name, tools.card.said.word('x'.repeat(110))),
        ),
      );
    });
  });
});
