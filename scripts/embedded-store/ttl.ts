import { AFTER, bracketOf, invertKey, orderedKey } from './orderedKey.ts';
import { Blocked } from './transaction.ts';
import type { Collection } from './collection.ts';
import type { KeyIndex } from './keyIndex.ts';
import type { Store } from './store.ts';
import type { Doc } from './values.ts';

/** Removes expired documents (manual: "TTL Indexes"); in an array of dates the earliest counts. */
export function removeExpired(store: Store, now: number): void {
  for (const collections of store.databases.values()) {
    for (const collection of collections.values()) {
      for (const index of collection.indexes.values()) {
        if (index.spec.expireAfterSeconds === undefined) continue;
        for (const doc of expiredIn(collection, index, now - index.spec.expireAfterSeconds * 1000)) {
          removeUnlessLocked(store, collection, doc);
        }
      }
    }
  }
}

/** The documents with a date up to `before` (ms); the index holds each element of an array of dates. */
function expiredIn(collection: Collection, index: KeyIndex, before: number): Doc[] {
  const latest = orderedKey(new Date(before));
  const [from, to] = index.fields[0]!.descending
    ? [invertKey(latest), invertKey(bracketOf(latest)) + AFTER]
    : [bracketOf(latest), latest + AFTER];
  const ids = new Set([...index.entries.ascending(from, to)].map(({ id }) => id));
  return [...ids].map((id) => collection.get(id)).filter((doc) => doc !== null);
}

function removeUnlessLocked(store: Store, collection: Collection, doc: Doc): void {
  const scope = { txn: undefined, logged: [] };
  try {
    collection.remove(doc, scope);
  } catch (error) {
    if (!(error instanceof Blocked)) throw error; // the next sweep finds it again
  }
  store.flush(scope.logged);
}
