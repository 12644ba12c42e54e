/** The search format: for each language one packed index, which the page of search fetches when somebody asks. */
import { languageTags } from '../../i18n/languages.ts';
import type { Library } from '../../model/library.ts';
import { searchIndexPath } from '../../model/search-urls.ts';
import { madeOf } from '../cache.ts';
import { output, type Format } from '../format.ts';
import { writeIndex, type PlannedFile } from './gather.ts';

/** Makes the format. @param listFiles lists the files that texts have, which other formats make */
export function searchFormat(listFiles: (library: Library) => readonly PlannedFile[]): Format {
  return {
    name: 'search',
    plan: (library) =>
      languageTags.map((language) =>
        output({
          path: searchIndexPath(language),
          type: 'application/json',
          // Not kept in the cache: it is made in less time than all that goes into it would be hashed.
          make: () => Promise.resolve(madeOf(writeIndex(library, language, listFiles(library)))),
        }),
      ),
  };
}
