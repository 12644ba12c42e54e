/** What a host needs beside the pages, all of it from one table: `_headers`, `_redirects`, an nginx include, a Caddyfile, `.nojekyll`, security.txt. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { planAll } from '../../formats/registry.ts';
import type { Library } from '../../model/library.ts';
import { caddyFile } from './caddy.ts';
import { policyFaults } from './ceiling.ts';
import { everywhere, mediaType, moved, transport, type Header } from './headers.ts';
import type { HostingFile } from './hosting-file.ts';
import { nginxFile } from './nginx.ts';
import { addressesOf, differs, redirectOf, rulesFor, type Rule, type SiteFile } from './rules.ts';
import { sensitivePlaces } from './sensitive.ts';
import { securityPath, securityStanding, securityText } from './security.ts';

/**
 * Makes the files for hosts.
 * @param files all files of the finished site
 * @returns the files, in the order of their paths
 * @throws when a page carries no policy
 */
export function hostingFiles(files: readonly SiteFile[], library: Library): HostingFile[] {
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
    { path: '/_headers', text: headersFile(rulesFor(files, sensitive, lineLength)) },
    { path: '/_redirects', text: redirectsFile() },
    { path: '/hosting/Caddyfile', text: caddyFile(rules, exceptions) },
    { path: '/hosting/nginx.conf', text: nginxFile(rules, exceptions) },
  ];
}

/**
 * Writes the files for hosts into the finished site, and warns when security.txt runs out.
 * @param folder the site on disk
 * @returns their addresses
 */
export async function writeHosting(folder: string, library: Library): Promise<string[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(
    entries.map(async (entry): Promise<SiteFile> => {
      const file = join(entry.parentPath, entry.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`;
      return path.endsWith('.html') ? { path, html: await readFile(file, 'utf8') } : { path };
    }),
  );
  const made = hostingFiles(files, library);
  const faults = policyFaults(files, rulesFor(files, sensitivePlaces(library)), made, library);
  if (faults.length)
    throw new Error(`Policies are wider than the design allows.\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  const { sentence } = securityStanding(new Date());
  if (sentence) console.warn(sentence);
  for (const { path, text } of made) {
    if (path === '/_headers' && rulesIn(text) > mostRules)
      console.warn(
        `_headers has ${rulesIn(text)} rules, and Cloudflare Pages reads ${mostRules}. Other hosts read them all.`,
      );
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return made.map(({ path }) => path);
}

/** Cloudflare Pages reads 100 rules, and lines of 2,000 characters; the header's name takes some. */
const lineLength = 1900;
const mostRules = 100;

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
