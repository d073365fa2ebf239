/** Keeps the shell and the help screen for when there is no signal. Only in a built client. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // A browser that forbids it loses only the offline start.
    });
  });
}
