/** Tells from a file's first bytes what it is, whatever its name says. */

/** Kinds of files that are handed in as pictures, rightly or not. */
export type FileType =
  | 'JPEG'
  | 'PNG'
  | 'WebP'
  | 'GIF'
  | 'HEIC'
  | 'AVIF'
  | 'TIFF'
  | 'BMP'
  | 'JPEG XL'
  | 'JPEG 2000'
  | 'ICO'
  | 'PSD'
  | 'SVG'
  | 'HTML'
  | 'PDF'
  | 'ZIP'
  | 'video'
  | 'WOFF2'
  | 'WOFF'
  | 'TrueType'
  | 'OpenType';

/** Signatures at the beginning of a file. */
const signatures: readonly (readonly [RegExp, FileType])[] = [
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^\x89PNG\r\n\x1a\n/, 'PNG'],
  [/^RIFF.{4}WEBP/s, 'WebP'],
  [/^GIF8[79]a/, 'GIF'],
  // The brands of ISO 14496-12: HEIF of the kinds that phones save, AVIF, films.
  [/^.{4}ftyp(avif|avis)/s, 'AVIF'],
  [/^.{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s, 'HEIC'],
  [/^.{4}ftyp|^\x1aE\xdf\xa3|^RIFF.{4}AVI /s, 'video'],
  [/^II\*\0|^MM\0\*/, 'TIFF'],
  [/^BM.{4}\0{4}/s, 'BMP'],
  [/^\xff\x0a|^\0{3}\x0cJXL \r\n/, 'JPEG XL'],
  [/^\0{3}\x0cjP {2}\r\n|^\xff\x4f\xff\x51/, 'JPEG 2000'],
  [/^\0\0\x01\0[\x01-\x40]\0/, 'ICO'],
  [/^8BPS/, 'PSD'],
  [/^%PDF-/, 'PDF'],
  [/^PK(\x03\x04|\x05\x06)/, 'ZIP'],
  [/^wOF2/, 'WOFF2'],
  [/^wOFF/, 'WOFF'],
  [/^\0\x01\0\0|^true/, 'TrueType'],
  [/^OTTO/, 'OpenType'],
  [/^(\xef\xbb\xbf)?\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?(<!--.*?-->\s*)*<svg[\s/>]/is, 'SVG'],
  [/^(\xef\xbb\xbf)?\s*(<!--.*?-->\s*)*<(!DOCTYPE html|html|head|body)[\s>]/is, 'HTML'],
];

/** Names the kind of a file; undefined for what is none of the list. */
export function fileType(bytes: Uint8Array): FileType | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  return signatures.find(([pattern]) => pattern.test(start))?.[1];
}

/** The kind that each ending of a picture promises. */
export const pictureEnding: Readonly<Record<string, FileType>> = {
  jpg: 'JPEG',
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
};

/** The ending of a path, in lower case and without its dot; empty when there is none. */
export function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
