/** What goes along with every copy of the site: the number of the release, a script and a page to check it, a note for those who copy, the licences, and what it was made with. */
import { libraryDate, type Library } from '../../model/library.ts';
import { newestRelease, type Release } from '../../model/registers/releases.ts';
import { mirrorScriptPath, noticesPath, verifyPagePath, verifyScriptPath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { mirrorNote } from './note.ts';
import { notices } from './notices.ts';
import { verifyPage } from './page.ts';
import { readLock, sbom } from './sbom.ts';
import { mirrorScript, verifyScript } from './script.ts';
import { releaseLine, releaseName } from './sums.ts';

/** The note for those who make copies of the site. */
export const mirrorNotePath = '/mirror.txt';
/** The list of packages that the site was made with. */
const sbomPath = '/sbom.json';

/** Number and day of the newest release; number 0 and the day of the newest text before there is one. */
export function dayOfSite(library: Library): Release {
  return newestRelease(library.releases) ?? { serial: 0, on: libraryDate(library) ?? '1970-01-01' };
}

/** What `release.txt` says. */
export function lineOf(library: Library): string {
  const { serial, on } = dayOfSite(library);
  return releaseLine(serial, on);
}

const file = (path: string, type: string, write: () => string | Promise<string>): Output =>
  output({ path, type, make: async () => madeOf(await write()) });

export const mirrorFiles: Format = {
  name: 'mirror',
  plan: (library: Library): Output[] => [
    file(`/${releaseName}`, 'text/plain', () => `${lineOf(library)}\n`),
    file(verifyScriptPath, 'text/x-shellscript', () => verifyScript(site.minisignKey ?? '')),
    file(mirrorScriptPath, 'text/x-shellscript', () => mirrorScript(site.origin)),
    file(mirrorNotePath, 'text/plain', mirrorNote),
    file(verifyPagePath, 'text/html', verifyPage),
    file(noticesPath, 'text/plain', notices),
    file(sbomPath, 'application/json', () => sbom(readLock(), dayOfSite(library))),
  ],
};
