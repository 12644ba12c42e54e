/** The blanks of a resolution: what comes out is opened again, here and from the stick. */
import { strFromU8, unzipSync } from 'fflate';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { words } from '../../../src/i18n/languages.ts';
import { fillPath } from '../../../src/model/urls.ts';
import { axeFaults } from '../axe.ts';
import { editionOf } from '../fixtures.ts';
import { it, saved } from './desk.ts';

const t = words('es').tools.fill;

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

function wordText(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml']!);
}

describe('filling in a resolution', () => {
  it('makes a Word file, a PDF, plain text and a text to read aloud, and can be undone', async ({ visit, library }) => {
    const path = fillPath(editionOf(library, 'one-scale', 'es'));
    await visit(path, async ({ page, requests }) => {
      const [guild, day] = [page.locator('[data-blank] >> nth=0'), page.locator('[data-blank] >> nth=1')];
      await guild.fill('Gremio 7');
      await day.fill('jueves 12');
      expect(await page.locator('#fill-text').textContent()).toContain('Gremio 7');
      await page.getByRole('button', { name: t.undo }).click();
      expect([await guild.inputValue(), await day.inputValue()]).toEqual(['Gremio 7', '']);
      expect(await page.locator('#fill-state').textContent()).toBe(t.said.open(2));
      await page.getByRole('button', { name: t.make }).click();
      await page.locator('#fill-result a >> nth=3').waitFor();
      const [docx, pdf, plain, aloud] = [
        await saved(page, '#fill-result a >> nth=0'),
        await saved(page, '#fill-result a >> nth=1'),
        await saved(page, '#fill-result a >> nth=2'),
        await saved(page, '#fill-result a >> nth=3'),
      ];
      expect([docx.name, pdf.name, plain.name, aloud.name]).toEqual([
        'una-sola-balanza.docx',
        'una-sola-balanza.pdf',
        'una-sola-balanza.txt',
        `una-sola-balanza-${t.said.aloudName}.txt`,
      ]);
      expect(wordText(docx.bytes)).toContain('>Gremio 7</w:t>');
      expect(await wordsOf(pdf.bytes)).toContain('Gremio 7');
      expect(strFromU8(plain.bytes)).toContain('Gremio 7');
      expect(strFromU8(aloud.bytes)).toContain('Gremio 7');
      expect(page.url()).not.toContain('Gremio');
      // Nothing but the Word file of this text, and the parts of the tool.
      const origin = new URL(page.url()).origin;
      expect(requests.filter((address) => !address.startsWith(origin) && !/^blob:/.test(address))).toEqual([]);
      expect(requests.filter((address) => !/^blob:|\/_astro\/|\.docx$/.test(address))).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it('takes the Word file from the stick, at 360 px, and says what to do where no script runs', async ({
    visit,
    kit,
    library,
  }) => {
    const path = fillPath(editionOf(library, 'one-scale', 'es'));
    const address = await kit('es', path);
    await visit(
      address,
      async ({ page }) => {
        await page.locator('[data-blank] >> nth=0').fill('Gremio 7');
        await page.getByRole('button', { name: t.make }).click();
        await page.locator('#fill-result .wrong').waitFor();
        expect(await page.locator('#fill-result').textContent()).toContain(t.said.offline);
        expect(await page.locator('#fill-result a').count()).toBe(3);
        const folder = dirname(dirname(fileURLToPath(address)));
        await page.setInputFiles('#fill-word', join(folder, 'una-sola-balanza.docx'));
        await page.getByRole('button', { name: t.make }).click();
        await page.locator('#fill-result a >> nth=3').waitFor();
        expect(wordText((await saved(page, '#fill-result a >> nth=0')).bytes)).toContain('>Gremio 7</w:t>');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      { offline: true, viewport: { width: 360, height: 800 } },
    );
    await visit(
      path,
      async ({ page }) => {
        expect(await page.locator('#fill-model').isVisible()).toBe(true);
        expect(await page.locator('#tool').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });
});
