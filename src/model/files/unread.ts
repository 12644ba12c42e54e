/** Texts that could not be read whole, and where each would stand: the dev server answers there with what is wrong. */
import type { Language } from '../../i18n/languages.ts';
import type { Document } from '../document.ts';
import { kinds, type KindName } from '../kinds.ts';
import { isPlainName } from '../names.ts';
import type { SourceFolder } from './sources.ts';
import { homePath, kindPath } from '../urls.ts';

export interface UnreadText {
  readonly kind: KindName;
  /** Id of the document. */
  readonly id: string;
  readonly language: Language;
  /** From the project's root. */
  readonly path: string;
  /** As its fields say, or as far as they can be read; else the folder's name. */
  readonly slug: string;
}

/** Lists the texts of folders that became no edition. */
export function unreadTexts(folders: readonly SourceFolder[], documents: readonly Document[]): UnreadText[] {
  const read = new Set(documents.flatMap(({ editions }) => editions.map(({ path }) => path)));
  return folders.flatMap(({ kind, id, editions }) =>
    editions
      .filter(({ source }) => !read.has(source.path))
      .map(({ language, source }) => {
        const said = /^slug:[ \t]*["']?([a-z0-9-]+)/m.exec(source.text)?.[1] ?? '';
        return { kind, id, language, path: source.path, slug: isPlainName(said) ? said : id };
      }),
  );
}

/** The address that a text would have. */
export function unreadPath({ kind, language, slug }: UnreadText): string {
  return `${kinds[kind].index ? kindPath(kind, language) : homePath(language)}${slug}/`;
}
