/** The `next` path of the address, for after sign-in; only paths of this site. */
export function safeNext(search: string): string | undefined {
  const next = new URLSearchParams(search).get('next');
  return next && /^\/(?![/\\])/.test(next) ? next : undefined;
}
