/** The page that checks a copy, as a person uses it: saved, opened from the disk, given a folder. */
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { languageTags, words } from '../../src/i18n/languages.ts';
import { verifyPagePath } from '../../src/model/urls.ts';
import { siteUnderTest } from '../site/command.ts';
import { Copy, Signer } from '../render/formats/mirror/copy.ts';
import { axeFaults } from './axe.ts';
import { it as base } from './fixtures.ts';

const signer = new Signer();
/** A day that is neither too old nor to come. */
const day = new Date().toISOString().slice(0, 10);

const fill = (sentence: string, ...given: (string | number)[]): string =>
  given.reduce<string>((text, word, index) => text.replace(`%${index + 1}`, String(word)), sentence);

const it = base
  // A small copy of a site, with the saved page beside it.
  .extend('made', async ({}, { onCleanup }) => {
    const made = new Copy(signer, 7, day);
    onCleanup(() => made.done());
    await cp(join(siteUnderTest, verifyPagePath), join(made.home, 'verify.html'));
    return made;
  })
  // Opens the saved page without a network, chooses the folder, and gives back what it says in each language.
  .extend(
    'ask',
    ({ open, made }) =>
      async (
        fields: { key?: string; serial?: string },
        look: (page: Page) => Promise<void> = async () => {},
      ): Promise<Record<string, string[]>> => {
        const page = await open(undefined, { offline: true });
        await page.goto(pathToFileURL(join(made.home, 'verify.html')).href);
        await page.locator('[name=folder]').setInputFiles(made.folder);
        for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
        await page.locator('button').click();
        await page.locator('[role=status] p').first().waitFor();
        await page.waitForFunction(
          (working) =>
            [...document.querySelectorAll('[role=status]')].every(
              (place) => !working.some((text) => place.textContent?.includes(text)),
            ),
          languageTags.map((tag) => words(tag).copies.working.split('%1')[0]!),
        );
        await look(page);
        return Object.fromEntries(
          await Promise.all(
            languageTags.map(async (tag) => [
              tag,
              await page.locator(`[role=status][lang=${tag}] p`).allTextContents(),
            ]),
          ),
        );
      },
  );

describe('the saved page', () => {
  it('says in both languages that a copy is signed, whole, and which release it is', async ({ ask }) => {
    const said = await ask({ key: signer.key(), serial: '7' }, async (page) =>
      expect(await axeFaults(page)).toEqual([]),
    );
    for (const tag of languageTags)
      expect(said[tag]).toEqual([
        words(tag).copies.signed,
        fill(words(tag).copies.good, 5),
        fill(words(tag).copies.release, 7, day),
      ]);
  });

  it('begins with what was not checked, and names no release, where there is no key or no signature', async ({
    ask,
    made,
  }) => {
    for (const tag of languageTags)
      expect((await ask({ key: '' }))[tag]).toEqual([words(tag).copies.noKey, fill(words(tag).copies.good, 5)]);
    await rm(join(made.folder, 'SHA256SUMS.minisig'));
    for (const tag of languageTags)
      expect((await ask({ key: '' }))[tag]).toEqual([words(tag).copies.noSignature, fill(words(tag).copies.good, 5)]);
  });

  it('refuses a copy whose signature was taken away', async ({ ask, made }) => {
    await writeFile(join(made.folder, 'en/bread.html'), '<p>poison</p>');
    await rm(join(made.folder, 'SHA256SUMS.minisig'));
    made.list();
    for (const tag of languageTags)
      expect((await ask({ key: signer.key(), serial: '7' }))[tag]).toEqual([words(tag).copies.stripped]);
  });

  it('names the changed, the missing and the added file', async ({ ask, made }) => {
    await writeFile(join(made.folder, 'index.html'), '<p>Door</p>');
    await rm(join(made.folder, 'en/bread.html'));
    await writeFile(join(made.folder, 'en/new.html'), '');
    const said = await ask({});
    for (const tag of languageTags)
      expect(said[tag]).toEqual([
        fill(words(tag).copies.missing, 'en/bread.html'),
        fill(words(tag).copies.extra, 'en/new.html'),
        fill(words(tag).copies.changed, 'index.html'),
        fill(words(tag).copies.bad, 3),
      ]);
  });

  it('knows another key, a changed list, an old copy, and a copy without a list', async ({ ask, made }) => {
    expect((await ask({ key: signer.key('12345678') })).es).toEqual([words('es').copies.wrongKey]);
    expect((await ask({ key: signer.key(), serial: '9' })).es).toEqual([fill(words('es').copies.older, 7, day, 9)]);
    expect((await ask({ key: '', serial: '9' })).es).toEqual([words('es').copies.needKey]);
    made.relist((text) => text.replace('index.html', 'index2.html'));
    expect((await ask({ key: signer.key() })).es).toEqual([words('es').copies.badSignature]);
    await rm(join(made.folder, 'SHA256SUMS'));
    expect((await ask({})).es).toEqual([words('es').copies.noList]);
  });
});
