/** The catalogue format: one JSON file that lists every document with the address, size and hash of every file, for others to build on. */
import { languages, languageTags, words } from '../../i18n/languages.ts';
import { changedOn, isReviewed, type Document, type Edition } from '../../model/document.ts';
import { findCity, libraryDate, type Library } from '../../model/library.ts';
import { editionPath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { madeOf } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';

/** The list of all documents and their files, for other programs. */
export const cataloguePath = '/documents.json';

/** Version of the shape below. New fields do not raise it; a field that goes away or changes its meaning does. */
export const schemaVersion = 1;

/** One file as the catalogue tells of it. */
export interface CatalogueFile {
  /** Address from the site root. */
  readonly path: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 of the whole file, in hexadecimal digits. */
  readonly sha256: string;
}

/** Makes the format. @param listOutputs lists every file of every other format */
export function catalogueFormat(listOutputs: (library: Library) => readonly Output[]): Format {
  return {
    name: 'catalogue',
    plan: (library) => [
      output({
        path: cataloguePath,
        type: 'application/json',
        make: async () => madeOf(write(library, await listFiles(listOutputs(library)))),
      }),
    ],
  };
}

/** Asks each file, made by then, for its size and hash. @throws ProblemError as they do */
async function listFiles(outputs: readonly Output[]): Promise<Map<Output, CatalogueFile>> {
  const files = new Map<Output, CatalogueFile>();
  for (const planned of outputs) {
    const { bytes, sha256 } = await planned.make();
    files.set(planned, { path: planned.path, type: planned.type, bytes, sha256 });
  }
  return files;
}

function write(library: Library, files: ReadonlyMap<Output, CatalogueFile>): string {
  const byOwner = Map.groupBy([...files], ([{ edition }]) => edition);
  const filesOf = (owner: Edition | undefined): CatalogueFile[] =>
    (byOwner.get(owner) ?? []).map(([, file]) => file).sort((a, b) => (a.path < b.path ? -1 : 1));
  const inEveryLanguage = (say: (t: ReturnType<typeof words>) => string) =>
    Object.fromEntries(languageTags.map((tag) => [tag, say(words(tag))]));
  const catalogue = {
    schemaVersion,
    about: inEveryLanguage((t) => t.feeds.catalogueAbout),
    title: inEveryLanguage((t) => t.siteName),
    origin: site.origin,
    publisher: { name: site.publisher.name, email: site.publisher.email },
    licence: site.licence.words,
    updated: libraryDate(library) ?? null,
    languages: Object.fromEntries(languageTags.map((tag) => [tag, languages[tag].name])),
    documents: library.documents.map((document) => aboutDocument(library, document, filesOf)),
    files: filesOf(undefined),
  };
  return `${JSON.stringify(catalogue, null, 1)}\n`;
}

function aboutDocument(library: Library, document: Document, filesOf: (owner: Edition) => CatalogueFile[]) {
  const { id, kind, facts } = document;
  const city = findCity(library, facts.place);
  return {
    id,
    kind,
    code: facts.code,
    topics: facts.topics,
    ...(city ? { place: { id: city.id, names: city.names } } : {}),
    published: facts.published,
    checked: facts.checked,
    original: facts.original,
    editions: document.editions.map((edition) => ({
      language: edition.language,
      title: edition.words.title,
      summary: edition.words.summary,
      address: editionPath(edition),
      changed: changedOn(edition),
      /** False for a translation that nobody has read yet: it has a page with a notice, and no files. */
      reviewed: isReviewed(edition),
      files: filesOf(edition),
    })),
  };
}
