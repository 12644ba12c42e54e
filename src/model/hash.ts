/** Short hashes of words, in plain TypeScript so that the model stays free of any platform. */

/** Folds what does not change the meaning of a text: NFC, one kind of line end, single spaces. */
export function normalise(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\s+/g, ' ').trim();
}

/**
 * Hashes normalised text to eleven base-36 characters (53 bits of cyrb53, a public-domain mixing function by bryc).
 * Fit to notice change, not to prove authorship.
 */
export function textHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of normalise(text)) {
    const point = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ point, 2654435761);
    low = Math.imul(low ^ point, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}
