/** The desk's server: listens on this machine alone, lets in the page of this run alone, and answers it. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { environmentFault } from '../publish/environment.ts';
import { accessFault, wordsBelow, type Own } from './access.ts';
import type { Desk } from './desk.ts';
import type { PageFiles } from './page-files.ts';
import { DeskRefusal } from './refusal.ts';
import type { Answer, Picture } from './request.ts';
import { routes } from './routes.ts';

/** Bytes that a request may bring: a picture out of any camera. */
const mostBytes = 64 * 1024 * 1024;

/** What every answer says: nothing is kept, framed, guessed or told to another site. */
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** What the page itself may do: run its own script, and show the pages of the dev server of this machine. */
function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    'frame-src http://localhost:*',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    // Read to its end all the same, or the browser would say that the line broke.
    if (length <= mostBytes) parts.push(part);
    else parts.length = 0;
  }
  if (length > mostBytes) throw new DeskRefusal('too-large', `${Math.round(length / 1e6)} MB`);
  return new Uint8Array(Buffer.concat(parts));
}

function jsonOf(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof said === 'object' && said !== null) return said as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new DeskRefusal('not-asked');
}

function send(response: ServerResponse, code: number, answer: Answer): void {
  const picture = 'bytes' in answer && answer.bytes instanceof Uint8Array ? (answer as Picture) : undefined;
  response.writeHead(code, { ...always, 'content-type': picture?.type ?? 'application/json; charset=utf-8' });
  response.end(picture?.bytes ?? JSON.stringify(answer));
}

function refuse(response: ServerResponse, error: unknown): void {
  const fault = environmentFault(error);
  if (!(error instanceof DeskRefusal) && !fault) console.error(error);
  const refusal =
    error instanceof DeskRefusal
      ? error
      : new DeskRefusal('failed', fault?.message ?? (error instanceof Error ? error.message : 'error'));
  send(response, refusal.code, { refused: refusal.reason, about: refusal.about, ...refusal.more });
}

async function answer(desk: Desk, own: Own, files: PageFiles, request: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', headers } = request;
  const url = new URL(request.url ?? '/', 'http://desk');
  const fault = accessFault({ method, path: url.pathname, headers }, own);
  if (fault) throw new DeskRefusal(fault);
  if (!url.pathname.startsWith(wordsBelow)) {
    const nonce = randomBytes(16).toString('base64');
    const file = files.get(url.pathname)?.(nonce);
    if (!file) throw new DeskRefusal('not-there', url.pathname);
    const policy = file.type.startsWith('text/html') ? { 'content-security-policy': pagePolicy(nonce) } : {};
    response.writeHead(200, { ...always, ...policy, 'content-type': file.type });
    return void response.end(method === 'HEAD' ? undefined : file.bytes);
  }
  if (url.pathname === `${wordsBelow}news`) return desk.tabs.add(url.searchParams.get('tab') ?? '', response);
  const route = routes[`${method} ${url.pathname}`];
  if (!route) throw new DeskRefusal('not-there', url.pathname);
  const bytes = await bodyOf(request);
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  const said = isJson ? jsonOf(bytes) : {};
  send(response, 200, await route(desk, { query: url.searchParams, said, bytes }));
}

/** A desk that listens. */
export interface Listening {
  readonly server: Server;
  readonly port: number;
  /** Of this run: whoever has it may read and write the texts. */
  readonly token: string;
  /** Ports that were taken. */
  readonly busy: readonly number[];
  /** Waits for all that was asked and is not answered yet: whoever asked may be gone, and what was asked is done all the same. */
  readonly answered: () => Promise<unknown>;
}

/** Ports that are tried one after the other. */
const tries = 10;

/**
 * Begins to listen, on the loopback address only.
 * @param first port to try; 0 takes any free one
 * @throws as the system does when none of ten is free
 */
export async function listen(desk: Desk, files: PageFiles, first: number): Promise<Listening> {
  const token = randomBytes(24).toString('base64url');
  let port = first;
  const asked = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const one = answer(desk, { port, token }, files, request, response)
      .catch((error: unknown) => refuse(response, error))
      .finally(() => asked.delete(one));
    asked.add(one);
  });
  const busy: number[] = [];
  for (; ; port += 1) {
    try {
      await new Promise<void>((listening, failed) => {
        server.once('error', failed);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', failed);
          listening();
        });
      });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || busy.length + 1 >= tries) throw error;
      busy.push(port);
    }
  }
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : port;
  return { server, port, token, busy, answered: () => Promise.all(asked) };
}
