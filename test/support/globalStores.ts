import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { findStore } from '../../server/platform/db/findStore.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A MongoDB, or the embedded store. Every test file uses a database of its own in it. */
    mongoUri: string;
    storeKind: 'uri' | 'mongod' | 'embedded';
    redisUrl: string;
  }
}

let stop = async (): Promise<void> => undefined;

/** Starts one store and one Redis for a whole run, in a folder of its own. */
export async function setup(project: TestProject): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kith-test-'));
  const log = { info: () => undefined, error: (line: string) => console.error(line) };
  const store = await findStore({ env: process.env, dataDir, log, throwAway: true });
  const redis = await startRedis(dataDir);
  project.provide('mongoUri', store.uri);
  project.provide('storeKind', store.kind);
  project.provide('redisUrl', redis.url);
  stop = async () => {
    await redis.stop();
    await store.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

export async function teardown(): Promise<void> {
  await stop();
}

async function startRedis(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['REDIS_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const binary = folders
    .flatMap((path) => [join(path, 'redis-server'), join(path, 'valkey-server')])
    .find((path) => existsSync(path));
  if (!binary) throw new Error('the tests need redis-server or valkey-server on the PATH, or REDIS_URL');
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  // The shell ends Redis when this process does: its standard input is then closed.
  const endWithParent = '"$@" >/dev/null 2>&1 & cat >/dev/null; kill $!; wait $!';
  const command = [binary, ...options, '--save', '', '--appendonly', 'no'];
  const shell = spawn('sh', ['-c', endWithParent, 'sh', ...command], {
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  await untilListening(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      shell.stdin.end();
      await once(shell, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

async function untilListening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const socket = createConnection(port, '127.0.0.1');
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (connected) return;
    await pause(25);
  }
  throw new Error('Redis did not start');
}
