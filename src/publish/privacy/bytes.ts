/** Judges whether a file's bytes are what the ending of its name says. */
import { endingOf, fileType, type FileType } from '../../model/files/file-type.ts';
import { fontFault } from './font.ts';

/** Kinds with a signature, by their endings. */
const signed: Readonly<Record<string, FileType>> = {
  jpg: 'JPEG',
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  gif: 'GIF',
  avif: 'AVIF',
  tif: 'TIFF',
  tiff: 'TIFF',
  ico: 'ICO',
  pdf: 'PDF',
  zip: 'ZIP',
  epub: 'ZIP',
  docx: 'ZIP',
  svg: 'SVG',
  woff2: 'WOFF2',
  woff: 'WOFF',
  ttf: 'TrueType',
  otf: 'OpenType',
};

/** Endings of plain text, which has no signature: it is UTF-8, and no other kind of file. */
const plain = new Set([
  'txt',
  'md',
  'csv',
  'ics',
  'json',
  'webmanifest',
  'xml',
  'opds',
  'css',
  'js',
  'mjs',
  'html',
  'xhtml',
  'vtt',
  'asc',
  'pub',
  'minisig',
]);

/** Kinds that are text themselves. */
const textual: readonly (FileType | undefined)[] = [undefined, 'SVG', 'HTML'];

/**
 * Says what is wrong when the bytes are not what the name promises, in half a sentence: `text that is named .ttf`.
 * @param name name or path of the file
 * @returns nothing when they are, or when the ending is not one of those known here; whether an ending may stand at all is judged elsewhere
 */
export function bytesFault(name: string, bytes: Uint8Array): string | undefined {
  const ending = endingOf(name);
  if (plain.has(ending)) {
    const type = fileType(bytes);
    return isText(bytes) && textual.includes(type)
      ? undefined
      : `${type ?? 'bytes that are no text'} in a file that is named .${ending}`;
  }
  const wanted = signed[ending];
  if (!wanted) return undefined;
  const type = fileType(bytes);
  // OpenType with TrueType's curves may bear either ending.
  const fits = type === wanted || (/^(ttf|otf)$/.test(ending) && (type === 'TrueType' || type === 'OpenType'));
  if (!fits) return `${type ?? (isText(bytes) ? 'text' : 'bytes of no known kind')} in a file that is named .${ending}`;
  return /^(woff2?|ttf|otf)$/.test(ending) ? fontFault(bytes) : undefined;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
