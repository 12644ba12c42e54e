/** Draws what search has found. Everything becomes text nodes: no markup of a text or a query is ever taken over. */
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

/** Reads an excerpt: Pagefind puts `<mark>` around what was found, in text whose angle brackets are written as entities. */
function excerpt(html: string): HTMLParagraphElement {
  const text = (part: string): string => part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return element(
    'p',
    {},
    ...html.split(/<\/?mark>/).map((part, index) => (index % 2 ? element('mark', {}, text(part)) : text(part))),
  );
}

/**
 * Draws one text with the sections of it that were found.
 * @param label its kind and city, in the page's language
 * @param foreign language of the text, where that is another than the page's
 */
export function resultItem(found: Found, label: string, foreign?: string): HTMLLIElement {
  const link = (href: string, words: string): HTMLAnchorElement =>
    element('a', foreign ? { href, hreflang: foreign } : { href }, words);
  const parts = found.sub_results.filter(({ url }) => url !== found.url).slice(0, mostParts);
  const opening = found.sub_results.find(({ url }) => url === found.url);
  const words = element(
    'div',
    foreign ? { lang: foreign } : {},
    element('h3', {}, link(found.url, found.meta.title ?? found.url)),
  );
  if (opening || parts.length === 0) words.append(excerpt((opening ?? found).excerpt));
  if (parts.length)
    words.append(
      element('ul', {}, ...parts.map((part) => element('li', {}, link(part.url, part.title), excerpt(part.excerpt)))),
    );
  return element('li', {}, ...(label ? [element('p', { className: 'label' }, label)] : []), words);
}
