/** A small static server for looking at the finished site, and for tests. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, resolve, sep } from 'node:path';
import { mediaType } from './hosting/headers.ts';

/** Finds the file for an address; nothing outside the folder, no dotfiles. */
export async function find(folder: string, address: string): Promise<string | undefined> {
  let path: string;
  try {
    path = normalize(decodeURIComponent(new URL(address, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
  const file = join(folder, path);
  if (!`${resolve(file)}${sep}`.startsWith(`${resolve(folder)}${sep}`)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile()) return file;
  const index = join(file, 'index.html');
  return found?.isDirectory() && (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}

/**
 * Serves a folder on localhost.
 * @param port first port to try; 0 takes any free one. A port in use is passed over for the next, at most ten times.
 * @returns the server, its address, and the ports that were in use
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; url: string; busy: number[] }> {
  const server = createServer((request, response) => {
    void (async () => {
      const file = await find(folder, request.url ?? '/');
      const missing = join(folder, '404.html');
      response.writeHead(file ? 200 : 404, {
        'content-type': mediaType(file ?? missing),
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      if (request.method === 'HEAD') response.end();
      else
        createReadStream(file ?? missing)
          .on('error', () => response.end())
          .pipe(response);
    })();
  });
  const busy: number[] = [];
  for (let attempt = port; ; attempt += 1) {
    try {
      await new Promise<void>((listening, failed) => {
        server.once('error', failed);
        server.listen(attempt, '127.0.0.1', () => {
          server.off('error', failed);
          listening();
        });
      });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || busy.length >= 10) throw error;
      busy.push(attempt);
    }
  }
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/`, busy };
}
