import { Queue as BullQueue, Worker } from 'bullmq';
import type { Job } from 'bullmq';
import pTimeout from 'p-timeout';
import type { Clock } from '../clock/index.ts';
import type { Log } from '../logging/index.ts';
import type { Metrics } from '../metrics/index.ts';
import type { RedisConnections } from '../redis/index.ts';
import type { EnqueueOptions, JobQueue, QueueContract, WorkerDefinition } from './queue.ts';
import { HOUR_SECONDS } from '../../../shared/domain/units.ts';

export interface Queues {
  /** The producer of a queue. */
  open<J extends object>(contract: QueueContract<J>): JobQueue<J>;
  /** Starts a worker; in the worker role only. */
  work(definition: WorkerDefinition): void;
  /** Resolves when no job of the queue waits or runs, after `timeoutMs` milliseconds, or at once while Redis is away. For `sweepNow`. */
  settled(queueName: string, timeoutMs: number): Promise<void>;
  /** Lets running jobs finish, then closes the connections. */
  close(): Promise<void>;
}

interface QueuesInput {
  redis: RedisConnections;
  clock: Clock;
  log: Log;
  metrics: Metrics;
}

/** A failing job is tried five times and then kept for an operator; a completed one is kept for an hour. */
const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1_000 },
  removeOnComplete: { age: HOUR_SECONDS, count: 1_000 },
  removeOnFail: false,
};
/**
 * The jobs of a worker that died run again within about ten seconds. A job may stall as often as it may fail: a worker that is too busy to
 * renew its lock is no fault of the job.
 */
const STALL = { lockDuration: 5_000, stalledInterval: 5_000, maxStalledCount: JOB_OPTIONS.attempts };
const ENQUEUE_MS = 1_000;
const MAX_DRAIN_MS = 4_000;

export function createQueues({ redis, clock, log, metrics }: QueuesInput): Queues {
  const queues = new Map<string, BullQueue>();
  const workers: Worker[] = [];
  const prefix = `${redis.prefix}:jobs`;

  /** The queue with this name, opened at its first use. Throws while Redis is down. */
  function queueOf(name: string): BullQueue {
    const existing = queues.get(name);
    if (existing) return existing;
    // A BullMQ queue that is created while Redis is away never recovers, and by default waits without end.
    if (redis.fast.status !== 'ready') throw new Error('redis is away');
    const settings = {
      connection: redis.fast,
      prefix,
      skipWaitingForReady: true,
      defaultJobOptions: JOB_OPTIONS,
    };
    const queue = new BullQueue(name, settings);
    queue.on('error', () => undefined);
    queues.set(name, queue);
    return queue;
  }

  /** Adds a job. @returns false when Redis did not take it in time */
  async function add(
    name: string,
    job: { name: string; payload: unknown; options: EnqueueOptions },
  ): Promise<boolean> {
    const { jobId, runAt } = job.options;
    const delay = runAt ? Math.max(0, runAt.getTime() - clock.now().getTime()) : 0;
    // The due time is part of the id: a job that re-arms itself while it runs is not taken for its own repeat.
    const id = runAt ? `${jobId}-at-${runAt.getTime()}` : jobId;
    try {
      // `add` never settles while Redis is away.
      const added = queueOf(name).add(job.name, job.payload, { jobId: id, delay });
      await pTimeout(added, { milliseconds: ENQUEUE_MS });
      return true;
    } catch (error) {
      // The loss of Redis has been logged already.
      const level = redis.fast.status === 'ready' ? 'warn' : 'debug';
      log[level]({ queue: name, job: job.name, error }, 'enqueue failed; sweep will retry');
      return false;
    }
  }

  return {
    open: (contract) => ({
      enqueue: (jobName, payload, options) => add(contract.name, { name: jobName, payload, options }),
    }),
    work(definition) {
      const run = (job: Job<unknown>) => definition.run(job.name, job.data);
      const connection = { ...redis.options, maxRetriesPerRequest: null };
      const settings = { connection, prefix, concurrency: definition.concurrency, ...STALL };
      const worker = new Worker(definition.queue, run, settings);
      worker.on('error', () => undefined);
      worker.on('completed', () => metrics.job({ queue: definition.queue, outcome: 'ok' }));
      worker.on('failed', (job, error) => {
        metrics.job({ queue: definition.queue, outcome: 'failed' });
        const facts = { queue: definition.queue, job: job?.name, attempt: job?.attemptsMade, error };
        log.error(facts, 'job failed');
      });
      workers.push(worker);
    },
    async settled(queueName, timeoutMs) {
      const end = performance.now() + timeoutMs;
      while (performance.now() < end && redis.fast.status === 'ready') {
        const { waiting = 0, active = 0 } = await queueOf(queueName).getJobCounts('waiting', 'active');
        if (waiting + active === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async close() {
      // A worker closes only when Redis answers: without it, wait as long as running jobs may take.
      const closing = workers.splice(0).map((worker) => worker.close());
      await Promise.allSettled(closing.map((done) => pTimeout(done, { milliseconds: MAX_DRAIN_MS })));
      const open = [...queues.values()];
      queues.clear();
      await Promise.allSettled(open.map((queue) => pTimeout(queue.close(), { milliseconds: ENQUEUE_MS })));
    },
  };
}
