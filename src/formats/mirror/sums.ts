/** The list of hashes that makes a copy checkable: its form, what a copy may lack or have too much, and what a signature over it says. Runs in the browser too. */

/** Name of the list, at the root of the site, and of the signature beside it. */
export const sumsName = 'SHA256SUMS';
export const signatureName = `${sumsName}.minisig`;
/** Name of the file that says which release this is. */
export const releaseName = 'release.txt';

/** Files that hosts read and do not pass on, so that an honest copy may lack them; Caddy hides whatever it imported. */
export const keptByHosts: readonly string[] = ['.nojekyll', '_headers', '_redirects', 'hosting/Caddyfile'];

/** Reads a list of hashes as `sha256sum` writes it. @throws when a line is none of its lines */
export function readSums(text: string): Map<string, string> {
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [, hash, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (!hash || !name) throw new Error(`“${line.slice(0, 80)}” is no line of a list of hashes.`);
      return [name, hash] as const;
    }),
  );
}

/** Writes a list of hashes, in the order of the names. @param hashes hexadecimal SHA-256 by path, without a slash at the start */
export function writeSums(hashes: ReadonlyMap<string, string>): string {
  return [...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, hash]) => `${hash}  ${name}\n`).join('');
}

/** How a copy differs from the list. */
export interface Differences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Compares a copy with the list. @param found hexadecimal SHA-256 of every file of the copy */
export function compareSums(listed: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Differences {
  const own = (name: string): boolean => name === sumsName || name === signatureName;
  return {
    changed: [...listed].filter(([name, hash]) => found.has(name) && found.get(name) !== hash).map(([name]) => name),
    missing: [...listed.keys()].filter((name) => !found.has(name) && !keptByHosts.includes(name)),
    extra: [...found.keys()].filter((name) => !listed.has(name) && !own(name)),
  };
}

/** Writes what `release.txt` says, which is also the trusted comment of the signature. @param serial 0 before the first release */
export function releaseLine(serial: number, on: string): string {
  return `serial ${serial} date ${on}`;
}

/** Reads the number and the day of a release. @returns nothing for any other text */
export function readReleaseLine(text: string): { readonly serial: number; readonly on: string } | undefined {
  const [, serial, on] = /^serial (\d{1,6}) date (\d{4}-\d{2}-\d{2})\s*$/.exec(text) ?? [];
  return serial && on ? { serial: Number(serial), on } : undefined;
}
