import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { startEmbedded } from '../../scripts/embedded-store/startEmbedded.ts';

/*
 * Benchmarks of the embedded store (`npx tsx test/load/embedded.ts`): reads on 20,000 documents, the hot path of a
 * message (one indexed read of the last entry, one insert) from 50 writers with and without waiting for the disk, and
 * the start with a log of 100 MB. The store and the client are processes of their own.
 */
const DOCUMENTS = 20_000;
const WRITERS = 50;
const SECONDS = 5;
const LOG_BYTES = 100 * 1024 * 1024;

interface Entry {
  _id: string;
  conversationId: string;
  seq: number;
  at: Date;
  text: string;
}

const entry = (conversation: number, seq: number, size = 300): Entry => ({
  _id: `${conversation}-${seq}-${Math.random()}`,
  conversationId: `conversation-${conversation}`,
  seq,
  at: new Date(seq * 1000),
  text: 'x'.repeat(size),
});

async function connect(uri: string) {
  const client = await mongoose.mongo.MongoClient.connect(uri, { maxPoolSize: WRITERS + 10 });
  return { client, entries: client.db('bench').collection<Entry>('entries') };
}

const percentile = (sorted: number[], p: number) => sorted[Math.floor((sorted.length - 1) * p)] ?? NaN;

async function time(label: string, run: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < 400; i++) {
    const start = performance.now();
    await run();
    took.push(performance.now() - start);
  }
  const sorted = took.slice(100).sort((a, b) => a - b);
  const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)];
  console.log(`${label.padEnd(40)} p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  return sorted;
}

async function reads(uri: string): Promise<void> {
  const { client, entries } = await connect(uri);
  await entries.createIndex({ conversationId: 1, seq: 1 }, { unique: true });
  await entries.createIndex({ at: 1 });
  for (let c = 0; c < DOCUMENTS / 200; c++) {
    await entries.insertMany(Array.from({ length: 200 }, (_, seq) => entry(c, c * 200 + seq)));
  }
  const random = () => Math.floor(Math.random() * DOCUMENTS);
  const conversation = () => `conversation-${Math.floor(random() / 200)}`;
  await time('ping (client and socket alone)', () => client.db('bench').command({ ping: 1 }));
  await time('indexed equality', () => {
    const n = random();
    return entries.findOne({ conversationId: `conversation-${Math.floor(n / 200)}`, seq: n });
  });
  await time('indexed range of 20', () => {
    const n = Math.min(random(), DOCUMENTS - 30) * 1000;
    return entries.find({ at: { $gte: new Date(n), $lt: new Date(n + 20_000) } }).toArray();
  });
  await time('sorted page of 20 in a conversation', () =>
    entries.find({ conversationId: conversation() }).sort({ seq: -1 }).limit(20).toArray(),
  );
  await time('sorted page of 20 over all', () => entries.find({}).sort({ at: -1 }).limit(20).toArray());
  await client.close();
}

/** Runs in the client's own process: pairs per second from 50 writers, each in a conversation of its own. */
async function hotPath(uri: string): Promise<number> {
  const { client, entries } = await connect(uri);
  await entries.createIndex({ conversationId: 1, seq: 1 }, { unique: true });
  let pairs = 0;
  const measure = async (seconds: number) => {
    pairs = 0;
    const end = performance.now() + seconds * 1000;
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        while (performance.now() < end) {
          const of = { conversationId: `conversation-${writer + 100_000}` };
          const last = await entries.find(of).sort({ seq: -1 }).limit(1).next();
          await entries.insertOne(entry(writer + 100_000, (last?.seq ?? 0) + 1, 120));
          pairs++;
        }
      }),
    );
    return pairs / seconds;
  };
  await measure(1);
  const rate = await measure(SECONDS);
  await client.close();
  return rate;
}

async function hotPathFromOutside(uri: string): Promise<number> {
  const child = fork(fileURLToPath(import.meta.url), [uri], { execArgv: process.execArgv });
  let rate = NaN;
  child.on('message', (message) => (rate = Number(message)));
  await once(child, 'exit');
  return rate;
}

async function start(folder: string): Promise<void> {
  const store = await startEmbedded({ dataDir: folder });
  const { client, entries } = await connect(store.uri);
  for (let seq = 0; (await stat(join(folder, 'store.log'))).size < LOG_BYTES; seq += 200) {
    await entries.insertMany(Array.from({ length: 200 }, (_, i) => entry(200_000, seq + i, 800)));
  }
  await client.close();
  await store.stop();
  const megabytes = (await stat(join(folder, 'store.log'))).size / 1024 / 1024;
  const began = performance.now();
  const again = await startEmbedded({ dataDir: folder });
  console.log(
    `start with a log of ${megabytes.toFixed(0)} MB: ${((performance.now() - began) / 1000).toFixed(2)} s`,
  );
  await again.stop();
}

async function all(): Promise<void> {
  console.log(
    `node ${process.version}, ${cpus().length} cores, load ${loadavg()
      .map((l) => l.toFixed(2))
      .join(' ')}`,
  );
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  try {
    for (const sync of [true, false]) {
      const store = await startEmbedded({ dataDir: join(folder, String(sync)), sync });
      if (sync) await reads(store.uri);
      const rate = await hotPathFromOutside(store.uri);
      console.log(
        `hot path, ${WRITERS} writers, ${sync ? 'fdatasync' : 'no fdatasync'}: ${Math.round(rate)} pairs/s`,
      );
      await store.stop();
    }
    await start(join(folder, 'true'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const [uri] = process.argv.slice(2);
if (uri) process.send?.(await hotPath(uri));
else await all();
