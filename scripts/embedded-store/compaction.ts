import { serialize } from 'bson';
import { open } from 'node:fs/promises';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { frame } from './commitLog.ts';
import type { FileHandle } from 'node:fs/promises';
import type { Collection } from './collection.ts';
import type { CommitLog } from './commitLog.ts';
import type { Store } from './store.ts';
import type { Transaction } from './transaction.ts';

const DOCS_PER_RECORD = 200;

/**
 * Writes a snapshot of all documents to a new log while commits go on in the old one, then appends those commits and
 * renames the new log over the old. A crash at any point leaves one complete log.
 */
export async function compact(store: Store, log: CommitLog, path: string): Promise<void> {
  const freshPath = `${path}.new`;
  const upTo = log.size;
  const snapshot = store.begin(Infinity); // infinite start time: the sweep never aborts it as too old
  const collections = [...store.databases.values()].flatMap((inDatabase) =>
    [...inDatabase.values()].map((collection) => ({
      collection,
      specs: [...collection.indexes.values()].map(({ spec }) => spec).filter(({ name }) => name !== '_id_'),
    })),
  );
  const fresh = await open(freshPath, 'ax');
  try {
    for (const { collection, specs } of collections) {
      const made = specs.map((index) => serialize({ c: collection.namespace, index }));
      await fresh.appendFile(frame([serialize({ c: collection.namespace, create: true }), ...made]));
      await copyDocs(collection, snapshot, fresh);
    }
  } finally {
    store.abort(snapshot);
  }
  await log.replaceBy({ fresh, path: freshPath, upTo });
}

async function copyDocs(collection: Collection, snapshot: Transaction, fresh: FileHandle): Promise<void> {
  const namespace = collection.namespace;
  let changes: Uint8Array[] = [];
  for (const doc of collection.scan(snapshot)) {
    changes.push(serialize({ c: namespace, d: doc }));
    if (changes.length < DOCS_PER_RECORD) continue;
    await fresh.appendFile(frame(changes));
    changes = [];
    await yieldToOthers();
  }
  if (changes.length > 0) await fresh.appendFile(frame(changes));
}
