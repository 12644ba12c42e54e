/** Every word of the glossary, as its readers look it up, with the word in the other languages. */
import { languageTags, words, type Language } from '../i18n/languages.ts';
import { sortedTerms } from '../model/registers/glossary.ts';
import type { PageAddress } from '../model/urls.ts';
import type { ViewContext } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { trailTo, type Trail } from './links.ts';

export interface GlossaryView {
  readonly route: 'glossary';
  readonly frame: Frame;
  readonly trail: Trail;
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly meaning: string;
    /** Language of both, where that is not the reader’s. */
    readonly foreign?: Language;
    /** What the other languages call it, where that is not the same. */
    readonly others: readonly { readonly language: Language; readonly term: string }[];
  }[];
}

/** Views the glossary. */
export function glossaryView({ library }: ViewContext, page: PageAddress): GlossaryView {
  const { language } = page;
  const { title, summary } = words(language).glossary;
  const others = languageTags.filter((tag) => tag !== language);
  return {
    route: 'glossary',
    frame: frameOf({ library }, page, { title, description: summary, searchable: true }),
    trail: trailTo(language, title),
    terms: sortedTerms(library.glossary, language).map(({ id, in: said }) => {
      const { term, meaning, language: own } = said[language];
      return {
        id,
        term,
        meaning,
        ...(own === language ? {} : { foreign: own }),
        others: others.filter((tag) => said[tag].term !== term).map((tag) => ({ language: tag, term: said[tag].term })),
      };
    }),
  };
}
