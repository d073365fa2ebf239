import { Worker } from 'node:worker_threads';
import { processorMs } from './processorTime.ts';

interface Job<Input, Output> {
  input: Input;
  /** Tries left, this one included. */
  tries: number;
  resolve: (output: Output) => void;
  reject: (error: Error) => void;
  /** Gives up a job that no thread took. */
  waiting: NodeJS.Timeout;
}

interface Thread<Input, Output> {
  worker: Worker;
  isReady: boolean;
  /** What the system calls it, where it tells. */
  name: string | null;
  job: Job<Input, Output> | null;
  deadline: NodeJS.Timeout | null;
}

export interface ThreadPool<Input, Output> {
  /** @throws Error when the work failed, or took too long, twice; or when no thread was free for `waitMs` */
  run: (input: Input) => Promise<Output>;
  stop: () => Promise<void>;
}

interface PoolOptions<Output> {
  url: URL;
  threads: number;
  /** Of processor time, for one run in a warm thread; a thread that takes more is replaced. */
  runMs: number;
  /** For a free thread, start-up included. */
  waitMs: number;
  parse: (answer: unknown) => Output;
  onReplace: (reason: string) => void;
}

const TRIES = 2;
const LONGEST_RUN_MS = 3_000;
const PAUSE_AFTER_FAILED_START_MS = 1_000;

/**
 * Threads that each do one job at a time. A thread says its name once it is warm (`serveJobs`); from then each job has `runMs`. A thread that
 * fails or runs late is replaced and its job tried once more elsewhere, so that a busy machine is not taken for a bad text.
 */
export const createThreadPool = <Input, Output>(options: PoolOptions<Output>): ThreadPool<Input, Output> => {
  const threads = new Set<Thread<Input, Output>>();
  const queue: Job<Input, Output>[] = [];
  let isStopped = false;

  const finish = (thread: Thread<Input, Output>): Job<Input, Output> | null => {
    const { job } = thread;
    if (thread.deadline !== null) clearTimeout(thread.deadline);
    thread.job = null;
    thread.deadline = null;
    thread.worker.unref();
    return job;
  };

  /**
   * Time is up when the thread has used up `runMs` of processor since the job began, or LONGEST_RUN_MS have passed: one that the
   * machine did not let run is not late. An answer that is already in the mail still counts.
   */
  const watch = (thread: Thread<Input, Output>, job: Job<Input, Output>): void => {
    const begun = { at: performance.now(), processorMs: processorMs(thread.name) };
    const look = (): void => {
      if (thread.job !== job) return;
      const left = options.runMs - (processorMs(thread.name) - begun.processorMs);
      if (left <= 0 || performance.now() - begun.at >= LONGEST_RUN_MS) replace(thread, 'late');
      else wait(Math.max(left, 5));
    };
    const wait = (ms: number): void => {
      thread.deadline = setTimeout(() => setImmediate(look), ms);
    };
    wait(options.runMs);
  };

  const assign = (): void => {
    for (const thread of threads) {
      if (!thread.isReady || thread.job !== null) continue;
      const job = queue.shift();
      if (job === undefined) return;
      clearTimeout(job.waiting);
      thread.job = job;
      watch(thread, job);
      thread.worker.ref();
      thread.worker.postMessage(job.input);
    }
  };

  const enqueue = (job: Omit<Job<Input, Output>, 'waiting'>): void => {
    const waiting = setTimeout(() => {
      const place = queue.findIndex((other) => other.waiting === waiting);
      if (place >= 0) queue.splice(place, 1);
      job.reject(new Error('no thread was free in time'));
    }, options.waitMs);
    queue.push({ ...job, waiting });
    assign();
  };

  const replace = (thread: Thread<Input, Output>, reason: string): void => {
    if (!threads.delete(thread)) return;
    const job = finish(thread);
    thread.worker.removeAllListeners();
    void thread.worker.terminate();
    if (isStopped) {
      job?.reject(new Error('stopped'));
      return;
    }
    options.onReplace(reason);
    if (thread.isReady) start();
    else setTimeout(start, PAUSE_AFTER_FAILED_START_MS).unref();
    if (job === null) return;
    if (job.tries > 1) enqueue({ ...job, tries: job.tries - 1 });
    else job.reject(new Error(`the work failed: ${reason}`));
  };

  const start = (): void => {
    if (isStopped) return;
    const worker = new Worker(options.url, { execArgv: [] });
    const thread: Thread<Input, Output> = { worker, isReady: false, name: null, job: null, deadline: null };
    threads.add(thread);
    worker.unref();
    worker.on('error', (error) => replace(thread, error instanceof Error ? error.name : 'error'));
    worker.on('exit', () => replace(thread, 'exit'));
    worker.on('message', (answer: unknown) => {
      if (!thread.isReady) {
        thread.isReady = true;
        thread.name = typeof answer === 'string' ? answer : null;
      } else {
        const job = finish(thread);
        try {
          job?.resolve(options.parse(answer));
        } catch {
          job?.reject(new Error('the thread answered something else'));
        }
      }
      assign();
    });
  };

  for (let index = 0; index < options.threads; index += 1) start();

  return {
    run: (input) =>
      new Promise((resolve, reject) => {
        if (isStopped) reject(new Error('stopped'));
        else enqueue({ input, tries: TRIES, resolve, reject });
      }),
    stop: async () => {
      isStopped = true;
      for (const job of queue.splice(0)) {
        clearTimeout(job.waiting);
        job.reject(new Error('stopped'));
      }
      const ending = [...threads].map((thread) => {
        thread.worker.removeAllListeners();
        finish(thread)?.reject(new Error('stopped'));
        return thread.worker.terminate();
      });
      threads.clear();
      await Promise.all(ending);
    },
  };
};
