import { readFileSync, readlinkSync } from 'node:fs';

/** What Linux calls the thread that asks (`<process>/task/<thread>`); null elsewhere. */
export function nameOfThisThread(): string | null {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return null;
  }
}

/**
 * Milliseconds of processor that a thread has had so far (proc(5), `schedstat`, its first figure); those of the whole process where the
 * system does not tell of threads.
 */
export function processorMs(thread: string | null): number {
  const { user, system } = process.cpuUsage();
  return (thread === null ? null : ownMs(thread)) ?? (user + system) / 1_000;
}

const ownMs = (thread: string): number | null => {
  try {
    const nanoseconds = Number.parseInt(readFileSync(`/proc/${thread}/schedstat`, 'utf8'), 10);
    return Number.isNaN(nanoseconds) ? null : nanoseconds / 1_000_000;
  } catch {
    return null;
  }
};
