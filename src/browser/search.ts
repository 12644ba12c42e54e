/** The search page of the site: its indexes are fetched, and so is the engine that knows every line. */
import { findLines } from './search-engine.ts';
import { runSearch } from './search-page.ts';
import { lineItem } from './search-results.ts';

const { index = '' } = document.querySelector<HTMLElement>('#search')!.dataset;
/** Addresses on a page are relative to it, and a module would take them as relative to itself. */
const whole = (address: string): string => new URL(address, location.href).href;
/** The index lies in the folder of the page of search, below the folder of its language. */
const root = new URL('../../', whole(index));
/** Texts whose lines are shown. */
const mostLines = 10;

runSearch({
  load: async (address) => {
    const answer = await fetch(whole(address));
    if (!answer.ok) throw new Error(`The index could not be fetched: ${answer.status}.`);
    return answer.text();
  },
  address: (path) => new URL(path.slice(1), root).href,
  lines: async (words) => {
    const folder = new URL(`pagefind/${document.documentElement.lang}/`, root).href;
    return (await findLines(folder, words, mostLines)).map(lineItem);
  },
});
