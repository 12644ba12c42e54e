/** Sources: the files of `content/` as a door hands them in, sorted into folders and decoded. */
import { isLanguage, languageTags, type Language } from '../i18n/languages.ts';
import { Desk } from './fields.ts';
import { kindNames, type KindName } from './kinds.ts';
import { didYouMean, type Problem } from './problems.ts';

/** One file below the content folder. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `content/leaflets/x/es.mdx`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** True for a symbolic link, which is never followed. */
  readonly link?: boolean;
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
}

const pictureName = /\.(jpe?g|png|webp)$/i;
const reserved = /^(index|con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Sorts files into document folders.
 * @param files everything below the content folder, in any order
 * @param root the content folder's own path, without a slash at the end
 */
export function readSources(files: readonly SourceFile[], root: string): { folders: SourceFolder[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byFolder = new Map<string, SourceFile[]>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const desk = new Desk(file.path);
    const parts = file.path.slice(root.length + 1).split('/');
    if (acceptName(parts, file, desk)) {
      const folder = parts.slice(0, 2).join('/');
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), file]);
    }
    problems.push(...desk.problems);
  }
  const folders = [...byFolder].map(([folder, members]) => readFolder(folder, `${root}/${folder}`, members, problems));
  return { folders, problems };
}

/** Checks the names on the way to a file: what is refused here would break an address, a ZIP or another system's disk. */
function acceptName(parts: readonly string[], file: SourceFile, desk: Desk): boolean {
  if (file.link) {
    desk.report('link-in-content', undefined, 'This is a link to another place on the disk, and what lies there could be anything.', 'Put the file itself here.');
    return false;
  }
  const [kind = '', id = '', name = ''] = parts;
  if (parts.length !== 3) {
    desk.report('file-unexpected', undefined, 'A file lies outside a document’s folder.', 'Put it at content/<kind>/<folder>/<file>, no deeper.');
    return false;
  }
  if (!(kindNames as string[]).includes(kind)) {
    desk.report('kind-unknown', undefined, `There is no kind of document “${kind}”.${didYouMean(kind, kindNames)}`, `Move the folder to one of: ${kindNames.join(', ')}.`);
    return false;
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || reserved.test(id)) {
    desk.report('file-name-forbidden', undefined, `The folder’s name “${id}” cannot be the document’s id.`, 'Use lower-case letters without accents, digits and single dashes, and no name that a system keeps for itself (index, con, nul …).');
    return false;
  }
  const [stem = '', ...endings] = name.split('.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) || reserved.test(stem) || endings.length !== 1) {
    desk.report('file-name-forbidden', undefined, `The file’s name “${name}” could not be read everywhere.`, 'Use lower-case letters without accents, digits and single dashes, then one ending, such as march-2026.jpg.');
    return false;
  }
  if (name.endsWith('.mdx') && !isLanguage(stem)) {
    desk.report('language-unknown', undefined, `The file’s name says the language “${stem}”, which is not in the list.${didYouMean(stem, languageTags)}`, `Name it after one of: ${languageTags.join(', ')}; or add the language to src/i18n/languages.ts.`);
    return false;
  }
  if (name !== 'facts.yml' && !name.endsWith('.mdx') && !pictureName.test(name)) {
    desk.report('file-unexpected', undefined, `“${name}” is neither facts.yml, nor a text (.mdx), nor a picture (.jpg, .png, .webp).`, 'Remove it, or give it the right ending.');
    return false;
  }
  return true;
}

function readFolder(folder: string, path: string, members: readonly SourceFile[], problems: Problem[]): SourceFolder {
  const [kind, id] = folder.split('/') as [KindName, string];
  const decode = (file: SourceFile): SourceText | undefined => {
    const desk = new Desk(file.path);
    const text = decodeText(file.bytes, desk);
    problems.push(...desk.problems);
    return text === undefined ? undefined : { path: file.path, text };
  };
  const factsFile = members.find((file) => file.path.endsWith('/facts.yml'));
  const facts = factsFile && decode(factsFile);
  if (!factsFile) problems.push({ code: 'facts-missing', path, fact: 'The folder has no facts.yml.', fix: 'Copy one from another folder and change it, or run `npm run new`.' });
  const editions = languageTags.flatMap((language) => {
    const file = members.find((member) => member.path === `${path}/${language}.mdx`);
    const source = file && decode(file);
    return source ? [{ language, source }] : [];
  });
  if (!members.some((file) => file.path.endsWith('.mdx'))) {
    problems.push({ code: 'edition-missing', path, fact: 'The folder has no text.', fix: `Add one, such as ${languageTags[0] ?? ''}.mdx.` });
  }
  const pictures = members.filter((file) => pictureName.test(file.path));
  return { kind, id, path, editions, pictures, ...(facts ? { facts } : {}) };
}

/** Decodes UTF-8, drops a byte-order mark, folds CRLF to LF; refuses what cannot be text. */
function decodeText(bytes: Uint8Array, desk: Desk): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { line, byte } = firstBadByte(bytes);
    desk.report('not-utf8', { line, column: 1 }, `The file is not UTF-8: byte ${byte}, on line ${line}, belongs to another encoding.`, 'Open it in your editor and choose “Save with encoding: UTF-8”.');
    return undefined;
  }
  const folded = text.replace(/\r\n?/g, '\n');
  let bad = false;
  folded.split('\n').forEach((row, index) => {
    // eslint-disable-next-line no-control-regex
    for (const match of row.matchAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g)) {
      bad = true;
      desk.report('character-forbidden', { line: index + 1, column: match.index + 1 }, `There is a hidden control character (${codePoint(match[0])}), which can make a text read differently from what it says.`, 'Delete it and type the words around it again.');
    }
    for (const match of row.matchAll(/[\u200b-\u200f\u2060\ufeff]/g))
      desk.report('invisible-character', { line: index + 1, column: match.index + 1 }, `There is an invisible character (${codePoint(match[0])}), often left by copying from a page.`, 'Delete it, unless you meant it.');
  });
  return bad ? undefined : folded;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Finds where UTF-8 breaks: the length of the longest good beginning. */
function firstBadByte(bytes: Uint8Array): { line: number; byte: number } {
  let low = 0;
  let high = bytes.length;
  const good = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (good(middle)) low = middle;
    else high = middle - 1;
  }
  return { line: bytes.subarray(0, low).filter((byte) => byte === 10).length + 1, byte: low + 1 };
}
