/** Fills the blanks of a Word file of ours: each is a content control that shows what is to be written there (formats/word/blank.ts). Loaded when files are made. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { ToolError } from './bench.ts';

/** A fault that has a sentence. */
export type WordFault = 'noWord';

/** Office Open XML, as registered with IANA. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const words = 'word/document.xml';

/** ZIP counts from 1980; no clock of this device goes into the file (APPNOTE 4.4.6). */
const time = new Date(1980, 0, 1);

/** A control in a line, with all that is in it; ours are never one in another. */
const control = /<w:sdt>.*?<\/w:sdt>/gs;

/**
 * Writes values into the blanks; an empty one stays open. The controls stay, so that whoever has the file can change them by a click; all else of the file stays as it is.
 * @param blanks what stands in each, in reading order
 * @throws ToolError `noWord` when the file is no Word file, or not the one with these blanks
 */
export function fillWord(
  bytes: Uint8Array,
  blanks: readonly string[],
  values: readonly string[],
): Uint8Array<ArrayBuffer> {
  const parts = open(bytes);
  let next = 0;
  const filled = strFromU8(parts[words]!).replace(control, (found) => {
    const blank = blanks[next];
    if (blank === undefined || shownIn(found) !== `[${blank}]`) return found;
    const value = values[next++];
    return value ? written(found, value) : found;
  });
  if (next < blanks.length) throw new ToolError<WordFault>('noWord');
  parts[words] = strToU8(filled);
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, [content, { level: 6, mtime: time }]]),
  );
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

function open(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    const parts = unzipSync(bytes);
    if (parts[words]) return parts;
  } catch {
    // Said below.
  }
  throw new ToolError<WordFault>('noWord');
}

/** The words that a control shows. */
function shownIn(control: string): string {
  return [...control.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => plain(text)).join('');
}

/** A control that holds its value, and no longer shows what is to be written there (ECMA-376, part 1, 17.5.2.39). */
function written(control: string, value: string): string {
  return control
    .replace(/<w:showingPlcHdr\s*\/>/, '')
    .replace(
      /<w:sdtContent>.*<\/w:sdtContent>/s,
      () => `<w:sdtContent><w:r><w:t xml:space="preserve">${escaped(value)}</w:t></w:r></w:sdtContent>`,
    );
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name]!);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
