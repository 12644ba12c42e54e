/** Links to texts and to words of the glossary, with a word on what they lead to. */
import { languageName } from '../i18n/dates.ts';
import { words, type Language } from '../i18n/languages.ts';
import type { Titled } from '../model/lists.ts';
import { glossaryPath } from '../model/urls.ts';
import { editionLink, foreignTo, type PageLink } from './links.ts';

/** A link with a word on what it leads to. */
export interface RemarkedLink extends PageLink {
  readonly remark: string;
}

/** Links a text by its title, or a word of the glossary. */
export function remarkedLink(titled: Titled, language: Language): RemarkedLink {
  const t = words(language);
  if ('term' in titled)
    return {
      name: titled.term.in[language].term,
      path: `${glossaryPath(language)}#${titled.term.id}`,
      remark: t.search.term,
    };
  const { edition } = titled;
  const { foreign } = foreignTo(edition, language);
  const remark = [t.kinds[edition.document.kind].one, foreign && t.document.also(languageName(foreign, language))];
  return { ...editionLink(edition, language), remark: remark.filter(Boolean).join(', ') };
}
