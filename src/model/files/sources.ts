/** Sources: the files of `content/` as a door hands them in, sorted into folders and decoded. */
import { languages, languageTags, type Language } from '../../i18n/languages.ts';
import { decodeText } from './decode.ts';
import { mostBytes, mostListBytes } from '../text/depth.ts';
import { Report } from '../report.ts';
import { claimsFolder } from '../claim.ts';
import { isDropping } from './droppings.ts';
import { audioName, fileFault, pictureName, rename } from './file-names.ts';
import { kindNames, type KindName } from '../kinds.ts';
import { Memory } from '../memory.ts';
import { settleMerge } from './merge-marks.ts';
import { isSidecar } from './sidecar.ts';
import { isPlainName, nameFault, plainName } from '../names.ts';
import { didYouMean, type Problem } from '../problems.ts';
import { problem, wording, type Fault, type Messages } from '../messages.ts';
import { renamed } from '../repair.ts';

const messages = {
  'link-in-content': {
    fact: 'This is a link to another place on the disk, and what lies there could be anything.',
    fix: 'Put the file itself here.',
  },
  'file-name-forbidden/encoding': (path: string) => ({
    fact: `The name “${path.split('/').at(-1) ?? ''}” is not UTF-8: it has signs of an older system, as out of an old ZIP, and cannot be read here.`,
    fix: 'Rename it with lower-case letters without accents, digits and single dashes.',
  }),
  'file-unexpected/odd': (odd: keyof typeof oddKinds) => ({
    fact: `This is ${oddKinds[odd]}.`,
    fix: odd === 'folder' ? 'Rename the folder or remove it, and put the file here.' : 'Remove it.',
  }),
  'file-unexpected/hidden': (name: string) => ({
    fact: `“${name}” is hidden: a program left it here, and it is no part of a document.`,
    fix: 'Delete it; the file manager shows it when you let it show hidden files.',
  }),
  'file-unexpected/register': (kind: string, register: string) => ({
    fact: `“${kind}” is not read: the list is a file ${register}.`,
    fix: `Rename it ${register}.`,
    ...renamed(register),
  }),
  'file-unexpected/outside': {
    fact: 'The file lies outside a document’s folder.',
    fix: 'Move it to content/<kind>/<folder>/<file>.',
  },
  'file-unexpected/claim': (file: string, offer: string) => ({
    fact: `“${file}” is not read: the register of claims has one .yml file for each claim and nothing else.`,
    fix: offer ? `Rename it ${offer}.` : 'Move it to where it belongs, or remove it.',
    ...renamed(offer),
  }),
  'file-name-forbidden/claim': (id: string, offer: string) => ({
    fact: `The claim’s name is “${id}”, ${nameFault(id)}; no text can call it.`,
    fix: rename(offer && `${offer}.yml`),
    ...renamed(offer && `${offer}.yml`),
  }),
  'kind-unknown': (kind: string) => ({
    fact: `There is no kind of document “${kind}”.${didYouMean(kind, kindNames)}`,
    fix: `Name the folder after one of: ${kindNames.join(', ')}.`,
  }),
  'file-name-forbidden/folder': (id: string) => ({
    fact: `The folder’s name is “${id}”, ${nameFault(id)}; it cannot be part of an address.`,
    fix: rename(plainName(id)),
    ...renamed(plainName(id)),
  }),
  'file-unexpected/nested': {
    fact: 'A folder lies inside a document’s folder.',
    fix: 'Move its files up into the document’s folder and delete it.',
  },
  'text-too-long': (length: number, most: number) => ({
    fact: `The file has ${(length / 1e6).toFixed(1)} million bytes; at most ${most / 1e6} fit.`,
    fix: 'Part it into several documents, and take out what a program may have left in it.',
  }),
  'facts-missing': (path: string) => ({
    fact: 'The folder has no facts.yml.',
    fix: `If it was there before, \`git restore ${path}/facts.yml\` brings it back; else copy one from another folder of this kind and change what it says.`,
  }),
  'edition-missing': () => ({ fact: 'The folder has no text.', fix: `Add one, such as ${languageTags[0] ?? ''}.mdx.` }),
} satisfies Messages;

/** One file below the content folder. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `content/leaflets/x/es.mdx`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for a symbolic link, which is never followed. */
  readonly link?: boolean;
  /** What it is instead of a file; such a thing is never opened. */
  readonly odd?: keyof typeof oddKinds;
}

