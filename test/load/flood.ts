import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { signInEndpoint } from '../../shared/contracts/accounts.ts';
import { listSignpostsEndpoint } from '../../shared/contracts/signposts.ts';
import { createApp } from '../../server/app.ts';
import { createClock } from '../../server/platform/clock/index.ts';
import { loadConfig } from '../../server/platform/config/index.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';
import { createApiClient } from '../support/apiClient.ts';
import { startOwnRedis } from '../support/ownRedis.ts';
import { loadEnvironment } from './environment.ts';

/*
 * A flood by one account (`npx tsx test/load/flood.ts [seconds]`), and what another visitor of the same web process waits for an ordinary
 * GET meanwhile (S2). Server, store and flooder are processes of their own.
 */
const SECONDS = Number(process.argv[2] ?? 10);
const PASSPHRASE = 'a lamp in the window';
const EVERY_MS = 50;

const readyMessage = z.object({ ready: z.literal(true), address: z.object({ port: z.number() }) });

const start = (path: string, parameters: string[], env: Record<string, string> = {}): ChildProcess =>
  fork(fileURLToPath(new URL(path, import.meta.url)), parameters, {
    execArgv: ['--import', 'tsx'],
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });

const messageOf = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => child.once('message', resolve));

/** An account that floods, made in the store of the service. */
async function tokenOfNewMentee(env: Record<string, string>, origin: string): Promise<string> {
  const app = await createApp({
    config: loadConfig(env),
    clock: createClock(),
    logTo: { write: () => undefined },
  });
  const signInName = await app.features.accounts.freeSignInName();
  await app.features.accounts.createMentee({ signInName, passphrase: PASSPHRASE, ageBand: '16-17' });
  await app.close();
  const body = { signInName, passphrase: PASSPHRASE };
  return (await createApiClient(origin).call(signInEndpoint, { body })).accessToken;
}

/** Milliseconds that each of the GETs took until `done`. */
async function timeGets(origin: string, isDone: () => boolean): Promise<number[]> {
  const client = createApiClient(origin);
  const took: number[] = [];
  while (!isDone()) {
    const startedAt = performance.now();
    await client.call(listSignpostsEndpoint);
    took.push(performance.now() - startedAt);
    await pause(EVERY_MS);
  }
  return took.sort((a, b) => a - b);
}

function row(name: string, sorted: readonly number[]): string {
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(1)} ms`;
  return `${name.padEnd(10)} GET p50 ${at(0.5)}   p95 ${at(0.95)}   longest ${at(1)}   (${sorted.length})`;
}

const folder = await mkdtemp(join(tmpdir(), 'kith-flood-'));
const log = { info: () => undefined, error: (line: string) => console.error(line) };
const store = await findStore({ env: process.env, dataDir: folder, log });
const redis = await startOwnRedis();
const env = loadEnvironment({ folder, mongoUri: store.uri, redisUrl: redis.url });
const server = start('../../server/main.ts', [], env);
const origin = `http://127.0.0.1:${readyMessage.parse(await messageOf(server)).address.port}`;
const token = await tokenOfNewMentee(env, origin);

console.log(`load before ${loadavg()[0]?.toFixed(1)}`);
const quietUntil = performance.now() + 3_000;
console.log(row('quiet', await timeGets(origin, () => performance.now() > quietUntil)));
const flooder = start('./flooder.ts', [origin, token, String(SECONDS)]);
let figures: unknown;
void messageOf(flooder).then((message) => (figures = message));
console.log(row('in flood', await timeGets(origin, () => figures !== undefined)));
console.log(`flooder    ${JSON.stringify(figures)}`);

server.kill();
await redis.end();
await store.stop();
await rm(folder, { recursive: true, force: true });
process.exit(0);
