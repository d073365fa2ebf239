import { Worker } from 'node:worker_threads';

export interface WorkerThread<Input> {
  /** Whether it has announced itself (`serveJobs`) and takes work. */
  isReady(): boolean;
  /** The name of the thread in the operating system; null where that names no threads, and before the thread is ready. */
  name(): string | null;
  /** Keeps the process alive until `rest`. */
  post(input: Input): void;
  rest(): void;
  /** No event follows. */
  terminate(): Promise<void>;
}

export interface ThreadEvents {
  onReady: () => void;
  onAnswer: (answer: unknown) => void;
  /** The thread failed or exited without being told to. One failure may be reported twice, as an error and as an exit. */
  onEnd: (reason: string) => void;
}

export interface ThreadSource {
  url: URL;
  /** The thread's `workerData`. */
  data?: unknown;
}

/** What a pool needs to start a thread: `startThread`, or a substitute that lends one that is warm. */
export type StartThread = <Input>(source: ThreadSource, events: ThreadEvents) => WorkerThread<Input>;

/**
 * Starts a worker thread from the file at `url`, which calls `serveJobs` once it is warm; `data` is its `workerData`. An idle thread does
 * not keep the process alive.
 */
export function startThread<Input>(
  { url, data }: ThreadSource,
  { onReady, onAnswer, onEnd }: ThreadEvents,
): WorkerThread<Input> {
  const worker = new Worker(url, { execArgv: [], workerData: data });
  let isReady = false;
  let name: string | null = null;

  /** Ends the thread without any further event. */
  async function terminate(): Promise<void> {
    worker.removeAllListeners();
    // An error that is raised while the thread ends has no reader any more, and must not become an uncaught one.
    worker.on('error', () => undefined);
    await worker.terminate();
  }

  worker.unref();
  worker.on('error', (error) => onEnd(error instanceof Error ? error.name : 'error'));
  worker.on('exit', () => onEnd('exit'));
  worker.on('message', (message: unknown) => {
    if (isReady) {
      onAnswer(message);
      return;
    }
    isReady = true;
    name = typeof message === 'string' ? message : null;
    onReady();
  });

  return {
    isReady: () => isReady,
    name: () => name,
    post(input) {
      worker.ref();
      worker.postMessage(input);
    },
    rest: () => worker.unref(),
    terminate,
  };
}
