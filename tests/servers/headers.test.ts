/** What nginx and Caddy really send: every profile, every error, packed files, and nothing that was not published. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageTags } from '../../src/i18n/languages.ts';
import { loadLibrary } from '../../src/load/disk.ts';
import type { Library } from '../../src/model/library.ts';
import { feedPath, keepPath, opdsPath, searchPath } from '../../src/model/urls.ts';
import { everywhere, profiles, transport, types } from '../../src/publish/hosting/headers.ts';
import { liesIn, sensitiveFolders, sensitivePlaces } from '../../src/publish/hosting/sensitive.ts';
import { parsePolicy, policyOfPage } from '../../src/publish/hosting/policy.ts';
import { verifySite } from '../../src/publish/verify.ts';
import { fixtureContent } from '../site/command.ts';
import { filesOf } from '../site/read.ts';
import {
  ask,
  fileOfSite,
  isInSite,
  openBench,
  planted,
  servedSite,
  type Answer,
  type Bench,
  type Running,
} from './servers.ts';

let bench: Bench;
let library: Library;
let files: string[];
const [tag] = languageTags as [(typeof languageTags)[number]];

beforeAll(async () => {
  ({ library } = await loadLibrary(process.env.PRESS_CONTENT ?? fixtureContent));
  files = (await filesOf(servedSite)).filter((file) => !/\.(br|gz)$/.test(file));
  bench = await openBench();
});
afterAll(async () => bench?.close());

/** Names what an answer lacks of what every answer must carry. */
function lacks({ headers }: Answer, secure = true): string[] {
  const owed = [...everywhere, ...(secure ? [transport] : [])]
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => name);
  const policy = headers['content-security-policy'] ?? '';
  if (!policy.includes("frame-ancestors 'none'")) owed.push('frame-ancestors');
  if (headers.server !== undefined) owed.push('the server’s name gone');
  if (!headers['cache-control']) owed.push('Cache-Control');
  return owed;
}

/** The address of a page or file as a reader writes it. */
function addressOf(file: string): string {
  return file.replace(/\/index\.html$/, '/');
}

