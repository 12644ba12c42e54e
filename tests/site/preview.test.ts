/** Reads the preview tags of every page back with two parsers that other programs use, and looks for the pictures they lead to. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import ogs from 'open-graph-scraper';
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
import { attribute, pagesOf, type Page } from './read.ts';

/** What a link to a page shows, as one parser understands it. */
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

/** open-graph-scraper, without the guesses it makes where a tag is missing. */
async function scrape(html: string): Promise<Preview> {
  const { result } = await ogs({
    html,
    onlyGetOpenGraphInfo: true,
    customMetaTags: [{ property: 'og:locale:alternate', fieldName: 'alternates', multiple: true }],
  });
  const { ogImage: [image] = [], twitterImage: [cardImage] = [] } = result;
  return {
    ...defined({
      title: result.ogTitle,
      description: result.ogDescription,
      url: result.ogUrl,
      siteName: result.ogSiteName,
      locale: result.ogLocale,
      card: result.twitterCard,
      cardTitle: result.twitterTitle,
      cardDescription: result.twitterDescription,
    }),
    localeAlternates: [
      (result.customMetaTags as { alternates?: string | string[] } | undefined)?.alternates ?? [],
    ].flat(),
    ...(image
      ? {
          image: defined({
            url: image.url,
            width: Number(image.width),
            height: Number(image.height),
            type: image.type,
            alt: image.alt,
          }),
        }
      : {}),
    ...(cardImage ? { cardImage: defined({ url: cardImage.url, alt: cardImage.alt }) } : {}),
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
  it('is the same to both parsers, and says the page’s own words, address and languages', async () => {
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages) {
      const scraped = await scrape(page.html);
      expect(await fetched(page.path), page.path).toEqual({
        ...scraped,
        localeAlternates: scraped.localeAlternates.slice(0, 1),
      });
      const language = attribute(page.all('html')[0]!, 'lang') as Language;
      const others = page
        .links('alternate')
        .flatMap((link) => attribute(link, 'hreflang') ?? [])
        .filter((tag) => tag !== language && tag !== 'x-default') as Language[];
      expect(scraped.title, page.path).toBeTruthy();
      expect(scraped.description, page.path).toBe(page.meta('description'));
      expect(scraped.url, page.path).toBe(attribute(page.links('canonical')[0]!, 'href'));
      expect(scraped.url, page.path).toBe(site.origin + page.path);
      expect(scraped.locale, page.path).toBe(openGraphLocale(language));
      expect(scraped.localeAlternates, page.path).toEqual(expect.arrayContaining(others.map(openGraphLocale)));
      expect(scraped.localeAlternates, page.path).not.toContain(scraped.locale);
      expect([scraped.cardTitle, scraped.cardDescription], page.path).toEqual([scraped.title, scraped.description]);
    }
  });

  it('has a picture that is there, of the size and type it says, with words; only what nobody reviewed or what was withdrawn has none', async () => {
    let pictures = 0;
    for (const page of pages) {
      const { image, card, cardImage } = await scrape(page.html);
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

  it('reads the same from the first 20 kB, and no tag comes after them', async () => {
    for (const page of pages) {
      const bytes = Buffer.from(page.html);
      const head = bytes.subarray(0, firstBytes).toString();
      expect(await scrape(head), page.path).toEqual(await scrape(page.html));
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
