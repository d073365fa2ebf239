import { clear, createStore, del, get, keys, set } from 'idb-keyval';

/** The names are neutral, so that the browser's storage does not reveal the service (R49). */
const items = createStore('notes', 'items');

export interface SealedItem {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

const isSealedItem = (value: unknown): value is SealedItem =>
  typeof value === 'object' &&
  value !== null &&
  'iv' in value &&
  value.iv instanceof Uint8Array &&
  'data' in value &&
  value.data instanceof ArrayBuffer;

/** Stores an encrypted item in IndexedDB. Resolves when its transaction has completed. */
export async function putItem(key: string, item: SealedItem): Promise<void> {
  await set(key, item, items);
}

/** The sealed item under a key; undefined where nothing is stored, or something else. */
export async function getItem(key: string): Promise<SealedItem | undefined> {
  const found: unknown = await get(key, items);
  return isSealedItem(found) ? found : undefined;
}

/** Deletes one item; does nothing where there is none. */
export async function deleteItem(key: string): Promise<void> {
  await del(key, items);
}

/** Keys that begin with `prefix`, in ascending order. */
export async function listKeys(prefix: string): Promise<string[]> {
  const found = await keys(items);
  return found.filter((key) => typeof key === 'string').filter((key) => key.startsWith(prefix));
}

/** Deletes the items of everyone who has used this browser. */
export async function deleteAllItems(): Promise<void> {
  await clear(items);
}
