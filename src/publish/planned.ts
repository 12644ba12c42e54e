/** Every address that a build makes, known before anything is made. */
import { signatureName, sumsName } from '../formats/mirror/sums.ts';
import { planAll } from '../formats/registry.ts';
import { languageTags } from '../i18n/languages.ts';
import type { Library } from '../model/library.ts';
import { allPagePaths, keepListPath, kitSumsPath, offlineKitPath } from '../model/urls.ts';
import { hostingPaths } from './hosting.ts';
import { workerPath } from './kept.ts';

/** Lists what must be there when a site is finished; a folder's address means its index.html. */
export function plannedPaths(library: Library): string[] {
  const offline = [workerPath, ...[...languageTags, undefined].map(offlineKitPath), ...languageTags.map(keepListPath), kitSumsPath];
  return [...planAll(library).map(({ path }) => path), ...allPagePaths(library), ...offline, ...hostingPaths, `/${sumsName}`];
}

/** Folders in which the press alone puts files, some under names that nobody knows before. */
export const ownFolders: readonly string[] = ['/_astro/', '/pagefind/', '/hosting/', '/kits/'];

/** Addresses of files that nothing else may have: what is planned, and the signature that a release adds. */
export function takenFiles(library: Library): Set<string> {
  return new Set([...plannedPaths(library), `/${signatureName}`].map((path) => (path.endsWith('/') ? `${path}index.html` : path)));
}
