/** The form for local details, which writes them onto a sheet on the reader's own device. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { stampPdf } from '../../src/browser/stamp.ts';
import { detailFont } from '../../src/formats/sheet/local/font.ts';
import { addSlots } from '../../src/formats/sheet/local/slots.ts';
import { words } from '../../src/i18n/languages.ts';
import { serve } from '../../src/publish/serve.ts';
import { eventually, it as base } from './fixtures.ts';

/** One page with the form in the frame and under the policy of every page, and one sheet. */
const page = `---
import LocalForm from '${resolve('src/components/print/LocalForm.astro')}';
import Base from '${resolve('src/layouts/Base.astro')}';
import { emptyLibrary } from '${resolve('src/model/library.ts')}';
import { frameAt } from '${resolve('src/views/frame.ts')}';
const frame = frameAt({ library: emptyLibrary }, { language: 'es' }, { title: 'Pan', description: 'Pan' });
---
<Base {frame} scripts>
  <div class="wide"><h1>Pan</h1>
  <p id="local-bar" role="status" hidden></p>
  <ul id="files"><li class="row"><a href="/pan.pdf" data-local="hotline place">Hoja</a></li><li class="row"><a href="/falta.pdf">Hoja, A4</a></li><li class="row"><a href="/lectura.pdf">Copia</a></li></ul>
  {Array.from({ length: 60 }, () => <p>Pan</p>)}
  <LocalForm language="es" files={[{ path: '/pan.pdf', name: 'Hoja, Carta' }, { path: '/falta.pdf', name: 'Hoja, A4' }]} /></div>
</Base>`;
const t = words('es').sheets.local;
const hotline = '(312) 555-0199';
const place = 'Salón «El Ñandú», con Đặng';

const it = base
  // The page as it is published, in a folder of its own.
  .extend('dist', { scope: 'file' }, async ({}, { onCleanup }) => {
    await mkdir('.press', { recursive: true });
    const folder = resolve(await mkdtemp('.press/stamp-'));
    onCleanup(() => rm(folder, { recursive: true, force: true }));
    await mkdir(join(folder, 'src/pages'), { recursive: true });
    await writeFile(join(folder, 'src/pages/index.astro'), page);
    await writeFile(
      join(folder, 'astro.config.mjs'),
      "export default { devToolbar: { enabled: false }, build: { inlineStylesheets: 'always' }, vite: { build: { assetsInlineLimit: 0 } } };\n",
    );
    // In a process of its own, without what Vitest says of itself: pages carry their policy in production only.
    await promisify(execFile)(
      process.execPath,
      [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', folder],
      {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          MODE: undefined,
          PROD: undefined,
          DEV: undefined,
          VITEST: '',
          ASTRO_TELEMETRY_DISABLED: '1',
        },
      },
    );
    return join(folder, 'dist');
  })
  .extend('sheet', { scope: 'file' }, async ({ dist }) => {
    const blank = await PDFDocument.create();
    blank.addPage([612, 792]);
    const sheet = await addSlots(await blank.save(), [
      {
        kind: 'panel',
        page: 0,
        x: 50,
        y: 50,
        width: 200,
        height: 50,
        look: { labels: { hotline: 'Línea directa', place: 'Lugar' }, size: 10, line: 20, help: 0, floor: 7 },
      },
    ]);
    await writeFile(join(dist, 'pan.pdf'), sheet);
    return sheet;
  })
  .extend('url', { scope: 'file' }, async ({ dist, sheet }, { onCleanup }) => {
    if (!sheet.length) throw new Error('The sheet is empty.');
    const { server, url } = await serve(dist, 0);
    onCleanup(() => void server.close());
    return url;
  })
  // Opens the page in a fresh context and hands it over, with every request it makes; no complaint of the policy, and nothing kept.
  .extend(
    'visit',
    ({ open, url }) =>
      async (
        hash: string,
        work: (page: Page, requests: readonly string[]) => Promise<void>,
        javaScriptEnabled = true,
      ): Promise<void> => {
        const requests: string[] = [];
        const complaints: string[] = [];
        const tab = await open(undefined, { javaScriptEnabled, acceptDownloads: true });
        tab.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
        tab.on('console', (message) => complaints.push(message.text()));
        tab.on('pageerror', (error) => complaints.push(error.message));
        await tab.goto(url + hash);
        await work(tab, requests);
        expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
        if (javaScriptEnabled)
          expect(await tab.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join())).toBe(
            ',0,0',
          );
      },
  );

/** Where the form says what became of a sheet. */
function answer(tab: Page): Locator {
  return tab.locator('.local form > [role=status]');
}

