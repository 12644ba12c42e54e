/** The worker of the page “Keep these pages”: at the root of the site, so that it may answer for all of it. */
import type { APIRoute } from 'astro';
import { bundle } from '../formats/bundle.ts';

export const GET: APIRoute = async () =>
  new Response(await bundle('src/browser/keep-worker.ts'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
