/** Follows every address that leaves the site with words, from captions, buttons, text messages, e-mails and share kits, and holds the preview there to the language of the words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { planCards, previewOf, previewOfBoth, siteCardPathOfBoth } from '../../src/formats/card/card.ts';
import { shareKitPath } from '../../src/formats/sharekit/sharekit.ts';
import { languages, languageTags, type Language } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { editionIn, isReviewed, type Document, type Edition } from '../../src/model/document.ts';
import { allEditions, type Library } from '../../src/model/library.ts';
import { previewLimits } from '../../src/model/preview.ts';
import { standingOf } from '../../src/model/standing.ts';
import { codeAddresses, editionPath, shareAddresses, sharePagePath, sharePath } from '../../src/model/urls.ts';
import { site } from '../../src/site.ts';
import { fixtureContent, siteUnderTest } from './command.ts';
import { attribute, Page, textOf } from './read.ts';

let library: Library;
let editions: Edition[];
beforeAll(async () => {
  ({ library } = await loadLibrary(fixtureContent));
  editions = allEditions(library).filter(isReviewed);
});

const opened = new Map<string, Promise<Page>>();
/** Opens a page of the finished site; fails where there is none. */
function open(path: string): Promise<Page> {
  const page =
    opened.get(path) ?? readFile(join(siteUnderTest, path, 'index.html'), 'utf8').then((html) => new Page(path, html));
  opened.set(path, page);
  return page;
}

/** Finds the addresses of the site in words, as paths. */
function addressesIn(words: string): string[] {
  return [...words.matchAll(new RegExp(`${site.origin.replaceAll('.', '\\.')}(/[^\\s"&]*)`, 'g'))].map(
    ([, path]) => path!,
  );
}

/** Holds what an address shows to the words that led there. @param at where these words are, for the message */
async function holdTo(path: string, { document, language, words }: Edition, at: string): Promise<void> {
  const page = await open(path);
  expect(attribute(page.all('html')[0]!, 'lang'), `${at} leads to ${path}`).toBe(language);
  expect(page.meta('og:locale'), `${at} leads to ${path}`).toBe(localeOf(language));
  expect([words.title, words.cardTitle], `${at} leads to ${path}`).toContain(page.meta('og:title'));
  expect(words.summary.startsWith(page.meta('og:description')!.replace(/…$/, '')), `${at} leads to ${path}`).toBe(true);
  expect(pictureOf(page), `${at} leads to ${path}`).toBe(
    site.origin + previewOf(library, editionIn(document, language)!)!.path,
  );
}

/** The address of a page's picture, without the mark of its state, which every one has. */
function pictureOf(page: Page): string | undefined {
  const [, picture, mark] = /^(.*)\?v=([0-9a-f]{8})$/.exec(page.meta('og:image') ?? '') ?? [];
  expect(mark, page.path).toBeDefined();
  return picture;
}

function localeOf(language: Language): string {
  return languages[language].locale.replace('-', '_');
}

/** Reads the words of a page that are there to be taken: captions, and what the buttons carry. */
async function wordsToTake(path: string): Promise<string[]> {
  const page = await open(path);
  const taken = page
    .all('p')
    .filter((element) => attribute(element, 'class')?.split(' ').includes('take'))
    .map((element) => textOf(element));
  const carried = page
    .all('a')
    .flatMap((element) => attribute(element, 'href') ?? [])
    .filter((href) =>
      /^(mailto:\?|sms:\?|https:\/\/(wa\.me|t\.me|www\.facebook\.com|twitter\.com|bsky\.app)\/)/.test(href),
    )
    .map((href) => decodeURIComponent(href));
  const posted = page.all('form').flatMap((element) => attribute(element, 'data-text') ?? []);
  return [...taken, ...carried, ...posted];
}

