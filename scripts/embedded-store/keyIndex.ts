import { compileFilter } from './filter.ts';
import { branchesOf, meetsArray } from './paths.ts';
import { AFTER, invertKey, leafKeys } from './orderedKey.ts';
import { SortedEntries } from './sortedEntries.ts';
import { StoreError } from './errors.ts';
import type { Predicate } from './filter.ts';
import type { IndexSpec } from './indexSpec.ts';
import type { Claim } from './transaction.ts';
import type { Doc } from './values.ts';

export interface IndexField {
  readonly name: string;
  readonly path: readonly string[];
  readonly descending: boolean;
}

/** An ordered index over the latest committed documents of one collection. */
export class KeyIndex {
  readonly spec: IndexSpec;
  readonly fields: readonly IndexField[];
  readonly entries = new SortedEntries();
  /** Names of the fields that have held an array: the planner may then use fewer bounds, and the order only behind one fixed element. */
  readonly arrayFields = new Set<string>();
  /** Unique keys of uncommitted writes, by key. */
  readonly claims = new Map<string, Claim>();
  private readonly covers: Predicate;

  constructor(spec: IndexSpec) {
    this.spec = spec;
    this.fields = Object.entries(spec.key).map(([name, direction]) => ({
      name,
      path: name.split('.'),
      descending: direction === -1,
    }));
    this.covers = compileFilter(spec.partialFilterExpression ?? {});
  }

  /** Whether any document has had several keys. */
  get multikey(): boolean {
    return this.arrayFields.size > 0;
  }

  /**
   * The keys of a document in this index: none when a sparse or partial index leaves it out.
   * @throws {StoreError} CannotIndexParallelArrays
   */
  keysOf(doc: Doc): string[] {
    if (!this.covers(doc)) return [];
    if (
      this.spec.sparse &&
      this.fields.every(({ path }) => branchesOf(doc, path).every((b) => b === undefined))
    ) {
      return [];
    }
    let keys = [''];
    let multiplied = false;
    for (const { name, path, descending } of this.fields) {
      const leaves = leafKeys(doc, path);
      const hasArray = meetsArray(doc, path);
      if (hasArray && multiplied) {
        throw new StoreError(
          'CannotIndexParallelArrays',
          `cannot index parallel arrays in index ${this.spec.name}`,
        );
      }
      multiplied ||= hasArray;
      if (hasArray) this.arrayFields.add(name);
      keys = keys.flatMap((key) => leaves.map((leaf) => key + (descending ? invertKey(leaf) : leaf)));
    }
    return keys;
  }

  /** Moves a document from its old keys to its new ones. */
  move(id: string, from: readonly string[], to: readonly string[]): void {
    for (const key of from) if (!to.includes(key)) this.entries.remove(key, id);
    for (const key of to) if (!from.includes(key)) this.entries.insert(key, id);
  }

  /** Ids of the documents with exactly this key. */
  *holdersOf(key: string): Generator<string> {
    for (const entry of this.entries.ascending(key, key + AFTER)) yield entry.id;
  }
}
