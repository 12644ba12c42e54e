/** What the later stages must know of a finished page, found by one reading and kept by the page's hash. */
import { cached } from '../../formats/cache.ts';
import { attribute, readPage, walk, type HtmlNode } from './page-text.ts';
import { shownOn } from './portable.ts';
import { policyOnPage, type PagePolicy } from '../hosting/policy.ts';

/** Plain data, all of it as the page writes it. */
export interface PageFacts {
  readonly ids: readonly string[];
  /** Names that stand twice: a link to one leads to the first alone. */
  readonly twice: readonly string[];
  /** Where it leads, and what it loads. */
  readonly links: readonly string[];
  /** What it shows or runs. */
  readonly shown: readonly string[];
  readonly policy: PagePolicy;
}

/**
 * Finds the facts of a page, or takes them from the cache.
 * @param sha256 of the page
 * @param read reads it, if it must be read
 */
export async function pageFacts(sha256: string, read: () => Promise<string>): Promise<PageFacts> {
  const bytes = await cached(
    { facts: sha256 },
    'src/publish/html/page-facts.ts',
    async () => new TextEncoder().encode(JSON.stringify(factsOf(await read()))),
    'here',
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as PageFacts;
}

/** Finds the facts in a page's text. */
function factsOf(html: string): PageFacts {
  const tree = readPage(html);
  return { ...namesAndLinks(tree), shown: shownOn(tree), policy: policyOnPage(tree) };
}

function namesAndLinks(tree: HtmlNode): Pick<PageFacts, 'ids' | 'twice' | 'links'> {
  const ids = new Set<string>();
  const twice: string[] = [];
  const links: string[] = [];
  walk(tree, (element) => {
    const id = attribute(element, 'id');
    if (id !== undefined && ids.has(id)) twice.push(id);
    if (id !== undefined) ids.add(id);
    // Canonical and alternate links name the site's public address, which a rehearsal at another address does not have.
    const isMeta = element.tagName === 'link' && /^(canonical|alternate)$/.test(attribute(element, 'rel') ?? '');
    for (const name of isMeta ? [] : ['href', 'src']) {
      const link = attribute(element, name);
      if (link !== undefined) links.push(link);
    }
    const set = attribute(element, 'srcset');
    if (set !== undefined) links.push(...set.split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
  });
  return { ids: [...ids], twice, links };
}
