import { availableParallelism } from 'node:os';
import type { Log } from '../../platform/logging/index.ts';
import { createThreadPool } from '../../platform/threads/index.ts';
import type { CheckInput, CheckResult } from './checkResult.ts';
import { checkResult, UNANSWERED } from './checkResult.ts';

/** How long one text may take in a warm thread, and how long it may wait for one: a cold start on a busy machine. */
const RUN_MS = 50;
const WAIT_MS = 20_000;
const MOST_THREADS = 4;

const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './checkThread.fromSource.mjs' : './checkThread.js', import.meta.url);

/**
 * The check before delivery, in threads of its own so that a slow text delays nobody else. `check` never rejects: an error or
 * a late answer is the outcome `hold` with `errored` (R13). No words reach the log.
 */
export const createCheck = ({ log }: { log: Log }) => {
  const pool = createThreadPool<CheckInput, CheckResult>({
    url: THREAD,
    threads: Math.min(MOST_THREADS, Math.max(2, availableParallelism() - 1)),
    runMs: RUN_MS,
    waitMs: WAIT_MS,
    parse: (answer) => checkResult.parse(answer),
    onReplace: (reason) => log.warn({ reason }, 'a checking thread was replaced'),
  });
  const check = async ({ text, from, before }: CheckInput): Promise<CheckResult> => {
    try {
      return await pool.run({ text, from, before });
    } catch (error) {
      log.error(
        { reason: error instanceof Error ? error.message : 'unknown' },
        'a text went unchecked and is held',
      );
      return UNANSWERED;
    }
  };
  return {
    check,
    /** Done when a first text was answered, or after WAIT_MS: then whatever is written is held. */
    warmUp: async (): Promise<void> => {
      await check({ text: 'hello', from: 'mentee', before: [] });
    },
    /** Ends the threads. */
    stop: pool.stop,
  };
};
