import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { freePort } from './ports.ts';

export interface FoundRedis {
  url: string;
  /** One line for people: which Redis was chosen. */
  describe: string;
  /** Stops Redis if this call started it. */
  stop(): Promise<void>;
}

interface FindRedisInput {
  env: Readonly<Record<string, string | undefined>>;
  dataDir: string;
  /** For tests, whose data is deleted afterwards: nothing is written to disk. */
  throwAway?: boolean;
}

/**
 * Finds a Redis, in this order: `REDIS_URL`; one that another process started on this data folder; a `redis-server` or
 * `valkey-server` of this machine, started on a free port.
 * @throws {Error} when there is none; the message lists the alternatives.
 */
export async function findRedis({ env, dataDir, throwAway = false }: FindRedisInput): Promise<FoundRedis> {
  const given = env['REDIS_URL'];
  const stop = async () => undefined;
  if (given) return { url: given, describe: 'Redis at REDIS_URL', stop };
  const folder = join(dataDir, 'redis');
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(folder);
  const running = await findRunning(real);
  if (running) return { url: running, describe: 'Redis of a process already running', stop };
  return startPrivate({ folder: real, throwAway, path: env['PATH'] ?? '' });
}

const urlFile = (folder: string) => join(folder, 'url');

async function findRunning(folder: string): Promise<string | null> {
  if (!existsSync(urlFile(folder))) return null;
  const url = readFileSync(urlFile(folder), 'utf8').trim();
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 1_000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    // Another program may use the port by now: compare the working folder, which only our Redis has.
    const [, directory] = z.tuple([z.string(), z.string()]).parse(await redis.config('GET', 'dir'));
    return directory === folder ? url : null;
  } catch {
    return null;
  } finally {
    redis.disconnect();
  }
}

async function startPrivate({
  folder,
  throwAway,
  path,
}: {
  folder: string;
  throwAway: boolean;
  path: string;
}) {
  const binary = path
    .split(delimiter)
    .flatMap((place) => [join(place, 'redis-server'), join(place, 'valkey-server')])
    .find((file) => existsSync(file));
  if (!binary)
    throw new Error('There is no redis-server on this machine: run npm run setup, or set REDIS_URL.');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}/0`;
  const persistence = ['--save', '', '--appendonly', throwAway ? 'no' : 'yes'];
  const command = [binary, '--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...persistence];
  // In its own process group, so that Ctrl-C signals only this process. The shell kills Redis when its input closes, which
  // also happens when this process dies.
  const guard = '"$@" >/dev/null 2>&1 & cat >/dev/null; kill $!; wait $!';
  const shell = spawn('sh', ['-c', guard, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const exited = once(shell, 'exit');
  await untilAnswering(url);
  writeFileSync(urlFile(folder), url);
  return {
    url,
    describe: `${binary}, started privately${throwAway ? '' : `, data in ${folder}`}`,
    async stop() {
      shell.stdin.end();
      await exited;
    },
  };
}

async function untilAnswering(url: string): Promise<void> {
  const redis = new Redis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => (attempt > 200 ? null : 25),
  });
  redis.on('error', () => undefined);
  try {
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
