/** What one page costs in bytes and requests, by sort. */
import { extname } from 'node:path';
import type { Browser } from 'playwright-core';
import { mediaType } from '../../../src/publish/hosting/headers.ts';
import { loadOnce } from './measure.ts';
import type { PageServer, Sent } from './server.ts';

export const sorts = ['html', 'css', 'script', 'font', 'image', 'other'] as const;
export type Sort = (typeof sorts)[number];

/** Bytes of the bodies, without HTTP headers. */
export interface Weight {
  readonly requests: number;
  readonly brotli: number;
  readonly gzip: number;
  /** Brotli bytes; fonts and pictures as they are. */
  readonly by: Readonly<Record<Sort, number>>;
}

/** Opens a page once and adds up what the server sent for it until the network was quiet. */
export async function weigh(browser: Browser, server: PageServer, url: string): Promise<Weight> {
  server.sent.length = 0;
  await loadOnce(browser, url);
  const sent = [...server.sent];
  const sum = (of: readonly Sent[], coding: 'brotli' | 'gzip'): number =>
    of.reduce((total, one) => total + one[coding], 0);
  const by = Object.fromEntries(
    sorts.map((sort) => [
      sort,
      sum(
        sent.filter(({ path }) => sortOf(path) === sort),
        'brotli',
      ),
    ]),
  ) as Record<Sort, number>;
  return { requests: sent.length, brotli: sum(sent, 'brotli'), gzip: sum(sent, 'gzip'), by };
}

function sortOf(path: string): Sort {
  const type = path.endsWith('/') || extname(path) === '' ? 'text/html' : mediaType(path);
  if (type.startsWith('text/html')) return 'html';
  if (type.startsWith('text/css')) return 'css';
  if (type.startsWith('text/javascript') || type.includes('wasm')) return 'script';
  if (type.startsWith('font/')) return 'font';
  return type.startsWith('image/') ? 'image' : 'other';
}
