import type { z } from 'zod';

/** A queue and the payloads of its jobs, by job name: ids only, never words or anything personal. */
export interface QueueContract<J extends object> {
  name: string;
  jobs: { readonly [Name in keyof J]: z.ZodType<J[Name]> };
}

/** `defineQueue('time', { endStretch: z.strictObject({ mentorId: z.string() }) })` */
export function defineQueue<J extends object>(
  name: string,
  jobs: QueueContract<J>['jobs'],
): QueueContract<J> {
  return {
    name,
    jobs,
  };
}

/** What runs for each job of a queue. A job is a hint: its handler reads the store again, and may run twice. */
export interface WorkerDefinition {
  queue: string;
  run(jobName: string, payload: unknown): Promise<void>;
  /** Jobs that run at the same time in one process. */
  concurrency: number;
}

const DEFAULT_CONCURRENCY = 10;

type Handlers<J extends object> = { readonly [Name in keyof J]: (payload: J[Name]) => Promise<void> };

/** A worker with one handler for each job of the queue; payloads are parsed. */
export function defineWorker<J extends object>(
  queue: QueueContract<J>,
  handlers: Handlers<J>,
  { concurrency = DEFAULT_CONCURRENCY }: { concurrency?: number } = {},
): WorkerDefinition {
  const runs = new Map<string, (payload: unknown) => Promise<void>>();
  for (const name in queue.jobs) {
    const schema = queue.jobs[name];
    const handle = handlers[name];
    runs.set(name, (payload) => handle(schema.parse(payload)));
  }
  return {
    queue: queue.name,
    concurrency,
    async run(jobName, payload) {
      const run = runs.get(jobName);
      if (!run) throw new Error(`queue ${queue.name} has no job ${jobName}`);
      await run(payload);
    },
  };
}

/** When a job runs, and which jobs are the same. */
export interface EnqueueOptions {
  /** A second job with the same id and `runAt` is dropped. Letters, digits, `-` and `_`. */
  jobId: string;
  /** By the service's clock; at once if absent. */
  runAt?: Date;
}

/** The producer of one queue. */
export interface JobQueue<J extends object> {
  /**
   * Adds a job. Never throws, and settles within a second: false means that Redis is away, and that the sweep behind every job will do
   * the work.
   */
  enqueue<Name extends keyof J & string>(
    jobName: Name,
    payload: J[Name],
    options: EnqueueOptions,
  ): Promise<boolean>;
}
