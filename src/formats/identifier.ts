/** Names that stay: the same parts give the same URN, on every machine and in every build. */
import { createHash } from 'node:crypto';

/** The namespace of this press, drawn once at random and never changed (RFC 9562, 5.5). */
const namespace = '9d0c9c52-6f0e-4b57-9a3e-2d1b1f7c8e46';

/** Makes a URN of a name-based UUID (version 5, RFC 9562, 5.5). @param parts permanent ids that together name one thing */
export function urnOf(...parts: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(parts.join('/'))
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50; // the version
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80; // the variant
  const hex = hash.toString('hex');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')}`;
}
