/** What a program shows of an address: how much room it has, and how several languages share it. */
import { cutAtSentence } from './sentences.ts';

/** Most characters that programs show whole; what is longer they cut where they like. */
export const previewLimits = { title: 70, description: 200 } as const;

/** Shortens words to what fits: whole sentences if they fill at least half of the room, else whole words and an ellipsis. @param most characters */
export function cutWords(text: string, most: number): string {
  if (lengthOf(text) <= most) return text;
  const sentences = cutAtSentence(text, most);
  if (lengthOf(sentences) >= most / 2) return sentences;
  const room = [...text].slice(0, most).join('');
  const end = room.lastIndexOf(' ');
  // A word that fills all of the room is cut within.
  return `${(end > 0 ? room.slice(0, end) : [...room].slice(0, -1).join('')).replace(/[\s,;:.–—¿¡«“(]+$/u, '')}…`;
}

/**
 * Sets words of several languages behind each other, so that a preview shows some of each: whole where all fit, else each shortened
 * to its share; what a short one leaves over goes to the longer ones.
 * @param between stands between two of them
 * @param most characters, all together
 */
export function shareRoom(parts: readonly string[], between: string, most: number): string {
  const different = [...new Set(parts)];
  let room = most - lengthOf(between) * (different.length - 1);
  let waiting = different.length;
  const cut = new Map<string, string>();
  for (const part of [...different].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const own = cutWords(part, Math.floor(room / waiting));
    cut.set(part, own);
    room -= lengthOf(own);
    waiting -= 1;
  }
  return different.map((part) => cut.get(part)).join(between);
}

/** The number of characters, not of UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}
