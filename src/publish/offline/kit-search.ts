/** The search of the offline kit. From `file://` a page may neither fetch nor load modules, so these functions go into the kit as a classic script, word for word: they import nothing. */

/** One text: where it is, its title, and for each section its anchor, its heading and its words, folded, each once, with a space before and behind. */
export type KitEntry = readonly [address: string, title: string, sections: readonly (readonly [id: string, heading: string, words: string])[]];

/** A text in which something was found, with the sections that are meant. */
export interface KitFound {
  readonly address: string;
  readonly title: string;
  readonly sections: readonly (readonly [id: string, heading: string])[];
}

/** Folds a text to words of small letters without accents. */
export function fold(text: string): string[] {
  return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').match(/[a-z0-9]+/g) ?? [];
}

/** Finds the texts that have every word of a query, or a longer form of it; a word in the title counts most, then one in a heading. */
export function find(index: readonly KitEntry[], query: string): KitFound[] {
  const terms = fold(query.slice(0, 200)).slice(0, 10).map((term) => ` ${term.length > 4 ? term.replace(/(es|s)$/, '') : term}`);
  if (!terms.length) return [];
  const found: { score: number; entry: KitFound }[] = [];
  for (const [address, title, sections] of index) {
    const head = ` ${fold(title).join(' ')}`;
    const headings = sections.map(([, heading]) => ` ${fold(heading).join(' ')}`);
    const scores = terms.map((term) => (head.includes(term) ? 10 : 0) + (headings.some((heading) => heading.includes(term)) ? 4 : 0) + sections.filter(([, , words]) => words.includes(term)).length / 10);
    if (scores.some((score) => score === 0)) continue;
    const meant = sections.filter(([id, , words], at) => id && terms.every((term) => `${headings[at]} ${words}`.includes(term))).slice(0, 3);
    found.push({ score: scores.reduce((sum, score) => sum + score, 0), entry: { address, title, sections: meant.map(([id, heading]) => [id, heading] as const) } });
  }
  return found.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

/** Shows the search on its page. @param index all texts, with addresses as seen from the root of the kit; @param root the way there */
export function runSearch(index: readonly KitEntry[], root: string): void {
  const field = document.querySelector<HTMLInputElement>('#query');
  const line = document.querySelector<HTMLElement>('#found');
  const list = document.querySelector<HTMLElement>('#results');
  if (!field || !line || !list) return;
  const said = JSON.parse(line.dataset.said ?? '{}') as { none: string; one: string; many: string };
  const link = (address: string, words: string): HTMLAnchorElement => Object.assign(document.createElement('a'), { href: root + address, textContent: words });
  const search = (): void => {
    const query = field.value.trim();
    const found = find(index, query);
    line.textContent = query ? (found.length ? (found.length > 1 ? said.many : said.one) : said.none).replace('%n', String(found.length)).replace('%q', () => query.slice(0, 200)) : '';
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

/** The script as it goes into the kit; where Node took the types out it leaves spaces. */
export const kitSearchScript = `'use strict';\n${[fold, find, runSearch].map((part) => String(part).replace(/(?<=\S) {2,}/g, ' ')).join('\n')}\nrunSearch(offlineIndex, offlineRoot);\n`;

/** The index of one language as a script, which is the only way for a page to read it from `file://`. @param root the way from the search page to the root of the kit */
export function kitIndexScript(index: readonly KitEntry[], root: string): string {
  return `'use strict';\nconst offlineRoot = ${JSON.stringify(root)};\nconst offlineIndex = ${JSON.stringify(index)};\n`;
}
