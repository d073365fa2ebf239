import { availableParallelism } from 'node:os';
import type { Log } from '../../platform/logging/index.ts';
import { createThreadPool } from '../../platform/threads/index.ts';
import type { StartThread } from '../../platform/threads/index.ts';
import type { CheckInput, CheckResult } from './checkResult.ts';
import { checkResult, UNCHECKED_RESULT } from './checkResult.ts';
import { readNgramArtefacts } from './listener/index.ts';

/**
 * Processor time of one text in a warm thread. From SLOW_MS on, the account's further texts leave a thread free for the others for a minute;
 * at RUN_MS the thread is replaced. A replacement costs 700 ms of processor, so that ending a run sooner would cost the others more.
 */
const SLOW_MS = 50;
const RUN_MS = 300;
/** How long a text waits for a free thread; enough for a cold start on a busy machine. */
const WAIT_MS = 20_000;
const MAX_THREADS = 4;

const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './checkThread.fromSource.mjs' : './checkThread.js', import.meta.url);

/** Logs once, from this process, that the threads will work without the n-gram scorer. */
function reportMissingScorer({ log, folder }: { log: Log; folder: string | undefined }): void {
  try {
    readNgramArtefacts(folder);
  } catch (error) {
    log.error({ error }, 'n-gram scorer unavailable; rules only');
  }
}

/** Texts of one account are checked one at a time, in order; a text without an account waits for no other. */
type CheckRequest = CheckInput & { accountId?: string | undefined };

/**
 * The check before delivery, in threads of its own, so that a slow text delays no other account's. `check` never rejects: after an error, a
 * timeout or a full queue its outcome is `hold` with `errored` (R13). Without the n-gram scorer an error is logged, and the rules work alone.
 * No words reach the log.
 * @param input `folder`: where the listener's artefacts are, beside the code by default; `startThread`: how the pool gets its threads
 */
export function createCheck({
  log,
  folder,
  startThread,
}: {
  log: Log;
  folder?: string | undefined;
  startThread?: StartThread | undefined;
}) {
  reportMissingScorer({ log, folder });
  const pool = createThreadPool<CheckInput, CheckResult>({
    url: THREAD,
    data: { folder },
    threads: Math.min(MAX_THREADS, Math.max(2, availableParallelism() - 1)),
    slowMs: SLOW_MS,
    runMs: RUN_MS,
    waitMs: WAIT_MS,
    startThread,
    parse: (answer) => checkResult.parse(answer),
    onReplace: (reason) => log.warn({ reason }, 'checking thread replaced'),
    onSlow: (accountId) =>
      log.warn({ account: accountId && log.ref('account', accountId) }, 'text slow to check'),
  });
  /** Checks a text in a thread. After a failure the result is `UNCHECKED_RESULT`, by which the text is held. */
  const check = async ({ text, from, before, accountId }: CheckRequest): Promise<CheckResult> => {
    try {
      return await pool.run({ text, from, before }, { key: accountId });
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown';
      const account = accountId && log.ref('account', accountId);
      log.error({ reason, account }, 'check failed; text held');
      return UNCHECKED_RESULT;
    }
  };
  return {
    check,
    /** Resolves when a first text was checked, after WAIT_MS at the latest. */
    warmUp: async (): Promise<void> => {
      await check({ text: 'hello', from: 'mentee', before: [] });
    },
    /** Ends the threads. */
    stop: pool.stop,
  };
}
