/** The last hand on pages: addresses relative, and of the style only the rules that a template's pages need, so that few styles serve all pages (decision 27). */
import { cached, stored, type Made } from '../../formats/cache.ts';
import { yieldSometimes } from '../event-loop.ts';
import { relativePage, type RelativePage } from './relative.ts';
import { slimStyle } from './slim-style.ts';
import { hashOf } from './page-text.ts';

/** This file, by which the cache finds what finishes a page. */
const self = 'src/publish/html/finish.ts';

/** A page as it was laid out. */
export interface RawPage {
  /** From the root, with the file's name: `/en/index.html`. */
  readonly path: string;
  readonly made: Made;
  /** Pages of one class share one style. */
  readonly styleClass: string;
}

/**
 * Finishes pages. A page is worked on only when it, or the style of its class, is another than before.
 * @param keep takes each finished page
 */
export async function finishPages(
  pages: readonly RawPage[],
  keep: (path: string, made: Made) => Promise<void>,
): Promise<void> {
  const names = new Map<string, Set<string>>();
  const fixed = new Set<string>();
  for (const { path, made, styleClass } of pages) {
    await yieldSometimes();
    const found = await namesOf(path, made);
    if (!found) fixed.add(path);
    const all = names.get(styleClass) ?? new Set();
    for (const name of found ?? []) all.add(name);
    names.set(styleClass, all);
  }
  // Sorted and joined once a class: with a thousand texts, thousands of pages share each.
  const sorted = new Map([...names].map(([styleClass, all]) => [styleClass, [...all].sort().join(' ')]));
  for (const { path, made, styleClass } of pages) {
    await yieldSometimes();
    const own = fixed.has(path) ? undefined : (sorted.get(styleClass) ?? '');
    await keep(
      path,
      await stored(
        { raw: made.sha256, path, names: own },
        self,
        async () => {
          const { text } = await relativeOf(path, made);
          return new TextEncoder().encode(own === undefined ? text : withStyle(text, own));
        },
        'here',
      ),
    );
  }
}

/** The names on a page; nothing for a page whose script may bring in more. */
async function namesOf(path: string, made: Made): Promise<readonly string[] | undefined> {
  const bytes = await cached(
    { raw: made.sha256, path, what: 'names' },
    self,
    async () => new TextEncoder().encode(JSON.stringify((await relativeOf(path, made)).names ?? null)),
    'here',
  );
  return (JSON.parse(new TextDecoder().decode(bytes)) as readonly string[] | null) ?? undefined;
}

async function relativeOf(path: string, made: Made): Promise<RelativePage> {
  const bytes = await cached(
    { raw: made.sha256, path, what: 'relative' },
    self,
    async () =>
      new TextEncoder().encode(JSON.stringify(relativePage(new TextDecoder().decode(await made.read()), path))),
    'here',
  );
  return JSON.parse(new TextDecoder().decode(bytes)) as RelativePage;
}

/** Styles that were made slim, by what they were and which names they were made for: hundreds of pages share each. */
const slimmed = new Map<string, string>();

/** Leaves of each style only what can hold where these names are. The policy of a page names its styles by their hashes, which change with them. @param names with a space between them */
function withStyle(text: string, names: string): string {
  let page = text;
  for (const [, css = ''] of text.matchAll(/<style>([\s\S]*?)<\/style>/g)) {
    const key = `${names}\n${css}`;
    const slim = slimmed.get(key) ?? slimStyle(css, new Set(names.split(' ')));
    slimmed.set(key, slim);
    if (slim !== css) page = page.replace(css, () => slim).replaceAll(hashOf(css), () => hashOf(slim));
  }
  return page;
}
