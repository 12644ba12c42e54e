/** Where one can follow a shelf, or everything. */
import { planRecordings } from '../formats/recording/recording.ts';
import { cataloguePath } from '../formats/catalogue/catalogue.ts';
import type { Language } from '../i18n/languages.ts';
import type { Library } from '../model/library.ts';
import type { KindName } from '../model/kinds.ts';
import { podcastPath } from '../model/recording-urls.ts';
import { feedPath, opdsPath } from '../model/urls.ts';

/** Addresses of the feeds of a shelf, or of everything. */
export interface FeedLinks {
  /** The shelf; absent where it is everything. */
  readonly kind?: KindName;
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
  /** The catalogue of e-books, the list of all documents and the podcast where there is one, beside the feeds of everything alone. */
  readonly lists?: { readonly opds: string; readonly catalogue: string; readonly podcast?: string };
}

/** Finds the feeds of a shelf, or of everything. */
export function feedLinks(library: Library, language: Language, kind?: KindName): FeedLinks {
  const heard = planRecordings(library).some(({ edition }) => edition.language === language);
  const lists = {
    opds: opdsPath(language),
    catalogue: cataloguePath,
    ...(heard ? { podcast: podcastPath(language) } : {}),
  };
  return {
    ...(kind ? { kind } : { lists }),
    atom: feedPath(language, 'atom', kind),
    rss: feedPath(language, 'rss', kind),
    json: feedPath(language, 'json', kind),
  };
}
