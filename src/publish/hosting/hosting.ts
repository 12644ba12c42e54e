/** What a host needs beside the pages, all of it from one table: `_headers`, `_redirects`, an nginx include, a Caddyfile, `.nojekyll`, security.txt. */
import { planAll } from '../../formats/registry.ts';
import type { Library } from '../../model/library.ts';
import { caddyFile } from './caddy.ts';
import { policyFaults } from './ceiling.ts';
import { everywhere, mediaType, moved, transport, type Header } from './headers.ts';
import type { HostingFile } from './hosting-file.ts';
import { nginxFile } from './nginx.ts';
import { addressesOf, differs, redirectOf, rulesFor, type Rule, type ServedFile } from './rules.ts';
import { pageFacts } from '../html/page-facts.ts';
import type { SiteFiles } from '../site-files.ts';
import { readPolicy } from './policy.ts';
import { sensitivePlaces } from './sensitive.ts';
import { securityPath, securityStanding, securityText } from './security.ts';

/**
 * Makes the files for hosts.
 * @param files all files of the finished site
 * @returns the files, in the order of their paths
 */
export function hostingFiles(files: readonly ServedFile[], library: Library): HostingFile[] {
  const sensitive = sensitivePlaces(library);
  const rules = rulesFor(files, sensitive);
  const exceptions = new Map(
    planAll(library)
      .filter(({ path, type }) => !mediaType(path).startsWith(type))
      .map(({ path, type }) => [path, type]),
  );
  return [
    { path: '/.nojekyll', text: '' },
    { path: securityPath, text: securityText() },
    { path: '/_headers', text: headersFile(fewRules(files, sensitive)) },
    { path: '/_redirects', text: redirectsFile() },
    { path: '/hosting/Caddyfile', text: caddyFile(rules, exceptions) },
    { path: '/hosting/nginx.conf', text: nginxFile(rules, exceptions) },
  ];
}

/**
 * Writes the files for hosts into the finished site, and warns when security.txt runs out.
 * @throws when a page carries no policy
 * @returns their addresses
 */
export async function writeHosting(site: SiteFiles, library: Library): Promise<string[]> {
  const files: ServedFile[] = [];
  for (const path of site.paths)
    files.push(
      path.endsWith('.html')
        ? { path, policy: readPolicy(path, (await pageFacts(site.of(path).sha256, () => site.text(path))).policy) }
        : { path },
    );
  const made = hostingFiles(files, library);
  const faults = policyFaults(files, rulesFor(files, sensitivePlaces(library)), made, library);
  if (faults.length)
    throw new Error(`Policies are wider than the design allows.\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  warnOfSecurity();
  for (const { path, text } of made) {
    if (path === '/_headers' && rulesIn(text) > mostRules)
      console.warn(
        `_headers has ${rulesIn(text)} rules, and Cloudflare Pages reads ${mostRules}. Other hosts read them all.`,
      );
    await site.put(path, text);
  }
  for (const sentence of tooMuchFor(site)) console.warn(sentence);
  return made.map(({ path }) => path);
}

/** Says what of a site Cloudflare Pages does not take. Its limits: https://developers.cloudflare.com/pages/platform/limits/. */
export function tooMuchFor(site: Pick<SiteFiles, 'paths' | 'of'>): string[] {
  const { paths } = site;
  const large = paths.filter((path) => site.of(path).bytes > mostBytes);
  return [
    ...(paths.length > mostFiles
      ? [`The site has ${paths.length} files, and Cloudflare Pages takes ${mostFiles}. Other hosts take them all.`]
      : []),
    ...(large.length > 0
      ? [
          `Cloudflare Pages takes files of up to 25 MiB, and these are larger: ${large.join(', ')}. Other hosts take them.`,
        ]
      : []),
  ];
}

/** Says when security.txt runs out, which only the clock tells. */
export function warnOfSecurity(): void {
  const { sentence } = securityStanding(new Date());
  if (sentence) console.warn(sentence);
}

/** Cloudflare Pages reads 100 rules, and lines of 2,000 characters; the header's name takes some. */
const lineLength = 1900;
const mostRules = 100;

/** It takes so many files, each of so many bytes. */
const mostFiles = 20_000;
const mostBytes = 25 * 2 ** 20;

/**
 * Makes rules for hosts that read few of them. A folder that mixes profiles has a rule for each page in it, and so more with each text: where there are too many, the
 * folder with the most of them is taken for sensitive as a whole, for a reader's sake and at the price of her cache.
 */
function fewRules(files: readonly ServedFile[], sensitive: readonly string[], most = mostRules): Rule[] {
  for (let places = sensitive; ;) {
    const rules = rulesFor(files, places, lineLength);
    if (rulesIn(headersFile(rules)) <= most) return rules;
    const folder = mostParted(rules);
    if (folder === undefined) return rules;
    places = [...places, folder];
  }
}

/** The folder below a language, or another at the root, that has the most rules in it, of which one at least is for something sensitive. */
function mostParted(rules: readonly Rule[]): string | undefined {
  const parted = Map.groupBy(rules, ({ path }) => /^\/(?:[a-z-]+\/[a-z-]+|kits|print)\/(?=.)/.exec(path)?.[0] ?? '');
  const [most] = [...parted]
    .filter(([folder, own]) => folder && own.length > 1 && own.some(({ profile }) => profile === 'sensitive'))
    .sort(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}

/**
 * Writes `_headers`, for Netlify and Cloudflare Pages. They join what several rules say of one header, so no two rules here name the same one
 * for the same address. To be few, there is none for a single file that is no page, nor for the long name of a page, from which they lead away.
 */
export function headersFile(rules: readonly Rule[]): string {
  const owed = rules.filter((rule) => rule.path.endsWith('/') || differs(rule));
  return [
    block('/*', [transport, ...everywhere]),
    ...owed.flatMap((rule) =>
      [rule.path.endsWith('/') ? `${rule.path}*` : (addressesOf(rule.path)[0] ?? rule.path), ...redirectOf(rule)].map(
        (pattern) => block(pattern, rule.headers),
      ),
    ),
  ].join('');
}

/** Counts the rules of a `_headers` file. */
function rulesIn(text: string): number {
  return text.split('\n').filter((line) => line.startsWith('/')).length;
}

function block(pattern: string, headers: readonly Header[]): string {
  return `${pattern}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}

function redirectsFile(): string {
  return moved.length ? moved.map(([from, to]) => `${from} ${to} 301\n`).join('') : '# No address has moved yet.\n';
}
