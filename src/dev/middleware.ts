/** Puts above each page of the dev server what must be mended in it; no build ever loads this. */
import type { MiddlewareHandler, MiddlewareNext } from 'astro';
import { lastReading } from '../load/astro.ts';
import { answering } from './drawn.ts';
import { asHtml, barOf, problemsOn } from './problems.ts';

/** Answers a request, and says on every page what stands in its way. */
export const onRequest: MiddlewareHandler = ({ url }, next) => answering(() => answer(url, next));

async function answer(url: URL, next: MiddlewareNext): Promise<Response> {
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  let response: Response;
  try {
    response = await next();
  } catch (error) {
    const reading = lastReading();
    // A page that stumbles over what could not be read says that, not where our code was.
    if (!reading?.broken) throw error;
    const bar = barOf(problemsOn(path, reading));
    return new Response(
      `<!doctype html><meta charset="utf-8"><title>To be mended</title><body>${bar}<p>The page cannot be shown until they are mended: ${asHtml(error instanceof Error ? error.message : String(error))}</p>`,
      { status: 500, headers: { 'content-type': 'text/html; charset=utf-8' } },
    );
  }
  const reading = lastReading();
  if (!reading || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const bar = barOf(problemsOn(path, reading));
  const html = await response.text();
  return new Response(bar ? html.replace(/<body[^>]*>/, (tag) => tag + bar) : html, {
    status: response.status,
    headers: response.headers,
  });
}
