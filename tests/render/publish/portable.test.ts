import { brotliCompressSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { kitSearchScript } from '../../../src/publish/offline/search-script.ts';
import { fillSizes } from '../../../src/publish/offline/kept.ts';
import { readPage, wayTo } from '../../../src/publish/html/page-text.ts';
import { filesShown, shownOn, makePortable, type Destination } from '../../../src/publish/html/portable.ts';

const inside = [
  '/index.html',
  '/en/index.html',
  '/en/bread/index.html',
  '/en/bread/bread.pdf',
  '/drawings/a.svg',
  '/drawings/b.svg',
  '/_astro/f.woff2',
];
const destination: Destination = {
  has: (file) => inside.includes(file),
  origin: 'https://press.example',
  online: (language) => (language === 'es' ? '(en línea)' : '(online)'),
};
const portable = (html: string, file = '/en/bread/index.html'): string => makePortable(html, file, destination);

describe('a page that goes into a folder', () => {
  it('leads to pages by their files, from where it lies itself', () => {
    expect(portable('<a href="/">x</a><a href="/en/#top">y</a><a href="bread.pdf">z</a>')).toBe(
      '<a href="../../index.html">x</a><a href="../index.html#top">y</a><a href="bread.pdf">z</a>',
    );
    expect(portable('<a href="/en/bread/">x</a>', '/index.html')).toBe('<a href="en/bread/index.html">x</a>');
  });

  it('leaves alone what leads elsewhere or stays on the page', () => {
    const html =
      '<a href="#note">a</a><a href="mailto:x@press.example">b</a><a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">c</a><link rel="canonical" href="https://press.example/en/bread/"><a>d</a>';
    expect(portable(html)).toBe(html);
  });

  it('marks what is only on the public site, in the language around it', () => {
    expect(
      portable(
        '<html lang="en"><body><a href="/es/">Español</a><p lang="es"><a href="/es/pan/?a=1&amp;b#x" rel="nofollow"><b>Pan</b></a></p>',
      ),
    ).toBe(
      '<html lang="en"><body><a href="https://press.example/es/" rel="noreferrer noopener">Español (online)</a><p lang="es"><a href="https://press.example/es/pan/?a=1&amp;b#x" rel="nofollow"><b>Pan</b> (en línea)</a></p>',
    );
    expect(portable('<link rel="alternate" href="/en/atom.xml">')).toBe(
      '<link rel="alternate" href="https://press.example/en/atom.xml">',
    );
  });

  it('keeps pictures that are there, and says the others in words', () => {
    expect(portable('<img src="/drawings/a.svg" srcset="/drawings/a.svg 1x, /drawings/c.svg 2x" alt="A">')).toBe(
      '<img src="../../drawings/a.svg" srcset="../../drawings/a.svg 1x" alt="A">',
    );
    expect(portable('<img src="/cards/c.png" alt="Bread &amp; roses">')).toBe(
      '<span class="small">Bread &amp; roses</span>',
    );
  });

  it('has no script but data, also behind noscript', () => {
    expect(
      portable(
        '<script type="module" src="/_astro/x.js"></script><script type="application/ld+json">{"a":1}</script><noscript><a href="/en/">x</a></noscript>',
      ),
    ).toBe('<script type="application/ld+json">{"a":1}</script><noscript><a href="../index.html">x</a></noscript>');
  });

  it('names its fonts by their way, and the style’s new hash in its policy', () => {
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = '@font-face{src:url("/_astro/f.woff2")}';
    const moved = '@font-face{src:url("../../_astro/f.woff2")}';
    expect(
      portable(
        `<meta http-equiv="content-security-policy" content="style-src ${hash(style)} ${hash('p{}')}"><style>${style}</style><style>p{}</style>`,
      ),
    ).toBe(
      `<meta http-equiv="content-security-policy" content="style-src ${hash(moved)} ${hash('p{}')}"><style>${moved}</style><style>p{}</style>`,
    );
  });

  it('is otherwise the same to the byte', () => {
    const html = '<!doctype html>\n<p   class=a>1 < 2 &nbsp; <br/><a\n href = "/en/" >x</a>';
    expect(portable(html)).toBe('<!doctype html>\n<p   class=a>1 < 2 &nbsp; <br/><a\n href="../index.html" >x</a>');
  });
});

it('the way from a file to another is relative', () => {
  expect(wayTo('/en/search/index.html', '/offline/search.js')).toBe('../../offline/search.js');
  expect(wayTo('/index.html', '/en/index.html')).toBe('en/index.html');
});

it('what a page shows is found: pictures, fonts, icon, scripts', () => {
  const html =
    '<link rel="icon" href="/icon.svg"><style>a{src:url("/_astro/f.woff2")}</style><img src="x.png" srcset="/p-1.webp 1x, /p-2.webp 2x"><script src="/_astro/x.js"></script><img src="data:,"><a href="/no/">';
  expect(filesShown(shownOn(readPage(html)), '/en/index.html')).toEqual([
    '/_astro/f.woff2',
    '/_astro/x.js',
    '/en/x.png',
    '/icon.svg',
    '/p-1.webp',
    '/p-2.webp',
  ]);
});

it('sizes are written where they are awaited, as the language writes them', () => {
  expect(
    fillSizes(
      '<i data-kb="rights"></i><span data-kb="rights"></span><span data-kb="none"></span>',
      new Map([['rights', 1_234_567]]),
      'en',
    ),
  ).toBe('<i data-kb="rights"></i><span data-kb="rights">1.3 MB</span><span data-kb="none"></span>');
});

describe('the search of the kit', () => {
  it('goes into the kit as a script that stands alone and is small', async () => {
    const script = await kitSearchScript();
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toMatch(/\bimport\b/);
    expect(brotliCompressSync(script).length).toBeLessThan(10_000);
  });
});