/** Things on a disk that are no files, as a sentence says them. */
const oddKinds = {
  folder: 'a folder, though its name is one of a file',
  pipe: 'a named pipe, by which programs talk to each other, and no file',
  socket: 'a socket, by which programs talk to each other, and no file',
  device: 'a device, and no file',
} as const;

/** What is wrong with an entry of a folder whatever its name and place may be. */
export function entryFault({ path, link, odd }: SourceFile): Fault | undefined {
  if (link) return wording(messages, 'link-in-content');
  if (path.includes('\uFFFD')) return wording(messages, 'file-name-forbidden/encoding', path);
  if (odd) return wording(messages, 'file-unexpected/odd', odd);
  return undefined;
}

/** A text file, decoded and with line ends folded to LF. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** One folder of a document. */
export interface SourceFolder {
  readonly kind: KindName;
  readonly id: string;
  /** From the project's root. */
  readonly path: string;
  readonly facts?: SourceText;
  readonly editions: readonly { readonly language: Language; readonly source: SourceText }[];
  readonly pictures: readonly SourceFile[];
  readonly recordings: readonly SourceFile[];
  /** Names of all files in it, also of those that were refused, so that no file is reported both as wrong and as missing. */
  readonly names: readonly string[];
}

/** Files directly below the content folder that belong to no document: each a list of its own. */
export const registerNames = [
  'ledger.yml',
  'places.yml',
  'glossary.yml',
  'synonyms.yml',
  'asked.yml',
  'adoptions.yml',
  'front.yml',
  'releases.yml',
] as const;
export type RegisterName = (typeof registerNames)[number];

/**
 * Sorts files into document folders.
 * @param given everything below the content folder, in any order; what programs left there is passed over
 * @param root the content folder's own path, without a slash at the end
 * @param memory gives the same folder again while all its files are the same objects
 * @returns `claims` holds the rows of the register of claims, each a file; `ids` names all folders, also those that could not be read, so that a link to one is not reported as well; `registers` holds those lists there are; most tests have none
 */
export function readSources(
  given: readonly SourceFile[],
  root: string,
  memory = new Memory(),
): {
  folders: SourceFolder[];
  problems: Problem[];
  ids: Set<string>;
  claims: SourceText[];
  registers: Partial<Record<RegisterName, SourceText>>;
} {
  const problems: Problem[] = [];
  const files = given.filter(({ path, link, odd }) => {
    const below = path.slice(root.length + 1);
    return !isDropping(below) && (!isSidecar(below) || link || odd);
  });
  const registerFiles = registerNames.flatMap(
    (name) => files.find((file) => file.path === `${root}/${name}` && !entryFault(file)) ?? [],
  );
  const sorted = files
    .filter((file) => !registerFiles.includes(file))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((file) => ({ file, parts: file.path.slice(root.length + 1).split('/') }));
  const names = new Map<string, string[]>();
  for (const { parts } of sorted) if (parts[0] !== claimsFolder) push(names, folderOf(parts), parts[2] ?? '');
  const rows: SourceFile[] = [];
  const members = new Map<string, SourceFile[]>();
  const reported = new Set<string>();
  for (const { file, parts } of sorted) {
    const fault: PathFault | undefined =
      placeFault(parts, file) ??
      (parts[0] === claimsFolder ? undefined : fileFault(parts[2] ?? '', names.get(folderOf(parts)) ?? []));
    if (!fault) {
      if (parts[0] === claimsFolder) rows.push(file);
      else push(members, folderOf(parts), file);
      continue;
    }
    // A folder that is wrong is said once, not once for every file in it.
    const { parts: meant = parts.length, ...said } = fault;
    const path = [root, ...parts.slice(0, meant)].join('/');
    if (!reported.has(path)) problems.push({ ...said, path });
    reported.add(path);
  }
  const read = [...members].map(([folder, files]) => {
    const inside = names.get(folder) ?? [];
    return memory.recall(`folder ${root}/${folder}`, [...files, ...inside], () => {
      const found: Problem[] = [];
      return { folder: readFolder(folder, `${root}/${folder}`, files, inside, found), found };
    });
  });
  problems.push(...read.flatMap(({ found }) => found));
  const folders = read.map(({ folder }) => folder);
  const readList = (file: SourceFile): SourceText | undefined => {
    const { text, found } = memory.recall(`list ${file.path}`, [file], () => {
      const found: Problem[] = [];
      return { text: decode(file, false, found), found };
    });
    problems.push(...found);
    return text;
  };
  const registers: Partial<Record<RegisterName, SourceText>> = {};
  for (const file of registerFiles) {
    const text = readList(file);
    if (text) registers[file.path.slice(root.length + 1) as RegisterName] = text;
  }
  const claims = rows.flatMap((file) => readList(file) ?? []);
  return {
    folders,
    problems,
    claims,
    registers,
    ids: new Set([...names.keys()].map((folder) => plainName(folder.split('/')[1] ?? ''))),
  };
}

