/** Reads the preview tags of every page back, tag by tag and with a parser that other programs use, and looks for the pictures they lead to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import sharp from 'sharp';
import { unfurl } from 'unfurl.js';
import { languages, type Language } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import { isReviewed } from '../../src/model/document.ts';
import { bestEdition } from '../../src/model/library.ts';
import { standingOf } from '../../src/model/standing.ts';
import { codeAddresses, pageAddresses, shareAddresses } from '../../src/model/urls.ts';
import { serve } from '../../src/publish/serve.ts';
import { site } from '../../src/site.ts';
import { fixtureContent, siteUnderTest } from './command.ts';
import { attribute, Page, pagesOf } from './read.ts';

/** What a link to a page shows, as one reader understands it. */
interface Preview {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly siteName?: string;
  readonly locale?: string;
  readonly localeAlternates: readonly string[];
  readonly image?: {
    readonly url: string;
    readonly width?: number;
    readonly height?: number;
    readonly type?: string;
    readonly alt?: string;
  };
  readonly card?: string;
  readonly cardTitle?: string;
  readonly cardDescription?: string;
  readonly cardImage?: { readonly url: string; readonly alt?: string };
}

/** Bytes of HTML that every crawler reads. */
const firstBytes = 20_000;

let pages: Page[];
let pictureless: Set<string>;
let server: Server;
let host: string;

beforeAll(async () => {
  // A page that is not to be indexed says nothing of itself: nobody shares it.
  pages = (await pagesOf(siteUnderTest)).filter((page) => page.meta('robots') !== 'noindex');
  const { library } = await loadLibrary(fixtureContent);
  const unreviewed = pageAddresses(library).flatMap(({ edition, path }) =>
    edition && !isReviewed(edition) ? [path] : [],
  );
  const withdrawn = [
    ...codeAddresses(library).filter(({ entry }) => !standingOf(library, entry).document),
    ...shareAddresses(library).filter(({ document }) => !document),
  ].map(({ path }) => path);
  // An old post in a language in which the text is a draft by now.
  const drafts = shareAddresses(library).flatMap(({ path, language, document }) =>
    language && document && !isReviewed(bestEdition(document, language)) ? [path] : [],
  );
  expect(unreviewed.length, 'the fixture needs an edition that nobody reviewed').toBeGreaterThan(0);
  expect(withdrawn.length, 'the fixture needs a code that was withdrawn').toBeGreaterThan(0);
  pictureless = new Set([...unreviewed, ...withdrawn, ...drafts]);
  ({ server, url: host } = await serve(siteUnderTest, 0));
});
afterAll(() => {
  server.close();
});

/** The tags as they stand in the page, without the guesses that crawlers make where one is missing. */
function said(html: string): Preview {
  const page = new Page('/', html);
  const image = page.meta('og:image');
  const cardImage = page.meta('twitter:image');
  return {
    ...defined({
      title: page.meta('og:title'),
      description: page.meta('og:description'),
      url: page.meta('og:url'),
      siteName: page.meta('og:site_name'),
      locale: page.meta('og:locale'),
      card: page.meta('twitter:card'),
      cardTitle: page.meta('twitter:title'),
      cardDescription: page.meta('twitter:description'),
    }),
    localeAlternates: page
      .all('meta')
      .filter((meta) => attribute(meta, 'property') === 'og:locale:alternate')
      .flatMap((meta) => attribute(meta, 'content') ?? []),
    ...(image === undefined
      ? {}
      : {
          image: defined({
            url: image,
            width: Number(page.meta('og:image:width')),
            height: Number(page.meta('og:image:height')),
            type: page.meta('og:image:type'),
            alt: page.meta('og:image:alt'),
          }),
        }),
    ...(cardImage === undefined ? {} : { cardImage: defined({ url: cardImage, alt: page.meta('twitter:image:alt') }) }),
  };
}