describe('an address that leaves with words', () => {
  it('leads to a preview in their language, from every caption and button of the pages', async () => {
    let followed = 0;
    for (const edition of editions) {
      for (const path of [editionPath(edition), sharePagePath(edition)]) {
        for (const words of await wordsToTake(path)) {
          for (const address of addressesIn(words)) {
            await holdTo(address, edition, path);
            followed += 1;
          }
        }
      }
    }
    // A caption on the page of the text; on the page to share from two captions, seven buttons, and a form.
    expect(followed).toBeGreaterThanOrEqual(editions.length * 11);
  });

  it('leads there from every caption in a share kit, and to both languages from a picture in both', async () => {
    const counts = { one: 0, both: 0 };
    const drawn = new Set(planCards(library).flatMap(({ edition }) => (edition ? [edition.document] : [])));
    for (const path of [...[...drawn].map((document) => shareKitPath(document)), shareKitPath()]) {
      const files = unzipSync(await readFile(join(siteUnderTest, path)));
      const text = new TextDecoder().decode(files['captions.txt']);
      for (const part of text.split('='.repeat(72)).slice(languageTags.length)) {
        const edition = editions.find(({ words, language, document }) =>
          part.includes(`${words.title.toLocaleUpperCase()}\r\n${languages[language].name} · ${document.facts.code}`),
        );
        const found = addressesIn(part);
        // One in each caption; places that take the same words share one.
        const captions = part.match(/^\* .*\(\d+ (?:of|de) [\d.,]+/gm)?.length ?? 0;
        if (edition) expect([found.length, captions > 1], `${path} ${edition.path}`).toEqual([captions, true]);
        else expect(found, path).toEqual([]);
        for (const address of found) await holdTo(address, edition!, path);
        counts.one += found.length;
      }
      for (const row of readRows(new TextDecoder().decode(files['captions.csv']))) {
        const [address] = addressesIn(row.address!);
        const document = library.documents.find(({ facts }) => address?.startsWith(sharePath(facts.code)))!;
        const [tag, second] = row.language!.split('-') as Language[];
        if (second) await holdToBoth(address!, document);
        else await holdTo(address!, editionIn(document, tag!)!, `${path}: ${row.file}`);
        counts[second ? 'both' : 'one'] += 1;
      }
    }
    expect(counts.one).toBeGreaterThan(editions.length * 4);
    expect(counts.both).toBeGreaterThan(5);
  });

  it('is for all languages where it stands alone, to be said aloud', async () => {
    for (const edition of editions) {
      const [alone] = (await open(sharePagePath(edition)))
        .all('p')
        .filter((element) => attribute(element, 'id') === 'words-address');
      expect(`https://${textOf(alone!)}/`).toBe(site.origin + sharePath(edition.document.facts.code));
    }
  });

  it('answers for every code in every language, also where the text does not speak it or was withdrawn', async () => {
    for (const { path, language } of shareAddresses(library)) {
      if (language) expect(attribute((await open(path)).all('html')[0]!, 'lang'), path).toBe(language);
    }
  });
});

/** Holds a page for all languages to a preview in all of them. */
async function holdToBoth(path: string, document?: Document): Promise<void> {
  const page = await open(path);
  const [first, ...others] = languageTags;
  expect(page.meta('og:locale'), path).toBe(localeOf(first!));
  expect(
    page
      .all('meta')
      .filter((meta) => attribute(meta, 'property') === 'og:locale:alternate')
      .map((meta) => attribute(meta, 'content')),
    path,
  ).toEqual(others.map(localeOf));
  if (document) expect(pictureOf(page), path).toBe(site.origin + previewOfBoth(library, document)!.path);
}

describe('a page for all languages', () => {
  it('shows all of them in a preview, within the room that programs have', async () => {
    const pages = [
      { path: '/', document: undefined },
      ...shareAddresses(library)
        .filter(({ language }) => !language)
        .map(({ path, document }) => ({ path, document })),
      ...codeAddresses(library).map(({ path, entry }) => ({ path, document: standingOf(library, entry).document })),
    ];
    for (const { path, document } of pages) {
      await holdToBoth(path, document);
      const page = await open(path);
      for (const [part, most] of Object.entries(previewLimits))
        expect([...page.meta(`og:${part}`)!].length, `${path} ${page.meta(`og:${part}`)}`).toBeLessThanOrEqual(most);
    }
    expect(pictureOf(await open('/'))).toBe(site.origin + siteCardPathOfBoth());
  });

  it('has some words of each language in its title', async () => {
    for (const { path, document, language } of shareAddresses(library)) {
      if (language || !document) continue;
      const title = (await open(path)).meta('og:title')!;
      for (const { words } of document.editions)
        expect(
          [words.title, words.cardTitle ?? words.title].some((one) => title.includes(one.slice(0, 12))),
          `${path} ${title}`,
        ).toBe(true);
    }
  });
});

/** Reads a table whose cells all stand in quotation marks (RFC 4180). */
function readRows(text: string): Record<string, string | undefined>[] {
  const lines = text
    .replace(/^\u{FEFF}/u, '')
    .trimEnd()
    .split(/\r\n(?=")/)
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell));
  const [head = [], ...rows] = lines;
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
}
