import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findRedis } from '../../scripts/start/findRedis.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';

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
  const redis = await findRedis({ env: process.env, dataDir, throwAway: true });
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
