/** Resolutions and leaflets as Word files, for a local or a committee to fill in and change. */
import { isReviewed, type Edition } from '../../model/document.ts';
import type { KindName } from '../../model/kinds.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { editionFilePath } from '../../model/urls.ts';
import { stored } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { renderContext } from '../render.ts';
import { wordFile } from './file.ts';

/** The kinds that are meant to be changed by those who use them. */
const wordKinds: readonly KindName[] = ['resolutions', 'leaflets'];

/** Office Open XML, as registered with IANA. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const wordFiles: Format = {
  name: 'word',
  plan: (library: Library): Output[] =>
    allEditions(library)
      .filter((edition) => wordKinds.includes(edition.document.kind) && isReviewed(edition))
      .map((edition) =>
        output({
          path: editionFilePath(edition, '', 'docx'),
          type: wordType,
          edition,
          make: () => stored(inputs(library, edition), 'src/formats/word/word.ts', () => wordFile(library, edition)),
        }),
      ),
};

/** The words and facts of one edition, and what it takes from the rest of the library. */
function inputs(library: Library, edition: Edition): unknown {
  const { document, language, words, body } = edition;
  const { resolve, meaning } = renderContext(library, edition);
  const pictures = document.pictures.map(({ file, credit, bytes }) => ({
    file,
    credit,
    bytes: Buffer.from(bytes).toString('base64'),
  }));
  const links = body.links.map(({ target }) => resolve(target));
  const terms = body.terms.map(({ id }) => meaning(id));
  return {
    id: document.id,
    kind: document.kind,
    facts: document.facts,
    language,
    words,
    flow: body.flow,
    notes: body.notes,
    anchors: body.anchors,
    pictures,
    links,
    terms,
  };
}
