/** Registers the service worker, which caches the shell and the help screen for offline use. Only in a built client. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // Without a service worker everything but the offline start works.
    });
  });
}
