import type { Clock } from '../clock/index.ts';

/**
 * Work of a sweep that is done once a night (UTC), again where it failed. The first night is the one after the start, so that a restart
 * costs nothing.
 */
export function nightly(clock: Clock, work: () => Promise<void>): () => Promise<void> {
  const tonight = (): string => clock.now().toISOString().slice(0, 10);
  let last = tonight();
  return async () => {
    const night = tonight();
    if (night === last) return;
    await work();
    last = night;
  };
}
