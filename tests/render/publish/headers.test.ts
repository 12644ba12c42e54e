/** The table of headers, and what is written from it. */
import { describe, expect, it } from 'vitest';
import { caddyFile } from '../../../src/publish/hosting/caddy.ts';
import { everywhere, transport } from '../../../src/publish/hosting/headers.ts';
import { headersFile, hostingFiles, tooMuchFor } from '../../../src/publish/hosting/hosting.ts';
import { nginxFile } from '../../../src/publish/hosting/nginx.ts';
import { headerPolicy, parsePolicy, policyOfPage } from '../../../src/publish/hosting/policy.ts';
import { rulesFor, type ServedFile } from '../../../src/publish/hosting/rules.ts';
import { sensitivePlaces } from '../../../src/publish/hosting/sensitive.ts';
import { securityStanding, securityText } from '../../../src/publish/hosting/security.ts';
import { libraryOf } from '../../unit/made.ts';

const page = (path: string, policy = "default-src 'none'; style-src 'sha256-a'; img-src 'self'"): ServedFile => ({
  path,
  policy: parsePolicy(policy),
});

const site: ServedFile[] = [
  page('/index.html'),
  page('/404.html'),
  page('/en/index.html'),
  page('/en/leaflets/index.html', "default-src 'none'; style-src 'sha256-b'"),
  page('/en/leaflets/door/index.html', "default-src 'none'; style-src 'sha256-c'; script-src 'self'"),
  { path: '/en/leaflets/door/door.pdf' },
  page('/en/search/index.html', "default-src 'none'; style-src 'sha256-a'; script-src 'self' 'wasm-unsafe-eval'"),
  page('/en/join/index.html'),
  { path: '/en/join/join.png' },
  { path: '/_astro/x.js' },
  { path: '/keep-worker.js' },
  { path: '/pagefind/en/pagefind-worker.js' },
];
const rules = rulesFor(site, ['/en/join/']);
const ruleAt = (path: string) => rules.find((rule) => rule.path === path);
const header = (path: string, name: string): string | undefined =>
  ruleAt(path)?.headers.find(([own]) => own === name)?.[1];

/** Reads `_headers` as a host does. */
function blocksOf(text: string): { pattern: string; headers: [string, string][] }[] {
  return text.split(/\n(?=\/)/).map((part) => {
    const [pattern = '', ...lines] = part.trim().split('\n');
    return {
      pattern,
      headers: lines.map((line): [string, string] => [
        line.trim().split(': ')[0]!,
        line.trim().slice(line.trim().indexOf(': ') + 2),
      ]),
    };
  });
}

/** Says whether a pattern of `_headers` means an address. */
function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : pattern === path;
}

describe('the rules', () => {
  it('are one for a folder where all its files have one profile, with what all its pages need', () => {
    expect(rules.filter(({ path }) => path.startsWith('/en/leaflets'))).toHaveLength(1);
    const policy = header('/en/leaflets/', 'Content-Security-Policy');
    expect(policy).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; script-src 'self'; style-src 'sha256-b' 'sha256-c'",
    );
  });

  it('let WebAssembly run on search alone, and part a folder that mixes', () => {
    expect(
      rules.filter(({ headers }) => JSON.stringify(headers).includes('wasm-unsafe-eval')).map(({ path }) => path),
    ).toEqual(['/en/search/', '/pagefind/']);
    expect(ruleAt('/en/')).toBeUndefined();
  });

  it('never lie one inside another', () => {
    for (const one of rules)
      for (const other of rules)
        if (one !== other && one.path.endsWith('/'))
          expect(other.path.startsWith(one.path), `${one.path} holds ${other.path}`).toBe(false);
  });

  it('part a folder whose policy would be too long', () => {
    const many = Array.from({ length: 40 }, (_, number) =>
      page(`/en/k/${number}/index.html`, `default-src 'none'; style-src 'sha256-${String(number).padStart(43, 'x')}='`),
    );
    expect(rulesFor(many, []).length).toBe(40);
  });

  it('do not hang on the order in which files are read', () => {
    expect(rulesFor([...site].reverse(), ['/en/join/'])).toEqual(rules);
  });

  it('give a sensitive document and all below it its own profile', () => {
    expect(header('/en/join/', 'Cache-Control')).toContain('no-store');
    expect(header('/en/join/', 'Content-Security-Policy')).toMatch(/^default-src 'self'; .*object-src 'none'/);
    expect(rules.filter(({ profile }) => profile === 'sensitive').map(({ path }) => path)).toEqual(['/en/join/']);
  });
});

