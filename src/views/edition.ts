/** The edition that a page belongs to. */
import type { Edition } from '../model/document.ts';
import type { PageAddress } from '../model/urls.ts';

/** Returns the edition of a page. @throws when it is the page of no edition, which is a slip of the program */
export function editionOf({ edition, path }: PageAddress): Edition {
  if (!edition) throw new Error(`The page ${path} belongs to no edition.`);
  return edition;
}
