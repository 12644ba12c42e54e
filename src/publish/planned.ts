/** Every address that a build makes, known before anything is made. */
import { signatureName, sumsName } from '../formats/mirror/sums.ts';
import { planAll } from '../formats/registry.ts';
import { languageTags } from '../i18n/languages.ts';
import type { Library } from '../model/library.ts';
import { allPagePaths, keepListPath, kitSumsPath, offlineKitPath, pageAddresses } from '../model/urls.ts';
import { hostingPaths } from './hosting/hosting-file.ts';
import { workerPath } from './offline/kept.ts';

/** Lists what must be there when a site is finished; a folder's address means its index.html. */
export function plannedPaths(library: Library): string[] {
  return [...allPagePaths(library), ...filePaths(library)];
}

/** Lists all that is made beside the pages. */
function filePaths(library: Library): string[] {
  const offline = [
    workerPath,
    ...[...languageTags, undefined].map(offlineKitPath),
    ...languageTags.map(keepListPath),
    kitSumsPath,
  ];
  return [...planAll(library).map(({ path }) => path), ...offline, ...hostingPaths, `/${sumsName}`];
}

/** Folders in which the press alone puts files, some under names that nobody knows before; codes only grow in number. */
export const ownFolders: readonly string[] = ['/_astro/', '/pagefind/', '/hosting/', '/kits/', '/e/', '/s/'];

/**
 * Addresses of files that nothing else may have: what is planned, and the signature that a release adds.
 * @param library may have faults, so what its ledger leads to is not asked: pages of codes lie in folders of ours
 */
export function takenFiles(library: Library): Set<string> {
  const paths = [
    ...pageAddresses(library).map(({ path }) => path),
    '/',
    '/404.html',
    ...filePaths(library),
    `/${signatureName}`,
  ];
  return new Set(paths.map((path) => (path.endsWith('/') ? `${path}index.html` : path)));
}
