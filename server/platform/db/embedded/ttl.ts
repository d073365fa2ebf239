import { AFTER, bracketOf, invertKey, orderedKey } from './orderedKey.ts';
import { leavesOf } from './paths.ts';
import { Blocked } from './transaction.ts';
import type { Collection } from './collection.ts';
import type { KeyIndex } from './keyIndex.ts';
import type { Store } from './store.ts';
import type { Doc } from './values.ts';

/** Removes the documents whose time has passed (manual: "TTL Indexes"); in arrays the earliest date counts. */
export function removeExpired(store: Store, now: number): void {
  for (const collections of store.databases.values()) {
    for (const collection of collections.values()) {
      for (const index of collection.indexes.values()) {
        if (index.spec.expireAfterSeconds === undefined) continue;
        for (const doc of expiredIn(collection, index, now - index.spec.expireAfterSeconds * 1000)) {
          removeUnlessBusy(store, collection, doc);
        }
      }
    }
  }
}

function expiredIn(collection: Collection, index: KeyIndex, before: number): Doc[] {
  const { path, descending } = index.fields[0]!;
  const latest = orderedKey(new Date(before));
  const bounds = descending
    ? [invertKey(latest), invertKey(bracketOf(latest)) + AFTER]
    : [bracketOf(latest), latest + AFTER];
  const ids = new Set([...index.entries.ascending(bounds[0]!, bounds[1]!)].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const doc = collection.get(id);
    const isDue = doc && leavesOf(doc, path).some((leaf) => leaf instanceof Date && leaf.getTime() <= before);
    return isDue ? [doc] : [];
  });
}

function removeUnlessBusy(store: Store, collection: Collection, doc: Doc): void {
  const scope = { txn: undefined, logged: [] };
  try {
    collection.remove(doc, scope);
  } catch (error) {
    if (!(error instanceof Blocked)) throw error; // the next sweep finds it again
  }
  store.flush(scope.logged);
}
