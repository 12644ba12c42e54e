/** The search page's own script: asks Pagefind as the reader types, and lists what it finds. Loads the engine on first use. */

interface SubResult { readonly title: string; readonly url: string; readonly excerpt: string }
interface Found { readonly url: string; readonly excerpt: string; readonly meta: { readonly title?: string }; readonly sub_results: readonly SubResult[] }
interface Pagefind {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string, options: { filters: Record<string, string> }, wait: number): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

const root = document.querySelector<HTMLElement>('#search');
const field = document.querySelector<HTMLInputElement>('#query');
const answerLine = document.querySelector<HTMLElement>('#found');
const list = document.querySelector<HTMLElement>('#results');
const filters = [...document.querySelectorAll<HTMLSelectElement>('.filters select')];
const most = 20;

if (root && field && answerLine && list) {
  const said = JSON.parse(root.dataset.said ?? '{}') as Record<'loading' | 'failed' | 'none' | 'one' | 'many', string>;
  let engine: Promise<Pagefind> | undefined;

  const load = (): Promise<Pagefind> => {
    engine ??= (async () => {
      answerLine.textContent = said.loading;
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
      await pagefind.options({ excerptLength: 28 });
      await pagefind.init();
      answerLine.textContent = '';
      return pagefind;
    })();
    return engine;
  };

  const search = async (): Promise<void> => {
    const query = field.value.trim();
    const chosen = Object.fromEntries(filters.filter((select) => select.value).map((select) => [select.id, select.value]));
    history.replaceState(null, '', query ? `#${new URLSearchParams({ q: query, ...chosen })}` : location.pathname);
    if (!query) {
      answerLine.textContent = '';
      list.replaceChildren();
      return;
    }
    try {
      const pagefind = await load();
      const answer = await pagefind.debouncedSearch(query, { filters: chosen }, 150);
      if (!answer) return; // a later question is on its way
      const found = await Promise.all(answer.results.slice(0, most).map((result) => result.data()));
      const sentence = answer.results.length === 0 ? said.none : answer.results.length === 1 ? said.one : said.many;
      answerLine.textContent = sentence.replace('%n', String(answer.results.length)).replace('%q', query);
      list.replaceChildren(...found.map(entry));
    } catch {
      engine = undefined;
      answerLine.textContent = said.failed;
    }
  };

  const link = (url: string, words: string): HTMLAnchorElement => Object.assign(document.createElement('a'), { href: url, textContent: words });

  const excerpt = (html: string): HTMLParagraphElement => {
    const paragraph = document.createElement('p');
    // Pagefind marks hits with <mark> in otherwise escaped text; nothing else is taken over.
    for (const [index, part] of html.split(/<\/?mark>/).entries()) {
      const text = new DOMParser().parseFromString(part, 'text/html').body.textContent ?? '';
      paragraph.append(index % 2 ? Object.assign(document.createElement('mark'), { textContent: text }) : text);
    }
    return paragraph;
  };

  const entry = (found: Found): HTMLLIElement => {
    const item = document.createElement('li');
    const heading = document.createElement('h3');
    heading.append(link(found.url, found.meta.title ?? found.url));
    item.append(heading, excerpt(found.excerpt));
    const parts = found.sub_results.filter((part) => part.url !== found.url).slice(0, 3);
    if (parts.length) {
      const sub = document.createElement('ul');
      sub.append(...parts.map((part) => {
        const line = document.createElement('li');
        line.append(link(part.url, part.title));
        return line;
      }));
      item.append(sub);
    }
    return item;
  };

  document.documentElement.classList.add('live');
  const asked = new URLSearchParams(location.hash.slice(1));
  field.value = asked.get('q') ?? '';
  for (const select of filters) select.value = asked.get(select.id) ?? '';
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  field.addEventListener('input', () => void search());
  for (const select of filters) select.addEventListener('change', () => void search());
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== field && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      field.focus();
    }
  });
  if (field.value) void search();
}

export {}; // a module, so that its names are its own
