/** The last look before publishing: reads the finished site as files and says what is missing or broken; what it tells too much, privacy.ts says. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { sitePath } from '../site.ts';
import { yieldSometimes } from './event-loop.ts';
import { pageFacts, type PageFacts } from './html/page-facts.ts';
import { withoutPlace } from './html/relative.ts';
import { readTree } from '../formats/tree.ts';

/** A link to a part of another page. */
interface Reference {
  readonly from: string;
  /** As the page writes it. */
  readonly link: string;
  readonly anchor: string;
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
  const tree = readTree(folder);
  const faults = tree.flatMap(({ kind, place }) =>
    kind === 'link' ? `${place} is a link, and links are not published.` : [],
  );
  const files = new Set(tree.flatMap(({ kind, address }) => (kind === 'file' ? address : [])));
  const seen = new Set<string>();
  for (const path of planned) {
    if (seen.has(path)) faults.push(`Two outputs share the address ${path}.`);
    seen.add(path);
    if (!files.has(fileOf(path))) faults.push(`${path} was planned but not made.`);
  }
  const pages = [...files].filter((name) => name.endsWith('.html'));
  const facts = (path: string): Promise<PageFacts> => readFacts(folder, path, known?.(path));
  // Of a page that was read, only what it asks of others is kept: with a thousand texts there are eleven thousand pages.
  const asked = new Map<string, Reference[]>();
  for (const path of pages) {
    faults.push(...pageFaults(path, await facts(path), files, asked));
    await yieldSometimes();
  }
  for (const path of pages) {
    const references = asked.get(path);
    if (!references) continue;
    const ids = new Set((await facts(path)).ids);
    faults.push(...references.filter(({ anchor }) => !ids.has(anchor)).map(lostAnchor));
  }
  return faults;
}

/** The file that a server sends for an address. */
function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

async function readFacts(folder: string, path: string, known: string | undefined): Promise<PageFacts> {
  const place = join(folder, path);
  const sha256 =
    known ??
    createHash('sha256')
      .update(await readFile(place))
      .digest('hex');
  return pageFacts(sha256, () => readFile(place, 'utf8'));
}

/** Finds names that stand twice and links that lead nowhere. @param asked takes what is asked of the other pages */
function pageFaults(
  path: string,
  { ids, twice, links }: PageFacts,
  files: ReadonlySet<string>,
  asked: Map<string, Reference[]>,
): string[] {
  const faults = twice.map((name) => `${path} calls two of its parts #${name}.`);
  const own = new Set(ids);
  for (const link of new Set(links)) {
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) continue;
    const target = targetOf(path, link);
    if (!target) {
      faults.push(`${path} links to “${link}”, which is no address.`);
      continue;
    }
    const { file, anchor } = target;
    // A link to #- leads nowhere on purpose: it closes an open note (decision 13). What has a name and a value is for the page's own script, and no id.
    const isAsked = anchor && anchor !== '-' && !/^\w+=/.test(anchor) && file.endsWith('.html');
    if (!files.has(file)) faults.push(`${path} links to ${link}, which is not there.`);
    else if (isAsked && file === path && !own.has(anchor)) faults.push(lostAnchor({ from: path, link, anchor }));
    else if (isAsked && file !== path) {
      const references = asked.get(file) ?? [];
      references.push({ from: path, link, anchor });
      asked.set(file, references);
    }
  }
  return faults;
}

function lostAnchor({ from, link, anchor }: Reference): string {
  return `${from} links to ${link}, but that page has no #${anchor}.`;
}

/** Says which file a link of a page leads to, and to which part of it; nothing when it is no address. */
function targetOf(path: string, link: string): { readonly file: string; readonly anchor: string } | undefined {
  // The page for what is not there has addresses from the host's root (relative.ts).
  const address = path === withoutPlace && link.startsWith(`${sitePath}/`) ? link.slice(sitePath.length) : link;
  // Nearly all are plain, and to join two paths costs a fifth of what it costs to read an address.
  const plain = /^([\w./-]*)(?:#([\w-]*))?$/.exec(address);
  if (plain && !/\.$|\/\//.test(plain[1]!)) {
    const [, way = '', anchor = ''] = plain;
    if (way === '') return { file: path, anchor };
    return {
      file: fileOf(way.startsWith('/') ? posix.normalize(way) : posix.join(posix.dirname(path), '/', way)),
      anchor,
    };
  }
  const url = URL.parse(address, `https://site.invalid${path}`);
  return url ? { file: fileOf(decoded(url.pathname)), anchor: decoded(url.hash.slice(1)) } : undefined;
}

/** Reads percent codes; a stray % is itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
