/** What every writer of a text must know beyond its words: the reader's language, where links lead, what words mean, who made a picture. */
import { words, type Language } from '../i18n/languages.ts';
import type { Edition } from '../model/document.ts';
import type { Meaning } from '../model/registers/glossary.ts';
import { bestEdition, findDocument, type Library } from '../model/library.ts';
import type { LinkTarget } from '../model/nodes.ts';
import { outsideAddress } from '../model/text/links.ts';
import { editionPath } from '../model/urls.ts';
import { site } from '../site.ts';

/** Where a link leads. */
export interface Link {
  readonly url: string;
  /** Language of what it leads to, where that is not the reader's. */
  readonly foreign?: Language;
}

export interface RenderContext {
  readonly language: Language;
  /** Where a link leads; undefined for a place in the same text, and for a document that is not there: then the words stand without a link. */
  resolve(target: LinkTarget): Link | undefined;
  /** A word of the glossary in the reader's language. */
  meaning(id: string): Meaning | undefined;
  /** Who made a picture of the document's folder. */
  credit(file: string): string | undefined;
}

/** Makes the context in which an edition is written. @param origin what addresses of ours begin with: the site's own for a file that leaves it, nothing on its pages */
export function renderContext(
  library: Library,
  { document, language }: Edition,
  origin: string = site.origin,
): RenderContext {
  return {
    language,
    resolve(target) {
      switch (target.to) {
        case 'web':
        case 'mail':
        case 'phone':
          return { url: outsideAddress(target) };
        case 'anchor':
          return undefined;
        case 'document': {
          const found = findDocument(library, target.id);
          if (!found) return undefined;
          const best = bestEdition(found, language);
          const url = `${origin}${editionPath(best)}${target.anchor ? `#${target.anchor}` : ''}`;
          return best.language === language ? { url } : { url, foreign: best.language };
        }
      }
    },
    meaning: (id) => library.glossary.terms.find((term) => term.id === id)?.in[language],
    credit: (file) => document.pictures.find((picture) => picture.file === file)?.credit,
  };
}

/** Says who made a picture; undefined where it is drawn. @param file as it lies in the document's folder */
export function creditLine(
  { language, credit }: Pick<RenderContext, 'language' | 'credit'>,
  file: string | undefined,
): string | undefined {
  const owed = file && credit(file);
  return owed ? words(language).blocks.credit(owed) : undefined;
}

/** What the words of the glossary mean that a text calls. @param terms their ids, in the order in which they are to be told */
export function meaningsOf({ meaning }: Pick<RenderContext, 'meaning'>, terms: Iterable<string>): Meaning[] {
  return [...terms].flatMap((id) => meaning(id) ?? []);
}