describe('the form for local details', () => {
  it('is not shown where no script runs', async ({ visit }) => {
    await visit('', async (tab) => expect(await tab.locator('.local').isVisible()).toBe(false), false);
  });

  it('fetches the stamp only when it is opened', async ({ visit }) => {
    await visit('', async (tab, requests) => {
      await tab.locator('.local').waitFor();
      expect(requests.filter((request) => request.includes('stamp'))).toEqual([]);
      await tab.getByText(t.heading).click();
      await tab.getByLabel(t.fields.hotline.label).waitFor();
      await eventually(() => requests.filter((request) => request.includes('stamp')).length).toBe(1);
    });
  });

  it('opens at the form when a link carries details, shows them as a stranger’s, and makes no sheet until they are checked', async ({
    visit,
  }) => {
    await visit(`#${new URLSearchParams({ hotline, place })}`, async (tab, requests) => {
      expect(await tab.getByLabel(t.fields.hotline.label).inputValue()).toBe(hotline);
      expect(await tab.locator('.strange').innerText()).toContain(t.strange);
      expect(
        await tab
          .locator('.strange')
          .evaluate(
            (element) =>
              element === document.activeElement &&
              element.getBoundingClientRect().top < innerHeight &&
              element.getBoundingClientRect().top > 0,
          ),
      ).toBe(true);
      expect(await tab.locator('#local-bar').innerText()).toBe(
        `${t.carries(`${hotline} · ${place}`)} ${t.blank} ${t.check} ${t.remove}`,
      );
      expect(await tab.locator('.mark').allInnerTexts()).toEqual([t.withoutThem, t.withoutThem, t.withoutThem]);
      await tab.getByRole('button', { name: t.button }).click();
      expect(await answer(tab).textContent()).toBe(t.unchecked);
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('local-checked');
      expect(requests.filter((request) => request.endsWith('.pdf'))).toEqual([]);
      // The link in the list is left alone: it leads to the plain sheet.
      const taken = tab.evaluate(
        () =>
          new Promise((done) =>
            addEventListener('click', (event) => {
              done(event.defaultPrevented);
              event.preventDefault();
            }),
          ),
      );
      await tab.locator('#files a').first().click();
      expect(await taken).toBe(false);
    });
  });

  it('stamps every sheet of the page once they are checked, without sending anything', async ({
    visit,
    sheet,
    url,
  }) => {
    await visit(`#${new URLSearchParams({ hotline, place })}`, async (tab, requests) => {
      await tab.getByLabel(t.checked).check();
      expect(await tab.locator('meta[http-equiv=content-security-policy]').getAttribute('content')).toContain(
        "script-src 'self';",
      );
      expect(await tab.locator('#local-bar').innerText()).toBe(
        `${t.carry(`${hotline} · ${place}`)} ${t.change} ${t.remove}`,
      );
      expect(await tab.locator('.mark').allInnerTexts()).toEqual([t.withThem, t.withoutThem, t.withoutThem]);
      const expected = stampPdf(sheet, { hotline, place }, detailFont());
      for (const way of [tab.getByRole('button', { name: t.button }), tab.locator('#files a').first()]) {
        const waiting = tab.waitForEvent('download');
        await way.click();
        const download = await waiting;
        expect(download.suggestedFilename()).toBe('pan.pdf');
        expect(Buffer.compare(await readFile(await download.path()), 'pdf' in expected ? expected.pdf : sheet)).toBe(0);
        expect(await answer(tab).textContent()).toBe(`${t.ready} ${t.save('pan.pdf')}`);
      }
      for (const request of requests)
        expect(decodeURIComponent(request)).toMatch(new RegExp(`^(blob:)?${url}(?!.*(555|Ñandú))`));
    });
  });

  it('takes them off the page and out of the address when the bar is asked to', async ({ visit, url }) => {
    await visit(`#${new URLSearchParams({ hotline, place })}`, async (tab) => {
      await tab.locator('#local-bar').getByText(t.remove).click();
      expect(await tab.locator('#local-bar').isVisible()).toBe(false);
      expect(await tab.locator('.mark').count()).toBe(0);
      expect(await tab.getByLabel(t.fields.hotline.label).inputValue()).toBe('');
      expect(await tab.evaluate(() => location.href)).toBe(url);
    });
  });

  it('offers the sheets that the choices above have left', async ({ visit }) => {
    await visit('', async (tab) => {
      await tab.getByText(t.heading).click();
      const offered = () => tab.locator('#local-sheet option').allInnerTexts();
      const hide = (which: string) =>
        tab.evaluate((selector) => {
          for (const row of document.querySelectorAll<HTMLElement>(selector)) row.style.display = 'none';
          document.dispatchEvent(new Event('change'));
        }, which);
      expect(await offered()).toEqual(['Hoja, Carta', 'Hoja, A4']);
      await hide('.row:has([href="/pan.pdf"])');
      expect(await offered()).toEqual(['Hoja, A4']);
      // Where they have left none, all of them: the sheet is chosen here.
      await hide('#files');
      expect(await offered()).toEqual(['Hoja, Carta', 'Hoja, A4']);
    });
  });

  it('asks for no check of what a person typed, nor of what they wrote in the place of a stranger’s words', async ({
    visit,
  }) => {
    await visit(`#${new URLSearchParams({ hotline })}`, async (tab) => {
      await tab.getByLabel(t.fields.hotline.label).fill('1');
      expect(await tab.locator('.strange').isVisible()).toBe(false);
      expect(await tab.locator('.mark').first().innerText()).toBe(t.withThem);
      await tab.getByLabel(t.fields.hotline.label).fill(hotline);
      expect(await tab.locator('.strange').isVisible()).toBe(true);
    });
  });

  it('says of each sheet which details it has room for, and takes it as it is when it has room for none', async ({
    visit,
  }) => {
    await visit('', async (tab) => {
      await tab.getByText(t.heading).click();
      await tab.getByLabel(t.fields.date.label).fill('martes');
      expect(await tab.locator('.mark').allInnerTexts()).toEqual([t.withoutThem, t.withoutThem, t.withoutThem]);
      await tab.getByLabel(t.fields.hotline.label).fill(hotline);
      expect(await tab.locator('.mark').allInnerTexts()).toEqual([
        t.withSome(t.fields.hotline.label),
        t.withoutThem,
        t.withoutThem,
      ]);
    });
  });

  it('puts nothing that is typed into the address or the history, and makes a link only when asked for one', async ({
    visit,
    url,
  }) => {
    await visit('', async (tab) => {
      await tab.getByText(t.heading).click();
      expect(await tab.getByText(t.link).isVisible()).toBe(false);
      await tab.getByLabel(t.fields.place.label).fill(place);
      const state = () => tab.evaluate(() => [location.href, history.length, JSON.stringify(history.state)].join(' '));
      const before = await state();
      expect(before.startsWith(`${url} `)).toBe(true);
      await tab.getByRole('button', { name: t.link }).click();
      const link = (await tab.locator('.take').textContent())!;
      expect(new URLSearchParams(new URL(link).hash.slice(1)).get('place')).toBe(place);
      expect(link.startsWith(url)).toBe(true);
      expect(await state()).toBe(before);
      await tab.getByLabel(t.fields.place.label).fill('');
      expect(await tab.getByText(t.link).isVisible()).toBe(false);
      expect(await tab.locator('.take').textContent()).toBe('');
      await tab.goto(link);
      expect(await tab.getByLabel(t.fields.place.label).inputValue()).toBe(place);
    });
  });

  it('says in the reader’s language why a detail is refused, at its field', async ({ visit }) => {
    await visit(`#${new URLSearchParams({ hotline: '漢 1', place: 'Salón '.repeat(30) })}`, async (tab) => {
      await tab.getByLabel(t.checked).check();
      await tab.getByRole('button', { name: t.button }).click();
      await eventually(() => tab.locator('#local-hotline-wrong').textContent()).toBe(t.characters('漢'));
      expect(await tab.locator('#local-place-wrong').textContent()).toMatch(
        new RegExp(`«${t.fields.place.label}» de esta hoja caben unas \\d+ letras.* usted escribió 179\\.$`),
      );
      expect(await answer(tab).textContent()).toBe(t.refused('pan.pdf'));
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('local-hotline');
      await tab.getByLabel(t.fields.hotline.label).fill('1');
      expect(await tab.locator('[aria-invalid]').count()).toBe(0);
    });
  });

  it('says what is missing: any detail, room for one, or the file', async ({ visit }) => {
    await visit('', async (tab) => {
      const status = () => answer(tab).textContent();
      const press = () => tab.getByRole('button', { name: t.button }).click();
      await tab.getByText(t.heading).click();
      await press();
      expect(await status()).toBe(t.empty);
      await tab.getByLabel(t.fields.date.label).fill('5 de mayo');
      await press();
      await eventually(status).toBe(`${t.ready} ${t.unused(t.fields.date.label)} ${t.save('pan.pdf')}`);
      await tab.getByLabel(t.sheet).selectOption('Hoja, A4');
      await press();
      await eventually(status).toBe(t.failed);
    });
  });
});
