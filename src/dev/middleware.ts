/** Puts above each page of the dev server what must be mended in it, and answers in words where a page cannot be drawn; no build ever loads this. */
import type { MiddlewareHandler, MiddlewareNext } from 'astro';
import { barWords } from '../i18n/dev-bar.ts';
import { lastReading } from '../load/astro.ts';
import { speech } from '../load/speech.ts';
import { barOf, pageWithout } from './bar.ts';
import { answering } from './drawn.ts';
import { problemsOn } from './problems.ts';

/** Answers a request, and says on every page what stands in its way. */
export const onRequest: MiddlewareHandler = ({ url }, next) => answering(() => answer(url, next));

async function answer(url: URL, next: MiddlewareNext): Promise<Response> {
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const tongue = speech();
  try {
    const response = await next();
    const reading = lastReading();
    if (!reading || !response.headers.get('content-type')?.startsWith('text/html')) return response;
    // A page is drawn while it is read: what stumbles, stumbles here.
    const html = await response.text();
    const bar = barOf(problemsOn(path, reading), tongue);
    return new Response(bar ? html.replace(/<body[^>]*>/, (tag) => tag + bar) : html, {
      status: response.status,
      headers: response.headers,
    });
  } catch (error) {
    const reading = lastReading();
    const bar = reading ? barOf(problemsOn(path, reading), tongue) : '';
    const { failed, until } = barWords[tongue];
    // A page that stumbles over what could not be read says that; where nothing was wrong with the texts, the fault is ours, and its place is for the terminal.
    if (!reading?.broken) console.error(error);
    const why = reading?.broken ? until : failed(error instanceof Error ? error.message : String(error));
    return new Response(pageWithout(bar, why, tongue), {
      status: 500,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  }
}
