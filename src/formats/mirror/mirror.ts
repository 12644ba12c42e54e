/** What makes a copy of the site checkable by anyone: the number of the release, a script, a page, and a note for those who copy. */
import { libraryDate, type Library } from '../../model/library.ts';
import { newestRelease, type Release } from '../../model/releases.ts';
import { mirrorNotePath, verifyPagePath, verifyScriptPath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import type { Format, Output } from '../format.ts';
import { mirrorNote } from './note.ts';
import { verifyPage } from './page.ts';
import { verifyScript } from './script.ts';
import { releaseLine, releaseName } from './sums.ts';

/** Number and day of the newest release; number 0 and the day of the newest text before there is one. */
export function dayOfSite(library: Library): Release {
  return newestRelease(library.releases) ?? { serial: 0, on: libraryDate(library) ?? '1970-01-01' };
}

/** What `release.txt` says. */
export function lineOf(library: Library): string {
  const { serial, on } = dayOfSite(library);
  return releaseLine(serial, on);
}

const file = (path: string, type: string, write: () => string | Promise<string>): Output => ({ path, type, render: async () => new TextEncoder().encode(await write()) });

export const mirrorFiles: Format = {
  name: 'mirror',
  plan: (library: Library): Output[] => [
    file(`/${releaseName}`, 'text/plain', () => `${lineOf(library)}\n`),
    file(verifyScriptPath, 'text/x-shellscript', () => verifyScript(site.minisignKey ?? '')),
    file(mirrorNotePath, 'text/plain', mirrorNote),
    file(verifyPagePath, 'text/html', verifyPage),
  ],
};
