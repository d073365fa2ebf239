import { processorMs } from './processorTime.ts';

export interface RunLimits {
  /** Processor time of the thread from which a run counts as slow; it goes on. */
  slowMs: number;
  /** Processor time of the thread at which the run is ended and the thread replaced. */
  runMs: number;
}

/** In wall-clock time: ends a thread that waits without using the processor. */
const LONGEST_RUN_MS = 3_000;
const SHORTEST_WAIT_MS = 5;

interface WatchInput extends RunLimits {
  threadName: string | null;
  onSlow: () => void;
  onEnd: () => void;
}

/**
 * Watches one run. Limits are of the thread's own processor time, so that a thread which the machine did not schedule is not taken for a
 * slow one. Each check follows a `setImmediate`, so that an answer which has already arrived is read first.
 * @param input `threadName`: null for a run whose thread cannot be told apart; then the time of the whole process counts
 * @returns stops watching
 */
export function watchRun({ threadName, slowMs, runMs, onSlow, onEnd }: WatchInput): () => void {
  const begun = { at: performance.now(), processorMs: processorMs(threadName) };
  let timer: NodeJS.Timeout;
  let isSlow = false;
  let isStopped = false;

  /** Compares the processor time of the run with its limits, and looks again when the next limit could be reached. */
  function checkRun(): void {
    if (isStopped) return;
    const used = processorMs(threadName) - begun.processorMs;
    if (used >= runMs || performance.now() - begun.at >= LONGEST_RUN_MS) {
      onEnd();
      return;
    }
    if (used >= slowMs && !isSlow) {
      isSlow = true;
      onSlow();
    }
    wait((isSlow ? runMs : slowMs) - used);
  }

  function wait(ms: number): void {
    timer = setTimeout(() => setImmediate(checkRun), Math.max(ms, SHORTEST_WAIT_MS));
  }

  wait(slowMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
