/** The library: every document, validated and cross-checked, as plain data. */
import type { Language } from '../i18n/languages.ts';
import { readBody } from './body.ts';
import { changedOn, editionIn, type Document, type Edition, type PictureFile } from './document.ts';
import { readFacts, type Facts } from './facts.ts';
import { Desk } from './fields.ts';
import { compareBlocks } from './freshness.ts';
import { kindNames } from './kinds.ts';
import type { Body } from './nodes.ts';
import { didYouMean, sortProblems, type Problem } from './problems.ts';
import { crossCheck } from './crosscheck.ts';
import { readSources, type SourceFile, type SourceFolder, type SourceText } from './sources.ts';
import { readWords, type Words } from './words.ts';

export interface Library {
  /** By kind in the list's order, newest first, then by id. */
  readonly documents: readonly Document[];
}

/**
 * Builds the library from source files.
 * @param files everything below the content folder
 * @param root the content folder's own path from the project's root
 * @returns all documents that could be read whole, and every problem found, sorted by place
 */
export function buildLibrary(files: readonly SourceFile[], root: string): { library: Library; problems: Problem[] } {
  const { folders, problems } = readSources(files, root);
  const documents = folders.flatMap((folder) => readDocument(folder, problems) ?? []);
  documents.sort(
    (a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind) || (a.facts.published < b.facts.published ? 1 : a.facts.published > b.facts.published ? -1 : 0) || (a.id < b.id ? -1 : 1),
  );
  const library = { documents };
  problems.push(...crossCheck(library, new Set(folders.map((folder) => folder.id))));
  return { library, problems: sortProblems(problems) };
}

/** All editions of the library, document by document. */
export function allEditions(library: Library): Edition[] {
  return library.documents.flatMap((document) => document.editions);
}

/** Finds a document by its permanent id. */
export function findDocument(library: Library, id: string): Document | undefined {
  return library.documents.find((document) => document.id === id);
}

/** Finds the edition to show a reader of a language: their own, else the original, else the first there is. */
export function bestEdition(document: Document, language: Language): Edition {
  const edition = editionIn(document, language) ?? editionIn(document, document.facts.original) ?? document.editions[0];
  if (!edition) throw new Error(`The document ${document.id} has no edition.`);
  return edition;
}

/** Chooses what to read next: the documents the facts name, then those that share most topics; newest first. */
export function relatedDocuments(library: Library, document: Document, most = 4): Document[] {
  const named = document.facts.related.flatMap((id) => findDocument(library, id) ?? []);
  const shared = (other: Document): number => other.facts.topics.filter((topic) => document.facts.topics.includes(topic)).length;
  const others = library.documents
    .filter((other) => other.id !== document.id && !named.includes(other) && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a));
  return [...named, ...others].slice(0, most);
}

/** Last day on which anything in the library changed; the library's own date for feeds and sitemaps. */
export function libraryDate(library: Library): string | undefined {
  return allEditions(library).map(changedOn).sort().at(-1);
}

interface ReadEdition {
  readonly language: Language;
  readonly words: Words;
  readonly body: Body;
  readonly path: string;
}

function readDocument(folder: SourceFolder, problems: Problem[]): Document | undefined {
  const factsDesk = new Desk(folder.facts?.path ?? folder.path);
  const facts = folder.facts && readFacts(folder.facts.text, factsDesk);
  const read = folder.editions.flatMap(({ language, source }) => readEdition(language, source, problems) ?? []);
  const pictures = facts ? joinPictures(folder, facts, read, factsDesk, problems) : [];
  problems.push(...factsDesk.problems);
  if (!facts || read.length === 0) return undefined;
  const document: Document = { id: folder.id, kind: folder.kind, facts, pictures, editions: [] };
  const editions = read.map((edition): Edition => {
    const source = read.find((other) => other.language === edition.words.translation?.of);
    const freshness = source && edition.words.translation && compareBlocks(source.body.hashes, edition.words.translation.blocks);
    return { document, ...edition, ...(freshness ? { freshness } : {}) };
  });
  return Object.assign(document, { editions });
}

/** Reads one `.mdx` file: front matter between two lines of dashes, then the body. */
function readEdition(language: Language, source: SourceText, problems: Problem[]): ReadEdition | undefined {
  const desk = new Desk(source.path);
  const result = readParts(language, source, desk);
  problems.push(...desk.problems);
  return result;
}

function readParts(language: Language, { path, text }: SourceText, desk: Desk): ReadEdition | undefined {
  if (text.trim() === '') {
    desk.report('body-empty', undefined, 'The file is empty.', 'Write the fields and the text, or remove the file until there is one.');
    return undefined;
  }
  const match = /^---\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    const opened = text.startsWith('---\n');
    desk.report(
      opened ? 'front-matter-unreadable' : 'front-matter-missing',
      { line: 1, column: 1 },
      opened ? 'The fields begin with a line of three dashes, but no second such line ends them.' : 'The file does not begin with its fields.',
      opened ? 'Write --- on a line of its own after the last field.' : 'Begin with a line ---, then title, summary and slug, then a line ---.',
    );
    return undefined;
  }
  const words = readWords(match[1] ?? '', language, desk);
  const blank = match[0].replace(/[^\n]/g, ' ');
  const body = readBody(blank + text.slice(match[0].length), desk);
  return words && body ? { language, words, body, path } : undefined;
}

/** Matches picture files with the credits in the facts and with the places that show them. */
function joinPictures(folder: SourceFolder, facts: Facts, editions: readonly ReadEdition[], factsDesk: Desk, problems: Problem[]): PictureFile[] {
  const names = folder.pictures.map((file) => file.path.slice(folder.path.length + 1));
  for (const { file } of facts.pictures) {
    if (!names.includes(file)) factsDesk.report('picture-missing', undefined, `\`pictures\` names “${file}”, but the folder has no such file.${didYouMean(file, names)}`, 'Put the file into the folder, or remove it from the list.');
  }
  for (const edition of editions) {
    for (const { file, place } of edition.body.pictures) {
      if (names.includes(file)) continue;
      problems.push({ code: 'picture-missing', path: edition.path, ...place, fact: `The text shows “${file}”, but the folder has no such file.${didYouMean(file, names)}`, fix: 'Put the file into the folder, or mend the name.' });
    }
  }
  return folder.pictures.flatMap((file): PictureFile[] => {
    const name = file.path.slice(folder.path.length + 1);
    const fact = facts.pictures.find((picture) => picture.file === name);
    if (fact) return [{ ...fact, path: file.path, bytes: file.bytes }];
    problems.push({ code: 'picture-credit-missing', path: file.path, fact: 'The picture has no credit.', fix: `Add to facts.yml: pictures: [{ file: ${name}, credit: "who made it, and their leave" }].` });
    return [];
  });
}
