import { StoreError, unsupported } from '../errors.ts';
import { isArray, isDoc } from '../values.ts';
import type { Cursors } from '../cursors.ts';
import type { Store } from '../store.ts';
import type { Transaction } from '../transaction.ts';
import type { Doc } from '../values.ts';

/** The state of the store and of the session that a command runs in. */
export interface CommandContext {
  readonly store: Store;
  readonly cursors: Cursors;
  readonly database: string;
  readonly txn: Transaction | undefined;
  readonly address: string;
  /** Names of collections that accept inserts and reads only. */
  readonly appendOnly: ReadonlySet<string>;
  readonly endSession: (id: unknown) => void;
}

export interface Command {
  /** Supported fields besides the command's name and `COMMON_FIELDS`; any other is refused by name. */
  readonly fields: readonly string[] | 'any';
  readonly inTransaction?: true;
  /** The reply waits until everything written so far is on disk. */
  readonly writes?: true;
  readonly run: (input: CommandInput, context: CommandContext) => Doc | Promise<Doc>;
}

/** Fields that every command accepts. The README lists those without effect. */
export const COMMON_FIELDS = [
  ...['$db', 'lsid', 'txnNumber', 'startTransaction', 'autocommit', 'readConcern', 'writeConcern'],
  ...['$readPreference', '$clusterTime', 'maxTimeMS', 'comment'],
];

/** Reads a command's (or a statement's) fields, each with the type it must have. */
export class CommandInput {
  readonly doc: Doc;
  private readonly label: string;

  /** @throws {StoreError} NotImplemented, naming the first unsupported field. */
  constructor(doc: Doc, label: string, known: readonly string[]) {
    this.doc = doc;
    this.label = label;
    for (const field of Object.keys(doc)) {
      if (!known.includes(field)) throw unsupported(`the option '${field}' of '${label}'`);
    }
  }

  text(field: string): string {
    const value = this.doc[field];
    return typeof value === 'string' ? value : this.wrongType(field, 'string');
  }

  object(field: string): Doc | undefined {
    const value = this.doc[field];
    if (value === undefined || value === null) return undefined;
    return isDoc(value) ? value : this.wrongType(field, 'object');
  }

  objects(field: string): Doc[] {
    const value = this.doc[field] ?? [];
    return isArray(value) && value.every(isDoc) ? value : this.wrongType(field, 'array of objects');
  }

  flag(field: string, otherwise = false): boolean {
    const value = this.doc[field] ?? otherwise;
    return typeof value === 'boolean' ? value : value === 1 || (value !== 0 && this.wrongType(field, 'bool'));
  }

  whole(field: string, otherwise = 0): number {
    const value = this.doc[field] ?? otherwise;
    if (typeof value !== 'number' || !Number.isInteger(value)) return this.wrongType(field, 'int');
    if (value < 0) throw new StoreError(51024, `BSON field '${field}' value must be >= 0`);
    return value;
  }

  private wrongType(field: string, expected: string): never {
    throw new StoreError('TypeMismatch', `BSON field '${this.label}.${field}' is not of type '${expected}'`);
  }
}

const READ_CONCERN_LEVELS = ['local', 'majority', 'snapshot', 'available', 'linearizable'];

/**
 * @throws {StoreError} UnsatisfiableWriteConcern when the write concern needs more than one node
 * @throws {StoreError} NotImplemented for an unknown read concern level
 */
export function checkConcerns({ writeConcern, readConcern }: Doc): void {
  if (isDoc(writeConcern)) {
    const w = new CommandInput(writeConcern, 'writeConcern', ['w', 'j', 'wtimeout']).doc['w'] ?? 1;
    if (w !== 'majority' && w !== 0 && w !== 1) {
      throw new StoreError('UnsatisfiableWriteConcern', 'Not enough data-bearing nodes');
    }
  }
  if (isDoc(readConcern)) {
    const { doc } = new CommandInput(readConcern, 'readConcern', ['level', 'afterClusterTime']);
    const level = doc['level'] ?? 'local';
    if (!READ_CONCERN_LEVELS.some((known) => known === level)) throw unsupported('this read concern level');
  }
}
