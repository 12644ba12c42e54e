/** What a picture's file can hold beside the picture, as the walkers of the three formats hand it on. */

/** One part of a picture's file that no viewer needs to show the picture. */
export interface PictureNote {
  readonly kind: NoteKind;
  readonly bytes: Uint8Array;
  /** From where to where the part stands in the file, its own heading included; absent when it cannot be cut out. */
  readonly part?: readonly [start: number, end: number];
}

export type NoteKind =
  | 'EXIF'
  | 'XMP'
  | 'IPTC'
  | 'a comment'
  | 'a text'
  | 'a time'
  | 'a colour profile'
  | 'a preview'
  | 'a record of its making'
  | 'more pictures'
  | 'other notes'
  | 'data between its parts'
  | 'data after the picture';

/** What stands in a picture's file beside the picture. */
export interface PictureNotes {
  readonly notes: readonly PictureNote[];
  /** False when the file ends before the picture does, or its parts contradict each other. */
  readonly whole: boolean;
}

/** Most pixels that sharp unpacks (its own limit, 0x3FFF × 0x3FFF); of a larger picture the data is not followed. */
export const mostPixels = 0x3fff * 0x3fff;

/** Reads a few bytes as one letter each. */
export function word(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}

/** Sees bytes as numbers of 16 and 32 bits. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
