let read: () => number = () => Date.now();

/** Milliseconds since the epoch. The only clock of the client. */
export const now = (): number => read();

/** Tests put their own clock here. */
export function replaceClock(clock: () => number): void {
  read = clock;
}
