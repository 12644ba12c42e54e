/** Serves a folder the way a good host does: brotli 11 or gzip 9, packed once and kept in memory, and nothing for the browser to keep. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { mediaType } from '../../../src/publish/hosting/headers.ts';
import { find } from '../../../src/publish/serve.ts';

/** One answer as it was sent: bytes of its body plain, and as brotli and gzip would carry it. */
export interface Sent {
  readonly path: string;
  readonly plain: number;
  readonly brotli: number;
  readonly gzip: number;
}

interface Packed {
  readonly type: string;
  readonly body: Buffer;
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
}

/** A server on 127.0.0.1, HTTP/1.1. */
export interface PageServer {
  /** Without a slash at the end. */
  readonly url: string;
  /** Everything sent since the list was last emptied. */
  readonly sent: Sent[];
  /** How long a font is held back, in ms. */
  fontDelay: number;
  close(): void;
}

/** Fonts, pictures and archives are packed already. */
const packable = /^(text\/|application\/(json|xml|wasm|manifest)|image\/svg)/;

/** Starts a server for a folder on any free port. */
export async function servePages(folder: string): Promise<PageServer> {
  const kept = new Map<string, Packed>();
  const packed = async (file: string): Promise<Packed> => {
    const type = mediaType(file);
    const body = await readFile(file);
    if (!packable.test(type)) return { type, body };
    return {
      type,
      body,
      brotli: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      gzip: gzipSync(body, { level: 9 }),
    };
  };
  const server = createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const file = await find(folder, path);
      if (!file) {
        self.sent.push({ path, plain: 0, brotli: 0, gzip: 0 });
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
        return;
      }
      const answer = kept.get(file) ?? (await packed(file));
      kept.set(file, answer);
      const { type, body, brotli, gzip } = answer;
      const accepted = String(request.headers['accept-encoding']);
      // Over http a browser on localhost takes brotli as well, because localhost counts as safe.
      const [coding, bytes] =
        brotli && accepted.includes('br')
          ? ['br', brotli]
          : gzip && accepted.includes('gzip')
            ? ['gzip', gzip]
            : ['', body];
      self.sent.push({ path, plain: body.length, brotli: (brotli ?? body).length, gzip: (gzip ?? body).length });
      if (type.startsWith('font/')) await new Promise((held) => setTimeout(held, self.fontDelay));
      response.writeHead(200, {
        'content-type': type,
        'content-length': bytes.length,
        'cache-control': 'no-store',
        vary: 'accept-encoding',
        'x-content-type-options': 'nosniff',
        ...(coding ? { 'content-encoding': coding } : {}),
      });
      response.end(bytes);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const self: PageServer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: [],
    fontDelay: 0,
    close: () => server.close(),
  };
  return self;
}
