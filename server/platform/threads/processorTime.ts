import { readFileSync, readlinkSync } from 'node:fs';

/** The name of the calling thread under `/proc` (`<process>/task/<thread>`); null outside Linux. */
export function nameOfThisThread(): string | null {
  try {
    return readlinkSync('/proc/thread-self');
  } catch {
    return null;
  }
}

/** Processor time of a thread so far, in milliseconds (proc(5), first figure of `schedstat`); of the whole process where there is none. */
export function processorMs(thread: string | null): number {
  const { user, system } = process.cpuUsage();
  return (thread === null ? null : ownMs(thread)) ?? (user + system) / 1_000;
}

/** Milliseconds that a thread has spent on a processor; null where the system does not tell. */
const ownMs = (thread: string): number | null => {
  try {
    const nanoseconds = Number.parseInt(readFileSync(`/proc/${thread}/schedstat`, 'utf8'), 10);
    return Number.isNaN(nanoseconds) ? null : nanoseconds / 1_000_000;
  } catch {
    return null;
  }
};
