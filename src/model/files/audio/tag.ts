/** Finds what programs write into an MP3 file beside the sound: ID3 (id3.org: v1, v2.3, v2.4), APE and Lyrics3 tags. */
import { viewOf, word } from '../picture/note.ts';
import type { AudioTell } from './tells.ts';

interface Tag {
  /** Where it ends in the file, in bytes. */
  readonly end: number;
  readonly tells: readonly AudioTell[];
}

/** Reads the extent of a tag. @returns nothing where none begins */
export function tagAt(bytes: Uint8Array, at: number): Tag | undefined {
  // Asked of every byte that is no frame: most can be told by their first letter.
  if (!'ITAL'.includes(String.fromCharCode(bytes[at] ?? 0))) return undefined;
  if (word(bytes, at, 3) === 'ID3' && at + 10 <= bytes.length) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at + 6, at + 10);
    const foot = (bytes[at + 5] ?? 0) & 0x10 ? 10 : 0;
    const end = at + 10 + (((a & 127) << 21) | ((b & 127) << 14) | ((c & 127) << 7) | (d & 127)) + foot;
    return { end, tells: framesTell(bytes.subarray(at, Math.min(end, bytes.length))) };
  }
  if (word(bytes, at, 3) === 'TAG' && at === bytes.length - 128)
    return { end: bytes.length, tells: ['names and words'] };
  if (word(bytes, at, 8) === 'APETAGEX' && at + 32 <= bytes.length) {
    const size = viewOf(bytes).getUint32(at + 12, true);
    const isHead = viewOf(bytes).getUint32(at + 20, true) & 0x20000000;
    // A tag that has only a foot is met at its first item, and cut as other data.
    return { end: at + 32 + (isHead ? size : 0), tells: ['names and words'] };
  }
  if (word(bytes, at, 11) === 'LYRICSBEGIN') {
    // Its last six figures and LYRICSEND, or of version 2 LYRICS200, end it.
    const foot = letters(bytes.subarray(at + 11)).search(/LYRICS(END|200)/);
    return { end: foot === -1 ? bytes.length : at + 11 + foot + 9, tells: ['names and words'] };
  }
  return undefined;
}

/** What the names of frames in an ID3v2 tag announce. */
function framesTell(tag: Uint8Array): AudioTell[] {
  // Names of frames are four capitals or digits; what lies between them may be anything, and a wrong guess only says one kind more.
  const text = letters(tag);
  const has = (names: RegExp): boolean => names.test(text);
  const told: [AudioTell, boolean][] = [
    ['names and words', has(/TIT[123]|TPE[1234]|TALB|TCOM|TEXT|COMM|USLT|SYLT|TXXX|WXXX|TOWN|TCOP|CHAP/)],
    ['pictures', has(/APIC|PIC\0/)],
    ['dates', has(/TYER|TDAT|TIME|TD(RC|RL|EN|OR|TG)/)],
    ['a program’s own notes', has(/TSSE|TENC|PRIV|GEOB|UFID/)],
  ];
  const found = told.flatMap(([tell, is]) => (is ? [tell] : []));
  return found.length > 0 ? found : ['other data'];
}

/** Each byte as one letter. */
function letters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
