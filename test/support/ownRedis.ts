import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../scripts/start/ports.ts';

/** Kills Redis, without a goodbye, when the input closes: when we say so, or when we die. */
const GUARD = '"$@" >/dev/null 2>&1 & cat >/dev/null; kill -9 $!; wait $!';

/** A Redis that a test may stop and start again on the same port, with its append-only file kept. */
export interface OwnRedis {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Loses all that is in it. */
  empty(): Promise<void>;
  /** Stops it and removes its folder. */
  end(): Promise<void>;
}

export async function startOwnRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'kith-redis-'));
  const url = `redis://127.0.0.1:${port}/0`;
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--save',
      '',
    ];
    const command = [process.env['KITH_REDIS_SERVER'] ?? 'redis-server', ...options];
    child = spawn('sh', ['-c', GUARD, 'sh', ...command], { stdio: ['pipe', 'ignore', 'ignore'] });
    await ask((probe) => probe.ping());
  }

  /** Waits for it to answer. */
  async function ask(question: (probe: Redis) => Promise<unknown>): Promise<void> {
    const probe = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
    probe.on('error', () => undefined);
    await question(probe);
    probe.disconnect();
  }

  async function stop(): Promise<void> {
    if (!child) return;
    const exited = once(child, 'exit');
    child.stdin?.end();
    await exited;
    child = null;
  }

  await start();
  return {
    url,
    start,
    stop,
    empty: () => ask((probe) => probe.flushall()),
    async end() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
