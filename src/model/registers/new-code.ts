/** Finds letters for the edition code of a new document: its initials, or others where a code has them already. */

/**
 * Offers the first code of a document.
 * @param id the folder's name: `know-your-rights`
 * @param taken codes in use or ever used; a code with their letters would look like another edition of theirs
 * @returns such as KYR-1
 */
export function newCode(id: string, taken: readonly string[]): string {
  const used = new Set(taken.map((code) => code.split('-')[0]));
  const words = id
    .toUpperCase()
    .split('-')
    .map((word) => word.replace(/[^A-Z]/g, ''))
    .filter(Boolean);
  const initials = words
    .map((word) => word[0])
    .join('')
    .slice(0, 4);
  const rest = words.flatMap((word) => [...word.slice(1)]);
  const offers = [
    initials,
    ...rest.map((letter) => `${initials.slice(0, 3)}${letter}`),
    ...rest.flatMap((one) => rest.map((two) => `${initials.slice(0, 2)}${one}${two}`)),
  ];
  const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const any = alphabet.flatMap((one) =>
    alphabet.flatMap((two) => alphabet.map((three) => `${initials.slice(0, 1)}${one}${two}${three}`)),
  );
  return `${[...offers, ...any].find((letters) => /^[A-Z]{2,4}$/.test(letters) && !used.has(letters)) ?? 'XX'}-1`;
}