/** unfurl.js, which fetches the page as a crawler does; it keeps one alternate of the locale. */
async function fetched(path: string): Promise<Preview> {
  const { open_graph: graph, twitter_card: twitter } = await unfurl(new URL(path, host).href, { oembed: false });
  const { images: [image] = [] } = graph;
  const [cardImage] = (twitter.images as typeof twitter.images | undefined) ?? [];
  return {
    ...defined({
      title: graph.title,
      description: graph.description,
      url: graph.url,
      siteName: graph.site_name,
      locale: graph.locale,
      card: twitter.card,
      cardTitle: twitter.title,
      cardDescription: twitter.description,
    }),
    localeAlternates: [(graph.locale_alt as string | undefined) ?? []].flat(),
    ...(image
      ? {
          image: defined({
            url: image.url,
            width: image.width,
            height: image.height,
            type: image.type,
            alt: image.alt,
          }),
        }
      : {}),
    ...(cardImage ? { cardImage: defined({ url: cardImage.url, alt: cardImage.alt }) } : {}),
  };
}

/** Leaves out what is not said, so that two previews compare. */
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

describe('the preview of every page', () => {
  it('is the same to a crawler as it stands in the page, and says the page’s own words, address and languages', async () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const tags = said(page.html);
      expect(await fetched(page.path), page.path).toEqual({
        ...tags,
        localeAlternates: tags.localeAlternates.slice(0, 1),
      });
      const language = attribute(page.all('html')[0]!, 'lang') as Language;
      const others = page
        .links('alternate')
        .flatMap((link) => attribute(link, 'hreflang') ?? [])
        .filter((tag) => tag !== language && tag !== 'x-default') as Language[];
      expect(tags.title, page.path).toBeTruthy();
      expect(tags.description, page.path).toBe(page.meta('description'));
      expect(tags.url, page.path).toBe(attribute(page.links('canonical')[0]!, 'href'));
      expect(tags.url, page.path).toBe(site.origin + page.path);
      expect(tags.locale, page.path).toBe(openGraphLocale(language));
      expect(tags.localeAlternates, page.path).toEqual(expect.arrayContaining(others.map(openGraphLocale)));
      expect(tags.localeAlternates, page.path).not.toContain(tags.locale);
      expect([tags.cardTitle, tags.cardDescription], page.path).toEqual([tags.title, tags.description]);
    }
  });

  it('has a picture that is there, of the size and type it says, with words; only what nobody reviewed or what was withdrawn has none', async () => {
    let pictures = 0;
    for (const page of pages) {
      const { image, card, cardImage } = said(page.html);
      if (pictureless.has(page.path)) {
        expect([image, cardImage, card], page.path).toEqual([undefined, undefined, 'summary']);
        continue;
      }
      expect(card, page.path).toBe('summary_large_image');
      expect(cardImage, page.path).toEqual({ url: image?.url, alt: image?.alt });
      expect(image?.url.startsWith(`${site.origin}/`), `${page.path}: ${image?.url}`).toBe(true);
      const file = join(siteUnderTest, new URL(image!.url).pathname);
      const { width, height, format } = await sharp(file).metadata();
      expect({ width: image!.width, height: image!.height, type: image!.type }, page.path).toEqual({
        width,
        height,
        type: `image/${format}`,
      });
      expect([width, height], page.path).toEqual([1200, 630]);
      expect((await stat(file)).size, file).toBeLessThanOrEqual(300_000);
      expect(image!.alt?.trim(), page.path).toBeTruthy();
      expect(image!.alt!.length, page.path).toBeLessThanOrEqual(1000);
      pictures += 1;
    }
    expect(pictures).toBe(pages.length - pictureless.size);
  });

  it('reads the same from the first 20 kB, and no tag comes after them', () => {
    for (const page of pages) {
      const bytes = Buffer.from(page.html);
      const head = bytes.subarray(0, firstBytes).toString();
      expect(said(head), page.path).toEqual(said(page.html));
      expect(bytes.subarray(firstBytes).toString(), page.path).not.toMatch(/<meta [^>]*(og|twitter|article):/);
    }
  });

  it('says each tag once, but for the languages it can also be read in', () => {
    for (const page of pages) {
      const names = page
        .all('meta')
        .flatMap((meta) => attribute(meta, 'property') ?? attribute(meta, 'name') ?? [])
        .filter((name) => name !== 'og:locale:alternate');
      expect(
        names.filter((name, index) => names.indexOf(name) !== index),
        page.path,
      ).toEqual([]);
    }
  });
});

function openGraphLocale(language: Language): string {
  return languages[language].locale.replace('-', '_');
}
