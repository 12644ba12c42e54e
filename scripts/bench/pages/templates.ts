/** One page of every template, in every language, and those outside the languages. */
import type { Library } from '../../../src/model/library.ts';
import { codeAddresses, pageAddresses, shareAddresses, type PageAddress } from '../../../src/model/urls.ts';
import { languageTags, type Language } from '../../../src/i18n/languages.ts';

/** A page that stands for its template. */
export interface Template {
  readonly name: string;
  readonly path: string;
  /** Absent where one page serves all languages. */
  readonly language?: Language;
}

/** Lists one page of each template: shelves and documents once for each kind, the rest once for each language. */
export function templatesOf(library: Library): Template[] {
  const pages = pageAddresses(library);
  const inLanguage = languageTags.flatMap((language) => {
    const first = new Map<string, PageAddress>();
    for (const page of pages.filter((one) => one.language === language)) {
      const name =
        page.route === 'kind'
          ? `list of ${page.kind}`
          : page.route === 'document'
            ? `document of ${page.kind}`
            : page.route;
      if (!first.has(name)) first.set(name, page);
    }
    return [...first].map(([name, { path }]): Template => ({ name, path, language }));
  });
  const codes = codeAddresses(library);
  const former = codes.find(({ entry }) => !library.documents.some(({ facts }) => facts.code === entry.code));
  return [
    { name: 'door', path: '/' },
    ...inLanguage,
    ...codes.slice(0, 1).map(({ path }) => ({ name: 'code in use', path })),
    ...(former ? [{ name: 'code no longer in use', path: former.path }] : []),
    ...shareAddresses(library)
      .slice(0, 1)
      .map(({ path }) => ({ name: 'short address', path })),
    { name: 'not found', path: '/404.html' },
  ];
}
