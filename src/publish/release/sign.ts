/** Signs the list of hashes with minisign, the program of that name; keys are files of the operator's, never in the project. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { signatureName, sumsName } from '../../formats/mirror/sums.ts';
import { EnvironmentError } from '../environment.ts';
import { settleFile } from '../settle.ts';

/**
 * Signs, and checks the signature against the key that the site publishes.
 * @param folder the site
 * @param key path of the secret key; minisign asks for its password if it has one
 * @param line the trusted comment: number and day of the release
 * @param published the public key in `src/site.ts`; nothing is compared when there is none
 * @throws EnvironmentError when minisign is missing or refuses, and when the key is not the published one
 */
export async function sign(folder: string, key: string, line: string, published?: string): Promise<void> {
  const [list, signature] = [join(folder, sumsName), join(folder, signatureName)];
  const made = await minisign([
    '-S',
    '-s',
    key,
    '-m',
    list,
    '-x',
    signature,
    '-t',
    line,
    '-c',
    'signature of SHA256SUMS',
  ]);
  if (made !== 0)
    throw new EnvironmentError(
      `minisign did not sign with ${key}. Fix: check the path and the password; a new key is made with minisign -G.`,
    );
  settleFile(signature, (await stat(list)).mtime);
  if (published && (await minisign(['-V', '-q', '-m', list, '-x', signature, '-P', published])) !== 0)
    throw new EnvironmentError(
      `${key} is not the secret half of the key in src/site.ts. Fix: sign with that one, or publish the new key first (docs/operators.md).`,
    );
}

async function minisign(words: readonly string[]): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn('minisign', words, { stdio: ['inherit', 'ignore', 'inherit'] });
    child.once('error', (cause) =>
      failed(
        new EnvironmentError(
          'minisign is not installed, and PRESS_MINISIGN_KEY asks for a signature. Fix: install it (Debian: apt-get install minisign), or release without a signature.',
          { cause },
        ),
      ),
    );
    child.once('exit', (code) => done(code ?? 1));
  });
}
