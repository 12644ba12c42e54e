/** How far two words are apart. Pure. */

/**
 * Counts the letters that must be put in, left out, changed or swapped with their neighbour to make one word of another (optimal string alignment).
 * @param most a distance above this is not looked for
 * @returns nothing where it is more than `most`
 */
function distance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    [before, last] = [last, row];
  }
  const found = last[b.length] ?? 0;
  return found <= most ? found : undefined;
}

/** How many letters may be wrong in a word of a length before it is another word. */
function tolerance(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** A word, folded, and how it sounds. */
interface Heard {
  readonly folded: string;
  readonly sound: string;
}

/**
 * Finds how far a known word is from one that was asked: by its letters, and by its sound, which people go by who learned to write by ear.
 * @returns nothing when it is another word
 */
export function wordDistance(asked: Heard, word: Heard): number | undefined {
  const shorter = Math.min(asked.folded.length, word.folded.length);
  const limit = tolerance(shorter);
  const alike = asked.sound === word.sound && word.sound.length > 1;
  const far = distance(asked.folded, word.folded, limit + (alike ? 1 : 0));
  if (far === undefined) return undefined;
  if (alike) return 0.4 + far / 10;
  // Of a short word a letter or two are much, unless they only changed places or it is heard as nearly the same; so is its first.
  if (shorter < 5 && !sameLetters(asked.folded, word.folded)) return undefined;
  if (
    far > 1 &&
    shorter < 8 &&
    !sameLetters(asked.folded, word.folded) &&
    distance(asked.sound, word.sound, 1) === undefined
  )
    return undefined;
  const begins = asked.sound[0] === word.sound[0];
  if (!begins && (far > 1 || shorter < 6)) return undefined;
  return far + (begins ? 0 : 0.4);
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}
