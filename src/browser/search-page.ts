/** The search page: asks as the reader types, on the site and in the offline kit. The question stays in the page, unless the reader wants a link to it. */
import { counted } from '../i18n/counted.ts';
import { Lexicon } from '../search/lexicon.ts';
import { unpack } from '../search/pack.ts';
import { ask, type Answer, type Hit } from '../search/rank.ts';
import { cleanQuery, hashOf, questionIn, type Question } from './question.ts';
import { advise, say, titleList, type SearchSentences } from './search-advice.ts';
import { countOptions, fits, labelOf } from './search-filters.ts';
import { moveByKeys } from './search-keys.ts';
import { resultItem } from './search-results.ts';
import { titlesWith } from './search-titles.ts';

/** Where the page has its indexes from. */
export interface Source {
  /** Reads the packed index of a language. @param index as the page names it @throws when it cannot */
  load(index: string): Promise<string>;
  /** Makes an address from the root of the site one that leads there from the page. */
  address(path: string): string;
  /** Draws the lines of texts that have words, where there is an engine for them. @throws when it cannot be loaded */
  readonly lines?: (words: string) => Promise<HTMLLIElement[]>;
}

const pause = 150; // ms between the last key and the search
const page = 10; // texts shown at once
const fewTitles = 5;

/** What is kept of a page that is left for a text, until the reader comes back. */
interface Left extends Question {
  readonly y: number;
  readonly shown: number;
}

