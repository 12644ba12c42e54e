/** The service worker of the page “Keep these pages”: installed only there, when its button is pressed, and removed there too. It stores nothing; when the network fails it answers with a copy that the reader chose to keep, if there is one. */

/** What of a service worker's own world is used here; TypeScript knows either that world or a page's, not both. */
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', listener: (event: Extended) => void): void;
  addEventListener(
    name: 'fetch',
    listener: (event: Extended & { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}
interface Extended {
  waitUntil(work: Promise<unknown>): void;
}
const worker = globalThis as unknown as Worker;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(
    fetch(request).catch(async (failure: unknown) => {
      const kept = await keptAnswer(request);
      if (kept) return kept;
      throw failure;
    }),
  );
});

async function keptAnswer(request: Request): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith('kept '));
  for (const cacheName of names) {
    const kept = await caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
  }
  return undefined;
}
