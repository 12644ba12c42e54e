/** One address of each template of the fixture site, for tests that look at all of them. */
import type { Language } from '../../src/i18n/languages.ts';
import type { Library } from '../../src/model/library.ts';
import { codeAddresses, pageAddresses, shareAddresses } from '../../src/model/urls.ts';

/**
 * Lists one address of each template, in each language, and the pages outside: those of edition codes, the door, the 404 page.
 * @param only the one language to look at, where the words make no difference: Spanish, whose words are longer
 */
export function templates(library: Library, only?: Language): string[] {
  const seen = new Map<string, string>();
  for (const page of pageAddresses(library).filter(({ language }) => !only || language === only))
    if (!seen.has(`${page.route} ${page.kind ?? page.tool ?? ''} ${page.language}`))
      seen.set(`${page.route} ${page.kind ?? page.tool ?? ''} ${page.language}`, page.path);
  return [
    ...seen.values(),
    ...codeAddresses(library).map(({ path }) => path),
    ...shareAddresses(library)
      .filter(({ code }) => code === library.documents[0]?.facts.code)
      .map(({ path }) => path),
    '/',
    '/404.html',
  ];
}
