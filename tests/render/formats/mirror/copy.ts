/** A small copy of a site to check, signed by a key made for the test, as minisign signs. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { verifyScript } from '../../../../src/formats/mirror/script.ts';
import { releaseLine, writeSums } from '../../../../src/formats/mirror/sums.ts';

/** A pair of keys that signs in minisign's form. Form: jedisct1.github.io/minisign, “Signature format”. */
export class Signer {
  readonly #pair = generateKeyPairSync('ed25519');
  readonly #id: Buffer;
  /** @param id eight letters, the number of the key */
  constructor(id = 'abcdefgh') {
    this.#id = Buffer.from(id);
  }
  /** The public key: 56 letters. @param id another number under the same key */
  key(id?: string): string {
    const raw = (this.#pair.publicKey as KeyObject).export({ type: 'spki', format: 'der' }).subarray(-32);
    return Buffer.concat([Buffer.from('Ed'), id ? Buffer.from(id) : this.#id, raw]).toString('base64');
  }
  /** The text of a signature file. @param form `ED` signs the hash of the bytes, `Ed` the bytes */
  sign(bytes: Uint8Array | string, comment: string, form: 'ED' | 'Ed' = 'ED'): string {
    const own = sign(
      null,
      form === 'ED' ? createHash('blake2b512').update(bytes).digest() : Buffer.from(bytes),
      this.#pair.privateKey,
    );
    const whole = sign(null, Buffer.concat([own, Buffer.from(comment)]), this.#pair.privateKey);
    return `untrusted comment: x\n${Buffer.concat([Buffer.from(form), this.#id, own]).toString('base64')}\ntrusted comment: ${comment}\n${whole.toString('base64')}\n`;
  }
}

const scripts = new Map<string, string>();

function scriptWith(key: string): string {
  const text = scripts.get(key) ?? verifyScript(key);
  scripts.set(key, text);
  return text;
}

/** What the small site holds besides its script. */
const siteFiles: Readonly<Record<string, string>> = {
  'index.html': '<p>door</p>',
  'en/bread.html': '<p>bread</p>',
  _headers: '/*\n',
};

/** A copy on the disk. */
export class Copy {
  readonly home = mkdtempSync(join(tmpdir(), 'copy-'));
  readonly folder = join(this.home, 'site');
  /** The script from somewhere one trusts: not the one of the copy. */
  readonly script = join(this.home, 'verify.sh');
  readonly signer: Signer;
  readonly line: string;

  /** @param day of the release, year-month-day @param builtIn a key that the script carries */
  constructor(signer: Signer, serial = 7, day = '2026-05-01', builtIn = '') {
    this.signer = signer;
    this.line = releaseLine(serial, day);
    for (const folder of [this.home, this.folder, join(this.folder, 'en')]) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
    }
    for (const [name, text] of Object.entries({
      ...siteFiles,
      'release.txt': `${this.line}\n`,
      'verify.sh': scriptWith(builtIn),
    }))
      this.write(name, text);
    writeFileSync(this.script, scriptWith(builtIn));
    this.list();
    this.sign();
  }
  /** Writes a file of the copy. */
  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }
  /** Removes a file of the copy. */
  remove(name: string): void {
    rmSync(join(this.folder, name), { recursive: true });
  }
  /** Writes the list anew, over whatever is there now. */
  list(): void {
    const names = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)));
    const hash = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(join(this.folder, name)))
        .digest('hex');
    this.write(
      'SHA256SUMS',
      writeSums(new Map(names.filter((name) => !name.startsWith('SHA256SUMS')).map((name) => [name, hash(name)]))),
    );
  }
  /** Changes the list as it stands. */
  relist(change: (text: string) => string): void {
    this.write('SHA256SUMS', change(this.text('SHA256SUMS')));
  }
  /** Signs the list with the key of the copy, or with another. */
  sign(signer = this.signer, comment = this.line): void {
    this.write('SHA256SUMS.minisig', signer.sign(this.text('SHA256SUMS'), comment));
  }
  /** A file of the copy. */
  text(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }
  /** Removes everything. */
  done(): void {
    for (const name of ['', 'en']) chmodSync(join(this.folder, name), 0o755);
    rmSync(this.home, { recursive: true });
  }
}
