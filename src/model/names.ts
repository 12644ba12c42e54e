/** Names that hold everywhere: on every disk, in every address, in every archive. */

/** Names that some system keeps for itself, whatever follows the dot. */
const reserved = /^(index|con|prn|aux|nul|com\d|lpt\d)$/;

/** Says whether a word can be a folder's name, the stem of a file's name or the last part of an address. */
export function isPlainName(word: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(word) && !reserved.test(word);
}

/** Offers the nearest name that can be used: `Música de mayo` becomes `musica-de-mayo`; empty when nothing is left. */
export function plainName(word: string): string {
  const bare = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/%[0-9a-f]{2}/g, '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return reserved.test(bare) ? `${bare}-1` : bare;
}

/** Says why a word is no plain name, as the end of a sentence. */
export function nameFault(word: string): string {
  if (reserved.test(word.toLowerCase())) return 'a name that computers keep for themselves';
  if (/\s/.test(word)) return 'which has a space';
  if (/[\u0300-\u036f]/.test(word.normalize('NFD'))) return 'which has an accent';
  if (/[A-Z]/.test(word)) return 'which has a capital letter';
  const sign = /[^a-z0-9-]/.exec(word)?.[0];
  return sign ? `which has the sign ${sign}` : 'which has a dash too many';
}
