/** Draws what search has found. Everything becomes text nodes: no markup of a text or a query is ever taken over. */
import type { Hit } from '../search/rank.ts';
import type { Found } from './search-engine.ts';

/** Sections of a text that are shown below it. */
const mostParts = 3;

type Content = string | Node;

/** Makes an element with text or elements in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** What is shown of a result beside what was found. */
export interface Shown {
  /** Its kind and city, in the page's language. */
  readonly label: string;
  /** Language of the text, where that is another than the page's. */
  readonly foreign?: string | undefined;
  /** Makes an address from the root of the site one that leads there from the page. */
  address(path: string): string;
  /** Names a file. */
  fileName(name: string): string;
}

function item(label: string, foreign: string | undefined, ...content: Content[]): HTMLLIElement {
  return element(
    'li',
    {},
    ...(label ? [element('p', { className: 'label' }, label)] : []),
    element('div', foreign ? { lang: foreign } : {}, ...content),
  );
}

function linkTo(href: string, words: string, foreign?: string): HTMLAnchorElement {
  return element('a', foreign ? { href, hreflang: foreign } : { href }, words);
}

/** Draws one text with the sections of it that are meant, and the files that were asked for. */
export function resultItem(
  { entry, headings, files }: Hit,
  { label, foreign, address, fileName }: Shown,
): HTMLLIElement {
  const link = (path: string, words: string): HTMLAnchorElement => linkTo(address(path), words, foreign);
  return item(
    label,
    foreign,
    element('h3', {}, link(entry.path, entry.title)),
    element('p', {}, entry.summary),
    ...(headings.length
      ? [
          element(
            'ul',
            {},
            ...headings.map(([anchor, words]) => element('li', {}, link(`${entry.path}#${anchor}`, words))),
          ),
        ]
      : []),
    ...(files.length
      ? [
          element(
            'p',
            { className: 'files' },
            ...files.map(([name, path]) => link(path, `${fileName(name)} (.${path.split('.').at(-1) ?? ''})`)),
          ),
        ]
      : []),
  );
}

/** Reads an excerpt: Pagefind puts `<mark>` around what was found, in text whose angle brackets are written as entities. */
function excerpt(html: string): HTMLParagraphElement {
  const text = (part: string): string => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return element(
    'p',
    {},
    ...html.split(/<\/?mark>/).map((part, index) => (index % 2 ? element('mark', {}, text(part)) : text(part))),
  );
}

/** Draws one text with its lines. */
export function lineItem(found: Found): HTMLLIElement {
  const parts = found.sub_results.filter(({ url }) => url !== found.url).slice(0, mostParts);
  const opening = found.sub_results.find(({ url }) => url === found.url);
  return item(
    '',
    undefined,
    element('h3', {}, linkTo(found.url, found.meta.title ?? found.url)),
    ...(opening || parts.length === 0 ? [excerpt((opening ?? found).excerpt)] : []),
    ...(parts.length
      ? [
          element(
            'ul',
            {},
            ...parts.map((part) => element('li', {}, linkTo(part.url, part.title), excerpt(part.excerpt))),
          ),
        ]
      : []),
  );
}
