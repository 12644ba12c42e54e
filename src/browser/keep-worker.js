// Installed only from the page "Keep these pages", when its button is pressed; removed there too.
// It stores nothing. When the network fails it answers with a copy that the reader chose to keep, if there is one.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return;
  event.respondWith(
    fetch(request).catch(async (failure) => {
      const names = (await caches.keys()).filter((name) => name.startsWith('kept '));
      for (const cacheName of names) {
        const kept = await caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true });
        if (kept) return kept;
      }
      throw failure;
    }),
  );
});
