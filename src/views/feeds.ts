/** Where one can follow a shelf, or everything. */
import { cataloguePath } from '../formats/catalogue/catalogue.ts';
import type { Language } from '../i18n/languages.ts';
import type { KindName } from '../model/kinds.ts';
import { feedPath, opdsPath } from '../model/urls.ts';

/** Addresses of the feeds of a shelf, or of everything. */
export interface FeedLinks {
  /** The shelf; absent where it is everything. */
  readonly kind?: KindName;
  readonly atom: string;
  readonly rss: string;
  readonly json: string;
  /** The catalogue of e-books and the list of all documents, beside the feeds of everything alone. */
  readonly lists?: { readonly opds: string; readonly catalogue: string };
}

/** Finds the feeds of a shelf, or of everything. */
export function feedLinks(language: Language, kind?: KindName): FeedLinks {
  return {
    ...(kind ? { kind } : { lists: { opds: opdsPath(language), catalogue: cataloguePath } }),
    atom: feedPath(language, 'atom', kind),
    rss: feedPath(language, 'rss', kind),
    json: feedPath(language, 'json', kind),
  };
}
