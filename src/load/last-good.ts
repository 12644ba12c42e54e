/** Lets the dev server go on showing a text that cannot be read now in the form in which it was read last. */
import { languageTags } from '../i18n/languages.ts';
import type { Document, Edition } from '../model/document.ts';
import { findDocument, type Library } from '../model/library.ts';
import type { UnreadText } from '../model/files/unread.ts';

/**
 * Puts texts that could not be read back into a library, as an earlier one had them.
 * @param before what was shown last
 * @param unread the texts that cannot be read now; one whose file is gone is not among them, and is not kept
 * @returns the same library where nothing is to be put back, and the paths of the texts that were
 */
export function withLastGood(
  library: Library,
  before: Library | undefined,
  unread: readonly UnreadText[],
): { readonly library: Library; readonly kept: ReadonlySet<string> } {
  const kept = new Map<string, Edition>();
  for (const { id, path } of unread) {
    const edition = before && findDocument(before, id)?.editions.find((one) => one.path === path);
    if (edition) kept.set(path, edition);
  }
  if (kept.size === 0) return { library, kept: new Set() };
  const byId = Map.groupBy(kept.values(), ({ document }) => document.id);
  // A document that is gone as a whole stands where it stood; its place in the lists is decided by what it was.
  const gone = [...byId.values()].flatMap(([first]) =>
    first && !findDocument(library, first.document.id) ? [first.document] : [],
  );
  const order = new Map(before?.documents.map(({ id }, index) => [id, index]));
  const place = ({ id }: Document): number => order.get(id) ?? -1;
  const documents = library.documents.map((document) => whole(document, byId.get(document.id) ?? []));
  for (const document of gone) {
    const after = documents.findIndex((one) => place(one) > place(document));
    documents.splice(
      after < 0 ? documents.length : after,
      0,
      whole({ ...document, editions: [] }, byId.get(document.id) ?? []),
    );
  }
  return { library: { ...library, documents }, kept: new Set(kept.keys()) };
}

/** Makes a document with more editions, each of which knows it as its own; the same one where there are none. */
function whole(document: Document, more: readonly Edition[]): Document {
  if (more.length === 0) return document;
  const all = [...document.editions, ...more].sort(
    (a, b) => languageTags.indexOf(a.language) - languageTags.indexOf(b.language),
  );
  const made: { -readonly [K in keyof Document]: Document[K] } = { ...document, editions: [] };
  made.editions = all.map((edition) => ({ ...edition, document: made }));
  return made;
}
