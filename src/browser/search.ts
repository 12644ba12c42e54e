/** The search page's own script: asks as the reader types, lists what is found, keeps the question in the address. */
import { cleanQuery, hashOf, questionIn, type Question } from './question.ts';
import { countFilters, isLoaded, loadEngine, type Answer } from './search-engine.ts';
import { element, resultItem } from './search-results.ts';
import { mendQuery, nearestTitles } from './suggest.ts';

/** The sentences this script says: `%q` is the query, `%n` a number. */
export interface SearchSentences {
  readonly loading: string;
  readonly failed: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly listedOne: string;
  readonly listedMany: string;
  readonly perhaps: string;
  readonly nearest: string;
  readonly unfilteredOne: string;
  readonly unfilteredMany: string;
}

const root = document.querySelector<HTMLElement>('#search')!;
const field = root.querySelector<HTMLInputElement>('#query')!;
const status = root.querySelector<HTMLElement>('#found')!;
const list = root.querySelector<HTMLElement>('#results')!;
const heading = root.querySelector<HTMLElement>('#results-title')!;
const more = root.querySelector<HTMLButtonElement>('#more-results')!;
const advice = root.querySelector<HTMLElement>('#advice')!;
const filters = [...root.querySelectorAll<HTMLSelectElement>('.filters select')];
const elsewhere = [...root.querySelectorAll<HTMLElement>('.elsewhere')];
const titles = [...document.querySelectorAll<HTMLAnchorElement>('#all-titles a')].filter((link) => !link.lang);
const said = JSON.parse(root.dataset.said!) as SearchSentences;
/** Addresses on a page are relative to it, and a module would take them as relative to itself. */
const whole = (address = ''): string => new URL(address, location.href).href;
const folder = whole(root.dataset.index);

const pause = 150; // ms between the last key and the search
const page = 10; // texts shown at once
const few = 5; // fewer texts than this, and the other languages are asked as well
const names = Object.fromEntries(
  filters.map((select) => [select.id, [...select.options].flatMap(({ value }) => value || [])]),
);

let turn = 0; // the newest question; answers to older ones are dropped
let timer = 0;
let shown = page;
let settled = true; // whether the next change of the question is a new entry of the browser's history

const question = (): Question => ({
  query: cleanQuery(field.value),
  chosen: Object.fromEntries(filters.filter(({ value }) => value).map(({ id, value }) => [id, value])),
});

const say = (sentence: string, n = 0, query = ''): string =>
  sentence.replace('%n', String(n)).replace('%q', () => query);

/** Names a text's kind and city, as the filters name them. */
const labelOf = (values: Readonly<Record<string, readonly string[]>>): string =>
  filters
    .filter(({ id }) => id !== 'topic')
    .flatMap((select) =>
      [...select.options]
        .filter(({ value }) => value && values[select.id]?.includes(value))
        .map((option) => option.dataset.name!),
    )
    .join(' · ');

const draw = async (answer: Answer, most: number, foreign?: string): Promise<HTMLLIElement[]> =>
  (await Promise.all(answer.results.slice(0, most).map((result) => result.data()))).map((found) =>
    resultItem(found, labelOf(found.filters), foreign),
  );

function clear(sentence = ''): void {
  status.textContent = sentence;
  list.replaceChildren();
  advice.replaceChildren();
  for (const part of [heading, more, ...elsewhere]) part.hidden = true;
}

async function search(): Promise<void> {
  const mine = ++turn;
  const asked = question();
  const { query, chosen } = asked;
  const address = hashOf(asked);
  if (address !== (questionIn(location.hash, names) ? location.hash : '')) {
    history[settled ? 'pushState' : 'replaceState'](null, '', address || location.pathname);
    settled = false;
  }
  if (!address && !isLoaded(folder)) return clear();
  try {
    if (!isLoaded(folder)) status.textContent = said.loading;
    const engine = await loadEngine(folder);
    const words = query || null;
    const answer = await engine.search(words, { filters: chosen });
    const counts = await countFilters(engine, words, chosen, answer);
    const items = address ? await draw(answer, shown) : [];
    if (mine !== turn) return;
    for (const option of filters.flatMap((select) => [...select.options])) {
      if (!option.value) continue;
      const n = counts[option.parentElement!.id]?.[option.value] ?? 0;
      option.textContent = `${option.dataset.name} (${n})`;
      option.disabled = n === 0 && !option.selected;
    }
    if (!address) return clear();
    const n = answer.results.length;
    if (n === 0 && !navigator.onLine)
      throw new Error('The engine passes over the parts of the index that it cannot fetch.');
    status.textContent = say(
      n === 0 ? said.none : query ? (n === 1 ? said.one : said.many) : n === 1 ? said.listedOne : said.listedMany,
      n,
      query,
    );
    heading.hidden = n === 0;
    list.replaceChildren(...items);
    more.hidden = n <= shown;
    advice.replaceChildren(...(n === 0 ? advise(asked, answer.unfilteredResultCount) : []));
    await Promise.all(elsewhere.map((section) => lookElsewhere(section, asked, n < few, mine)));
  } catch {
    if (mine === turn) clear(said.failed);
  }
}

