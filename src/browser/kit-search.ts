/** The search page of the offline kit. From `file://` a page may neither fetch nor load modules: this is bundled into a classic script, and the index is another that comes before it. */
import { find, type KitEntry } from './kit-find.ts';

/** All texts, with addresses as seen from the root of the kit. */
declare const offlineIndex: readonly KitEntry[];
/** The way from the search page to the root of the kit. */
declare const offlineRoot: string;

/** Shows the search on its page. */
function runSearch(index: readonly KitEntry[], root: string): void {
  const field = document.querySelector<HTMLInputElement>('#query');
  const line = document.querySelector<HTMLElement>('#found');
  const list = document.querySelector<HTMLElement>('#results');
  if (!field || !line || !list) return;
  const said = JSON.parse(line.dataset.said ?? '{}') as { none: string; one: string; many: string };
  const link = (address: string, words: string): HTMLAnchorElement =>
    Object.assign(document.createElement('a'), { href: root + address, textContent: words });
  const search = (): void => {
    const query = field.value.trim();
    const found = find(index, query);
    line.textContent = query
      ? (found.length ? (found.length > 1 ? said.many : said.one) : said.none)
          .replace('%n', String(found.length))
          .replace('%q', () => query.slice(0, 200))
      : '';
    list.replaceChildren(
      ...found.slice(0, 40).map(({ address, title, sections }) => {
        const item = document.createElement('li');
        const heading = document.createElement('h3');
        heading.append(link(address, title));
        item.append(heading);
        if (sections.length) {
          const parts = document.createElement('ul');
          for (const [id, words] of sections) {
            const part = document.createElement('li');
            part.append(link(`${address}#${id}`, words));
            parts.append(part);
          }
          item.append(parts);
        }
        return item;
      }),
    );
  };
  document.documentElement.classList.add('live');
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener('input', search);
  field.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
  search();
}

runSearch(offlineIndex, offlineRoot);
