import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeRelative, makeRooted, relativeAddress } from '../../../src/publish/html/relative.ts';

const page = '/en/leaflets/bread/index.html';

describe('an address from the root, written as the way from a page', () => {
  it.each([
    ['/', '../../../'],
    ['/en/', '../../'],
    ['/en/leaflets/bread/', './'],
    ['/en/leaflets/bread/print/', 'print/'],
    ['/es/#top', '../../../es/#top'],
    ['/es/volantes/?kind=a#b', '../../../es/volantes/?kind=a#b'],
    ['/en/leaflets/bread/bread.pdf', 'bread.pdf'],
    ['/_astro/f.woff2', '../../../_astro/f.woff2'],
    ['/en/a/index.html', '../../a/index.html'],
  ])('%s is %s', (address, way) => {
    expect(relativeAddress(address, page)).toBe(way);
    expect(new URL(way, `https://site.invalid${page}`).href).toBe(`https://site.invalid${address}`);
  });

  it('names the page itself from the root page', () => {
    expect(relativeAddress('/', '/index.html')).toBe('./');
    expect(relativeAddress('/en/', '/index.html')).toBe('en/');
  });
});

describe('the page for what is not there', () => {
  const html =
    '<style>@font-face{src:url(/_astro/f.woff2)}</style><link rel="icon" href="/icon.svg"><a href="/en/">a</a><a href="./">b</a><a href="../">c</a><a href="https://example.org/">d</a>';

  it('has addresses that begin where the operator says that the site lives', () => {
    expect(makeRooted(html, '/a/b')).toBe(
      '<style>@font-face{src:url(/a/b/_astro/f.woff2)}</style><link rel="icon" href="/a/b/icon.svg"><a href="/a/b/en/">a</a><a href="./">b</a><a href="../">c</a><a href="https://example.org/">d</a>',
    );
  });

  it('is as it was where that is the root', () => {
    expect(makeRooted(html, '')).toBe(html);
  });
});

describe('a page made relative', () => {
  it('changes links, pictures, scripts and what scripts read, and nothing else', () => {
    const html =
      '<p>/en/ is a path</p><a href="/en/">a</a><a href=/es/>b</a><img src="/drawings/a.svg" srcset="/p/a-1.webp 1x, /p/a-2.webp 2x"><script type="module" src="/_astro/x.js"></script><div data-index="/pagefind/en/"></div><button data-send="/en/leaflets/bread/bread.png">c</button><option value="/en/x.pdf">d</option>';
    expect(makeRelative(html, page)).toBe(
      '<p>/en/ is a path</p><a href="../../">a</a><a href="../../../es/">b</a><img src="../../../drawings/a.svg" srcset="../../../p/a-1.webp 1x, ../../../p/a-2.webp 2x"><script type="module" src="../../../_astro/x.js"></script><div data-index="../../../pagefind/en/"></div><button data-send="bread.png">c</button><option value="../../x.pdf">d</option>',
    );
  });

  it('leaves whole addresses, anchors and relative ones alone', () => {
    const html =
      '<link rel="canonical" href="https://press.example/en/"><a href="#a">a</a><a href="mailto:x@press.example">b</a><a href="//cdn.example/x">c</a><a href="print/">d</a><input value="/en/">';
    expect(makeRelative(html.replace('<a href="//cdn.example/x">c</a>', ''), page)).toBe(
      html.replace('<a href="//cdn.example/x">c</a>', ''),
    );
  });

  it('gives fonts in a style their way, and the policy the new hash of that style', () => {
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [old, fresh] = [
      '@font-face{font-family:A;src:url("/_astro/f.woff2")}',
      '@font-face{font-family:A;src:url("../../../_astro/f.woff2")}',
    ];
    const other = 'p{color:red}';
    const html = (style: string): string =>
      `<meta http-equiv="content-security-policy" content="style-src ${hash(style)} ${hash(other)}"><style>${style}</style><style>${other}</style><p>words</p>`;
    expect(makeRelative(html(old), page)).toBe(html(fresh));
  });
});
