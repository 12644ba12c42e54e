/** What is copied into the site as it is: a closed list of kinds of files, under plain names, at addresses that nothing else has. */
import { publicFolder, readFolder } from '../load/disk.ts';
import { isDropping } from '../model/files/droppings.ts';
import type { Library } from '../model/library.ts';
import { isPlainName, nameFault, plainName } from '../model/names.ts';
import type { Problem } from '../model/problems.ts';
import { entryFault, type SourceFile } from '../model/files/sources.ts';
import { ownFolders, takenFiles } from './planned.ts';
import { problem, wording, type Fault, type Messages } from '../model/messages.ts';

const messages = {
  'picture-missing/icon': {
    fact: 'The site’s icon is not there, and every page shows it.',
    fix: 'Take it from the project’s history, or put another drawing under that name.',
  },
  'address-duplicate/folder': (own: string) => ({
    fact: `The folder ${own} of the site is the press’s own, and this file would lie in it.`,
    fix: 'Move it to another folder, or remove it.',
  }),
  'address-duplicate/page': (known: string) => ({
    fact: `The press makes ${known} itself, and this file would take its place.`,
    fix: 'Rename the file, or remove it.',
  }),
  'file-unexpected/copied': (name: string, ending: string, stem: string) => ({
    fact: `“${name}” cannot be copied into the site: what is copied runs nothing, and ends in ${copiedEndings.map((one) => `.${one}`).join(', ')}.`,
    fix:
      ending.toLowerCase() === 'jpeg'
        ? `Rename it ${plainName(stem)}.jpg.`
        : 'Remove it, or save what it says as one of those.',
  }),
  'file-name-forbidden/signs': (wrong: string) => ({
    fact: `The name “${wrong}” has signs that some disks and addresses cannot hold.`,
    fix: 'Rename it with letters without accents, digits, dots and dashes.',
  }),
  'file-name-forbidden/copied-folder': (folder: string) => ({
    fact: `The folder’s name is “${folder}”, ${nameFault(folder)}; some disks and addresses cannot hold it.`,
    fix: rename(plainName(folder)),
  }),
  'file-name-forbidden/copied': (name: string, stem: string, ending: string) => ({
    fact: `The file’s name is “${name}”, ${nameFault(isPlainName(stem) ? ending : stem)}; some disks and addresses cannot hold it.`,
    fix: rename(plainName(stem) && `${plainName(stem)}.${ending.toLowerCase()}`),
  }),
  'file-name-forbidden/copied-twin': (address: string, twin: string) => ({
    fact: `The names “${address}” and “${twin}” differ only in capitals; some disks keep only one of the two files.`,
    fix: 'Keep one of the two.',
  }),
} satisfies Messages;

/**
 * Endings that may be copied: what a browser shows without running anything, and what the privacy gate can read back. No pages, scripts, styles or
 * programs, which would stand outside every policy; no archives, for the press packs its own.
 */
const copiedEndings = ['txt', 'pdf', 'jpg', 'png', 'webp', 'svg', 'woff2'] as const;

/** Also below `.well-known`, where other people's programs look for names of their own choice (RFC 8615), some without an ending. */
const wellKnown = '.well-known';
const wellKnownEndings = [...copiedEndings, 'json', ''];

/**
 * Looks through the folder that is copied.
 * @param library tells which addresses are taken
 */
export async function publicProblems(library: Library): Promise<Problem[]> {
  const folder = publicFolder();
  const files = await readCopied(folder);
  const icon = `${folder}/icon.svg`;
  const missing: Problem[] = files.some(({ path }) => path === icon)
    ? []
    : [problem(messages, 'picture-missing/icon', { path: icon, line: 1, column: 1 })];
  return [...copiedProblems(files, folder, library), ...missing];
}

/** Reads the folder that is copied, without what programs left there; nothing where there is no such folder. */
export async function readCopied(folder = publicFolder()): Promise<SourceFile[]> {
  const files = await readFolder(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
  return files.filter(({ path }) => !isDropping(path.slice(folder.length)));
}

/**
 * Judges names and places of what is to be copied; what the files say of people, the privacy gate judges.
 * @param folder the folder that is copied, from the project's root, without a slash at the end
 */
export function copiedProblems(files: readonly SourceFile[], folder: string, library: Library): Problem[] {
  const taken = takenFiles(library);
  const seen = new Map<string, string>();
  return files.flatMap((file): Problem[] => {
    const parts = file.path.slice(folder.length + 1).split('/');
    const address = `/${parts.join('/')}`;
    const fault =
      entryFault(file) ?? addressFault(address, taken) ?? nameOrKindFault(parts) ?? twinFault(address, seen);
    seen.set(address.toLowerCase(), address);
    return fault ? [{ ...fault, path: file.path, line: 1, column: 1 }] : [];
  });
}

function addressFault(address: string, taken: ReadonlySet<string>): Fault | undefined {
  const lower = address.toLowerCase();
  const own = ownFolders.find((folder) => lower.startsWith(folder));
  if (own) return wording(messages, 'address-duplicate/folder', own);
  const known = taken.has(address) ? address : [...taken].find((path) => path.toLowerCase() === lower);
  if (!known) return undefined;
  return wording(messages, 'address-duplicate/page', known);
}

/** What is wrong with a kind of file or a name. The parts of the path are those below the copied folder. */
function nameOrKindFault(parts: readonly string[]): Fault | undefined {
  const name = parts.at(-1) ?? '';
  const foreign = parts[0] === wellKnown && parts.length > 1;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1)] : [name, ''];
  const endings: readonly string[] = foreign ? wellKnownEndings : copiedEndings;
  if (!endings.includes(ending.toLowerCase())) return wording(messages, 'file-unexpected/copied', name, ending, stem);
  const wrong = foreign
    ? parts.slice(1).find((part) => !/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(part) || isReservedStem(part))
    : undefined;
  if (wrong !== undefined) return wording(messages, 'file-name-forbidden/signs', wrong);
  if (foreign) return undefined;
  const folder = parts.slice(0, -1).find((part) => !isPlainName(part));
  if (folder !== undefined) return wording(messages, 'file-name-forbidden/copied-folder', folder);
  if (isPlainName(stem) && ending === ending.toLowerCase()) return undefined;
  return wording(messages, 'file-name-forbidden/copied', name, stem, ending);
}

/** Windows keeps such names whatever follows the first dot. */
function isReservedStem(part: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(part.split('.')[0] ?? '');
}

function twinFault(address: string, seen: ReadonlyMap<string, string>): Fault | undefined {
  const twin = seen.get(address.toLowerCase());
  return twin === undefined ? undefined : wording(messages, 'file-name-forbidden/copied-twin', address, twin);
}

function rename(offer: string): string {
  return offer ? `Rename it ${offer}.` : 'Rename it with lower-case letters without accents, digits and single dashes.';
}
