import type { QueueKey } from './fairQueue.ts';
import { createFairQueue } from './fairQueue.ts';
import { createRecentKeys } from './recentKeys.ts';
import type { StartThread, ThreadSource, WorkerThread } from './thread.ts';
import { startThread as startOwnThread } from './thread.ts';
import { watchRun } from './watchRun.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';

export interface ThreadPool<Input, Output> {
  /**
   * Runs of one `key` run one at a time, in the order in which they were asked for; a run without a key is a key of its own.
   *
   * @throws QueueFullError when too many wait
   * @throws Error when the work took too long or failed twice; when no thread was free for `waitMs`; when the pool has stopped
   */
  run: (input: Input, options?: { key?: string | undefined }) => Promise<Output>;
  /** Rejects what waits and what runs. */
  stop: () => Promise<void>;
}

interface PoolOptions<Output> extends ThreadSource {
  threads: number;
  /** Processor time of one run in a warm thread, in milliseconds; a thread that takes more is replaced, and its run rejected. */
  runMs: number;
  /** Processor time from which a run counts as slow, in milliseconds; `runMs` unless given. */
  slowMs?: number;
  /** For a free thread, start-up included, in milliseconds. */
  waitMs: number;
  /** How many runs may wait, for one key and in all. */
  perKey?: number;
  total?: number;
  /** `startThread` of `thread.ts` unless given. */
  startThread?: StartThread | undefined;
  parse: (answer: unknown) => Output;
  onReplace: (reason: string) => void;
  /** A run of this key is slow; null for a run without a key. */
  onSlow?: (key: string | null) => void;
}

interface Job<Input, Output> {
  input: Input;
  triesLeft: number;
  resolve: (output: Output) => void;
  reject: (error: Error) => void;
  waitTimer?: NodeJS.Timeout;
}

interface Run<Input, Output> {
  key: QueueKey;
  job: Job<Input, Output>;
  stopWatching: () => void;
}

interface Slot<Input, Output> {
  thread: WorkerThread<Input>;
  run: Run<Input, Output> | null;
}

const TRIES = 2;
const MAX_WAITING = { perKey: 30, total: 5_000 };
const SLOW_FOR_MS = MINUTE_MS;
const PAUSE_AFTER_FAILED_START_MS = 1_000;

/**
 * Threads that each do one job at a time, given to keys in turn. A key with a slow or failed run is slow for SLOW_FOR_MS: all slow keys
 * together hold at most one thread, and never the last free one, so that they leave a warm thread to the others. A run that reaches
 * `runMs` is not tried again; one whose thread failed is tried once more, as a run of a slow key.
 */
export function createThreadPool<Input, Output>(options: PoolOptions<Output>): ThreadPool<Input, Output> {
  const { runMs, slowMs = runMs, waitMs, startThread = startOwnThread } = options;
  const { perKey = MAX_WAITING.perKey, total = MAX_WAITING.total } = options;
  const slots = new Set<Slot<Input, Output>>();
  const queue = createFairQueue<Job<Input, Output>>({ perKey, total });
  const slowKeys = createRecentKeys(SLOW_FOR_MS);
  const freeForSlow = Math.min(2, options.threads);
  let isStarted = false;
  let isStopped = false;

  /** Gives waiting jobs to free threads. */
  function assign(): void {
    for (;;) {
      const free = [...slots].filter(({ thread, run }) => thread.isReady() && !run);
      const [slot] = free;
      const next = slot && queue.take((key) => !slowKeys.has(key) || maySlowRun(free.length));
      if (!next) return;
      begin(slot, next.key, next.item);
    }
  }

  function maySlowRun(free: number): boolean {
    return free >= freeForSlow && ![...slots].some(({ run }) => run && slowKeys.has(run.key));
  }

  /** Runs a job in a thread, and watches how long it takes. */
  function begin(slot: Slot<Input, Output>, key: QueueKey, job: Job<Input, Output>): void {
    clearTimeout(job.waitTimer);
    const stopWatching = watchRun({
      threadName: slot.thread.name(),
      slowMs,
      runMs,
      onSlow: () => markSlow(key),
      onEnd: () => replace(slot, 'late'),
    });
    slot.run = { key, job, stopWatching };
    slot.thread.post(job.input);
  }

  /** Frees a thread. @returns the run that it had; null without one */
  function end(slot: Slot<Input, Output>): Run<Input, Output> | null {
    const { run } = slot;
    slot.run = null;
    slot.thread.rest();
    if (!run) return null;
    run.stopWatching();
    queue.release(run.key);
    return run;
  }

  /** Resolves the job of a thread with its answer, and rejects it when `parse` refuses the answer. */
  function resolveRun(slot: Slot<Input, Output>, value: unknown): void {
    const run = end(slot);
    try {
      run?.job.resolve(options.parse(value));
    } catch {
      run?.job.reject(new Error('the thread answered something else'));
    }
    assign();
  }

  /** Remembers that a job of this key ran for long: such keys get no more than a share of the threads. */
  function markSlow(key: QueueKey): void {
    slowKeys.mark(key);
    options.onSlow?.(typeof key === 'string' ? key : null);
  }

  /** Terminates a thread and starts another in its place; its job fails or is tried again. */
  function replace(slot: Slot<Input, Output>, reason: string): void {
    if (!slots.delete(slot)) return;
    const run = end(slot);
    void slot.thread.terminate();
    options.onReplace(reason);
    if (slot.thread.isReady()) start();
    else setTimeout(start, PAUSE_AFTER_FAILED_START_MS).unref();
    if (run) fail(run, reason);
    assign();
  }

  /** Rejects a job that was late or has no try left; else puts it back in front of its key. */
  function fail({ key, job }: Run<Input, Output>, reason: string): void {
    markSlow(key);
    if (reason === 'late' || job.triesLeft <= 1) {
      job.reject(new Error(`the work failed: ${reason}`));
      return;
    }
    job.triesLeft -= 1;
    queue.putBack(key, job);
    limitWait(key, job);
  }

  /** Rejects the job when no thread takes it within `waitMs`. */
  function limitWait(key: QueueKey, job: Job<Input, Output>): void {
    job.waitTimer = setTimeout(() => {
      queue.remove(key, job);
      job.reject(new Error('no thread was free in time'));
    }, waitMs);
  }

  /** Starts one thread. */
  function start(): void {
    if (isStopped) return;
    const slot: Slot<Input, Output> = {
      thread: startThread<Input>(options, {
        onReady: assign,
        onAnswer: (value) => resolveRun(slot, value),
        onEnd: (reason) => replace(slot, reason),
      }),
      run: null,
    };
    slots.add(slot);
  }

  /** Starts the threads with the first run, so that a command which runs nothing starts none. */
  function startOnce(): void {
    if (isStarted) return;
    isStarted = true;
    for (let index = 0; index < options.threads; index += 1) start();
  }

  return {
    run: (input, { key = Symbol('no key') } = {}) =>
      new Promise((resolve, reject) => {
        if (isStopped) throw new Error('stopped');
        startOnce();
        const job: Job<Input, Output> = { input, triesLeft: TRIES, resolve, reject };
        queue.push(key, job);
        limitWait(key, job);
        assign();
      }),
    stop: async () => {
      isStopped = true;
      const waiting = queue.drain();
      const ended = [...slots];
      slots.clear();
      for (const job of waiting) clearTimeout(job.waitTimer);
      for (const job of [...waiting, ...ended.flatMap((slot) => end(slot)?.job ?? [])])
        job.reject(new Error('stopped'));
      await Promise.all(ended.map(({ thread }) => thread.terminate()));
    },
  };
}
