import type { z } from 'zod';

/** A queue and what its jobs carry: ids only, never words or anything personal. `J` maps job names to payloads. */
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

/** What happens for each job of a queue. A job is a hint: its handler re-reads the truth and may run twice. */
export interface WorkerDefinition {
  queue: string;
  run(jobName: string, payload: unknown): Promise<void>;
}

type Handlers<J extends object> = { readonly [Name in keyof J]: (payload: J[Name]) => Promise<void> };

export function defineWorker<J extends object>(
  queue: QueueContract<J>,
  handlers: Handlers<J>,
): WorkerDefinition {
  const runs = new Map<string, (payload: unknown) => Promise<void>>();
  for (const name in queue.jobs) {
    const schema = queue.jobs[name];
    const handle = handlers[name];
    runs.set(name, (payload) => handle(schema.parse(payload)));
  }
  return {
    queue: queue.name,
    async run(jobName, payload) {
      const run = runs.get(jobName);
      if (!run) throw new Error(`queue ${queue.name} has no job ${jobName}`);
      await run(payload);
    },
  };
}

export interface EnqueueOptions {
  /** The same id and time again is the same job. Letters, digits, `-` and `_`. */
  jobId: string;
  /** By the service's clock; at once unless told. */
  runAt?: Date;
}

export interface JobQueue<J extends object> {
  /**
   * Asks for a job. Never throws and never hangs: false means Redis is away, and the sweep that stands behind
   * every hint will do the work.
   */
  enqueue<Name extends keyof J & string>(
    jobName: Name,
    payload: J[Name],
    options: EnqueueOptions,
  ): Promise<boolean>;
}