/** Offers what might be meant, as links that ask again, and the titles that come nearest. */
function advise({ query, chosen }: Question, unfiltered: number): HTMLElement[] {
  const again = (other: Question, words: string): HTMLAnchorElement => element('a', { href: hashOf(other) }, words);
  const mended = mendQuery(
    query,
    titles.map(({ textContent }) => textContent),
  );
  const near = nearestTitles(query, titles, ({ textContent }) => textContent, 5);
  return [
    ...(unfiltered && Object.keys(chosen).length
      ? [
          element(
            'p',
            {},
            again({ query, chosen: {} }, say(unfiltered === 1 ? said.unfilteredOne : said.unfilteredMany, unfiltered)),
          ),
        ]
      : []),
    ...(mended ? [element('p', {}, `${said.perhaps} `, again({ query: mended, chosen }, mended))] : []),
    ...(near.length
      ? [
          element('p', { className: 'label' }, said.nearest),
          element(
            'ul',
            { className: 'titles' },
            ...near.map((link) => element('li', {}, element('a', { href: link.href }, link.textContent))),
          ),
        ]
      : []),
  ];
}

/** Asks another language's index: at once where little was found, else when the reader wants it, and from then on. */
async function lookElsewhere(
  section: HTMLElement,
  { query, chosen }: Question,
  wanted: boolean,
  mine: number,
): Promise<void> {
  const { language } = section.dataset as { language: string };
  const index = whole(section.dataset.index);
  const button = section.querySelector('button')!;
  const place = section.querySelector('ol')!;
  const count = section.querySelector('.count')!;
  section.hidden = !query;
  if (!query) return;
  button.hidden = wanted || isLoaded(index);
  if (!button.hidden) {
    place.replaceChildren();
    count.textContent = '';
    return;
  }
  const answer = await loadEngine(index)
    .then((engine) => engine.search(query, { filters: chosen }))
    .catch(() => undefined);
  const items = answer ? await draw(answer, page, language) : [];
  if (mine !== turn) return;
  place.replaceChildren(...items);
  count.textContent = answer ? `(${answer.results.length})` : '';
  button.hidden = answer !== undefined;
  section.hidden = answer?.results.length === 0;
}

const soon = (wait: number): void => {
  shown = page;
  clearTimeout(timer);
  timer = window.setTimeout(() => void search(), wait);
};

/** Takes over what the address asks, and asks it. */
function restore({ query, chosen }: Question): Promise<void> {
  clearTimeout(timer);
  field.value = query;
  for (const select of filters) select.value = chosen[select.id] ?? '';
  settled = false; // the address may be mended, but not made a second time
  const asked = search();
  settled = true;
  return asked;
}

function keys(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.isComposing || event.altKey) return;
  // Not a bare letter or sign, which people who speak to their computer would press by accident (WCAG 2.1.4).
  if ((event.ctrlKey || event.metaKey) && key === 'k') field.focus();
  else if (event.ctrlKey || event.metaKey || !root.contains(target as Node) || target instanceof HTMLSelectElement)
    return;
  else if (key === 'Escape') {
    // First the words, then the filters.
    if (!field.value) for (const select of filters) select.value = '';
    field.value = '';
    field.focus();
    soon(0);
  } else {
    const links = [
      ...root.querySelectorAll<HTMLElement>(
        '#advice a, ol.results a, #more-results:not([hidden]), .elsewhere:not([hidden]) button:not([hidden])',
      ),
    ];
    const at = links.indexOf(target as HTMLElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ...(at < 0 ? {} : { Home: 0, End: links.length - 1 }),
    };
    const to = steps[key];
    if (to === undefined || (at < 0 && (target !== field || to < 0))) return;
    (to < 0 ? field : links[to])?.focus();
  }
  event.preventDefault();
}

document.documentElement.classList.add('live');
const begun = history.state as { y?: number; shown?: number } | null;
const first = questionIn(location.hash, names);
if (first && hashOf(first)) {
  shown = begun?.shown ?? page;
  // Back from a text: to the place in the list where the reader left it.
  void restore(first).then(() => begun?.y !== undefined && scrollTo(0, begun.y));
}
field.form!.addEventListener('submit', (event) => {
  event.preventDefault();
  soon(0);
  settled = true;
});
// Whoever comes to the field will soon ask: the engine is fetched meanwhile, and the filters can be counted.
field.addEventListener(
  'focus',
  () =>
    void loadEngine(folder).then(
      () => (hashOf(question()) ? undefined : search()),
      () => clear(said.failed),
    ),
  { once: true },
);
field.addEventListener('input', () => soon(pause));
field.addEventListener('blur', () => (settled = true));
for (const select of filters) select.addEventListener('change', () => soon(0));
more.addEventListener('click', () => {
  const next = shown;
  shown += page;
  void search().then(() => list.children[next]?.querySelector('a')?.focus());
});
for (const section of elsewhere)
  section.querySelector('button')!.addEventListener('click', () => {
    void lookElsewhere(section, question(), true, turn).then(() => section.querySelector('a')?.focus());
  });
root.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('ol.results a')) history.replaceState({ y: scrollY, shown }, '');
});
addEventListener('hashchange', () => {
  const asked = questionIn(location.hash, names);
  if (!asked) return;
  shown = page;
  void restore(asked);
});
document.addEventListener('keydown', keys);
