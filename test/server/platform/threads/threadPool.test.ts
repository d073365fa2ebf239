import { pbkdf2 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createThreadPool, startThread } from '../../../../server/platform/threads/index.ts';
import type { StartThread } from '../../../../server/platform/threads/index.ts';
import { nameOfThisThread, processorMs } from '../../../../server/platform/threads/processorTime.ts';
import { createRecentKeys } from '../../../../server/platform/threads/recentKeys.ts';

const hash = promisify(pbkdf2);
const pools: { stop: () => Promise<void> }[] = [];
const replaced: string[] = [];
const slow: (string | null)[] = [];

interface Options {
  threads?: number;
  waitMs?: number;
  runMs?: number;
  total?: number;
  startThread?: StartThread;
}

const startPool = (options: Options = {}) => {
  const { threads = 1, waitMs = 20_000, runMs = 50, total = 5_000, startThread: start } = options;
  const pool = createThreadPool<string, string>({
    url: new URL('./testThread.mjs', import.meta.url),
    ...{ threads, waitMs, runMs, total, slowMs: 20, perKey: 30 },
    startThread: start,
    parse: (answer) => z.string().parse(answer),
    onReplace: (reason) => replaced.push(reason),
    onSlow: (key) => slow.push(key),
  });
  pools.push(pool);
  return pool;
};

/** Runs all at once, and resolves to the answers in the order in which they came. */
const answersInOrder = async (
  pool: ReturnType<typeof startPool>,
  jobs: readonly { input: string; key: string }[],
): Promise<string[]> => {
  const answers: string[] = [];
  const note = (answer: string) => void answers.push(answer);
  await Promise.all(jobs.map(({ input, key }) => pool.run(input, { key }).then(note)));
  return answers;
};

const messagesOf = (results: readonly PromiseSettledResult<string>[]): string[] =>
  results.map((result) => (result.status === 'fulfilled' ? 'answered' : String(result.reason)));

afterEach(async () => {
  replaced.length = 0;
  slow.length = 0;
  await Promise.all(pools.splice(0).map((pool) => pool.stop()));
});

describe('createThreadPool', () => {
  test('answers each job, more than there are threads', async () => {
    const pool = startPool({ threads: 2 });
    const jobs = Array.from({ length: 50 }, (_, index) => String(index));
    expect(await Promise.all(jobs.map((job) => pool.run(job)))).toEqual(jobs.map((job) => `did ${job}`));
  });

  test('starts all its threads with the first job, and none before it', async () => {
    let started = 0;
    const pool = startPool({
      threads: 2,
      startThread: (source, events) => {
        started += 1;
        return startThread(source, events);
      },
    });
    expect(started).toBe(0);
    await pool.run('a');
    await pool.run('b');
    expect(started).toBe(2);
  });

  test.each([
    ['throw', ['Error', 'Error']],
    ['exit', ['exit', 'exit']],
    ['loop', ['late']],
  ])('rejects a job that makes its thread %s, and goes on with the next', async (job, reasons) => {
    const pool = startPool();
    const bad = expect(pool.run(job)).rejects.toThrow('the work failed');
    const good = pool.run('b');
    await bad;
    expect(await good).toBe('did b');
    expect(replaced).toEqual(reasons);
  });

  test('tries a job once more when its thread ended in the middle of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-threads-'));
    const job = `exit once ${join(folder, 'marker')}`;
    expect(await startPool({ threads: 2 }).run(job)).toBe(`did ${job}`);
    expect(replaced).toEqual(['exit']);
    await rm(folder, { recursive: true });
  });

  test('rejects a job whose answer is of another shape, and goes on with the next', async () => {
    const pool = startPool();
    await expect(pool.run('answer nothing')).rejects.toThrow('answered something else');
    expect(await pool.run('b')).toBe('did b');
  });

  test('takes a thread that has to wait for the processor, however busy the rest of the process is, for no late one', async () => {
    const pool = startPool();
    const napping = pool.run('nap');
    const hashing = Array.from({ length: 8 }, () => hash('x', 'y', 200_000, 32, 'sha512'));
    expect(await napping).toBe('did nap');
    expect(replaced).toEqual([]);
    await Promise.all(hashing);
  });

  test('gives up on a job that no thread takes', async () => {
    const pool = startPool({ waitMs: 0 });
    await expect(pool.run('a')).rejects.toThrow('no thread was free');
  });

  test('rejects what waits and what runs when it stops', async () => {
    const pool = startPool();
    await pool.run('a');
    const results = Promise.allSettled(['nap', 'b', 'c'].map((job) => pool.run(job)));
    await pool.stop();
    expect(messagesOf(await results)).toEqual(['Error: stopped', 'Error: stopped', 'Error: stopped']);
    await expect(pool.run('b')).rejects.toThrow('stopped');
  });
});

