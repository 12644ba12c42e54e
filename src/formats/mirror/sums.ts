/** The list of hashes that makes a copy checkable: its form, what a copy may lack or have too much, and what a signature over it says. Runs in the browser too. */

/** Name of the list, at the root of the site, and of the signature beside it. */
export const sumsName = 'SHA256SUMS';
export const signatureName = `${sumsName}.minisig`;
/** Name of the file that says which release this is. */
export const releaseName = 'release.txt';

/** Files that hosts read and do not pass on, so that an honest copy may lack them; Caddy hides whatever it imported. */
export const keptByHosts: readonly string[] = ['.nojekyll', '_headers', '_redirects', 'hosting/Caddyfile'];

/** Days after which a release is called old: texts are checked again within a year, and security.txt runs out. A copy that is kept from the newest one shows. */
export const staleDays = 366;

/** What no name of ours has: a forger's could hide in a listing, or speak to a terminal. */
export const unseenSign = /[\u0000-\u001F\u007F]/;

/**
 * Reads a list of hashes as `sha256sum` writes it.
 * @throws when it is empty, when a line is none of its lines, or when a name is there twice, is our own, leads out of the folder or cannot be shown
 */
export function readSums(text: string): Map<string, string> {
  const lines = text.replace(/\n$/, '').split('\n');
  const listed = new Map<string, string>();
  for (const line of lines) {
    const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (!hash || !name || !isPlain(name) || listed.has(name))
      throw new Error(`“${line.slice(0, 80)}” is no line of a list of hashes.`);
    listed.set(name, hash);
  }
  return listed;
}

function isPlain(name: string): boolean {
  return (
    !unseenSign.test(name) &&
    !name.includes('\\') &&
    name !== sumsName &&
    name !== signatureName &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** Writes a list of hashes, in the order of the names. @param hashes hexadecimal SHA-256 by path, without a slash at the start */
export function writeSums(hashes: ReadonlyMap<string, string>): string {
  return [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('');
}

/** Writes what `release.txt` says, which is also the trusted comment of the signature. @param serial 0 before the first release */
export function releaseLine(serial: number, on: string): string {
  return `serial ${serial} date ${on}`;
}

/** Reads the number and the day of a release. @returns nothing for any other text */
export function readReleaseLine(text: string): { readonly serial: number; readonly on: string } | undefined {
  const [, serial, on] = /^serial (\d{1,6}) date ([1-9]\d{3}-[01]\d-[0-3]\d)$/.exec(text) ?? [];
  return serial && on ? { serial: Number(serial), on } : undefined;
}
