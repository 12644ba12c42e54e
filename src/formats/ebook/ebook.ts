/** The e-books: an EPUB 3.3 of every long text, and its cover as a file of its own for catalogues. */
import { readFile } from 'node:fs/promises';
import { zipSync, type Zippable, type ZipOptions } from 'fflate';
import { words } from '../../i18n/languages.ts';
import { capitals } from '../../i18n/locale.ts';
import { isReviewed, type Edition } from '../../model/document.ts';
import { headlineSet } from '../../model/headline.ts';
import type { KindName } from '../../model/kinds.ts';
import { allEditions, type Library } from '../../model/library.ts';
import { editionFilePath } from '../../model/urls.ts';
import { site } from '../../site.ts';
import { stored, type Made } from '../cache.ts';
import { output, type Format, type Output } from '../format.ts';
import { urnOf } from '../identifier.ts';
import { coverImage, writeBook } from './book.ts';
import type { CoverCopy } from './cover.ts';
import { bookDrawing, bookPicture, drawingFile, pictureFile } from './images.ts';
import { container } from './package.ts';
import { kickerOf } from './pages.ts';
import { bookFonts, fontFile } from './style.ts';

/** Kinds whose texts are long enough to be kept as a book. */
const bookKinds: readonly KindName[] = ['pamphlets', 'guides', 'analysis'];

/** One e-book. */
export interface BookOutput extends Output {
  readonly edition: Edition;
  /** URN of the edition: the same as inside the book. */
  readonly identifier: string;
  /** Address of its cover, a PNG. */
  readonly cover: string;
}

export const ebooks: Format = {
  name: 'ebook',
  plan: (library) =>
    planBooks(library).flatMap((book) => [
      book,
      output({
        path: book.cover,
        type: 'image/png',
        edition: book.edition,
        make: () => makeCover(coverCopy(library, book.edition)),
      }),
    ]),
};

/** Lists the e-books of a library, without their covers. */
export function planBooks(library: Library): BookOutput[] {
  return allEditions(library)
    .filter((edition) => bookKinds.includes(edition.document.kind) && isReviewed(edition))
    .map((edition) => {
      const identifier = urnOf('edition', edition.document.id, edition.language, edition.document.facts.code);
      const cover = editionFilePath(edition, words(edition.language).files.book.coverFile, 'png');
      return output({
        path: editionFilePath(edition, '', 'epub'),
        type: 'application/epub+zip',
        edition,
        identifier,
        cover,
        make: () => makeBook(library, edition, identifier),
      });
    });
}

/** This file, by which the cache finds all that books are made with. */
const self = 'src/formats/ebook/ebook.ts';

function coverCopy(library: Library, edition: Edition): CoverCopy {
  const { document, language } = edition;
  return {
    language,
    kicker: capitals(kickerOf(library, edition), language),
    title: headlineSet(library, edition, edition.words.title),
    publisher: site.publisher.name,
    line: words(language).siteName,
    drawing: document.facts.picture,
    seed: document.id,
  };
}

function makeCover(copy: CoverCopy): Promise<Made> {
  return stored(copy, self, async () => {
    const { drawCover } = await import('./cover.ts'); // here, so that a build that finds all covers in the cache loads no font
    return drawCover(copy);
  });
}

/** The written text is all that a book depends on besides its pictures; to write it costs less than to look it up would save. */
async function makeBook(library: Library, edition: Edition, identifier: string): Promise<Made> {
  const { texts, pictures, drawings } = writeBook(library, edition, identifier);
  const { id, pictures: files } = edition.document;
  const used = files.filter(({ file }) => pictures.includes(file));
  const copy = coverCopy(library, edition);
  const inputs = {
    texts: [...texts],
    copy,
    id,
    drawings,
    pictures: used.map(({ file, bytes }) => [file, Buffer.from(bytes).toString('base64')]),
  };
  return stored(inputs, self, async () => {
    const fonts = await Promise.all(
      Object.entries(bookFonts).map(
        async ([weight, path]) => [fontFile(weight), new Uint8Array(await readFile(path))] as const,
      ),
    );
    const photographs = await Promise.all(
      used.map(async (picture) => [pictureFile(picture.file), await bookPicture(picture)] as const),
    );
    return pack([
      ...[...texts].map(([path, text]) => [path, encode(text)] as const),
      ...drawings.map((name) => [drawingFile(name), encode(bookDrawing(name, id))] as const),
      ...fonts,
      [coverImage, await (await makeCover(copy)).read()],
      ...photographs,
    ]);
  });
}

/** The time of every file: the first that a ZIP can tell, said in the zone of the machine, in which ZIP writes it. */
const mtime = new Date(1980, 0, 1);

/** Packs a book: its media type first and not compressed, so that the file's own first bytes say what it is (EPUB 3.3, section 4.2.2). */
function pack(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array {
  const stored: ZipOptions = { level: 0, mtime };
  const packing: ZipOptions = { level: 6, mtime };
  const archive: Zippable = {
    mimetype: [encode('application/epub+zip'), stored],
    'META-INF/container.xml': [encode(container), packing],
  };
  for (const [path, bytes] of files)
    archive[`EPUB/${path}`] = [bytes, /\.(jpg|png|woff2)$/.test(path) ? stored : packing];
  return zipSync(archive);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
