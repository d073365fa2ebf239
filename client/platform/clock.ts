let read: () => number = () => Date.now();
let skewMs = 0;

/**
 * Milliseconds since the epoch by the server's clock, as estimated from its answers: a device with a wrong clock still
 * shows the right day and counts down to the right moment. The only clock of the client.
 */
export function now(): number {
  return read() + skewMs;
}

/**
 * Call before a request; call the returned function with the `Date` header of the answer. The header was written between
 * the two calls and names a whole second, which bounds the skew: the skew is moved only as far as these bounds demand.
 */
export function startClockSync(): (stamp: string | null) => void {
  const askedAt = read();
  return (stamp) => {
    const second = Date.parse(stamp ?? '');
    const minSkewMs = second - read();
    const maxSkewMs = second + 999 - askedAt;
    if (minSkewMs <= maxSkewMs) skewMs = Math.min(Math.max(skewMs, minSkewMs), maxSkewMs);
  };
}

/** Replaces the clock, for tests. */
export function replaceClock(clock: () => number): void {
  read = clock;
  skewMs = 0;
}
