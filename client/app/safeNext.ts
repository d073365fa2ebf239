/**
 * The `next` path of the address, for after sign-in, where it is a path of this site; undefined for any other. Browsers drop tabs and line
 * ends from an address.
 */
export function safeNext(search: string): string | undefined {
  const next = new URLSearchParams(search).get('next');
  return next && /^\/(?![/\\])[^\p{Cc}]*$/u.test(next) ? next : undefined;
}
