/** The desk in a browser, driven as a person would: a mistake, its repair, what is saved; two tabs; a change on the disk; a tab that is closed too early. */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDesk, type OpenDesk } from '../../../src/desk/open-desk.ts';
import { openBrowser } from '../../browser/browser.ts';

let folder = '';
let root = '';
let open: OpenDesk;
let browser: Browser;
let pages: Page[] = [];
let before = '';
/** What the browser says of the page, but for answers that say no. */
let faults: string[] = [];

const file = (): string => `${root}/leaflets/harbor-day/en.mdx`;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  faults = [];
  folder = await mkdtemp(join(tmpdir(), 'press-desk-page-'));
  root = join(folder, 'content');
  await cp('tests/fixtures/small', root, { recursive: true });
  before = (await readFile(file(), 'utf8')).replaceAll('\n', '\r\n');
  await writeFile(file(), before);
  open = await openDesk(root, { own: join(folder, 'own'), port: 0, speech: 'en' });
});
afterEach(async () => {
  for (const page of pages) await page.context().close();
  pages = [];
  await open.close();
  await rm(folder, { recursive: true });
  expect(faults).toEqual([]);
});
afterAll(() => browser.close());

/** Waits for something to be so, for as long as a busy machine may need. */
function soon<T>(look: () => Promise<T>) {
  return expect.poll(look, { timeout: 120_000 });
}

/** Opens a tab of the desk, and in it the English text. */
async function newTab(width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  pages.push(page);
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${open.port}/#${open.token}`);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.locator('.cm-line').first().waitFor();
  return page;
}

/** Words of the editor. */
async function wordsOf(page: Page): Promise<string> {
  return (await page.locator('.cm-content .cm-line').allTextContents()).join('\n');
}

/** Types at the end of the text. */
async function typeAtEnd(page: Page, words: string): Promise<void> {
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('a mistake is said at its line, its repair is pressed, and only the mended word is another in the file', async () => {
  const page = await newTab();
  await page.getByRole('button', { name: 'Save' }).isDisabled();
  // “summary” is mistyped.
  await page.getByText('summary:').first().click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await page.keyboard.type('zs');
  const problem = page.locator('.problems li', { hasText: 'zsummary' });
  await problem.waitFor();
  await page.locator('.cm-lint-marker-error').first().waitFor();
  // Whatever stands beside the text, how many there are is said.
  await page.getByRole('tab', { name: 'Comments' }).click();
  await page.getByRole('tab', { name: /^Problems \(\d+\)$/ }).click();
  expect(await readFile(file(), 'utf8')).toBe(before);
  await problem.getByRole('button', { name: 'Repair' }).click();
  await problem.waitFor({ state: 'detached' });
  await typeAtEnd(page, 'One line more.');
  await page.keyboard.press('Control+s');
  await page.getByText('Saved', { exact: true }).waitFor();
  await soon(() => readFile(file(), 'utf8')).toBe(`${before}One line more.`);
});

test('of two tabs with different words neither loses any', async () => {
  const [one, two] = [await newTab(), await newTab()];
  await typeAtEnd(one, 'from the first');
  await typeAtEnd(two, 'from the second');
  await one.keyboard.press('Control+s');
  await one.getByText('Saved', { exact: true }).waitFor();
  await two.getByText('changed on the disk while you wrote').waitFor();
  expect(await wordsOf(two)).toContain('from the second');
  await soon(() => two.locator('.cm-deletedChunk').allTextContents()).toEqual([
    expect.stringContaining('from the first'),
  ]);
  await two.getByRole('button', { name: 'Keep my words' }).click();
  await two.keyboard.press('Control+s');
  await two.getByText('Saved', { exact: true }).waitFor();
  await soon(() => readFile(file(), 'utf8')).toBe(`${before}from the second`);
  // The first tab has nothing unsaved, and follows the disk.
  await soon(() => wordsOf(one)).toContain('from the second');
});

test('what changes on the disk is shown at once where nothing is unsaved', async () => {
  const page = await newTab();
  await writeFile(file(), `${before}From another program.\r\n`);
  await page.getByText('From another program.').waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();
});

test('words of a tab that was closed too early are offered to the next one, byte for byte', async () => {
  const page = await newTab();
  await typeAtEnd(page, 'never saved ');
  await soon(async () => (await open.desk.journal.all()).map(({ text }) => text).join('')).toContain('never saved ');
  await page.close({ runBeforeUnload: false });
  const next = await newTab();
  await next.getByText('were never saved').waitFor();
  expect(await wordsOf(next)).not.toContain('never saved ');
  await next.getByRole('button', { name: 'Take them up' }).click();
  await next.keyboard.press('Control+s');
  await soon(() => readFile(file(), 'utf8')).toBe(`${before}never saved `);
  await soon(() => open.desk.journal.all()).toEqual([]);
});

test('what was copied in Word comes as words of ours', async () => {
  const page = await newTab();
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<p class=MsoNormal><b>Bring</b> water<o:p></o:p></p><p class=MsoListParagraph style="mso-list:l0 level1">·  a hat</p>',
    );
    data.setData('text/plain', 'Bring water a hat');
    document
      .querySelector('.cm-content')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('**Bring** water').waitFor();
  await soon(() => wordsOf(page)).toContain('**Bring** water\n\n- a hat');
});

test('the form of the facts writes one field of the file', async () => {
  const page = await newTab();
  const facts = `${root}/leaflets/harbor-day/facts.yml`;
  const was = await readFile(facts, 'utf8');
  await page.getByRole('tab', { name: 'Facts' }).click();
  await page.getByLabel('About rights').selectOption('true');
  await page.getByText('Not saved').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
  await soon(async () => (await readFile(facts, 'utf8')).split('\n').length).toBe(was.split('\n').length + 1);
  const now = await readFile(facts, 'utf8');
  expect(now.replace('legal: true\n', '')).toBe(was);
});

test('a source is asked for field by field, and becomes a note at the end', async () => {
  const page = await newTab();
  await page.getByText('a lamp.').click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Source' }).click();
  await page.getByLabel('Publisher').fill('Harbor Board');
  await page.getByLabel('Title').fill('Who pays [and who does not]');
  await page.getByLabel('Address').fill('harbor.example/x');
  await page.getByRole('button', { name: 'Put it in' }).click();
  await page.getByText('with https://').waitFor();
  await page.getByLabel('Address').fill('https://harbor.example/x');
  await page.getByRole('button', { name: 'Put it in' }).click();
  await soon(() => wordsOf(page)).toMatch(
    /\nThe harbor .*\[\^harbor-board\].*\n[\s\S]*\n\n\[\^harbor-board\]: Harbor Board, “Who pays \\\[and who does not\\\]”\. \[harbor\.example\]\(https:\/\/harbor\.example\/x\)\n?$/,
  );
});

test('can be read by who does not see it, at 360 pixels, in Spanish, without a mouse', async () => {
  const page = await newTab(360);
  await page.getByLabel('Language').selectOption({ label: 'Español' });
  await page.getByRole('button', { name: 'Guardar' }).waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.scrollWidth])).toEqual([
    'es',
    360,
  ]);
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const view of ['Textos', 'Escribir', 'Al lado']) {
    await page.getByRole('button', { name: view, exact: true }).press('Enter');
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(of: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run({ exclude: ['.cm-editor'] })).violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`,
      );
    });
    expect(found, view).toEqual([]);
  }
  await page.getByRole('tab', { selected: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await soon(() => page.getByRole('tab', { selected: true }).textContent()).toBe('Comentarios');
});
