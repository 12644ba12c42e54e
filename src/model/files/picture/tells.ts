/** Says in plain words what a picture's notes give away. It never hands on the value: a report may be public. */
import { unzlibSync } from 'fflate';
import { exifTells } from './exif.ts';
import { iptcTells, textNoteTells, textTells, xmpTells } from './note-text.ts';
import { tellTales, type TellTale } from './tell-tales.ts';
import { word, type NoteKind, type PictureNote, type PictureNotes } from './note.ts';

/** Lists what a walked picture gives away, the gravest first; empty only when the file has no notes. */
export function picturesTell({ notes }: PictureNotes): TellTale[] {
  const found = new Set(notes.flatMap(noteTells));
  return (Object.keys(tellTales) as TellTale[]).filter((name) => found.has(name));
}

/** A text of a PNG whose word and value say when the file was saved, in the form of ImageMagick, and nothing else. */
const savedText = /^date:(create|modify|timestamp)\0\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

/** Whether all that a walked picture gives away is when its file was saved, which programs write into each PNG unasked: each such note once, of its exact form. */
export function tellsOnlySaving({ notes }: PictureNotes): boolean {
  const names = notes.map(savingName);
  return names.length > 0 && !names.includes(undefined) && new Set(names).size === names.length;
}

function savingName({ kind, bytes }: PictureNote): string | undefined {
  if (kind === 'a text') return savedText.exec(latin(bytes))?.[1];
  if (kind !== 'a time' || bytes.length !== 7) return undefined;
  const [, , month = 0, day = 0, hour = 0, minute = 0, second = 0] = bytes;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second <= 60
    ? kind
    : undefined;
}

/** What a kind of note gives away by being there, when nothing in it is understood. */
const byKind: Readonly<Record<NoteKind, TellTale>> = {
  EXIF: 'other',
  XMP: 'other',
  IPTC: 'other',
  'a comment': 'comment',
  'a text': 'text',
  'a time': 'time',
  'a colour profile': 'colours',
  'a preview': 'preview',
  'a record of its making': 'record',
  'more pictures': 'second',
  'other notes': 'other',
  'data between its parts': 'between',
  'data after the picture': 'more',
};

function noteTells(note: PictureNote): TellTale[] {
  const found = understood(note);
  return found.length > 0 ? found : [byKind[note.kind]];
}

/** Reads a note as far as it can be read; what is damaged is passed over, for the file is refused anyway. */
function understood({ kind, bytes }: PictureNote): TellTale[] {
  if (kind === 'EXIF') return exifTells(bytes, understood);
  if (kind === 'XMP')
    return xmpTells(word(bytes, 0, 17) === 'XML:com.adobe.xmp' ? chunkText(bytes).text : latin(bytes));
  if (kind === 'IPTC') return iptcTells(bytes);
  if (kind !== 'a text') return [byKind[kind], ...textTells(latin(bytes))];
  const { keyword, text } = chunkText(bytes);
  const raw = /^Raw profile type (exif|app1|xmp|iptc|8bim|icc|icm)$/i.exec(keyword)?.[1]?.toLowerCase();
  if (raw === undefined) return textNoteTells(keyword, text);
  const profile = hexBytes(text);
  if (raw === 'exif' || raw === 'app1')
    return word(profile, 0, 4) === 'http'
      ? xmpTells(latin(profile))
      : exifTells(word(profile, 0, 4) === 'Exif' ? profile.subarray(6) : profile, understood);
  return raw === 'xmp' ? xmpTells(latin(profile)) : raw === 'iptc' || raw === '8bim' ? iptcTells(profile) : ['colours'];
}

/** Most bytes that a packed text may unpack to here. */
const most = 1 << 20;

/** Parts keyword and text of a PNG's tEXt, zTXt or iTXt, whose forms their bytes tell apart well enough. */
function chunkText(bytes: Uint8Array): { keyword: string; text: string } {
  const gap = bytes.indexOf(0);
  if (gap === -1) return { keyword: '', text: latin(bytes) };
  const keyword = latin(bytes.subarray(0, gap));
  const rest = bytes.subarray(gap + 1);
  // The zlib stream begins behind the method (zTXt), or behind flag, method, language and keyword in that language (iTXt).
  const starts = [1, ...[rest.indexOf(0, rest.indexOf(0, 2) + 1) + 1]];
  for (const start of starts)
    if ((rest[start] ?? 0) === 0x78 && rest[start - 1] === 0) return { keyword, text: unpacked(rest.subarray(start)) };
  return { keyword, text: latin(rest) };
}

function unpacked(bytes: Uint8Array): string {
  try {
    return latin(unzlibSync(bytes, { out: new Uint8Array(most) }));
  } catch {
    return '';
  }
}

/** A “Raw profile” of ImageMagick: its name, its length, and hexadecimal digits. */
function hexBytes(text: string): Uint8Array {
  const digits = text
    .replace(/^\s*\S+\s+\d+\s/, '')
    .replace(/[^0-9a-f]/gi, '')
    .slice(0, most);
  return Uint8Array.from({ length: digits.length >> 1 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.length > most ? bytes.subarray(0, most) : bytes);
}
