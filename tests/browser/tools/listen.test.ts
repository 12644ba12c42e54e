/** Listening: the words are those of the page; a voice of the test's own stands for the device's, since the browser of the tests has none. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { words } from '../../../src/i18n/languages.ts';
import { toolPath } from '../../../src/model/tools.ts';
import { editionPath } from '../../../src/model/urls.ts';
import { axeFaults } from '../axe.ts';
import { editionOf, eventually } from '../fixtures.ts';
import { it } from './desk.ts';

const t = words('es').tools.listen;
const path = toolPath('listen', 'es');

/** Gives the page a voice that notes what it is to say. */
async function withVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const spoken: SpeechSynthesisUtterance[] = [];
    const voice = { lang: 'es-MX', localService: true, default: true, name: 'Voz' };
    Object.defineProperty(globalThis, 'spoken', { value: spoken });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(globalThis, 'speechSynthesis', {
      value: {
        getVoices: () => [voice],
        speak: (said: SpeechSynthesisUtterance) => spoken.push(said),
        cancel: () => undefined,
      },
    });
  });
  await page.reload({ waitUntil: 'networkidle' });
}

/** Lets the voice come to the end of its sentence. @returns what it has said so far */
function goOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { spoken } = globalThis as unknown as { spoken: SpeechSynthesisUtterance[] };
    spoken.at(-1)?.onend?.({} as SpeechSynthesisEvent);
    return spoken.map(({ text }) => text.trim());
  });
}

describe('listening to a text', () => {
  it('reads the words of its page from a list or a link, marks the sentence, and begins only when it is asked', async ({
    visit,
    library,
  }) => {
    const edition = editionOf(library, 'one-scale', 'es');
    await visit(path, async ({ page, requests }) => {
      await withVoice(page);
      const row = page.locator(`[data-text="${editionPath(edition).slice(1, -1)}"] button`);
      await row.click();
      await page.locator('#listen-play:enabled').waitFor();
      expect(await goOn(page)).toEqual([]);
      await page.getByRole('button', { name: t.read }).click();
      expect(await page.locator('.aloud').textContent()).toBe(edition.words.title);
      const said = await goOn(page);
      expect(said[0]).toBe(edition.words.title);
      expect(said[1]).toContain('Una resolución inventada');
      expect(await page.locator('#listen-text').textContent()).not.toContain('Fuentes');
      await page.getByRole('button', { name: t.said.wait }).click();
      const count = (await goOn(page)).length;
      expect(count).toBe(2);
      expect(page.url()).toContain('#text=es/resoluciones/');
      const origin = new URL(page.url()).origin;
      expect(requests.filter((address) => !address.startsWith(origin))).toEqual([]);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it('says in a sentence that there is no voice, and shows the text all the same', async ({ visit, library }) => {
    await visit(`${path}#text=${editionPath(editionOf(library, 'one-scale', 'es')).slice(1, -1)}`, async ({ page }) => {
      await eventually(() => page.locator('#listen-status').textContent()).toMatch(/voz/);
      expect(await page.locator('#listen-text p').count()).toBeGreaterThan(3);
      expect(await page.locator('#listen-play').isDisabled()).toBe(true);
    });
  });

  it('opens the page of a text from a stick, at 360 px, and says what to do where no script runs', async ({
    visit,
    kit,
    library,
  }) => {
    const address = await kit('es', path);
    const folder = dirname(dirname(dirname(dirname(fileURLToPath(address)))));
    await visit(
      address,
      async ({ page }) => {
        await page.setInputFiles(
          '#listen-file',
          join(folder, editionPath(editionOf(library, 'one-scale', 'es')), 'index.html'),
        );
        await page.locator('#listen-text p').first().waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      },
      { offline: true, viewport: { width: 360, height: 800 } },
    );
    await visit(
      path,
      async ({ page }) => {
        expect(await page.locator('#tool-without').textContent()).toContain(words('es').tools.pages.listen.without[0]);
      },
      { javaScriptEnabled: false },
    );
  });
});
