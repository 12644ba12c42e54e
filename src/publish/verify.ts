/** The last look before publishing: reads the finished site as files and says what is missing or broken; what it tells too much, privacy.ts says. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { sitePath } from '../site.ts';
import { withoutPlace } from './html/relative.ts';

type HtmlNode = DefaultTreeAdapterTypes.Node;

/** What a page holds and where it leads. */
interface Page {
  readonly path: string;
  readonly ids: ReadonlySet<string>;
  /** Names that stand twice: a link to one leads to the first alone. */
  readonly twice: readonly string[];
  readonly links: readonly string[];
}

/**
 * Looks through a finished site.
 * @param folder the site on disk
 * @param planned addresses that must be there, from the site root; a folder's address means its index.html
 * @returns one sentence for each fault; none means the site may be published
 */
export async function verifySite(folder: string, planned: readonly string[]): Promise<string[]> {
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
    pages.set(file, readPage(file, await readFile(join(folder, file), 'utf8')));
  for (const page of pages.values())
    faults.push(
      ...page.twice.map((name) => `${page.path} calls two of its parts #${name}.`),
      ...brokenLinks(page, pages, files),
    );
  return faults;
}

/** The file that a server sends for an address. */
function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

function readPage(path: string, html: string): Page {
  const ids = new Set<string>();
  const twice: string[] = [];
  const links: string[] = [];
  const visit = (node: HtmlNode): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id' && ids.has(value)) twice.push(value);
        if (name === 'id') ids.add(value);
        if ((name === 'href' || name === 'src') && !(node.tagName === 'link' && isMeta(node.attrs))) links.push(value);
        if (name === 'srcset') links.push(...value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return { path, ids, twice, links };
}

/** Canonical and alternate links name the site's public address, which a rehearsal at another address does not have. */
function isMeta(attributes: readonly { name: string; value: string }[]): boolean {
  return attributes.some(({ name, value }) => name === 'rel' && /^(canonical|alternate)$/.test(value));
}

function brokenLinks(page: Page, pages: ReadonlyMap<string, Page>, files: ReadonlySet<string>): string[] {
  return page.links.flatMap((link) => {
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
    // A link to #- leads nowhere on purpose: it closes an open note (decision 13).
    if (anchor && anchor !== '-' && target && !target.ids.has(anchor))
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
