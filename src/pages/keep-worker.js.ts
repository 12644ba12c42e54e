/** The worker of the page “Keep these pages”: at the root of the site, so that it may answer for all of it. */
import type { APIRoute } from 'astro';
import script from '../browser/keep-worker.js?raw';

export const GET: APIRoute = () => new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
