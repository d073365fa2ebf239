import { serialize } from 'bson';
import { StoreError, writeConflict } from './errors.ts';
import { KeyIndex } from './keyIndex.ts';
import { orderedKey } from './orderedKey.ts';
import { branchesOf } from './paths.ts';
import { Blocked } from './transaction.ts';
import { Versions } from './versions.ts';
import type { IndexSpec } from './indexSpec.ts';
import type { Pending, Transaction } from './transaction.ts';
import type { Doc } from './values.ts';

/** The largest document (MongoDB limits: "BSON Document Size") and 1 kB for the fields that the log adds. */
const MAX_LOGGED_BYTES = 16 * 1024 * 1024 + 1024;

/** Where a write goes: into a transaction, or applied at once, its log entry collected until the command ends. */
export interface WriteScope {
  readonly txn: Transaction | undefined;
  readonly logged: Uint8Array[];
}

/** Numbers commits and tracks snapshots for all collections; the store implements it. */
export interface CommitSequencer {
  /** Takes the next commit number. */
  nextCommit(): number;
  /** The oldest snapshot an open transaction reads, or undefined when there is none. */
  oldestSnapshot(): number | undefined;
  /** Registers a collection that keeps old versions for an open snapshot, so that they are dropped when it ends. */
  noteOldVersions(collection: Collection): void;
}

interface Write {
  readonly id: string;
  readonly doc: Doc | null;
  readonly txn: Transaction | undefined;
}

export class Collection {
  readonly namespace: string;
  readonly name: string;
  readonly indexes = new Map<string, KeyIndex>();
  private readonly sequencer: CommitSequencer;
  private readonly versions = new Versions();
  private readonly locks = new Map<string, Transaction>();

  constructor({ database, name, sequencer }: { database: string; name: string; sequencer: CommitSequencer }) {
    this.namespace = `${database}.${name}`;
    this.name = name;
    this.sequencer = sequencer;
    this.indexes.set('_id_', new KeyIndex({ v: 2, key: { _id: 1 }, name: '_id_' }));
  }

  /** The document as the transaction sees it; without a transaction, the newest committed one. */
  get(id: string, txn?: Transaction): Doc | null {
    const own = txn?.writes.get(this)?.get(id);
    return own ? own.doc : this.versions.get(id, txn?.snapshot);
  }

  /** All documents in order of insertion. */
  *scan(txn?: Transaction): Generator<Doc> {
    const own = [...(txn?.writes.get(this)?.keys() ?? [])];
    for (const id of [...this.versions.ids(), ...own.filter((id) => !this.versions.has(id))]) {
      const doc = this.get(id, txn);
      if (doc) yield doc;
    }
  }

  /** Ids of documents whose index entries may differ from what this transaction sees: changed after its snapshot, or changed in it. */
  unsettledIds(txn: Transaction | undefined): string[] {
    if (!txn) return [];
    return [...this.versions.changedSince(txn.snapshot), ...(txn.writes.get(this)?.keys() ?? [])];
  }

  insert(doc: Doc, scope: WriteScope): void {
    const id = orderedKey(doc['_id']);
    this.assertUnlocked(id, scope.txn);
    if (this.get(id, scope.txn)) throw this.duplicate(this.indexes.get('_id_')!, doc);
    this.write(id, doc, scope);
  }

  replace(doc: Doc, scope: WriteScope): void {
    this.write(orderedKey(doc['_id']), doc, scope);
  }

  remove(doc: Doc, scope: WriteScope): void {
    this.write(orderedKey(doc['_id']), null, scope);
  }

  /** Applies a logged change of the document with this `_id`; null removes it. */
  replay(_id: unknown, doc: Doc | null): void {
    this.apply(orderedKey(_id), doc, this.sequencer.nextCommit());
  }

  /** Applies the writes of a committing transaction under the commit number `at`. */
  commit(txn: Transaction, at: number): void {
    for (const [id, { doc }] of txn.writes.get(this) ?? []) this.apply(id, doc, at);
  }

  /** Removes the locks and the unique-key claims of a transaction. */
  release(txn: Transaction): void {
    for (const id of txn.writes.get(this)?.keys() ?? []) this.locks.delete(id);
    for (const { claims } of this.indexes.values()) {
      for (const [key, claim] of claims) if (claim.txn === txn) claims.delete(key);
    }
  }

  /** Drops versions that no open snapshot reads. @returns whether no old version is left. */
  forgetOldVersions(): boolean {
    return this.versions.forget(this.sequencer.oldestSnapshot());
  }

