/** What the search page says beside its results. */
import { counted, type Counted } from '../i18n/counted.ts';
import type { Answer } from '../search/rank.ts';
import { hashOf, type Question } from './question.ts';
import { element } from './search-results.ts';

/** The sentences this script says: `%q` is the query. */
export interface SearchSentences {
  readonly loading: string;
  readonly failed: string;
  readonly none: string;
  readonly found: Counted;
  readonly listed: Counted;
  readonly showing: string;
  readonly asTyped: string;
  readonly unknown: string;
  readonly near: string;
  readonly titles: string;
  readonly unfiltered: Counted;
  readonly linked: string;
  readonly linkShown: string;
  readonly noLines: string;
  /** Names of files. */
  readonly files: Readonly<Record<string, string>>;
}

/** Fills a sentence. */
export function say(sentence: string, query = ''): string {
  return sentence.replace('%q', () => query);
}

/** Lists titles below a line of words. */
export function titleList(
  words: string,
  links: readonly { readonly href: string; readonly textContent: string }[],
): HTMLElement[] {
  return [
    element('p', { className: 'label' }, words),
    element(
      'ul',
      { className: 'titles' },
      ...links.map(({ href, textContent }) => element('li', {}, element('a', { href }, textContent))),
    ),
  ];
}

/**
 * Says what was understood: what was mended, what is not known, what comes near.
 * @param n how many texts are shown after the reader's choices
 * @param address makes an address from the root of the site one that leads there from the page
 */
export function advise(
  said: SearchSentences,
  { query, chosen }: Question,
  { hits, near, understood }: Answer,
  n: number,
  address: (path: string) => string,
): HTMLElement[] {
  const again = (other: Question, words: string, className = ''): HTMLAnchorElement =>
    element('a', { href: hashOf(other), ...(className ? { className } : {}) }, words);
  const lost = [...understood.unanswered, ...understood.unknown];
  const { mended } = understood;
  const without = counted(said.unfiltered, hits.length);
  return [
    ...(mended === undefined
      ? []
      : [
          element(
            'p',
            {},
            `${say(said.showing, mended)} `,
            again({ query, chosen, typed: true }, say(said.asTyped, query), 'typed'),
          ),
        ]),
    ...(n === 0 && hits.length ? [element('p', {}, again({ query, chosen: {} }, without))] : []),
    ...(hits.length === 0 && lost.length ? [element('p', {}, say(said.unknown, lost.join(', ')))] : []),
    ...(near.length
      ? titleList(
          said.near,
          near.map(({ entry }) => ({ href: address(entry.path), textContent: entry.title })),
        )
      : []),
  ];
}
