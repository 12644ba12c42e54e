/** Who may ask the desk for anything: the page of this very run and nobody else, not even another page of the same browser. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request says of itself. */
export interface Asking {
  readonly method: string;
  /** Address without the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** What the desk knows of itself. */
export interface Own {
  readonly port: number;
  /** Made anew for each run; who has it may read and write the texts. */
  readonly token: string;
}

/** Why a request is refused. */
export type AccessFault = 'other-host' | 'other-origin' | 'no-token';

/** Where the words are; everything else is the page itself, which says nothing of anybody. */
export const wordsBelow = '/api/';

/** Header in which the page says the token. A header of its own cannot be sent by a form, a picture or a page of another origin without asking first. */
const tokenHeader = 'x-desk-token';

/**
 * Says why a request is refused; nothing when it may be answered.
 *
 * A page elsewhere whose name was led to this machine (DNS rebinding) says its own name as host; one that only sends says its own origin; and
 * another program of this machine does not know the token.
 */
export function accessFault({ method, path, headers }: Asking, { port, token }: Own): AccessFault | undefined {
  const { host, origin } = headers;
  // Not “localhost”: under that name another program may listen at the address of IPv6.
  if (host !== `127.0.0.1:${port}`) return 'other-host';
  if (origin !== undefined && origin !== `http://${host}`) return 'other-origin';
  if (!path.startsWith(wordsBelow)) return method === 'GET' || method === 'HEAD' ? undefined : 'other-origin';
  // Browsers that know this header say in it whether the page that asks is ours.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 'other-origin';
  if (method !== 'GET' && origin === undefined) return 'other-origin';
  const said = headers[tokenHeader];
  return typeof said === 'string' && timingSafeEqual(digest(said), digest(token)) ? undefined : 'no-token';
}

function digest(words: string): Buffer {
  return createHash('sha256').update(words).digest();
}
