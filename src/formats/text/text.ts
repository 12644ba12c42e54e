/** Every text as plain UTF-8: for a message, an e-mail, a screen reader. */
import { isReviewed } from '../../model/document.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { editionFilePath } from '../../model/urls.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { plainText } from './page.ts';

/**
 * The mark of UTF-8 (U+FEFF). A server that does not name the encoding, a disk and old editors would take “ñ” for something else;
 * a browser believes this mark before anything else (WHATWG Encoding, section 6, “decode”), and screen readers do not speak it.
 */
export const mark = '\u{FEFF}';

export const texts: Format = {
  name: 'text',
  plan: (library: Library): Output[] =>
    allEditions(library)
      .filter(isReviewed)
      .map((edition) =>
        output({
          path: editionFilePath(edition, '', 'txt'),
          type: 'text/plain',
          edition,
          // Not kept in the cache: it is made in less time than it is read.
          make: () => Promise.resolve(madeOf(mark + plainText(library, edition))),
        }),
      ),
};
