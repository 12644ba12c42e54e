/** Finds the word that somebody may have meant. */
import { closestMatch } from 'leven';

/** Finds the known word that is nearest, if one is near. Capitals do not count. */
export function nearestOf(word: string, known: readonly string[]): string | undefined {
  // What is longer than any name is no slip for one, and among thousands nearly every word is near to some.
  if (word.length > 200 || known.length > 2000) return undefined;
  // In a short word every other letter makes another word: “fr” is not a slip for “es”.
  const maxDistance = word.length < 3 ? 1 : Math.max(2, Math.floor(word.length / 3));
  const near = closestMatch(
    word.toLowerCase(),
    known.map((one) => one.toLowerCase()),
    { maxDistance },
  );
  return known.find((one) => one.toLowerCase() === near);
}