function folderOf(parts: readonly string[]): string {
  return parts.slice(0, 2).join('/');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What is wrong with a path; `parts` says how many of its parts are meant when it is a folder's fault. */
interface PathFault extends Fault {
  readonly parts?: number;
}

/** Checks where a file lies and what its folders are called. */
function placeFault(parts: readonly string[], file: SourceFile): PathFault | undefined {
  const fault = entryFault(file);
  if (fault) return fault;
  const hidden = parts.findIndex((part) => /^\.[^.]/.test(part));
  if (hidden !== -1) return { ...wording(messages, 'file-unexpected/hidden', parts[hidden] ?? ''), parts: hidden + 1 };
  const [kind = '', id = ''] = parts;
  const register =
    parts.length === 1 && registerNames.find((name) => name === kind.toLowerCase().replace(/\.yaml$/, '.yml'));
  if (register) return wording(messages, 'file-unexpected/register', kind, register);
  if (kind === claimsFolder && parts.length > 1) return claimFault(parts.slice(1));
  if (parts.length < 3) return wording(messages, 'file-unexpected/outside');
  if (!(kindNames as string[]).includes(kind)) return { ...wording(messages, 'kind-unknown', kind), parts: 1 };
  if (!isPlainName(id)) return { ...wording(messages, 'file-name-forbidden/folder', id), parts: 2 };
  if (parts.length > 3) return { ...wording(messages, 'file-unexpected/nested'), parts: 3 };
  return undefined;
}

/** What is wrong with the name of a row of the register of claims. @param below its parts below the register's folder */
function claimFault(below: readonly string[]): PathFault | undefined {
  const file = below.join('/');
  const [, id = '', ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(file) ?? [];
  if (below.length > 1 || !/^\.ya?ml$/i.test(ending)) return wording(messages, 'file-unexpected/claim', file, '');
  if (!isPlainName(id)) return wording(messages, 'file-name-forbidden/claim', id, plainName(id));
  return ending === '.yml' ? undefined : wording(messages, 'file-unexpected/claim', file, `${id}.yml`);
}

/** @param leftToRight whether every language in it runs that way */
function decode(file: SourceFile, leftToRight: boolean, problems: Problem[]): SourceText | undefined {
  const report = new Report(file.path);
  const most = (registerNames as readonly string[]).includes(file.path.split('/').at(-1) ?? '')
    ? mostListBytes
    : mostBytes;
  if (file.bytes.length > most) {
    problems.push(problem(messages, 'text-too-long', { path: file.path }, file.bytes.length, most));
    return undefined;
  }
  const decoded = decodeText(file.bytes, leftToRight, report);
  const text = decoded === undefined ? undefined : settleMerge(decoded, report);
  problems.push(...report.problems);
  return text === undefined ? undefined : { path: file.path, text };
}

function readFolder(
  folder: string,
  path: string,
  members: readonly SourceFile[],
  names: readonly string[],
  problems: Problem[],
): SourceFolder {
  const [kind, id] = folder.split('/') as [KindName, string];
  const factsFile = members.find((file) => file.path === `${path}/facts.yml`);
  const facts = factsFile && decode(factsFile, false, problems);
  if (!names.some((name) => /^facts\.ya?ml$/i.test(name)))
    problems.push(problem(messages, 'facts-missing', { path }, path));
  const editions = languageTags.flatMap((language) => {
    const file = members.find((member) => member.path === `${path}/${language}.mdx`);
    const source = file && decode(file, languages[language].direction === 'ltr', problems);
    return source ? [{ language, source }] : [];
  });
  if (!names.some((name) => /\.(mdx?|markdown|txt)$/i.test(name)))
    problems.push(problem(messages, 'edition-missing', { path }));
  const pictures = members.filter((file) => pictureName.test(file.path));
  const recordings = members.filter((file) => audioName.test(file.path));
  return { kind, id, path, editions, pictures, recordings, names, ...(facts ? { facts } : {}) };
}
