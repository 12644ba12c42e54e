/** Checks a minisign signature in the browser. Form: jedisct1.github.io/minisign, “Signature format”. */
import { blake2b } from '@noble/hashes/blake2.js';

/** What a signature turned out to be. */
export type Verdict =
  | { readonly state: 'good'; readonly comment: string }
  | { readonly state: 'wrong-key' | 'bad' | 'unreadable' | 'unable'; readonly comment?: undefined };

/** Says whether a text has the form of a public key, as minisign prints it. */
export function isKey(text: string): boolean {
  return /^RW[A-Za-z0-9+/=]{54}$/.test(text) && fromBase64(text)?.length === 42;
}

/**
 * Checks a signature over a file and over its trusted comment.
 * @param file the bytes that were signed
 * @param signature text of the `.minisig` file
 * @param key the public key, as minisign prints it: 56 letters of base64
 * @returns `unable` where the browser has no Ed25519
 */
export async function checkSignature(file: Uint8Array<ArrayBuffer>, signature: string, key: string): Promise<Verdict> {
  const lines = signature.split(/\r?\n/);
  const comment = /^trusted comment: (.*)$/.exec(lines[2] ?? '')?.[1];
  const [given, made, whole] = [key.trim(), lines[1] ?? '', lines[3] ?? ''].map(fromBase64);
  if (given?.length !== 42 || made?.length !== 74 || whole?.length !== 64 || comment === undefined)
    return { state: 'unreadable' };
  if (!same(given.subarray(2, 10), made.subarray(2, 10))) return { state: 'wrong-key' };
  const signed =
    String.fromCharCode(...made.subarray(0, 2)) === 'ED' ? new Uint8Array(blake2b(file, { dkLen: 64 })) : file;
  const own = made.slice(10);
  try {
    const pub = await crypto.subtle.importKey('raw', given.slice(10), 'Ed25519', false, ['verify']);
    const right = await crypto.subtle.verify('Ed25519', pub, own, signed);
    const commentRight = await crypto.subtle.verify(
      'Ed25519',
      pub,
      whole,
      new Uint8Array([...own, ...new TextEncoder().encode(comment)]),
    );
    return right && commentRight ? { state: 'good', comment } : { state: 'bad' };
  } catch {
    return { state: 'unable' };
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((byte, index) => byte === b[index]);
}
