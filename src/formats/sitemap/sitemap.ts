/** What search engines read first: the site map (every page, its day, its other languages) and robots.txt. */
import { SitemapStream, streamToPromise } from 'sitemap';
import { languages, languageTags } from '../../i18n/languages.ts';
import { changedOn } from '../../model/document.ts';
import { libraryDate, type Library } from '../../model/library.ts';
import { alternates } from '../../model/alternates.ts';
import { pageAddresses } from '../../model/urls.ts';
import { site, sitePath } from '../../site.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';

async function write(library: Library): Promise<Uint8Array> {
  const stream = new SitemapStream({
    hostname: site.origin,
    lastmodDateOnly: true,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  const pages = pageAddresses(library);
  const newest = libraryDate(library);
  const doors = languageTags.map((language) => ({ url: `${sitePath}/${language}/`, lang: languages[language].locale }));
  stream.write({
    url: `${sitePath}/`,
    links: [...doors, { url: `${sitePath}/`, lang: 'x-default' }],
    ...(newest ? { lastmod: newest } : {}),
  });
  for (const page of pages) {
    const lastmod = page.edition ? changedOn(page.edition) : newest;
    const links = alternates(page, pages).map((other) => ({
      url: sitePath + other.path,
      lang: other.language as string,
    }));
    stream.write({ url: sitePath + page.path, links, ...(lastmod ? { lastmod } : {}) });
  }
  stream.end();
  return new Uint8Array(await streamToPromise(stream));
}

const robots = `User-agent: *\nAllow: /\nSitemap: ${site.origin}/sitemap.xml\n`;

export const sitemap: Format = {
  name: 'sitemap',
  plan: (library: Library): Output[] => [
    output({ path: '/sitemap.xml', type: 'application/xml', make: async () => madeOf(await write(library)) }),
    output({ path: '/robots.txt', type: 'text/plain', make: () => Promise.resolve(madeOf(robots)) }),
  ],
};
