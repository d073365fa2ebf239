import { Queue, Worker } from 'bullmq';

/*
 * The baseline of `caps.ts`: bare BullMQ jobs, as many and due over the same time, whose worker notes how late each one came. `KITH_BENCH_JOBS`
 * jobs are due over `KITH_BENCH_SECONDS` seconds, the first `KITH_BENCH_LEAD` seconds from now.
 */
const numberOf = (name: string) => Number(process.env[name]);
const count = numberOf('KITH_BENCH_JOBS');
const spread = numberOf('KITH_BENCH_SECONDS') * 1_000;
const connection = { url: process.env['REDIS_URL'] ?? '', maxRetriesPerRequest: null };

const late: number[] = [];
const queue = new Queue<{ dueAt: number }>('bare', { connection, prefix: 'bare' });
const worker = new Worker<{ dueAt: number }>(
  'bare',
  (job) => {
    late.push(Date.now() - job.data.dueAt);
    if (late.length === count) process.send?.({ late });
    return Promise.resolve();
  },
  { connection, prefix: 'bare', concurrency: 10 },
);
worker.on('error', () => undefined);
await worker.waitUntilReady();

const firstAt = Date.now() + numberOf('KITH_BENCH_LEAD') * 1_000;
for (let from = 0; from < count; from += 500) {
  const jobs = Array.from({ length: Math.min(500, count - from) }, (_, index) => {
    const dueAt = firstAt + Math.floor(((from + index) * spread) / count);
    return { name: 'due', data: { dueAt }, opts: { delay: Math.max(0, dueAt - Date.now()) } };
  });
  await queue.addBulk(jobs);
}
