import { Worker } from 'node:worker_threads';
import type { Log } from '../../../platform/logging/index.ts';
import type { Metrics } from '../../../platform/metrics/index.ts';
import { ARTEFACT_FOLDER } from './artefact.ts';
import type { Heard, ListenerInput } from './classifier.ts';
import { heardMessage, startMessage } from './listenerMessages.ts';
import { createListenerQueue } from './listenerQueue.ts';

const MAX_WAITING = 500;
/** A message takes some milliseconds; a thread that takes this long for one is replaced. */
const LONGEST_RUN_MS = 5_000;
const TRIES = 2;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;

const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './listenerThread.fromSource.mjs' : './listenerThread.js', import.meta.url);

export type ListenerFailure = 'queueFull' | 'unavailable' | 'failed' | 'stopped';

/** Why a message was not heard. `queueFull`: try later. `unavailable`: no model is loaded. `failed`: the thread ended twice. */
class ListenerError extends Error {
  readonly code: ListenerFailure;
  constructor(code: ListenerFailure) {
    super(`the listener did not hear a message: ${code}`);
    this.name = 'ListenerError';
    this.code = code;
  }
}

export interface ListenerJob extends ListenerInput {
  /** Score of the n-gram scorer: when many wait, the most urgent are heard first. */
  urgency: number;
}

export interface Listener {
  /** @throws ListenerError */
  hear: (job: ListenerJob) => Promise<Heard>;
  /** True while a thread with a loaded model takes messages. */
  isReady: () => boolean;
  /** Messages that wait, the one being heard left out. */
  queueLength: () => number;
  /** Ends the thread; what waits is rejected with `stopped`. */
  stop: () => Promise<void>;
}

interface ListenerOptions {
  log: Log;
  metrics: Pick<Metrics, 'listenerReady' | 'listenerFailure' | 'listenerHeard' | 'listenerWaiting'>;
  /** Where the artefacts lie; beside the code unless told otherwise. */
  folder?: string | undefined;
  maxWaiting?: number;
  /** Called with each new thread, for tests that end it. */
  onThread?: (worker: Worker) => void;
}

interface Job {
  input: ListenerInput;
  triesLeft: number;
  askedAt: number;
  resolve: (heard: Heard) => void;
  reject: (error: ListenerError) => void;
}

/**
 * The classifier in a thread of its own, behind a bounded queue. A thread that ends or runs late is replaced, after a pause that
 * doubles, and its message is tried once more. Without a model every message is refused, the alarm is raised, and the rules go on
 * alone. No words reach log or metrics.
 */
export function createListener({ log, metrics, folder, maxWaiting, onThread }: ListenerOptions): Listener {
  const queue = createListenerQueue<Job>(maxWaiting ?? MAX_WAITING);
  let state: 'starting' | 'ready' | 'unavailable' | 'stopped' = 'starting';
  let worker: Worker | undefined;
  let current: Job | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let restart: NodeJS.Timeout | undefined;
  let pauseMs = FIRST_PAUSE_MS;

  /** Changes the state, and tells the metrics. */
  const enter = (next: typeof state): void => {
    state = next;
    metrics.listenerReady(next === 'ready');
  };
  /** Rejects a job with a code. */
  const refuse = (job: Job, code: ListenerFailure): void => {
    metrics.listenerFailure({ reason: code });
    job.reject(new ListenerError(code));
  };
  /** Frees the thread. @returns the job that it had; undefined without one */
  const release = (): Job | undefined => {
    const job = current;
    clearTimeout(deadline);
    current = undefined;
    worker?.unref();
    return job;
  };

  /** Gives the next job to the thread, if it is free. */
  const takeNext = (): void => {
    if (state === 'ready' && current === undefined) {
      current = queue.next();
      if (current !== undefined) begin(current);
    }
    metrics.listenerWaiting(queue.length());
  };
  /** Sends a job to the thread; a late answer ends the thread. */
  const begin = (job: Job): void => {
    deadline = setTimeout(() => replace('late'), LONGEST_RUN_MS);
    worker?.ref();
    worker?.postMessage(job.input);
  };
  /** Resolves the job with the answer of the thread, and takes the next. */
  const finish = (answer: unknown): void => {
    const job = release();
    const heard = heardMessage.safeParse(answer);
    if (job !== undefined && heard.success) {
      pauseMs = FIRST_PAUSE_MS;
      metrics.listenerHeard({ seconds: (performance.now() - job.askedAt) / 1_000 });
      job.resolve(heard.data);
    } else if (job !== undefined) refuse(job, 'failed');
    takeNext();
  };

  /** Stops for good: the model cannot be loaded, and another thread would fail too. */
  const giveUp = (reason: string): void => {
    log.error({ reason }, 'listener unavailable: no message is heard until the model is put right');
    metrics.listenerFailure({ reason: 'model' });
    enter('unavailable');
    void endWorker();
    for (const job of queue.drain()) refuse(job, 'unavailable');
    metrics.listenerWaiting(0);
  };
  /** Terminates the thread. */
  const endWorker = (): Promise<unknown> => {
    const ending = worker;
    worker = undefined;
    ending?.removeAllListeners();
    return ending?.terminate() ?? Promise.resolve();
  };
  /** Terminates the thread and starts another after a pause; its job goes first or, without a try left, fails. */
  const replace = (reason: string): void => {
    if (state === 'stopped' || state === 'unavailable') return;
    const job = release();
    void endWorker();
    log.warn({ reason }, 'listener thread replaced');
    metrics.listenerFailure({ reason: 'thread' });
    enter('starting');
    if (job !== undefined && job.triesLeft > 1) queue.unshift({ ...job, triesLeft: job.triesLeft - 1 });
    else if (job !== undefined) refuse(job, 'failed');
    metrics.listenerWaiting(queue.length());
    restart = setTimeout(start, pauseMs);
    restart.unref();
    pauseMs = Math.min(LONGEST_PAUSE_MS, 2 * pauseMs);
  };

  /** Handles the first message of a thread: the model is loaded, or cannot be. */
  const onStart = (message: unknown): void => {
    const started = startMessage.safeParse(message);
    if (!started.success) replace('start');
    else if (!started.data.ready) giveUp(started.data.reason);
    else {
      enter('ready');
      takeNext();
    }
  };
  /** Starts the thread. */
  function start(): void {
    const thread = new Worker(THREAD, { execArgv: [], workerData: { folder: folder ?? ARTEFACT_FOLDER } });
    worker = thread;
    thread.unref();
    thread.on('error', (error) => replace(error instanceof Error ? error.name : 'error'));
    thread.on('exit', () => replace('exit'));
    thread.on('message', (message: unknown) => (state === 'starting' ? onStart(message) : finish(message)));
    onThread?.(thread);
  }

  enter('starting');
  start();
  return {
    hear: ({ text, from, before, urgency }) =>
      new Promise((resolve, reject) => {
        const input = { text, from, before: [...before] };
        const job: Job = { input, triesLeft: TRIES, askedAt: performance.now(), resolve, reject };
        if (state === 'stopped' || state === 'unavailable') refuse(job, state);
        else if (!queue.push(job, urgency)) refuse(job, 'queueFull');
        else takeNext();
      }),
    isReady: () => state === 'ready',
    queueLength: queue.length,
    stop: async () => {
      enter('stopped');
      clearTimeout(restart);
      const job = release();
      for (const waiting of [...(job === undefined ? [] : [job]), ...queue.drain()])
        refuse(waiting, 'stopped');
      metrics.listenerWaiting(0);
      await endWorker();
    },
  };
}
