import { serialize } from 'bson';
import { StoreError, writeConflict } from './errors.ts';
import { KeyIndex } from './keyIndex.ts';
import { orderedKey } from './orderedKey.ts';
import { branchesOf } from './paths.ts';
import { Blocked } from './transaction.ts';
import type { IndexSpec } from './indexSpec.ts';
import type { Pending, Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

/** MongoDB limits: "BSON Document Size", and a little for what the log adds. */
const MAX_LOGGED_BYTES = 16 * 1024 * 1024 + 1024;

interface Version {
  readonly doc: Doc | null;
  readonly at: number;
  previous: Version | undefined;
}

/** One document's place: its newest committed version, older ones only as long as a snapshot may read them. */
interface StoredRecord {
  readonly id: string;
  newest: Version;
}

/** Where writes go: into a transaction, or applied at once and logged with the rest of the same command. */
export interface WriteScope {
  readonly txn: Transaction | undefined;
  readonly logged: Uint8Array[];
}

/** What a collection asks of the store that holds it. */
export interface Clock {
  /** The next commit number. */
  tick(): number;
  /** The oldest snapshot an open transaction reads, or undefined when there is none. */
  oldestSnapshot(): number | undefined;
  noteChanged(collection: Collection): void;
}

export class Collection {
  readonly namespace: string;
  readonly name: string;
  readonly indexes = new Map<string, KeyIndex>();
  private readonly clock: Clock;
  private readonly records = new Map<string, StoredRecord>();
  private readonly locks = new Map<string, Transaction>();
  /** Records changed since the oldest open snapshot, oldest change first. */
  private readonly changed = new Map<string, number>();

  constructor({ database, name, clock }: { database: string; name: string; clock: Clock }) {
    this.namespace = `${database}.${name}`;
    this.name = name;
    this.clock = clock;
    this.indexes.set('_id_', new KeyIndex({ v: 2, key: { _id: 1 }, name: '_id_' }));
  }

  /** The document as the transaction, or everyone, sees it. */
  get(id: string, txn?: Transaction): Doc | null {
    const record = this.records.get(id);
    if (!txn) return record?.newest.doc ?? null;
    const own = txn.writes.get(this)?.get(id);
    return own ? own.doc : docAt(record, txn.snapshot);
  }

  /** All documents in order of insertion. */
  *scan(txn?: Transaction): Generator<Doc> {
    for (const id of this.records.keys()) {
      const doc = this.get(id, txn);
      if (doc) yield doc;
    }
    for (const [id, { doc }] of txn?.writes.get(this) ?? []) if (doc && !this.records.has(id)) yield doc;
  }

  /** The keys of all documents, and of those that older snapshots may still see. */
  ids(): string[] {
    return [...this.records.keys()];
  }

  /** Ids on which the indexes do not tell what this transaction sees. */
  unsettledIds(txn: Transaction | undefined): string[] {
    if (!txn) return [];
    const changed = [...this.changed].filter(([, at]) => at > txn.snapshot).map(([id]) => id);
    return [...changed, ...(txn.writes.get(this)?.keys() ?? [])];
  }

  insert(doc: Doc, scope: WriteScope): void {
    this.write(orderedKey(doc['_id']), doc, scope, true);
  }

  replace(doc: Doc, scope: WriteScope): void {
    this.write(orderedKey(doc['_id']), doc, scope);
  }

  remove(doc: Doc, scope: WriteScope): void {
    this.write(orderedKey(doc['_id']), null, scope);
  }

  /** Replays a logged write: the log holds only what was valid. */
  restore(doc: Doc): void {
    this.apply(orderedKey(doc['_id']), doc, this.clock.tick());
  }

  /** Replays a logged removal. */
  forget(id: unknown): void {
    this.apply(orderedKey(id), null, this.clock.tick());
  }

  /** Makes visible what a committing transaction wrote. */
  commit(txn: Transaction, at: number): void {
    for (const [id, { doc }] of txn.writes.get(this) ?? []) this.apply(id, doc, at);
  }

  release(txn: Transaction): void {
    for (const id of txn.writes.get(this)?.keys() ?? []) this.locks.delete(id);
    for (const { pending } of this.indexes.values()) {
      for (const [key, claim] of pending) if (claim.txn === txn) pending.delete(key);
    }
  }

  /** @throws StoreError DuplicateKey when the documents there are break a new unique index. */
  addIndex(spec: IndexSpec): void {
    const index = new KeyIndex(spec);
    for (const record of this.records.values()) {
      const { doc } = record.newest;
      if (!doc) continue;
      for (const key of index.keysOf(doc)) {
        if (spec.unique && !index.holdersOf(key).next().done) throw this.duplicate(index, doc);
        index.entries.insert(key, record.id);
      }
    }
    this.indexes.set(spec.name, index);
  }

  /** @throws Blocked while a transaction has written here. */
  assertQuiet(): void {
    for (const txn of this.locks.values()) throw new Blocked(txn);
  }

  get size(): number {
    let count = 0;
    for (const record of this.records.values()) if (record.newest.doc) count++;
    return count;
  }

  /** Forgets versions that no snapshot reads any more. */
  forgetOldVersions(): boolean {
    const oldest = this.clock.oldestSnapshot() ?? Infinity;
    for (const [id, at] of this.changed) {
      if (at > oldest) return false;
      this.changed.delete(id);
      const record = this.records.get(id);
      if (record) record.newest.previous = undefined;
      if (record && !record.newest.doc) this.records.delete(id);
    }
    return true;
  }

  private write(id: string, doc: Doc | null, scope: WriteScope, isNew = false): void {
    const { txn } = scope;
    this.assertUnlocked(id, txn);
    const seen = this.get(id, txn);
    if (isNew && seen) throw this.duplicate(this.indexes.get('_id_')!, seen);
    const keys = [...this.indexes.values()].map((index) => ({ index, keys: doc ? index.keysOf(doc) : [] }));
    if (doc) this.assertUnique({ id, doc, keys, txn });
    const logged = serialize(doc ? { c: this.namespace, d: doc } : { c: this.namespace, x: seen?.['_id'] });
    if (logged.length > MAX_LOGGED_BYTES) {
      throw new StoreError(
        'BSONObjectTooLarge',
        `BSONObj size: ${logged.length} is invalid. Size must be at most 16MB`,
      );
    }
    if (!txn) {
      this.apply(id, doc, this.clock.tick());
      scope.logged.push(logged);
      return;
    }
    this.locks.set(id, txn);
    const writes = txn.writes.get(this) ?? new Map<string, Pending>();
    txn.writes.set(this, writes.set(id, { doc, logged }));
    for (const { index, keys: claimed } of keys) {
      if (index.spec.unique) for (const key of claimed) index.pending.set(key, { txn, id });
    }
  }

  private apply(id: string, doc: Doc | null, at: number): void {
    const record = this.records.get(id) ?? { id, newest: { doc: null, at: 0, previous: undefined } };
    const old = record.newest.doc;
    for (const index of this.indexes.values()) {
      index.move(id, old ? index.keysOf(old) : [], doc ? index.keysOf(doc) : []);
    }
    const oldest = this.clock.oldestSnapshot();
    record.newest = { doc, at, previous: oldest === undefined ? undefined : record.newest };
    if (oldest === undefined && !doc) this.records.delete(id);
    else this.records.set(id, record);
    if (oldest === undefined) return;
    let version: Version | undefined = record.newest;
    while (version && version.at > oldest) version = version.previous;
    if (version) version.previous = undefined;
    this.changed.delete(id);
    this.changed.set(id, at);
    this.clock.noteChanged(this);
  }

  private assertUnlocked(id: string, txn: Transaction | undefined): void {
    const owner = this.locks.get(id);
    if (owner && owner !== txn) throw txn ? writeConflict() : new Blocked(owner);
    if (txn && !owner && (this.records.get(id)?.newest.at ?? 0) > txn.snapshot) throw writeConflict();
  }

  private assertUnique(write: {
    id: string;
    doc: Doc;
    keys: readonly { index: KeyIndex; keys: readonly string[] }[];
    txn: Transaction | undefined;
  }): void {
    for (const { index, keys } of write.keys) {
      if (!index.spec.unique) continue;
      for (const key of keys) this.assertFree(index, key, write);
    }
  }

  /** @throws StoreError DuplicateKey or WriteConflict, or Blocked, when another document has or may get this key. */
  private assertFree(
    index: KeyIndex,
    key: string,
    write: { id: string; doc: Doc; txn: Transaction | undefined },
  ): void {
    const { id, doc, txn } = write;
    const standsThere = (other: Doc | null): boolean => other !== null && index.keysOf(other).includes(key);
    const claim = index.pending.get(key);
    if (claim && claim.txn !== txn) throw txn ? writeConflict() : new Blocked(claim.txn);
    if (claim && claim.id !== id && standsThere(this.get(claim.id, txn))) throw this.duplicate(index, doc);
    for (const holder of index.holdersOf(key)) {
      const owner = this.locks.get(holder);
      if (holder === id || (owner && owner === txn && !standsThere(this.get(holder, txn)))) continue;
      if (owner && owner !== txn) throw txn ? writeConflict() : new Blocked(owner);
      if (txn && this.records.get(holder)!.newest.at > txn.snapshot) throw writeConflict();
      throw this.duplicate(index, doc);
    }
    if (!txn) return;
    // A key that was taken in this snapshot and has been set free since is a conflict too.
    for (const other of this.unsettledIds(txn)) {
      const freed = other !== id && this.locks.get(other) !== txn;
      if (freed && standsThere(docAt(this.records.get(other), txn.snapshot))) throw writeConflict();
    }
  }

  /** E11000 with `keyPattern` and `keyValue`, from which a caller tells which rule it broke. */
  private duplicate(index: KeyIndex, doc: Doc): StoreError {
    const keyValue = Object.fromEntries(
      index.fields.map(({ name, path }) => [name, branchesOf(doc, path)[0] ?? null]),
    );
    const shown = Object.entries(keyValue).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const message =
      `E11000 duplicate key error collection: ${this.namespace} index: ${index.spec.name} ` +
      `dup key: { ${shown.join(', ')} }`;
    return new StoreError('DuplicateKey', message, { keyPattern: index.spec.key, keyValue });
  }
}

function docAt(record: StoredRecord | undefined, snapshot: number): Doc | null {
  let version: Version | undefined = record?.newest;
  while (version && version.at > snapshot) version = version.previous;
  return version?.doc ?? null;
}