/** Lets the page search. */
export function runSearch(source: Source): void {
  const root = document.querySelector<HTMLElement>('#search')!;
  const part = <T extends HTMLElement>(selector: string): T => root.querySelector<T>(selector)!;
  const field = part<HTMLInputElement>('#query');
  const status = part('#found');
  const list = part('#results');
  const heading = part('#results-title');
  const more = part<HTMLButtonElement>('#more-results');
  const advice = part('#advice');
  const narrow = part('#narrow');
  const person = part('#person');
  const further = part('#further');
  const linkLine = part('#linked');
  const lines = part('#lines');
  const filters = [...root.querySelectorAll<HTMLSelectElement>('#narrow select')];
  const elsewhere = [...root.querySelectorAll<HTMLElement>('.elsewhere')];
  const titles = [...document.querySelectorAll<HTMLAnchorElement>('#all-titles a')].filter((link) => !link.lang);
  const said = JSON.parse(root.dataset.said!) as SearchSentences;
  const names = Object.fromEntries(
    filters.map((select) => [select.id, [...select.options].flatMap(({ value }) => value || [])]),
  );

  let turn = 0; // the newest question; answers to older ones are dropped
  let timer = 0;
  let shown = page;
  let typed = false;

  const lexicons = new Map<string, Promise<Lexicon>>();
  const ready = new Set<string>();
  /** Other languages that the reader has asked for. An index that is there for an earlier question is no such wish: an answer depends on no question before it. */
  const wanted = new Set<string>();
  const lexiconOf = (index: string): Promise<Lexicon> => {
    const known = lexicons.get(index);
    if (known) return known;
    const loading = source.load(index).then((text) => {
      const lexicon = new Lexicon(unpack(text));
      ready.add(index);
      // The first slip is mended without a wait.
      setTimeout(() => lexicon.known(), 500);
      return lexicon;
    });
    lexicons.set(index, loading);
    loading.catch(() => lexicons.delete(index));
    return loading;
  };
  const own = root.dataset.index!;

  const question = (): Question => ({
    query: cleanQuery(field.value),
    chosen: Object.fromEntries(filters.filter(({ value }) => value).map(({ id, value }) => [id, value])),
    ...(typed ? { typed } : {}),
  });
  const draw = (hits: readonly Hit[], foreign?: string): HTMLLIElement[] =>
    hits.map((hit) =>
      resultItem(hit, {
        label: labelOf(hit, filters, root.dataset.term!),
        foreign,
        address: (path) => source.address(path),
        fileName: (name) => said.files[name] ?? name,
      }),
    );

  const clear = (sentence = ''): void => {
    status.textContent = sentence;
    list.replaceChildren();
    advice.replaceChildren();
    for (const one of [heading, more, person, further, lines, narrow, ...elsewhere]) one.hidden = true;
  };

  const search = async (): Promise<void> => {
    const mine = ++turn;
    const asked = question();
    const { query, chosen } = asked;
    if (!hashOf(asked)) return clear();
    try {
      if (!ready.has(own)) showTitles(query);
      const lexicon = await lexiconOf(own);
      if (mine !== turn) return;
      const answer = query ? ask(lexicon, query, asked.typed) : everything(lexicon);
      const hits = answer.hits.filter((hit) => fits(hit, chosen));
      countOptions(filters, answer.hits, chosen);
      const n = hits.length;
      status.textContent = say(
        n === 0 ? said.none : counted(query ? said.found : said.listed, n),
        answer.understood.mended ?? query,
      );
      heading.hidden = n === 0;
      list.replaceChildren(...draw(hits.slice(0, shown)));
      more.hidden = n <= shown;
      person.hidden = n > 0;
      narrow.hidden = answer.hits.length === 0;
      further.hidden = !query;
      linkLine.textContent = '';
      lines.hidden = true;
      advice.replaceChildren(...advise(said, asked, answer, n, (path) => source.address(path)));
      await Promise.all(elsewhere.map((section) => lookElsewhere(section, asked, n === 0, mine)));
    } catch {
      if (mine === turn) clear(said.failed);
    }
  };

  /** Shows what the page holds itself, while the index is on its way. */
  const showTitles = (query: string): void => {
    const found = titlesWith(query, titles, ({ textContent }) => textContent, fewTitles);
    clear(said.loading);
    if (found.length) advice.replaceChildren(...titleList(said.titles, found));
  };

  /** Asks another language's index: at once where nothing was found, else when the reader wants it, and from then on. */
  const lookElsewhere = async (
    section: HTMLElement,
    { query, chosen, typed: asIs }: Question,
    nothing: boolean,
    mine: number,
  ): Promise<void> => {
    const { language, index = '' } = section.dataset as { language: string; index?: string };
    const button = section.querySelector('button')!;
    const place = section.querySelector('ol')!;
    const amount = section.querySelector('.count')!;
    place.replaceChildren();
    amount.textContent = '';
    section.hidden = !query;
    if (!query) return;
    button.hidden = nothing || wanted.has(language);
    if (!button.hidden) return;
    const lexicon = await lexiconOf(index).catch(() => undefined);
    if (mine !== turn) return;
    const hits = lexicon ? ask(lexicon, query, asIs).hits.filter((hit) => fits(hit, chosen)) : [];
    section.hidden = hits.length === 0;
    amount.textContent = `(${hits.length})`;
    place.replaceChildren(...draw(hits.slice(0, page), language));
  };

  const soon = (wait: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), wait);
  };
  const fresh = (wait: number): void => {
    shown = page;
    typed = false;
    soon(wait);
  };
  const restore = async (asked: Question): Promise<void> => {
    field.value = asked.query;
    typed = asked.typed === true;
    for (const select of filters) select.value = asked.chosen[select.id] ?? '';
    await search();
  };

  document.documentElement.classList.add('live');
  const left = history.state as Left | null;
  const first = left?.query === undefined ? questionIn(location.hash, names) : left;
  if (first && hashOf(first)) {
    shown = left?.shown ?? page;
    // Back from a text: to the place in the list where the reader left it.
    void restore(first).then(() => left?.y !== undefined && scrollTo(0, left.y));
  }
  field.form!.addEventListener('submit', (event) => {
    event.preventDefault();
    soon(0);
  });
  // Whoever comes to the field will soon ask.
  field.addEventListener('focus', () => void lexiconOf(own).catch(() => clear(said.failed)), { once: true });
  field.addEventListener('input', () => fresh(pause));
  for (const select of filters) select.addEventListener('change', () => soon(0));
  more.addEventListener('click', () => {
    const next = shown;
    shown += page;
    void search().then(() => list.children[next]?.querySelector('a')?.focus());
  });
  for (const section of elsewhere)
    section.querySelector('button')!.addEventListener('click', () => {
      wanted.add(section.dataset.language!);
      void lookElsewhere(section, question(), false, turn).then(() => section.querySelector('a')?.focus());
    });
  part('#link').addEventListener('click', () => {
    const address = new URL(hashOf(question()), location.href).href;
    const show = (): void => {
      history.replaceState(history.state, '', address);
      linkLine.textContent = said.linkShown;
    };
    // Not every page may write there, and not every browser can.
    if (!('clipboard' in navigator)) return show();
    void navigator.clipboard.writeText(address).then(() => (linkLine.textContent = said.linked), show);
  });
  const linesButton = part('#ask-lines');
  linesButton.hidden = !source.lines;
  linesButton.addEventListener('click', () => void showLines());
  const showLines = async (): Promise<void> => {
    const mine = turn;
    const lexicon = await lexiconOf(own);
    linkLine.textContent = said.loading;
    const items = await source.lines?.(lexicon.wordsToFind(question().query)).catch(() => undefined);
    if (mine !== turn) return;
    linkLine.textContent = items ? (items.length ? '' : said.noLines) : said.failed;
    lines.hidden = !items?.length;
    lines.querySelector('ol')!.replaceChildren(...(items ?? []));
    lines.querySelector('a')?.focus();
  };
  root.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('ol.results a'))
      history.replaceState({ ...question(), y: scrollY, shown } satisfies Left, '');
  });
  addEventListener('hashchange', () => {
    const asked = questionIn(location.hash, names);
    if (!asked) return;
    shown = page;
    // A question is no place on the page: the address forgets it, and with it the history of the browser.
    history.replaceState(null, '', location.pathname);
    void restore(asked);
  });
  moveByKeys(root, field, filters, () => fresh(0));
}

/** Everything that has a kind, for a reader who only chooses. */
function everything({ index }: Lexicon): Answer {
  const hits = index.entries
    .filter(({ kind }) => kind)
    .map((entry): Hit => ({ entry, score: entry.weight, headings: [], files: [] }));
  return { hits, near: [], understood: { slots: [], files: [], unknown: [], unanswered: [] } };
}