describe('a policy', () => {
  it('is read from the page; a page without one stops the build', () => {
    expect([...policyOfPage('/x', '<meta http-equiv="content-security-policy" content="img-src \'self\'">')]).toEqual([
      ['img-src', new Set(["'self'"])],
    ]);
    expect(() => policyOfPage('/en/index.html', '<p>')).toThrow('/en/index.html carries no content security policy.');
  });

  it('drops “none” where a page needs more', () => {
    expect(headerPolicy('site', [parsePolicy("img-src 'none'"), parsePolicy("img-src 'self'")])).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self'",
    );
  });
});

describe('_headers of a campaign with many texts', () => {
  const documents = Array.from({ length: 150 }, (_, number) => ({
    id: `text-${number}`,
    kind: 'questions' as const,
    texts: { en: 'Words.' },
    ...(number % 50 === 0 ? { facts: { sensitive: 'true' } } : {}),
  }));
  const { library: large } = libraryOf(...documents);
  const files = [
    page('/en/index.html'),
    ...large.documents.map(({ editions: [edition] }) => page(`/en/questions/${edition?.words.slug ?? ''}/index.html`)),
  ];
  const text = hostingFiles(files, large).find(({ path }) => path === '/_headers')?.text ?? '';

  it('stays within the hundred rules that Cloudflare Pages reads, whatever is sensitive among them', () => {
    expect(rulesFor(files, sensitivePlaces(large)).length).toBeGreaterThan(100);
    expect(blocksOf(text).length).toBeLessThanOrEqual(100);
  });

  it('lets nothing sensitive be stored: what shares its folder is not stored either', () => {
    const folder = blocksOf(text).find(({ pattern }) => pattern === '/en/questions/*');
    expect(folder?.headers.find(([name]) => name === 'Cache-Control')?.[1]).toContain('no-store');
  });
});

describe('_headers', () => {
  const blocks = blocksOf(headersFile(rules));

  it('never says one header twice for one address, which hosts would join with a comma', () => {
    for (const address of site.map(({ path }) => path.replace(/index\.html$/, ''))) {
      const names = blocks
        .filter(({ pattern }) => matches(pattern, address))
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(names.length, address).toBe(new Set(names).size);
      expect(names, address).toEqual(
        expect.arrayContaining([
          transport[0],
          ...everywhere.map(([name]) => name),
          'Content-Security-Policy',
          'Cache-Control',
        ]),
      );
    }
  });

  it('keeps to what Cloudflare takes: 100 rules, 2,000 characters a line', () => {
    expect(blocks.length).toBeLessThanOrEqual(100);
    for (const line of headersFile(rules).split('\n')) expect(line.length).toBeLessThan(2000);
  });
});

