import { PDFDocument } from '@cantoo/pdf-lib';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampPdf } from '../../src/components/stamp.ts';
import { addSlots } from '../../src/formats/sheet/local/slots.ts';
import { words } from '../../src/i18n/languages.ts';
import { serve } from '../../src/publish/serve.ts';
import { openBrowser } from './browser.ts';

/** One page with the form in the frame and under the policy of every page, and one sheet. */
const page = `---
import LocalForm from '${resolve('src/components/LocalForm.astro')}';
import Base from '${resolve('src/layouts/Base.astro')}';
import { emptyLibrary } from '${resolve('src/model/library.ts')}';
---
<Base library={emptyLibrary} language="es" title="Pan" description="Pan" scripts>
  <div class="wide"><h1>Pan</h1><LocalForm language="es" files={[{ path: '/pan.pdf', name: 'Hoja, Carta' }, { path: '/falta.pdf', name: 'Hoja, A4' }]} /></div>
</Base>`;
const t = words('es').sheets.local;
const hotline = '(312) 555-0199';
const place = 'Salón «El Ñandú»';

let folder: string;
let sheet: Uint8Array;
let browser: Browser;
let server: Server;
let url: string;

beforeAll(async () => {
  await mkdir('.press', { recursive: true });
  folder = resolve(await mkdtemp('.press/stamp-'));
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await writeFile(join(folder, 'src/pages/index.astro'), page);
  await writeFile(join(folder, 'astro.config.mjs'), "export default { devToolbar: { enabled: false }, build: { inlineStylesheets: 'always' }, vite: { build: { assetsInlineLimit: 0 } } };\n");
  // In a process of its own, without what Vitest says of itself: pages carry their policy in production only.
  await promisify(execFile)(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', folder], { env: { ...process.env, NODE_ENV: 'production', MODE: undefined, PROD: undefined, DEV: undefined, VITEST: '', ASTRO_TELEMETRY_DISABLED: '1' } });
  const blank = await PDFDocument.create();
  blank.addPage([612, 792]);
  sheet = await addSlots(await blank.save(), [{ kind: 'hotline', page: 0, x: 50, y: 50, width: 200, height: 20 }, { kind: 'place', page: 0, x: 50, y: 90, width: 200, height: 20 }]);
  await writeFile(join(folder, 'dist/pan.pdf'), sheet);
  ({ server, url } = await serve(join(folder, 'dist'), 0));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the page in a fresh context and hands it over, with every request it makes and every complaint of the policy. */
async function visit(hash: string, work: (page: Page, requests: readonly string[]) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
  const requests: string[] = [];
  const complaints: string[] = [];
  try {
    const tab = await context.newPage();
    tab.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
    tab.on('console', (message) => complaints.push(message.text()));
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(url + hash);
    await work(tab, requests);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    if (javaScriptEnabled) expect(await tab.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length].join())).toBe(',0,0');
  } finally {
    await context.close();
  }
}

describe('the form for local details', () => {
  it('is not shown where no script runs', async () => {
    await visit('', async (tab) => expect(await tab.locator('.local').isVisible()).toBe(false), false);
  });

  it('fetches the stamp only when it is opened', async () => {
    await visit('', async (tab, requests) => {
      await tab.locator('.local').waitFor();
      expect(requests.filter((request) => request.includes('stamp'))).toEqual([]);
      await tab.getByText(t.heading).click();
      await tab.getByLabel(t.fields.hotline.label).waitFor();
      await expect.poll(() => requests.filter((request) => request.includes('stamp')).length).toBe(1);
    });
  });

  it('opens filled from a shared link, and gives the stamped sheet without sending anything', async () => {
    await visit(`#${new URLSearchParams({ hotline, place })}`, async (tab, requests) => {
      expect(await tab.getByLabel(t.fields.hotline.label).inputValue()).toBe(hotline);
      expect(await tab.locator('meta[http-equiv=content-security-policy]').getAttribute('content')).toContain("script-src 'self';");
      const waiting = tab.waitForEvent('download');
      await tab.getByRole('button', { name: t.button }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe('pan.pdf');
      const expected = stampPdf(sheet, { hotline, place });
      expect(Buffer.compare(await readFile(await download.path()), 'pdf' in expected ? expected.pdf : sheet)).toBe(0);
      expect(await tab.getByRole('status').textContent()).toBe(`${t.ready} ${t.save('pan.pdf')}`);
      for (const request of requests) expect(decodeURIComponent(request)).toMatch(new RegExp(`^(blob:)?${url}(?!.*(555|Ñandú))`));
    });
  });

  it('keeps what is typed in the address, and offers it as a link', async () => {
    await visit('', async (tab) => {
      await tab.getByText(t.heading).click();
      expect(await tab.getByText(t.link).isVisible()).toBe(false);
      await tab.getByLabel(t.fields.place.label).fill(place);
      const address = () => tab.evaluate(() => location.href);
      expect(new URLSearchParams(new URL(await address()).hash.slice(1)).get('place')).toBe(place);
      expect(await tab.getByText(t.link, { exact: true }).getAttribute('href')).toBe(await address());
      await tab.getByLabel(t.fields.place.label).fill('');
      expect(await address()).toBe(url);
    });
  });

  it('says in the reader’s language why a detail is refused, at its field', async () => {
    await visit(`#${new URLSearchParams({ hotline: '漢 1', place: 'Salón '.repeat(30) })}`, async (tab) => {
      await tab.getByRole('button', { name: t.button }).click();
      await expect.poll(() => tab.locator('#local-hotline-wrong').textContent()).toBe(t.characters('漢'));
      expect(await tab.locator('#local-place-wrong').textContent()).toMatch(/^Sobran cerca de \d+ letras/);
      expect(await tab.evaluate(() => document.activeElement?.id)).toBe('local-hotline');
      await tab.getByLabel(t.fields.hotline.label).fill('1');
      expect(await tab.locator('[aria-invalid]').count()).toBe(0);
    });
  });

  it('says what is missing: any detail, room for one, or the file', async () => {
    await visit('', async (tab) => {
      const status = () => tab.getByRole('status').textContent();
      const press = () => tab.getByRole('button', { name: t.button }).click();
      await tab.getByText(t.heading).click();
      await press();
      expect(await status()).toBe(t.empty);
      await tab.getByLabel(t.fields.date.label).fill('5 de mayo');
      await press();
      await expect.poll(status).toBe(`${t.ready} ${t.unused(t.fields.date.label)} ${t.save('pan.pdf')}`);
      await tab.getByLabel(t.sheet).selectOption('Hoja, A4');
      await press();
      await expect.poll(status).toBe(t.failed);
    });
  });
});
