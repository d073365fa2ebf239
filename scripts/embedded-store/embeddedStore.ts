import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommitLog, replayLog } from './commitLog.ts';
import { compact } from './compaction.ts';
import { REPLICA_SET } from './commands/serverCommands.ts';
import { Dispatcher } from './dispatcher.ts';
import { askHolder, holdFolder } from './folderLock.ts';
import { WireServer } from './server.ts';
import { Store } from './store.ts';
import { removeExpired } from './ttl.ts';
import type { Journal } from './store.ts';
import type { Doc } from './values.ts';

export interface EmbeddedStoreOptions {
  readonly dataDir: string;
  /** Names of collections that accept inserts and reads only, in every database. */
  readonly appendOnly?: readonly string[];
  /** False acknowledges writes without waiting for the disk: for throw-away data only. */
  readonly sync?: boolean;
  /** The log is compacted when it has this size and has doubled since the last compaction. */
  readonly compactAtBytes?: number;
  readonly sweepMs?: number;
  readonly transactionLifetimeMs?: number;
}

export interface EmbeddedStore {
  readonly uri: string;
  /** True when another process serves the data folder already; `uri` is its address. */
  readonly joined: boolean;
  stop(): Promise<void>;
}

/**
 * Opens the data folder and serves it on 127.0.0.1.
 * @throws {Error} in production, and when the folder cannot be used.
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Error('the embedded store is for demos, development and tests: set MONGODB_URI in production');
  }
  const { dataDir, sync = true, sweepMs = 1000, compactAtBytes = 64 * 1024 * 1024 } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const wire = new WireServer();
  const address = await wire.listen();
  const uri = `mongodb://${address}/kith?replicaSet=${REPLICA_SET}`;
  const lock = await holdFolder(dataDir, uri);
  if (!lock) {
    await wire.close();
    return { uri: await askHolder(dataDir), joined: true, stop: async () => undefined };
  }

  const path = join(dataDir, 'store.log');
  await rm(`${path}.new`, { force: true });
  const journal: Journal = { append: () => undefined }; // replayed changes are in the log already
  const store = new Store(journal);
  const sizeBytes = await replayLog(path, (change: Doc) => store.replay(change));
  const log = new CommitLog({ path, sizeBytes, sync, onFailure: stopAtOnce });
  await log.open();
  journal.append = (changes) => log.append(changes);

  const dispatcher = new Dispatcher({
    store,
    address,
    appendOnly: new Set(options.appendOnly ?? []),
    durable: () => log.durable(),
    transactionLifetimeMs: options.transactionLifetimeMs ?? 60_000, // MongoDB's transactionLifetimeLimitSeconds
  });
  wire.serve(dispatcher);

  let compactAt = compactAtBytes;
  let compacting: Promise<void> | undefined;
  const sweep = (): void => {
    dispatcher.sweep(Date.now());
    removeExpired(store, Date.now());
    if (compacting || log.size < compactAt) return;
    compacting = compact(store, log, path)
      .then(() => void (compactAt = Math.max(compactAtBytes, log.size * 2)))
      .catch(stopAtOnce)
      .finally(() => void (compacting = undefined));
  };
  const timer = setInterval(sweep, sweepMs);
  return {
    uri,
    joined: false,
    stop: async () => {
      clearInterval(timer);
      await compacting;
      await wire.close();
      await log.close();
      lock.release();
    },
  };
}

/** After a failed write no commit may be acknowledged. The next start restores every acknowledged commit from the log. */
function stopAtOnce(error: unknown): void {
  console.error('embedded store: cannot write its log, stopping:', error);
  process.exit(1);
}
