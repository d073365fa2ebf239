import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openEmbeddedStore } from '../../scripts/embedded-store/embeddedStore.ts';
import { startEmbedded } from '../../scripts/embedded-store/startEmbedded.ts';
import { findStore } from '../../scripts/embedded-store/findStore.ts';

let dataDir: string;
const lines: string[] = [];
const log = { info: (line: string) => void lines.push(line), error: (line: string) => void lines.push(line) };
/** A PATH on which there is no mongod. */
const BARE = { PATH: dirname(process.execPath) };

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kith-find-'));
  lines.length = 0;
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true });
});

/** Runs findStore in a process of its own that prints which of our files, and which libraries, it has loaded. */
async function loadedBy(env: Record<string, string>): Promise<{ kind: string; loaded: string[] }> {
  const script = fileURLToPath(new URL('./printLoaded.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    env: { ...BARE, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  await once(child, 'close');
  return z.strictObject({ kind: z.string(), loaded: z.array(z.string()) }).parse(JSON.parse(output));
}

test('MONGODB_URI comes first, and then no embedded code is loaded', async () => {
  const given = await loadedBy({ MONGODB_URI: 'mongodb://127.0.0.1:1/kith' });
  expect(given.kind).toBe('uri');
  expect(
    given.loaded.filter((url) => /scripts\/embedded-store\/(?!findStore\.)|mongodb-memory-server/.test(url)),
  ).toEqual([]);
  const fallback = await loadedBy({});
  expect(fallback.kind).toBe('embedded');
  expect(fallback.loaded.some((url) => url.includes('embedded-store/startEmbedded'))).toBe(true);
});

test('a mongod on the PATH comes next; when it does not start, the ways out are named', async () => {
  const mongod = join(dataDir, 'mongod');
  await writeFile(mongod, '#!/bin/sh\nexit 3\n');
  await chmod(mongod, 0o755);
  const env = { PATH: `${dataDir}${delimiter}${process.env['PATH'] ?? ''}` };
  await expect(findStore({ env, dataDir, log })).rejects.toThrow(/mongod.*MONGODB_URI.*KITH_FETCH_MONGOD/s);
});

test('with nothing there it is the embedded store, which says in one line what it is and the ways out', async () => {
  const store = await findStore({ env: BARE, dataDir, log });
  expect(store.kind).toBe('embedded');
  expect(lines).toEqual([`store: ${store.describe}`]);
  expect(store.describe).toMatch(
    /embedded store, not MongoDB: for demos, development and tests only.*MONGODB_URI/,
  );
  expect(store.describe).not.toContain('\n');
  expect(new URL(store.uri).hostname).toBe('127.0.0.1');
  await store.stop();
});

test('production takes neither, however it is asked', async () => {
  const env = { ...BARE, NODE_ENV: 'production' };
  await expect(findStore({ env, dataDir, log })).rejects.toThrow(/MONGODB_URI/);
  vi.stubEnv('NODE_ENV', 'production');
  await expect(openEmbeddedStore({ dataDir })).rejects.toThrow(/MONGODB_URI/);
  await expect(startEmbedded({ dataDir })).rejects.toThrow(/MONGODB_URI/);
});

test('what is stored is there after a stop and a start', async () => {
  for (const expected of [0, 1]) {
    const store = await findStore({ env: BARE, dataDir, log });
    const client = await mongoose.mongo.MongoClient.connect(store.uri);
    const kept = client.db().collection<{ _id: string }>('kept');
    expect(await kept.countDocuments()).toBe(expected);
    if (expected === 0) await kept.insertOne({ _id: 'a' });
    await client.close();
    await store.stop();
  }
});

test('one process holds a data folder: a second start joins it, and after a kill the folder is free', async () => {
  const first = await startEmbedded({ dataDir });
  const second = await startEmbedded({ dataDir });
  expect(second).toMatchObject({ joined: true, uri: first.uri });
  await second.stop();
  process.kill(first.pid ?? 0, 'SIGKILL');
  await vi.waitFor(
    async () => {
      const third = await startEmbedded({ dataDir });
      await third.stop();
      expect(third.joined).toBe(false);
    },
    { timeout: 20_000 },
  );
});

test('it ends when its parent does, even by kill -9', async () => {
  const script = fileURLToPath(new URL('./printLoaded.ts', import.meta.url));
  const parent = spawn(process.execPath, ['--import', 'tsx', script, dataDir, 'stay'], {
    env: BARE,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const uri = await new Promise<string>((resolve) => {
    parent.stdout.once('data', (part: Buffer) => resolve(part.toString().trim()));
  });
  const reachable = async () => {
    const client = new mongoose.mongo.MongoClient(uri, { serverSelectionTimeoutMS: 300 });
    const answer = await client.connect().then(
      () => true,
      () => false,
    );
    await client.close();
    return answer;
  };
  expect(await reachable()).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(async () => expect(await reachable()).toBe(false), { timeout: 20_000 });
});
