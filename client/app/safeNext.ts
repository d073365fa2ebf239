/** Where to go after signing in, when the address says so; only to our own screens. */
export function safeNext(search: string): string | undefined {
  const next = new URLSearchParams(search).get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : undefined;
}
