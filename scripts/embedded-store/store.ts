import { serialize } from 'bson';
import { Collection } from './collection.ts';
import { StoreError } from './errors.ts';
import { Transaction } from './transaction.ts';
import type { CommitSequencer } from './collection.ts';
import { parseIndexSpec } from './indexSpec.ts';
import { isDoc } from './values.ts';
import type { IndexSpec } from './indexSpec.ts';
import type { Doc } from './values.ts';

/** Makes commits durable: after a crash the changes of one call are all there or all absent. */
export interface Journal {
  append: (changes: readonly Uint8Array[]) => void;
}

/** All databases and open transactions, in memory. Every change goes to the journal in order. */
export class Store implements CommitSequencer {
  readonly databases = new Map<string, Map<string, Collection>>();
  readonly open = new Set<Transaction>();
  private readonly journal: Journal;
  private readonly withOldVersions = new Set<Collection>();
  private commitNumber = 0;

  constructor(journal: Journal) {
    this.journal = journal;
  }

  nextCommit(): number {
    return ++this.commitNumber;
  }

  oldestSnapshot(): number | undefined {
    for (const txn of this.open) return txn.snapshot;
    return undefined;
  }

  noteOldVersions(collection: Collection): void {
    this.withOldVersions.add(collection);
  }

  find(database: string, name: string): Collection | undefined {
    return this.databases.get(database)?.get(name);
  }

  /** The collection, created if it does not exist. @throws {StoreError} InvalidNamespace. */
  findOrCreate(database: string, name: string): Collection {
    const existing = this.find(database, name);
    if (existing) return existing;
    if (name === '' || name.startsWith('.') || name.startsWith('system.') || /[$\0]/.test(name)) {
      throw new StoreError('InvalidNamespace', `Invalid collection name: ${database}.${name}`);
    }
    const collection = new Collection({ database, name, sequencer: this });
    const collections = this.databases.get(database) ?? new Map<string, Collection>();
    this.databases.set(database, collections.set(name, collection));
    this.log({ c: collection.namespace, create: true });
    return collection;
  }

  drop(database: string, collection: Collection): void {
    collection.assertNoOpenWrites();
    const collections = this.databases.get(database);
    collections?.delete(collection.name);
    if (collections?.size === 0) this.databases.delete(database);
    this.log({ c: collection.namespace, drop: true });
  }

  addIndex(collection: Collection, spec: IndexSpec): void {
    collection.assertNoOpenWrites();
    collection.addIndex(spec);
    this.log({ c: collection.namespace, index: spec });
  }

  dropIndex(collection: Collection, name: string): void {
    collection.assertNoOpenWrites();
    collection.indexes.delete(name);
    this.log({ c: collection.namespace, unindex: name });
  }

  /** Logs the writes of one command outside transactions as one commit, and empties the list. */
  flush(logged: Uint8Array[]): void {
    if (logged.length > 0) this.journal.append(logged.splice(0));
  }

  begin(now: number): Transaction {
    const txn = new Transaction(this.commitNumber, now);
    this.open.add(txn);
    return txn;
  }

  commit(txn: Transaction): void {
    const logged = [...txn.writes.values()].flatMap((writes) =>
      [...writes.values()].map((write) => write.logged),
    );
    if (logged.length > 0) {
      const at = this.nextCommit();
      this.open.delete(txn); // its own snapshot need not be kept
      for (const collection of txn.writes.keys()) collection.commit(txn, at);
      this.journal.append(logged);
    }
    this.end(txn, 'committed');
  }

  abort(txn: Transaction): void {
    this.end(txn, 'aborted');
  }

  /** Applies one logged change, on start. */
  replay(change: Doc): void {
    const namespace = String(change['c']);
    const dot = namespace.indexOf('.');
    const [database, name] = [namespace.slice(0, dot), namespace.slice(dot + 1)];
    const collection = this.findOrCreate(database, name);
    if (isDoc(change['d'])) collection.replay(change['d']['_id'], change['d']);
    else if ('x' in change) collection.replay(change['x'], null);
    else if ('index' in change) collection.addIndex(parseIndexSpec(change['index']));
    else if ('unindex' in change) collection.indexes.delete(String(change['unindex']));
    else if ('drop' in change) this.drop(database, collection);
  }

  private log(change: Doc): void {
    this.journal.append([serialize(change)]);
  }

  private end(txn: Transaction, state: 'committed' | 'aborted'): void {
    if (txn.state !== 'open') return;
    this.open.delete(txn);
    for (const collection of txn.writes.keys()) collection.release(txn);
    txn.writes.clear();
    txn.close(state);
    for (const collection of this.withOldVersions) {
      if (collection.forgetOldVersions()) this.withOldVersions.delete(collection);
    }
  }
}
