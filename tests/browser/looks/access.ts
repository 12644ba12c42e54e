/** What a page owes a reader who points with difficulty, listens, or uses the keyboard; each look gives back a line for each fault. */
import type { Page } from 'playwright-core';
import { languages, languageTags } from '../../../src/i18n/languages.ts';
import { allEditions, type Library } from '../../../src/model/library.ts';

/** Targets of less than 44 px outside running text. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')]
      .filter((element) => {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.skip')) return false;
        const label = element.matches('[type=checkbox], [type=radio]')
          ? (element as HTMLInputElement).labels?.[0]
          : undefined;
        const { width: wide, height: high } = (label ?? element).getBoundingClientRect();
        // Half a pixel is lost in rounding.
        if (wide >= 43.5 && high >= 43.5) return false;
        // Running text: other words stand on the same line, or it is a word or a mark in a sentence that opens what it means.
        const block = element.closest('p, li, dd, dt, td, th, figcaption, blockquote, h2, h3');
        const amongWords = (block?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
        return !(
          amongWords &&
          (getComputedStyle(element).display === 'inline' || element.matches('.term, sup > button'))
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Lines of more than 80 characters, with their length. */
export function longLines(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** The nearest element that sets its own lines. */
    const blockOf = (node: Node): Element => {
      let element = node.parentElement!;
      while (getComputedStyle(element).display === 'inline') element = element.parentElement!;
      return element;
    };
    const lines: string[] = [];
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let block: Element | undefined;
    let bottom = 0;
    let line = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || !node.parentElement?.checkVisibility()) continue;
      const own = blockOf(node);
      if (own !== block) {
        lines.push(line);
        line = '';
        block = own;
        bottom = 0;
      }
      for (let at = 0; at < node.textContent.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const place = range.getClientRects()[0];
        if (!place?.width) continue;
        // A raised number of a note stands on the same line.
        if (place.top > bottom - 2) {
          lines.push(line);
          line = '';
        }
        bottom = Math.max(line ? bottom : 0, place.bottom);
        line += node.textContent[at];
      }
    }
    return [...lines, line]
      .map((text) => text.trim())
      .filter((text) => text.length > 80)
      .map((text) => `${text.length} ${text}`);
  });
}

/** Headings that do not begin with the first, or leave one out. */
export async function headings(page: Page): Promise<string[]> {
  const ranks = await page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
  );
  return ranks[0] === 1 && ranks.every((rank, index) => rank - (ranks[index - 1] ?? 0) <= 1) ? [] : [ranks.join(' ')];
}

/** Links that do not say by themselves where they lead: two alike that lead to two places, and those that say “here”. */
export async function unclearLinks(page: Page): Promise<string[]> {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter((link) => link.checkVisibility())
      .map((link) => ({
        // In another language the same word is another word; a picture speaks by its alternative text.
        name: `${link.closest('[lang]')?.getAttribute('lang')} ${(link.getAttribute('aria-label') ?? [link.textContent, ...[...link.querySelectorAll('img')].map(({ alt }) => alt)].join(' ')).replace(/\s+/g, ' ').trim()}`,
        href: link.href,
      })),
  );
  const unclear: string[] = [];
  const places = new Map<string, string>();
  for (const { name, href } of links) {
    const other = places.get(name) ?? href;
    // What is found by searching for “here”, “click”, “more” is no help in a list of links.
    if (
      /^\w\w ?$/.test(name) ||
      /^\w\w (click )?(here|more|read more|link|this|aquí|(haga )?clic( aquí)?|más|leer más|ver más|enlace)\W*$/i.test(
        name,
      )
    )
      unclear.push(`“${name}”`);
    else if (other !== href) unclear.push(`“${name}” leads to ${other} and to ${href}`);
    places.set(name, href);
  }
  return unclear;
}

/** What takes the focus without showing a ring. The focus stays on the last one. */
export function bareFocus(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex]')]
      .filter((element) => {
        element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
        if (document.activeElement !== element) return false;
        const { outlineStyle, outlineWidth, outlineColor, backgroundColor, boxShadow } = getComputedStyle(element);
        // Around a ring in the colour of the ground lies a second one.
        return (
          outlineStyle === 'none' ||
          parseFloat(outlineWidth) < 2 ||
          (outlineColor === backgroundColor && boxShadow === 'none')
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Titles, summaries and names of languages in another language than the page. @returns how many there are, and those that are not marked as such */
export async function foreignTitles(page: Page, library: Library): Promise<{ seen: number; unmarked: string[] }> {
  const ofLanguage = Object.fromEntries(
    languageTags.map((tag) => [
      tag,
      new Set(
        allEditions(library)
          .filter(({ language }) => language === tag)
          .flatMap(({ words }) => [words.title, words.summary]),
      ),
    ]),
  );
  const { own, texts } = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const all: [string, string][] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      all.push([node.textContent!.trim(), node.parentElement!.closest('[lang]')!.getAttribute('lang')!]);
    return { own: document.documentElement.lang, texts: all };
  });
  let seen = 0;
  const unmarked: string[] = [];
  for (const tag of languageTags.filter((other) => other !== own)) {
    for (const [text, marked] of texts) {
      const title = ofLanguage[tag]!.has(text) && !ofLanguage[own]!.has(text);
      if (title) seen += 1;
      if ((title || text === languages[tag].name) && marked !== tag) unmarked.push(`“${text}” is marked as ${marked}`);
    }
  }
  return { seen, unmarked };
}
