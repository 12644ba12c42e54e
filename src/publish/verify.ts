/** The last look before publishing: reads the finished site as files and says what is missing or broken; what it tells too much, privacy.ts says. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sitePath } from '../site.ts';
import { pageFacts, type PageFacts } from './html/page-facts.ts';
import { withoutPlace } from './html/relative.ts';

/** What a page holds and where it leads. */
interface Page {
  readonly path: string;
  readonly facts: PageFacts;
  readonly ids: ReadonlySet<string>;
}

/**
 * Looks through a finished site.
 * @param folder the site on disk
 * @param planned addresses that must be there, from the site root; a folder's address means its index.html
 * @param known hashes of files whose bytes nobody need read, by address
 * @returns one sentence for each fault; none means the site may be published
 */
export async function verifySite(
  folder: string,
  planned: readonly string[],
  known?: (path: string) => string | undefined,
): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const faults: string[] = [];
  for (const entry of entries)
    if (entry.isSymbolicLink())
      faults.push(`${join(entry.parentPath, entry.name)} is a link, and links are not published.`);
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  );
  const seen = new Set<string>();
  for (const path of planned) {
    if (seen.has(path)) faults.push(`Two outputs share the address ${path}.`);
    seen.add(path);
    if (!files.has(fileOf(path))) faults.push(`${path} was planned but not made.`);
  }
  const pages = new Map<string, Page>();
  for (const file of [...files].filter((name) => name.endsWith('.html')).sort())
    pages.set(file, await readFacts(folder, file, known?.(file)));
  for (const page of pages.values())
    faults.push(
      ...page.facts.twice.map((name) => `${page.path} calls two of its parts #${name}.`),
      ...brokenLinks(page, pages, files),
    );
  return faults;
}

/** The file that a server sends for an address. */
function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

async function readFacts(folder: string, path: string, known: string | undefined): Promise<Page> {
  const read = (): Promise<string> => readFile(join(folder, path), 'utf8');
  const sha256 =
    known ??
    createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex');
  const facts = await pageFacts(sha256, read);
  return { path, facts, ids: new Set(facts.ids) };
}

function brokenLinks(page: Page, pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>): string[] {
  return page.facts.links.flatMap((link) => {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return [];
    // The page for what is not there has addresses from the host's root (relative.ts).
    const address = page.path === withoutPlace && link.startsWith(`${sitePath}/`) ? link.slice(sitePath.length) : link;
    if (!URL.canParse(address, `https://site.invalid${page.path}`))
      return [`${page.path} links to “${link}”, which is no address.`];
    const url = new URL(address, `https://site.invalid${page.path}`);
    const file = fileOf(decoded(url.pathname));
    if (!files.has(file)) return [`${page.path} links to ${link}, which is not there.`];
    const anchor = decoded(url.hash.slice(1));
    const target = pages.get(file);
    // A link to #- leads nowhere on purpose: it closes an open note (decision 13). What has a name and a value is for the page's own script, and no id.
    if (anchor && anchor !== '-' && !/^\w+=/.test(anchor) && target && !target.ids.has(anchor))
      return [`${page.path} links to ${link}, but that page has no #${anchor}.`];
    return [];
  });
}

/** Reads percent codes; a stray % is itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
