// The shell and every part of it, kept for when there is no signal. Nothing people wrote is ever kept here:
// only files of the build, named by their content, and the start page.
const FILES = 'files-v1';

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(FILES);
      const { files } = await (await fetch('/offline-files.json', { cache: 'no-store' })).json();
      await cache.addAll(['/', ...files]);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

const fresh = async (request) => {
  const response = await fetch(request);
  if (response.ok) (await caches.open(FILES)).put('/', response.clone());
  return response;
};

const kept = async (request) => (await caches.match(request)) ?? fetch(request);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fresh(request).catch(async () => (await caches.match('/')) ?? Response.error()));
  } else if (url.pathname.startsWith('/assets/') || url.pathname === '/mark.svg') {
    event.respondWith(kept(request));
  }
});
