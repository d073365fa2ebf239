// The shell and every part of it, kept for when there is no signal. Nothing people wrote is ever kept here:
// only files of the build, named by their content, and the empty page that they fill.
const PREFIX = 'files-';
// The build before this one stays, for tabs that are still open on it.
const BUILDS_KEPT = 2;

const newest = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  return names.at(-1);
};

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const list = await fetch('/offline-files.json', { cache: 'no-store' });
      const { build, files } = await list.json();
      const cache = await caches.open(PREFIX + build);
      await cache.addAll(['/index.html', ...files]);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
      await Promise.all(names.slice(0, -BUILDS_KEPT).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

const startPage = async () => {
  const name = await newest();
  const cache = name && (await caches.open(name));
  return (cache && (await cache.match('/index.html'))) ?? Response.error();
};

const kept = async (request) => (await caches.match(request)) ?? fetch(request);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(startPage));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(kept(request));
});

// Every push shows the same words: another person who sees the screen learns neither its sender nor its subject.
self.addEventListener('push', (event) => {
  const { title, body, path } = event.data.json();
  const shown = { body, icon: '/icon-192.png', tag: 'notes', data: { path } };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.path));
});
