/** The search page of the offline kit. From `file://` a page may neither fetch nor load modules: this is bundled into a classic script, and the indexes are others that come before it. */
import { runSearch } from './search-page.ts';

/** The packed indexes by language. */
declare const searchIndexes: Readonly<Record<string, string>>;

/** This script lies one folder below the root of the kit. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

const { language = '' } = document.querySelector<HTMLElement>('#search')!.dataset;
const languageOf = new Map(
  [...document.querySelectorAll<HTMLElement>('.elsewhere')].map(({ dataset }) => [dataset.index, dataset.language]),
);
for (const section of document.querySelectorAll<HTMLElement>('.elsewhere'))
  if (!(section.dataset.language! in searchIndexes)) section.remove();

runSearch({
  load: (index) => {
    const packed = searchIndexes[languageOf.get(index) ?? language];
    return packed === undefined ? Promise.reject(new Error('The kit has no such index.')) : Promise.resolve(packed);
  },
  address: (path) => {
    const [, file = '', anchor = ''] = /^\/([^#]*)(#.*)?$/.exec(path) ?? [];
    return `${root}${file.endsWith('/') ? `${file}index.html` : file}${anchor}`;
  },
});
