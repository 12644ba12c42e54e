/** Policies are held against the design, never against the page that brings them. */
import { describe, expect, it } from 'vitest';
import { policyFaults } from '../../../src/publish/hosting/ceiling.ts';
import { hostingFiles } from '../../../src/publish/hosting/hosting.ts';
import { laxSources, parsePolicy, policyOfPage } from '../../../src/publish/hosting/policy.ts';
import { htmlFaults } from '../../../src/publish/privacy/html.ts';
import { rulesFor, type ServedFile } from '../../../src/publish/hosting/rules.ts';
import { sensitivePlaces } from '../../../src/publish/hosting/sensitive.ts';
import { libraryOf } from '../../unit/made.ts';

const { library } = libraryOf(
  { id: 'bread', texts: { en: 'Bread.', es: 'Pan.' } },
  { id: 'join', facts: { sensitive: 'true' }, texts: { en: 'Come.' } },
);
const hash = `'sha256-${'a'.repeat(43)}='`;
const tight = `default-src 'none'; style-src ${hash}; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'`;
const page = (path: string, policy = tight): ServedFile => ({
  path,
  policy: parsePolicy(policy),
});

/** What the gate says of a site. */
function faultsOf(...files: ServedFile[]): string[] {
  return policyFaults(files, rulesFor(files, sensitivePlaces(library)), hostingFiles(files, library), library);
}

const reading = '/en/leaflets/bread-en/index.html';
const script = `${tight}; script-src 'self'`;

describe('A policy', () => {
  it('passes where it is what the class of its page may have', () => {
    expect(
      faultsOf(
        page('/index.html'),
        page(reading),
        page('/en/leaflets/bread-en/print/index.html', script),
        page('/en/search/index.html', `${script} 'wasm-unsafe-eval'`),
        page('/en/keep/index.html', `${script}; worker-src 'self'; manifest-src 'none'`),
        page('/en/leaflets/join-en/index.html'),
        page('/es/index.html', tight.replace("; connect-src 'self'", '')),
        page(
          '/verify.html',
          `default-src 'none'; style-src ${hash}; script-src ${hash}; base-uri 'none'; form-action 'none'`,
        ),
        { path: '/pagefind/en/pagefind-worker.js' },
        { path: '/keep-worker.js' },
        { path: '/en/leaflets/bread-en/bread.pdf' },
      ),
    ).toEqual([]);
  });

  it.each([
    ["default-src 'none'", 'default-src *'],
    ["default-src 'none'", "default-src 'self'"],
    ["default-src 'none'; ", ''],
    ["base-uri 'none'", "base-uri 'self'"],
    ["; form-action 'none'", ''],
    ["img-src 'self'", "img-src 'self' data:"],
    ["img-src 'self'", 'img-src https:'],
    ["connect-src 'self'", "connect-src 'self' https://example.org"],
    [`style-src ${hash}`, "style-src 'unsafe-inline'"],
    [`style-src ${hash}`, "style-src 'self'"],
    ["font-src 'self'", "font-src 'self'; frame-src 'self'"],
    ["font-src 'self'", "font-src 'self'; script-src 'self'"],
    ["font-src 'self'", `font-src 'self'; script-src ${hash}`],
    ["font-src 'self'", "font-src 'self'; script-src-elem *"],
    ["font-src 'self'", "font-src 'self'; object-src 'self'"],
    ["font-src 'self'", "font-src 'self'; worker-src 'self'"],
  ])('is refused on a page to read when %s becomes “%s”', (from, to) => {
    const found = faultsOf(page(reading, tight.replace(from, to)));
    expect(found[0]).toMatch(new RegExp(`^${reading}: its policy (allows|does not say) `));
  });

  it.each([
    ['/en/leaflets/bread-en/print/index.html', `${script} 'unsafe-eval'`],
    ['/en/leaflets/bread-en/print/index.html', `${script} 'wasm-unsafe-eval'`],
    ['/en/leaflets/bread-en/print/index.html', `${script} ${hash}`],
    ['/en/search/index.html', `${script} 'unsafe-eval'`],
    ['/verify.html', `${script}`],
    ['/s/pe-1/index.html', script],
  ])('is refused on %s when it is %s', (path, policy) => {
    expect(faultsOf(page(path, policy)).length).toBeGreaterThan(0);
  });

  it('of a page that nobody planned is refused, however tight it is', () => {
    expect(faultsOf(page('/x.html'))).toContain('/x.html is no page that was planned.');
  });

  it('that hosts are told is refused by itself too', () => {
    const files = [page(reading)];
    const rules = [
      {
        path: '/en/',
        profile: 'site' as const,
        headers: [
          [
            'Content-Security-Policy',
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; script-src 'unsafe-inline'",
          ],
        ] as const,
      },
    ];
    expect(
      policyFaults(
        files,
        rules,
        [
          {
            path: '/_headers',
            text: "/en/*\n  Content-Security-Policy: default-src 'none'; script-src 'unsafe-inline'\n",
          },
        ],
        library,
      ),
    ).toEqual([
      "/en/: the policy that hosts send does not say frame-ancestors 'none'.",
      "/en/: the policy that hosts send allows script-src 'unsafe-inline'.",
      "/_headers holds 'unsafe-inline', which no policy of ours may.",
    ]);
  });
});

describe('The policy of a page', () => {
  const meta = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
  it('is the one that a browser sees', () => {
    const lax = `<meta content='default-src *' HTTP-EQUIV=Content-Security-Policy>`;
    expect(
      policyOfPage('/x', `<!doctype html><html><head><!-- ${meta} -->${lax}${meta}</head>`).get('default-src'),
    ).toEqual(new Set(['*']));
    expect(() => policyOfPage('/x', `<head><title>x</title></head><body>${meta}`)).toThrow(
      '/x carries no content security policy.',
    );
  });

  it.each(['<script>1</script>', '<style>p{}</style>', '<link rel="icon" href="/icon.svg">', '<base href="/">'])(
    'comes before %s',
    (first) => {
      expect(() => policyOfPage('/x', `<head>${first}${meta}</head>`)).toThrow(
        /^\/x has <[a-z]+> before its content security policy\.$/,
      );
    },
  );
});

describe('What stands in no policy', () => {
  it('is found in any text, also in pages within archives', () => {
    expect(laxSources("script-src 'self' 'wasm-unsafe-eval'; style-src 'sha256-a+/='; img-src 'self'")).toEqual([]);
    expect(laxSources("default-src *; img-src 'self' data:; style-src 'unsafe-inline'")).toEqual([
      'default-src *',
      "img-src 'self' data:",
      "'unsafe-inline'",
    ]);
    expect(
      htmlFaults(`<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">`).map(
        ({ what }) => what,
      ),
    ).toEqual(["a policy with “'unsafe-inline'”, which lets in what is not ours"]);
  });
});
