/** Where texts with `sensitive: true` lie: their pages, and everything else whose address in a browser's store would tell of a visit to them. */
import { unstoredDrawings } from '../../formats/drawing/drawing.ts';
import { kitPath } from '../../formats/kit/kit.ts';
import { shareKitPath } from '../../formats/sharekit/sharekit.ts';
import type { Document } from '../../model/document.ts';
import type { Library } from '../../model/library.ts';
import { editionPath } from '../../model/urls.ts';

/** Where short addresses and the pages of codes lie. All of them, not only those of sensitive documents: one that may not be stored among others that may would stand out, and be one rule more for each. */
const shortFolders = ['/s/', '/e/'] as const;

/** Folders of the pages of sensitive documents, in every language. */
export function sensitiveFolders(library: Library): string[] {
  return sensitiveDocuments(library).flatMap(({ editions }) => editions.map(editionPath));
}

/** All that must not be stored: folders, which end in a slash, and single files. */
export function sensitivePlaces(library: Library): string[] {
  const documents = sensitiveDocuments(library);
  if (documents.length === 0) return [];
  // A drawing or a photograph, a sheet in two languages and a kit belong to no language, and lie outside the folders.
  const shared = documents.flatMap((document) => [
    `/pictures/${document.id}/`,
    `/print/${document.id}/`,
    kitPath(document),
    shareKitPath(document),
  ]);
  return [...sensitiveFolders(library), ...shortFolders, unstoredDrawings, ...shared];
}

/** Says whether a file lies in one of the places. */
export function liesIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function sensitiveDocuments(library: Library): Document[] {
  return library.documents.filter(({ facts }) => facts.sensitive);
}
