let read: () => number = () => Date.now();
let skewMs = 0;

/**
 * Milliseconds since the epoch by the server's clock, as near as its answers tell: a phone that is set wrong still shows
 * the right day and counts down to the right moment. The only clock of the client.
 */
export function now(): number {
  return read() + skewMs;
}

/**
 * Begins a question to the server; call what it returns with the `Date` of the answer. The clock is moved only as far as
 * the answer proves it wrong: it was given between the two moments, within the second that it names.
 */
export function askTime(): (stamp: string | null) => void {
  const askedAt = read();
  return (stamp) => {
    const second = Date.parse(stamp ?? '');
    const least = second - read();
    const most = second + 999 - askedAt;
    if (least <= most) skewMs = Math.min(Math.max(skewMs, least), most);
  };
}

/** Tests put their own clock here. */
export function replaceClock(clock: () => number): void {
  read = clock;
  skewMs = 0;
}