describe.each(['nginx', 'caddy'] as const)('%s', (which) => {
  const server = (): Running => bench[which];
  const at = (path: string): string => server().url + path;
  const isSensitive = (file: string): boolean => liesIn(file, sensitivePlaces(library));

  it('sends with every page a policy that is as strict as the house demands and lets the page’s own one work', async () => {
    const faults: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const answer = await ask(at(addressOf(file)));
      if (answer.status !== 200) faults.push(`${file}: ${answer.status}`);
      for (const name of lacks(answer)) faults.push(`${file}: ${name}`);
      const header = parsePolicy(answer.headers['content-security-policy'] ?? '');
      const says = (name: string): string => [...(header.get(name) ?? [])].join(' ');
      if (says('default-src') !== (isSensitive(file) ? "'self'" : "'none'"))
        faults.push(`${file}: default-src ${says('default-src')}`);
      for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
        if (says(name) !== "'none'") faults.push(`${file}: ${name} ${says(name)}`);
      const own = policyOfPage(file, fileOfSite(file).toString());
      for (const [name, sources] of own)
        for (const source of sources)
          if (name !== 'default-src' && !header.get(name)?.has(source))
            faults.push(`${file}: the header refuses ${name} ${source}`);
      const unsafe = [...header.values()]
        .flatMap((sources) => [...sources])
        .filter((source) => source.includes('unsafe'));
      const mayUnsafe = [...own.values()].some((sources) => sources.has("'wasm-unsafe-eval'"))
        ? ["'wasm-unsafe-eval'"]
        : [];
      if (unsafe.join() !== mayUnsafe.join()) faults.push(`${file}: ${unsafe.join()}`);
      if (answer.headers['cache-control'] !== profiles[isSensitive(file) ? 'sensitive' : 'site'].cache)
        faults.push(`${file}: ${answer.headers['cache-control']}`);
    }
    expect(faults).toEqual([]);
    expect(sensitiveFolders(library).length).toBeGreaterThan(0);
  });

  it('sends every kind of file with its media type and all headers', async () => {
    const faults: string[] = [];
    const kinds = new Map(files.map((file) => [file.slice(file.lastIndexOf('.') + 1), file]));
    for (const [ending, type] of Object.entries(types)) {
      const file = kinds.get(ending);
      if (!file || isFeed(file)) continue;
      const answer = await ask(at(file));
      if (answer.headers['content-type'] !== type) faults.push(`${file}: ${answer.headers['content-type']}`);
      for (const name of lacks(answer)) faults.push(`${file}: ${name}`);
    }
    for (const [path, type] of [
      [feedPath(tag, 'atom'), 'application/atom+xml'],
      [feedPath(tag, 'rss'), 'application/rss+xml'],
      [feedPath(tag, 'json'), 'application/feed+json'],
      [opdsPath(tag), 'application/atom+xml;profile=opds-catalog;kind=acquisition'],
    ] as const) {
      const said = (await ask(at(path))).headers['content-type'];
      if (said !== type) faults.push(`${path}: ${said}`);
    }
    expect(faults).toEqual([]);
  });

  it('lets hashed files be kept for a year, and everything else be asked for anew', async () => {
    const hashed = files.find((file) => file.startsWith('/_astro/'))!;
    expect((await ask(at(hashed))).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const file of ['/', files.find((name) => name.endsWith('.pdf') && !isSensitive(name))!, '/sitemap.xml'])
      expect((await ask(at(file))).headers['cache-control'], file).toBe('no-cache');
  });

  it('forbids to store anything below a sensitive document, files included', async () => {
    for (const file of files.filter(isSensitive)) {
      const { headers } = await ask(at(addressOf(file)));
      expect(headers, file).toMatchObject({
        'cache-control': profiles.sensitive.cache,
        ...Object.fromEntries(profiles.sensitive.more.map(([name, value]) => [name.toLowerCase(), value])),
      });
    }
  });

  it('forbids to store what leads to a sensitive document or belongs to it: the way from its address without a slash, its short address, its drawing', async () => {
    const told = files.filter((file) => file.endsWith('/index.html') && isSensitive(file)).map(addressOf);
    expect(told.some((place) => place.startsWith('/s/'))).toBe(true);
    for (const place of told) {
      const answer = await ask(at(place.slice(0, -1)));
      expect([301, 308], place).toContain(answer.status);
      expect([answer.headers['cache-control'], answer.headers.location], place).toEqual([
        profiles.sensitive.cache,
        place,
      ]);
      expect(lacks(answer), place).toEqual([]);
    }
    const shown = sensitiveFolders(library).flatMap((folder) =>
      [
        ...fileOfSite(`${folder}index.html`)
          .toString()
          .matchAll(/<img[^>]* src="([^"]+\.svg)"/g),
      ].map(([, address = '']) => new URL(address, `https://site.invalid${folder}`).pathname),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const drawing of shown) {
      expect((await ask(at(drawing))).headers['cache-control'], drawing).toBe(profiles.sensitive.cache);
      for (const { id, facts } of library.documents) if (facts.sensitive) expect(drawing).not.toContain(id);
    }
  });

  it('allows the workers of search and of the kept pages what they need, and no more', async () => {
    expect((await ask(at('/keep-worker.js'))).headers['content-security-policy']).toBe(
      "default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(
      (await ask(at(files.find((file) => file.endsWith('pagefind-worker.js'))!))).headers['content-security-policy'],
    ).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect((await ask(at(searchPath(tag)))).headers['content-security-policy']).toContain("'wasm-unsafe-eval'");
    expect((await ask(at(keepPath(tag)))).headers['content-security-policy']).toContain("worker-src 'self'");
  });

  it('answers “not modified” with all headers', async () => {
    const first = await ask(at(searchPath(tag)));
    const second = await ask(at(searchPath(tag)), { 'if-none-match': first.headers.etag! });
    expect(second.status).toBe(304);
    expect(lacks(second)).toEqual([]);
  });

  it.each(['/nothing', '/nothing/', '/en/nothing/', '/nothing.ics', '/_astro/nothing.js'])(
    'answers %s with our own page, status 404 and all headers',
    async (path) => {
      const answer = await ask(at(path));
      expect(answer.status).toBe(404);
      expect(answer.headers['content-type']).toBe(types.html);
      expect(answer.body.equals(fileOfSite('/404.html'))).toBe(true);
      expect(lacks(answer)).toEqual([]);
      const own = policyOfPage('/404.html', answer.body.toString());
      for (const source of own.get('style-src') ?? [])
        expect(answer.headers['content-security-policy']).toContain(source);
    },
  );

  it('keeps its headers on other refusals', async () => {
    const posted = await ask(at('/'), {}, 'POST');
    expect([posted.status, lacks(posted)]).toEqual([405, []]);
    const nonsense = await ask(at('/en/%00'));
    expect(nonsense.status).toBeGreaterThanOrEqual(400);
    expect(lacks(nonsense)).toEqual([]);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends what was packed beforehand: %s', async (encoding, unpack) => {
    const ending = encoding === 'br' ? 'br' : 'gz';
    for (const file of [
      `${searchPath(tag)}index.html`,
      '/sitemap.xml',
      files.find((name) => name.startsWith('/_astro/') && name.endsWith('.js') && isInSite(`${name}.br`))!,
      files.find((name) => name.endsWith('.svg') && isInSite(`${name}.br`))!,
      feedPath(tag, 'atom'),
    ]) {
      const answer = await ask(at(addressOf(file)), { 'accept-encoding': encoding });
      const plain = await ask(at(addressOf(file)));
      expect(answer.headers['content-encoding'], file).toBe(encoding);
      expect(answer.body.equals(fileOfSite(`${file}.${ending}`)), file).toBe(true);
      expect(unpack(answer.body).equals(plain.body), file).toBe(true);
      expect(answer.headers['content-type'], file).toBe(plain.headers['content-type']);
      expect(answer.headers.vary, file).toMatch(/accept-encoding/i);
      expect(lacks(answer), file).toEqual([]);
    }
  });

  it('prefers brotli where a browser takes both', async () => {
    expect((await ask(at('/'), { 'accept-encoding': 'gzip, deflate, br, zstd' })).headers['content-encoding']).toBe(
      'br',
    );
  });

  it('sends no hidden file, but what lies in .well-known', async () => {
    for (const path of [planted.hidden, planted.deepHidden, '/.nojekyll'])
      expect((await ask(at(path))).status, path).toBe(404);
    const security = await ask(at('/.well-known/security.txt'));
    expect([security.status, lacks(security), security.headers['content-type']]).toEqual([200, [], types.txt]);
  });

  it('leads from a folder without its slash to the one with it, by a relative address and with all headers', async () => {
    const answer = await ask(at(searchPath(tag).slice(0, -1)));
    expect([301, 308]).toContain(answer.status);
    expect(answer.headers.location).toBe(searchPath(tag));
    expect(lacks(answer)).toEqual([]);
  });

  it('serves an onion address the same, but without Strict-Transport-Security', async () => {
    for (const path of ['/', searchPath(tag), '/nothing', sensitiveFolders(library)[0]!]) {
      const [onion, tls] = [await ask(server().onion + path), await ask(at(path))];
      expect(onion.headers['strict-transport-security'], path).toBeUndefined();
      expect(lacks(onion, false), path).toEqual([]);
      expect(onion.headers['content-security-policy'], path).toBe(tls.headers['content-security-policy']);
    }
  });

  it('writes down nobody’s address, whether a page is there, is missing or is a folder without one', async () => {
    for (const path of ['/', '/written-down/', '/hosting/', '/en/.git/config']) await ask(at(path));
    expect(server().said()).not.toMatch(/127\.0\.0\.1.*(written-down|hosting|\.git)|written-down/);
  });

  it('goes nowhere above the site', async () => {
    for (const path of [
      '/../../etc/hostname',
      '/%2e%2e/%2e%2e/etc/hostname',
      '/en/..%2f..%2f..%2fetc/hostname',
      '//etc/hostname',
    ])
      expect((await ask(at(path))).status, path).toBeGreaterThanOrEqual(400);
  });
});

describe('a link planted in the site', () => {
  it('is not followed by nginx, which still sends packed files', async () => {
    for (const path of [planted.link, planted.folder, `${planted.folder}secret.txt`]) {
      const answer = await ask(bench.nginx.url + path);
      expect([answer.status, answer.body.toString().includes('outside')], path).toEqual([404, false]);
    }
  });

  it('is followed by Caddy, which has no switch against it; so it never comes that far: the press publishes none', async () => {
    expect((await ask(bench.caddy.url + planted.link)).status).toBe(200);
    expect((await verifySite(bench.caddy.root, [])).filter((fault) => fault.includes('is a link'))).toHaveLength(2);
  });
});

it('`_headers` of this site keeps to what Cloudflare takes: 100 rules, 2,000 characters a line', () => {
  const lines = fileOfSite('/_headers').toString().split('\n');
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
});

/** Feeds have media types of their own. */
function isFeed(file: string): boolean {
  return /\/(atom|rss|opds)\.xml$|\/feed\.json$/.test(file);
}
