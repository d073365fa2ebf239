import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createThreadPool } from '../../../../server/platform/threads/index.ts';
import { nameOfThisThread, processorMs } from '../../../../server/platform/threads/processorTime.ts';

const hash = promisify(pbkdf2);
const pools: { stop: () => Promise<void> }[] = [];
const replaced: string[] = [];

const startPool = (options: { threads?: number; waitMs?: number } = {}) => {
  const pool = createThreadPool<string, string>({
    url: new URL('./testThread.mjs', import.meta.url),
    threads: options.threads ?? 1,
    runMs: 50,
    waitMs: options.waitMs ?? 20_000,
    parse: (answer) => z.string().parse(answer),
    onReplace: (reason) => replaced.push(reason),
  });
  pools.push(pool);
  return pool;
};

afterEach(async () => {
  replaced.length = 0;
  await Promise.all(pools.splice(0).map((pool) => pool.stop()));
});

describe('createThreadPool', () => {
  it('answers each job, more than there are threads', async () => {
    const pool = startPool({ threads: 2 });
    const jobs = Array.from({ length: 50 }, (_, index) => String(index));
    expect(await Promise.all(jobs.map((job) => pool.run(job)))).toEqual(jobs.map((job) => `did ${job}`));
  });

  it.each(['throw', 'exit', 'loop'])(
    'rejects a job that makes its threads %s, and goes on with the next',
    async (job) => {
      const pool = startPool();
      const bad = expect(pool.run(job)).rejects.toThrow('the work failed');
      const good = pool.run('b');
      await bad;
      expect(await good).toBe('did b');
      expect(replaced).toHaveLength(2);
    },
  );

  it('takes a thread that has to wait for the processor, however busy the rest of the process is, for no late one', async () => {
    const pool = startPool();
    const napping = pool.run('nap');
    const hashing = Array.from({ length: 8 }, () => hash('x', 'y', 200_000, 32, 'sha512'));
    expect(await napping).toBe('did nap');
    expect(replaced).toEqual([]);
    await Promise.all(hashing);
  });

  it('gives up on a job that no thread takes', async () => {
    const pool = startPool({ waitMs: 0 });
    await expect(pool.run('a')).rejects.toThrow('no thread was free');
  });

  it('rejects what is under way when it stops', async () => {
    const pool = startPool();
    const waiting = expect(pool.run('a')).rejects.toThrow('stopped');
    await pool.stop();
    await waiting;
    await expect(pool.run('b')).rejects.toThrow('stopped');
  });
});

it('processor time is a thread’s own where the system tells, and that of the process elsewhere', () => {
  const ofThread = processorMs(nameOfThisThread());
  const ofProcess = processorMs(null);
  expect(ofThread).toBeGreaterThan(0);
  expect(ofThread).toBeLessThan(ofProcess);
  expect(processorMs('0/task/0')).toBeGreaterThanOrEqual(ofProcess);
});
