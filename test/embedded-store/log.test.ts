import { mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommitLog, replayLog } from '../../scripts/embedded-store/commitLog.ts';
import { compact } from '../../scripts/embedded-store/compaction.ts';
import { Store } from '../../scripts/embedded-store/store.ts';
import type { Journal } from '../../scripts/embedded-store/store.ts';
import type { Doc } from '../../scripts/embedded-store/values.ts';

let folder: string;
let path: string;
const failures: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-log-'));
  path = join(folder, 'store.log');
  failures.length = 0;
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // it says what it cuts off
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function openLog() {
  const journal: Journal = { append: () => undefined };
  const store = new Store(journal);
  const sizeBytes = await replayLog(path, (change) => store.replay(change));
  const log = new CommitLog({ path, sizeBytes, sync: true, onFailure: (error) => failures.push(error) });
  await log.open();
  journal.append = (changes) => log.append(changes);
  return { store, log };
}

const docsIn = (store: Store, name: string): Doc[] => [...(store.find('bank', name)?.scan() ?? [])];

/** Moves one between two accounts and notes it: three documents, one transaction. */
function transfer(store: Store, number: number): void {
  const txn = store.begin(0);
  const scope = { txn, logged: [] };
  const accounts = store.findOrCreate('bank', 'accounts');
  const [from, to] = [accounts.get('\x1ea\0\0', txn), accounts.get('\x1eb\0\0', txn)];
  accounts.replace({ _id: 'a', n: Number(from?.['n']) - 1 }, scope);
  accounts.replace({ _id: 'b', n: Number(to?.['n']) + 1 }, scope);
  store.findOrCreate('bank', 'notes').insert({ _id: number }, scope);
  store.commit(txn);
}

function seed(store: Store): void {
  const scope = { txn: undefined, logged: [] };
  store.findOrCreate('bank', 'notes');
  const accounts = store.findOrCreate('bank', 'accounts');
  for (const _id of ['a', 'b']) accounts.insert({ _id, n: 100 }, scope);
  store.flush(scope.logged);
}

/** The number of transfers there are, whole ones only. */
function wholeTransfers(store: Store): number {
  const notes = docsIn(store, 'notes').length;
  const balances = docsIn(store, 'accounts').map(({ n }) => n);
  expect(balances).toEqual([100 - notes, 100 + notes]);
  return notes;
}

test('a log cut at any byte opens with whole commits only, and goes on from there', async () => {
  const { store, log } = await openLog();
  seed(store);
  const sizes: number[] = [log.size];
  for (let i = 0; i < 4; i++) {
    transfer(store, i);
    sizes.push(log.size);
  }
  await log.close();
  const whole = await readFile(path);
  expect(whole.length).toBe(sizes.at(-1));
  for (let cut = sizes[0]!; cut < whole.length; cut++) {
    await writeFile(path, whole.subarray(0, cut));
    const reopened = new Store({ append: () => undefined });
    const kept = await replayLog(path, (change) => reopened.replay(change));
    const expected = sizes.filter((size) => size <= cut).length - 1;
    expect(wholeTransfers(reopened)).toBe(expected);
    expect([kept, (await stat(path)).size]).toEqual([sizes[expected], sizes[expected]]);
  }
  const reopened = await openLog();
  transfer(reopened.store, 99);
  await reopened.log.close();
  const next = await openLog();
  expect(wholeTransfers(next.store)).toBe(4);
  await next.log.close();
});

test('a record whose bytes were changed ends the log', async () => {
  const { store, log } = await openLog();
  seed(store);
  transfer(store, 0);
  const before = log.size;
  transfer(store, 1);
  await log.close();
  const bytes = await readFile(path);
  bytes[before + 30]! ^= 1;
  await writeFile(path, bytes);
  const reopened = await openLog();
  expect(wholeTransfers(reopened.store)).toBe(1);
  await reopened.log.close();
});

const isHandle = (value: unknown): value is FileHandle =>
  typeof value === 'object' && value !== null && 'datasync' in value;

/** Every file handle's `datasync`. */
async function spyOnSync() {
  const probe = await open(path, 'a');
  await probe.close();
  const prototype: unknown = Object.getPrototypeOf(probe);
  if (!isHandle(prototype)) throw new Error('file handles are made otherwise in this Node');
  return vi.spyOn(prototype, 'datasync');
}

test('nothing is durable before fdatasync has answered, and many commits share one', async () => {
  const sync = await spyOnSync();
  let answer = (): void => undefined;
  sync.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  const { store, log } = await openLog();
  let durable = 0;
  seed(store);
  const waiting = [log.durable().then(() => durable++)];
  for (let i = 0; i < 50; i++) {
    transfer(store, i);
    waiting.push(log.durable().then(() => durable++));
  }
  await vi.waitFor(() => expect(sync).toHaveBeenCalledTimes(1), { timeout: 20_000 });
  expect(durable).toBe(0);
  answer();
  await vi.waitFor(() => expect(sync).toHaveBeenCalledTimes(2), { timeout: 20_000 });
  expect(durable).toBe(1);
  answer();
  await Promise.all(waiting);
  expect(sync).toHaveBeenCalledTimes(2);
  sync.mockRestore();
  await log.close();
});

test('after a failed write nothing is acknowledged', async () => {
  const sync = await spyOnSync();
  sync.mockRejectedValueOnce(new Error('disk full'));
  const { store, log } = await openLog();
  seed(store);
  await expect(log.durable()).rejects.toThrow('disk full');
  expect(failures).toHaveLength(1);
});

test('compaction while others write loses nothing and leaves one smaller log', async () => {
  const { store, log } = await openLog();
  seed(store);
  store.addIndex(store.findOrCreate('bank', 'notes'), {
    v: 2,
    key: { n: 1 },
    name: 'n_1',
    unique: true,
    sparse: true,
  });
  store.findOrCreate('bank', 'gone');
  for (let i = 0; i < 500; i++) transfer(store, i);
  await log.durable();
  const before = (await stat(path)).size;
  const compacting = compact(store, log, path);
  for (let i = 500; i < 560; i++) {
    transfer(store, i);
    if (i % 10 === 0) await log.durable();
  }
  store.drop('bank', store.findOrCreate('bank', 'gone'));
  await compacting;
  transfer(store, 560);
  expect(store.open.size).toBe(0);
  await log.close();
  expect((await stat(path)).size).toBeLessThan(before / 2);
  expect((await stat(path)).size).toBe(log.size);

  const reopened = await openLog();
  expect(wholeTransfers(reopened.store)).toBe(561);
  expect(reopened.store.find('bank', 'gone')).toBeUndefined();
  const spec = reopened.store.find('bank', 'notes')?.indexes.get('n_1')?.spec;
  expect(spec).toEqual({ v: 2, key: { n: 1 }, name: 'n_1', unique: true, sparse: true });
  await reopened.log.close();
});
