/** The page that checks a copy, as a person uses it: saved, opened from the disk, given a folder. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeSums } from '../../src/formats/mirror/sums.ts';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { verifyPagePath } from '../../src/model/urls.ts';
import { siteUnderTest } from '../site/command.ts';
import { axeFaults } from './axe.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let home: string;
let copy: string;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const id = Buffer.from('abcdefgh');
const key = (name = id): string => Buffer.concat([Buffer.from('Ed'), name, publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)]).toString('base64');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser?.close());
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'saved-'));
  copy = join(home, 'copy');
  await mkdir(join(copy, 'en'), { recursive: true });
  await cp(join(siteUnderTest, verifyPagePath), join(home, 'verify.html'));
  const files = { 'index.html': '<p>door</p>', 'en/bread.html': '<p>bread</p>', 'release.txt': 'serial 7 date 2026-05-01\n' };
  for (const [name, text] of Object.entries(files)) await writeFile(join(copy, name), text);
  const sums = writeSums(new Map(Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')])));
  await writeFile(join(copy, 'SHA256SUMS'), sums);
  const own = sign(null, createHash('blake2b512').update(sums).digest(), privateKey);
  const comment = 'serial 7 date 2026-05-01';
  await writeFile(join(copy, 'SHA256SUMS.minisig'), `untrusted comment: x\n${Buffer.concat([Buffer.from('ED'), id, own]).toString('base64')}\ntrusted comment: ${comment}\n${sign(null, Buffer.concat([own, Buffer.from(comment)]), privateKey).toString('base64')}\n`);
});
afterEach(async () => rm(home, { recursive: true }));

const fill = (sentence: string, ...given: (string | number)[]): string => given.reduce<string>((text, word, index) => text.replace(`%${index + 1}`, String(word)), sentence);

/** Opens the saved page without a network, chooses the folder, and gives back what it says in each language. */
async function ask(fields: { key?: string; serial?: string }, look: (page: Page) => Promise<void> = async () => {}): Promise<Record<string, string[]>> {
  const context = await browser.newContext({ offline: true });
  try {
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(home, 'verify.html')).href);
    await page.locator('[name=folder]').setInputFiles(copy);
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
    await page.locator('button').click();
    await page.locator('[role=status] p').first().waitFor();
    await page.waitForFunction((working) => [...document.querySelectorAll('[role=status]')].every((place) => !working.some((text) => place.textContent?.includes(text))), languageTags.map((tag) => words(tag).copies.working.split('%1')[0]!));
    await look(page);
    return Object.fromEntries(await Promise.all(languageTags.map(async (tag) => [tag, await page.locator(`[role=status][lang=${tag}] p`).allTextContents()])));
  } finally {
    await context.close();
  }
}

describe('the saved page', () => {
  it('says in both languages that a copy is whole, signed, and which release it is', async () => {
    const said = await ask({ key: key() }, async (page) => expect(await axeFaults(page)).toEqual([]));
    for (const tag of languageTags) expect(said[tag]).toEqual([fill(words(tag).copies.good, 3), words(tag).copies.signed, fill(words(tag).copies.release, 7, '2026-05-01')]);
  });

  it('names the changed, the missing and the added file', async () => {
    await writeFile(join(copy, 'index.html'), '<p>Door</p>');
    await rm(join(copy, 'en/bread.html'));
    await writeFile(join(copy, 'en/new.html'), '');
    const said = await ask({});
    for (const tag of languageTags) expect(said[tag]).toEqual([fill(words(tag).copies.bad, 3), fill(words(tag).copies.changed, 'index.html'), fill(words(tag).copies.missing, 'en/bread.html'), fill(words(tag).copies.extra, 'en/new.html')]);
  });

  it('knows another key, a changed list, an old copy, and a copy nobody signed', async () => {
    expect((await ask({ key: key(Buffer.from('12345678')) })).es).toEqual([words('es').copies.wrongKey]);
    expect((await ask({ key: key(), serial: '9' })).es?.at(-1)).toBe(fill(words('es').copies.older, 7, '2026-05-01', 9));
    await writeFile(join(copy, 'SHA256SUMS'), (await readFile(join(copy, 'SHA256SUMS'), 'utf8')).replace('index.html', 'index2.html'));
    expect((await ask({ key: key() })).es).toEqual([words('es').copies.badSignature]);
    await rm(join(copy, 'SHA256SUMS.minisig'));
    await rm(join(copy, 'SHA256SUMS'));
    expect((await ask({})).es).toEqual([words('es').copies.noList]);
  });
});
