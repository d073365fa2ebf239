import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { expect } from 'vitest';
import { startEmbedded } from '../../scripts/embedded-store/startEmbedded.ts';

const ACCOUNTS = 6;
const BALANCE = 1000;
const WRITERS = 8;

interface Note {
  _id: string;
  key: string;
  n: number;
  tags: string[];
}
interface Account {
  _id: string;
  balance: number;
}
interface Transfer {
  _id: string;
  from: string;
  to: string;
  amount: number;
}

/** What clients were told (`acknowledged`), and what they had asked and not been told (`asked`): null is deleted. */
interface Expected {
  acknowledged: number | null;
  asked: number | null;
}

/** What is known of one data folder over many runs. */
interface History {
  readonly notes: Map<string, Expected>;
  readonly transfers: Set<string>;
  run: number;
}

/** Acknowledged operations, by kind. */
interface CrashTally {
  writes: number;
  transactions: number;
}

async function open(folder: string) {
  const store = await startEmbedded({ dataDir: folder, compactAtBytes: 64 * 1024 });
  const client = await mongoose.mongo.MongoClient.connect(store.uri, {
    serverSelectionTimeoutMS: 500,
    retryWrites: false,
  });
  const db = client.db('crash');
  const [notes, accounts] = [db.collection<Note>('notes'), db.collection<Account>('accounts')];
  const transfers = db.collection<Transfer>('transfers');
  return { store, client, notes, accounts, transfers };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Many times over on one data folder: writes under load, a kill at a random instant, and a look at what is left. */
export async function crashRuns(folder: string, runs: number): Promise<CrashTally> {
  const history: History = { notes: new Map(), transfers: new Set(), run: 0 };
  const tally = { writes: 0, transactions: 0 };
  let opened = await open(folder);
  try {
    await seed(opened);
    for (; history.run < runs; history.run++) {
      await workUntilKilled(opened, history, tally);
      opened = await open(folder);
      await check(opened, history);
    }
  } finally {
    await opened.client.close();
    await opened.store.stop();
  }
  return tally;
}

async function workUntilKilled(opened: Opened, history: History, tally: CrashTally): Promise<void> {
  let killed = false;
  const working = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let i = 0; !killed; i++) {
      try {
        const id = `${history.run}-${writer}-${i % 40}`;
        await (writer < 2 ? transfer(opened, history, tally) : change(opened, history, { id, tally }));
      } catch (error) {
        if (!killed) throw error;
      }
    }
  });
  await pause(20 + Math.random() * 250);
  killed = true;
  process.kill(opened.store.pid ?? 0, 'SIGKILL');
  await Promise.all(working);
  await opened.client.close(true);
}

async function seed({ notes, accounts, transfers }: Opened): Promise<void> {
  await notes.createIndex({ key: 1 }, { unique: true });
  await notes.createIndex({ n: -1, _id: 1 });
  await notes.createIndex({ tags: 1 });
  await transfers.createIndex({ from: 1 });
  await accounts.insertMany(Array.from({ length: ACCOUNTS }, (_, i) => ({ _id: `a${i}`, balance: BALANCE })));
}

/** The next thing that happens to a note: it is written, changed, deleted, written again. */
async function change({ notes }: Opened, history: History, { id, tally }: { id: string; tally: CrashTally }) {
  const before = history.notes.get(id) ?? { acknowledged: null, asked: null };
  const exists = before.acknowledged !== null;
  const remove = exists && Math.random() < 0.2;
  const next = remove ? null : Math.floor(Math.random() * 1e6);
  history.notes.set(id, { acknowledged: before.acknowledged, asked: next });
  if (next === null) await notes.deleteOne({ _id: id });
  else if (exists)
    await notes.updateOne({ _id: id }, { $set: { n: next, tags: [`t${next % 7}`, `u${next % 5}`] } });
  else await notes.insertOne({ _id: id, key: `key-${id}`, n: next, tags: [`t${next % 7}`] });
  history.notes.set(id, { acknowledged: next, asked: next });
  tally.writes++;
}

async function transfer(opened: Opened, history: History, tally: CrashTally): Promise<void> {
  const { client, accounts, transfers } = opened;
  const from = Math.floor(Math.random() * ACCOUNTS);
  const to = (from + 1 + Math.floor(Math.random() * (ACCOUNTS - 1))) % ACCOUNTS;
  const amount = 1 + Math.floor(Math.random() * 9);
  const _id = new mongoose.mongo.UUID().toString();
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await accounts.updateOne({ _id: `a${from}` }, { $inc: { balance: -amount } }, { session });
      await transfers.insertOne({ _id, from: `a${from}`, to: `a${to}`, amount }, { session });
      await accounts.updateOne({ _id: `a${to}` }, { $inc: { balance: amount } }, { session });
    }),
  );
  history.transfers.add(_id);
  tally.transactions++;
}

async function check({ notes, accounts, transfers }: Opened, history: History): Promise<void> {
  const stored = new Map((await notes.find().toArray()).map((note) => [note._id, note]));
  for (const [id, expected] of history.notes) {
    const found = stored.get(id)?.n ?? null;
    expect([expected.acknowledged, expected.asked], `note ${id}`).toContain(found);
    history.notes.set(id, { acknowledged: found, asked: found });
  }
  for (const id of stored.keys()) expect(history.notes.has(id), `note ${id} nobody wrote`).toBe(true);
  await checkIndexes(notes, [...stored.values()]);

  const moved = await transfers.find().toArray();
  const ids = new Set(moved.map(({ _id }) => _id));
  for (const id of history.transfers) expect(ids.has(id), `transfer ${id}`).toBe(true);
  for (const { _id, balance } of await accounts.find().toArray()) {
    const signed = moved.map(({ from, to, amount }) => (to === _id ? amount : from === _id ? -amount : 0));
    expect(balance, `balance of ${_id}`).toBe(signed.reduce<number>((sum, amount) => sum + amount, BALANCE));
  }
}

/** Every way in by an index finds exactly what reading all documents finds. */
async function checkIndexes(notes: Opened['notes'], all: readonly Note[]): Promise<void> {
  const idsOf = (found: readonly Note[]) => found.map(({ _id }) => _id);
  const byNumber = [...all].sort((a, b) => b.n - a.n || (a._id < b._id ? -1 : 1));
  expect(
    idsOf(
      await notes
        .find({ n: { $gte: 0 } })
        .sort({ n: -1, _id: 1 })
        .toArray(),
    ),
  ).toEqual(idsOf(byNumber));
  const byKey = [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
  expect(
    idsOf(
      await notes
        .find({ key: { $gt: '' } })
        .sort({ key: 1 })
        .toArray(),
    ),
  ).toEqual(idsOf(byKey));
  for (const tag of ['t0', 't6', 'u4']) {
    const tagged = all.filter(({ tags }) => tags.includes(tag));
    expect(idsOf(await notes.find({ tags: tag }).toArray()).sort()).toEqual(idsOf(tagged).sort());
  }
  for (const note of all.slice(0, 5)) expect(await notes.findOne({ key: note.key })).toEqual(note);
}