  /** @throws {StoreError} DuplicateKey when existing documents violate a new unique index. */
  addIndex(spec: IndexSpec): void {
    const index = new KeyIndex(spec);
    for (const id of this.versions.ids()) {
      const doc = this.get(id);
      for (const key of doc ? index.keysOf(doc) : []) {
        if (doc && spec.unique && !index.holdersOf(key).next().done) throw this.duplicate(index, doc);
        index.entries.insert(key, id);
      }
    }
    this.indexes.set(spec.name, index);
  }

  /** @throws {Blocked} while an open transaction has written to this collection. */
  assertNoOpenWrites(): void {
    for (const txn of this.locks.values()) throw new Blocked(txn);
  }

  private write(id: string, doc: Doc | null, { txn, logged }: WriteScope): void {
    this.assertUnlocked(id, txn);
    const keys = [...this.indexes.values()].map((index) => ({ index, keys: doc ? index.keysOf(doc) : [] }));
    const unique = keys.filter(({ index }) => index.spec.unique);
    for (const { index, keys: wanted } of unique) {
      for (const key of wanted) this.assertFree(index, key, { id, doc, txn });
    }
    const change = doc ? { c: this.namespace, d: doc } : { c: this.namespace, x: this.get(id, txn)?.['_id'] };
    const bytes = serialize(change);
    if (bytes.length > MAX_LOGGED_BYTES) {
      throw new StoreError(
        'BSONObjectTooLarge',
        `BSONObj size: ${bytes.length} is invalid. Size must be at most 16MB`,
      );
    }
    if (!txn) {
      this.apply(id, doc, this.sequencer.nextCommit());
      logged.push(bytes);
      return;
    }
    this.locks.set(id, txn);
    const writes = txn.writes.get(this) ?? new Map<string, Pending>();
    txn.writes.set(this, writes.set(id, { doc, logged: bytes }));
    for (const { index, keys: taken } of unique) for (const key of taken) index.claims.set(key, { txn, id });
  }

  private apply(id: string, doc: Doc | null, at: number): void {
    const old = this.versions.get(id);
    for (const index of this.indexes.values()) {
      index.move(id, old ? index.keysOf(old) : [], doc ? index.keysOf(doc) : []);
    }
    const oldest = this.sequencer.oldestSnapshot();
    this.versions.put(id, doc, { at, oldest });
    if (oldest !== undefined) this.sequencer.noteOldVersions(this);
  }

  private assertUnlocked(id: string, txn: Transaction | undefined): void {
    const owner = this.locks.get(id);
    if (owner && owner !== txn) throw txn ? writeConflict() : new Blocked(owner);
    if (txn && !owner && this.versions.changedAt(id) > txn.snapshot) throw writeConflict();
  }

  /**
   * Checks that no other document has this unique key and that no open transaction has claimed it.
   * @throws {StoreError} DuplicateKey or WriteConflict
   * @throws {Blocked} when a write outside transactions meets a claim of an open transaction.
   */
  private assertFree(index: KeyIndex, key: string, { id, doc, txn }: Write): void {
    const hasKey = (other: Doc | null): boolean => other !== null && index.keysOf(other).includes(key);
    const claim = index.claims.get(key);
    if (claim && claim.txn !== txn) throw txn ? writeConflict() : new Blocked(claim.txn);
    if (claim && claim.id !== id && hasKey(this.get(claim.id, txn))) throw this.duplicate(index, doc ?? {});
    for (const holder of index.holdersOf(key)) {
      const owner = this.locks.get(holder);
      if (holder === id || (owner && owner === txn && !hasKey(this.get(holder, txn)))) continue;
      this.assertUnlocked(holder, txn);
      throw this.duplicate(index, doc ?? {});
    }
    // A document had this key in the snapshot and another commit has removed it since: also a conflict.
    for (const other of this.unsettledIds(txn)) {
      const freed = other !== id && this.locks.get(other) !== txn;
      if (freed && hasKey(this.versions.get(other, txn?.snapshot))) throw writeConflict();
    }
  }

  /** E11000 with `keyPattern` and `keyValue`, by which the caller sees which index was violated. */
  private duplicate({ spec, fields }: KeyIndex, doc: Doc): StoreError {
    const keyValue = Object.fromEntries(
      fields.map(({ name, path }) => [name, branchesOf(doc, path)[0] ?? null]),
    );
    const shown = Object.entries(keyValue).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const where = `${this.namespace} index: ${spec.name} dup key: { ${shown.join(', ')} }`;
    const message = `E11000 duplicate key error collection: ${where}`;
    return new StoreError('DuplicateKey', message, { keyPattern: spec.key, keyValue });
  }
}