describe('createThreadPool, keys', () => {
  const warm = async (pool: ReturnType<typeof startPool>) => {
    await Promise.all([pool.run('nap'), pool.run('nap')]);
  };

  test('gives one key one thread at a time, and the other thread to other keys', async () => {
    const pool = startPool({ threads: 2 });
    await warm(pool);
    const jobs = [
      { input: 'nap', key: 'a' },
      { input: 'second', key: 'a' },
      { input: 'other', key: 'b' },
    ];
    expect(await answersInOrder(pool, jobs)).toEqual(['did other', 'did nap', 'did second']);
  });

  test('lets a slow run end and gives its answer; slow keys share one thread from then on', async () => {
    const pool = startPool({ threads: 2, runMs: 10_000 });
    await warm(pool);
    await pool.run('compute', { key: 'a' });
    await pool.run('compute', { key: 'b' });
    expect(slow).toEqual(['a', 'b']);
    const jobs = [
      { input: 'compute', key: 'a' },
      { input: 'second', key: 'b' },
      { input: 'other', key: 'c' },
    ];
    expect(await answersInOrder(pool, jobs)).toEqual(['did other', 'did compute', 'did second']);
    expect(replaced).toEqual([]);
  });

  test('gives a slow key no thread while that would leave none free', async () => {
    const pool = startPool({ threads: 2, runMs: 10_000 });
    await warm(pool);
    await pool.run('compute', { key: 'a' });
    const jobs = [
      { input: 'nap', key: 'b' },
      { input: 'slow', key: 'a' },
      { input: 'other', key: 'c' },
    ];
    expect(await answersInOrder(pool, jobs)).toEqual(['did other', 'did nap', 'did slow']);
  });

  test('after a late run, the other thread serves the others while a new one starts', async () => {
    const pool = startPool({ threads: 2 });
    await warm(pool);
    const late = expect(pool.run('loop', { key: 'a' })).rejects.toThrow('late');
    const next = pool.run('next of a', { key: 'a' });
    await late;
    const jobs = Array.from({ length: 20 }, (_, index) => ({ input: String(index), key: 'b' }));
    expect(await answersInOrder(pool, jobs)).toEqual(jobs.map(({ input }) => `did ${input}`));
    expect(await next).toBe('did next of a');
    expect(replaced).toEqual(['late']);
  });

  test('of a thousand jobs of one key at once, answers those within the limit and refuses the others at once', async () => {
    const pool = startPool({ threads: 2 });
    const results = messagesOf(
      await Promise.allSettled(
        Array.from({ length: 1_000 }, (_, index) => pool.run(String(index), { key: 'a' })),
      ),
    );
    expect(results.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'answered'));
    expect(new Set(results.slice(30))).toEqual(new Set(['QueueFullError: too many wait for this key']));
  });

  test('answers a thousand jobs of a thousand keys at once', async () => {
    const pool = startPool({ threads: 2 });
    const jobs = Array.from({ length: 1_000 }, (_, index) => pool.run('a', { key: String(index) }));
    expect(new Set(await Promise.all(jobs))).toEqual(new Set(['did a']));
  });

  test('refuses what is over the limit of the whole queue', async () => {
    const pool = startPool({ total: 2 });
    const results = await Promise.allSettled(['a', 'b', 'c'].map((key) => pool.run('x', { key })));
    expect(messagesOf(results)).toEqual([
      'answered',
      'answered',
      'QueueFullError: too many wait in the queue',
    ]);
  });
});

test('a key is recent for as long as it was marked for', () => {
  const [long, short] = [createRecentKeys(60_000), createRecentKeys(0)];
  for (const keys of [long, short]) keys.mark('a');
  expect([long.has('a'), long.has('b'), short.has('a')]).toEqual([true, false, false]);
});

test('processor time is a thread’s own where the system tells, and that of the process elsewhere', () => {
  const ofThread = processorMs(nameOfThisThread());
  const ofProcess = processorMs(null);
  expect(ofThread).toBeGreaterThan(0);
  expect(ofThread).toBeLessThan(ofProcess);
  expect(processorMs('0/task/0')).toBeGreaterThanOrEqual(ofProcess);
});
