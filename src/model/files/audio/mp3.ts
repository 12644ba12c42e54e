/** Walks an MP3 file frame by frame: whatever is not a frame of sound is a note, and is left out of what is published. */
import { viewOf, word } from '../picture/note.ts';
import { frameHead, type FrameHead } from './frame.ts';
import { tagAt } from './tag.ts';
import { audioTells, type AudioTell } from './tells.ts';

/** A recording, as its file says. */
export interface Sound {
  /** How long it is, s. */
  readonly seconds: number;
  /** From where to where sound stands in the file, in bytes; parts that touch are one. */
  readonly parts: readonly (readonly [start: number, end: number])[];
  /** From where to where a program wrote of itself within the first frame, which players need and which stays. */
  readonly blanked?: readonly [start: number, end: number];
  /** What stands there besides, each once; empty where the file holds nothing but sound. */
  readonly tells: readonly AudioTell[];
}

/** Fewer frames than this are no recording: two and a half seconds at the most. */
const fewest = 32;

/**
 * Follows a file to its end.
 * @returns nothing where it is no MP3, or more of it is something else than sound
 */
export function readMp3(bytes: Uint8Array): Sound | undefined {
  const tells = new Set<AudioTell>();
  const parts: [number, number][] = [];
  let [at, frames, seconds, sounding] = [0, 0, 0, 0];
  let blanked: Sound['blanked'];
  let like: FrameHead | undefined;
  const isFrame = (place: number): FrameHead | undefined => {
    const head = frameHead(bytes, place);
    return head && (!like || (head.rate === like.rate && head.version === like.version)) ? head : undefined;
  };
  while (at < bytes.length) {
    const tag = tagAt(bytes, at);
    if (tag) {
      for (const tell of tag.tells) tells.add(tell);
      at = Math.min(tag.end, bytes.length);
      continue;
    }
    const head = isFrame(at);
    const end = head ? at + head.length : 0;
    // Four bytes may look like a head by chance: what follows a frame is another, a tag, or the end.
    if (head && (end === bytes.length || (end < bytes.length && (isFrame(end) || tagAt(bytes, end))))) {
      like ??= head;
      const info = frames === 0 ? infoWithin(bytes, at, head) : undefined;
      if (info) {
        blanked = info.blank;
        if (info.told) tells.add('a program’s own notes');
      } else seconds += head.samples / head.rate;
      const last = parts.at(-1);
      if (last?.[1] === at) last[1] = end;
      else parts.push([at, end]);
      [frames, sounding, at] = [frames + 1, sounding + head.length, end];
      continue;
    }
    tells.add('other data');
    at += 1;
  }
  if (frames < fewest || sounding * 2 < bytes.length - tagged(bytes)) return undefined;
  return {
    seconds,
    parts,
    ...(blanked ? { blanked } : {}),
    tells: audioTells.filter((tell) => tells.has(tell)),
  };
}

/** Makes a file that holds the sound and nothing else: no sound is coded anew. */
export function onlySound(bytes: Uint8Array, { parts, blanked }: Sound): Uint8Array {
  const whole = Uint8Array.from(bytes);
  if (blanked) whole.fill(0, ...blanked);
  const made = new Uint8Array(parts.reduce((sum, [start, end]) => sum + end - start, 0));
  let to = 0;
  for (const [start, end] of parts) {
    made.set(whole.subarray(start, end), to);
    to += end - start;
  }
  return made;
}

/** Bytes of the tag at the beginning, which may hold a large picture and says nothing of whether the rest is sound. */
function tagged(bytes: Uint8Array): number {
  return tagAt(bytes, 0)?.end ?? 0;
}

/**
 * Finds the frame that says how many there are, by which a player finds its way in a recording of varying rate (“Xing” or “Info”), and what the program that
 * made it wrote behind: its name, its settings.
 * @returns from where that is blanked
 */
function infoWithin(
  bytes: Uint8Array,
  at: number,
  head: FrameHead,
): { readonly blank: readonly [number, number]; readonly told: boolean } | undefined {
  const start = at + head.inside;
  if (!/^(Xing|Info)$/.test(word(bytes, start, 4))) return undefined;
  const flags = viewOf(bytes).getUint32(start + 4);
  // The four fields that the flags announce: frames, bytes, a table of hundred places, quality.
  const fields = [4, 4, 100, 4].reduce((sum, size, bit) => sum + ((flags >> bit) & 1 ? size : 0), 0);
  const blank = [Math.min(start + 8 + fields, at + head.length), at + head.length] as const;
  return { blank, told: bytes.subarray(...blank).some((byte) => byte !== 0) };
}