describe('the files for servers', () => {
  it('use no add_header, which in a location would drop all others', () => {
    expect(nginxFile(rules, new Map())).not.toMatch(/add_header\s/);
    expect(nginxFile(rules, new Map())).not.toMatch(/^\s*brotli_static/m);
  });

  it('say a media type that the ending does not tell', () => {
    const exceptions = new Map([['/en/atom.xml', 'application/atom+xml']]);
    expect(nginxFile(rules, exceptions)).toContain(
      'location = /en/atom.xml {\n  types {}\n  default_type "application/atom+xml";\n}',
    );
    expect(caddyFile(rules, exceptions)).toMatch(
      /path \/en\/atom\.xml\n\theader @type0 \{\n\t\tContent-Type "application\/atom\+xml"\n\t\tdefer/,
    );
  });

  it('repeat every header for Caddy’s errors', () => {
    const errors = caddyFile(rules, new Map()).split('handle_errors {')[1]!;
    for (const [name, value] of [...everywhere, transport]) expect(errors).toContain(`${name} "${value}"`);
    expect(errors).toContain("style-src 'sha256-a'");
  });

  it('are all there, sorted, and the same each time', () => {
    const { library } = libraryOf();
    const made = hostingFiles(site, library);
    expect(made.map(({ path }) => path)).toEqual([
      '/.nojekyll',
      '/.well-known/security.txt',
      '/_headers',
      '/_redirects',
      '/hosting/Caddyfile',
      '/hosting/nginx.conf',
    ]);
    expect(hostingFiles([...site].reverse(), library)).toEqual(made);
  });

  it('take what is sensitive from the facts', () => {
    const { library, problems } = libraryOf(
      { id: 'join', facts: { sensitive: 'true' }, texts: { en: 'Come.' } },
      { id: 'read', texts: { en: 'Read.' } },
    );
    expect(problems.filter(({ code }) => code.startsWith('field'))).toEqual([]);
    const files = [
      page('/en/leaflets/join-en/index.html'),
      page('/en/leaflets/read-en/index.html'),
      page('/s/join-1/index.html'),
      page('/s/other-1/index.html'),
      ...[
        '/drawings/no-store/a-head.svg',
        '/drawings/read-tools-head.svg',
        '/pictures/join/a-720.webp',
        '/pictures/read/a-720.webp',
        '/kits/join-share-kit.zip',
        '/kits/read-share-kit.zip',
        '/print/join/join-a.pdf',
      ].map((path) => ({ path })),
    ];
    const made = hostingFiles(files, library);
    const told = [
      '/drawings/no-store/',
      '/en/leaflets/join-en/',
      '/kits/join-share-kit.zip',
      '/pictures/join/',
      '/print/',
      '/s/',
    ];
    const text = (path: string): string => made.find((one) => one.path === path)!.text;
    const patterns = told.flatMap((path) => (path.endsWith('/') ? [`${path}*`, path.slice(0, -1)] : [path]));
    expect(
      blocksOf(text('/_headers'))
        .filter((block) => JSON.stringify(block.headers).includes('no-store,'))
        .map(({ pattern }) => pattern),
    ).toEqual(patterns);
    for (const path of told)
      expect(text('/hosting/nginx.conf')).toMatch(
        new RegExp(
          `location ${path.endsWith('/') ? `${path} \\{[^}]*no-store[^]*location = ${path.slice(0, -1)}` : `= ${path}`} \\{[^}]*no-store`,
        ),
      );
    for (const path of told)
      expect(text('/hosting/Caddyfile')).toMatch(
        new RegExp(`path ${path.endsWith('/') ? `${path}\\* ${path.slice(0, -1)}` : path}\n`),
      );
  });
});

describe('security.txt', () => {
  it('has the fields of RFC 9116', () => {
    expect(securityText()).toMatch(
      /^Contact: mailto:\S+@\S+\nExpires: \d{4}-\d\d-\d\dT00:00:00\.000Z\nPreferred-Languages: en, es\nCanonical: https:\/\/\S+\/\.well-known\/security\.txt\n$/,
    );
  });

  it.each([
    ['2026-11-22', '2027-10-31', 'good'],
    ['2027-09-15', '2027-10-31', 'soon'],
    ['2027-10-02', '2027-10-31', 'late'],
    ['2027-11-05', '2027-10-31', 'late'],
    ['2026-10-01', '2027-10-31', 'late'],
  ])('on %s, expiring on %s, is %s', (today, expires, standing) => {
    const found = securityStanding(new Date(`${today}T12:00:00Z`), expires);
    expect(found.standing).toBe(standing);
    expect(found.sentence === '').toBe(standing === 'good');
  });
});

describe('What a host does not take', () => {
  const sized = (...sizes: readonly number[]): Parameters<typeof tooMuchFor>[0] => ({
    paths: sizes.map((_, index) => `/kits/${index}.zip`),
    of: (path) => ({ sha256: '', bytes: sizes[Number(/\d+/.exec(path)?.[0])] ?? 0 }),
  });

  it('is told of: files that are too large, by name, and too many files', () => {
    expect(tooMuchFor(sized(25 * 1024 * 1024, 10))).toEqual([]);
    expect(tooMuchFor(sized(25 * 1024 * 1024 + 1, 10))).toEqual([
      'Cloudflare Pages takes files of up to 25 MiB, and these are larger: /kits/0.zip. Other hosts take them.',
    ]);
    expect(tooMuchFor(sized(...Array.from({ length: 20_001 }, () => 1)))).toEqual([
      'The site has 20001 files, and Cloudflare Pages takes 20000. Other hosts take them all.',
    ]);
  });
});
