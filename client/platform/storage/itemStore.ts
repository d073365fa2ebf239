/** Stores encrypted items in IndexedDB. The names are neutral, so that the browser's storage does not reveal the service (R49). */
const DATABASE = 'notes';
const STORE = 'items';

let opened: Promise<IDBDatabase> | undefined;

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('storage failed'));
    };
  });

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      opened = undefined;
      reject(request.error ?? new Error('storage failed'));
    };
  });
  return opened;
}

const store = async (mode: IDBTransactionMode) => (await open()).transaction(STORE, mode).objectStore(STORE);
const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

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

export async function putItem(key: string, item: SealedItem): Promise<void> {
  await settled((await store('readwrite')).put(item, key));
}

export async function getItem(key: string): Promise<SealedItem | undefined> {
  const found: unknown = await settled((await store('readonly')).get(key));
  return isSealedItem(found) ? found : undefined;
}

export async function deleteItem(key: string): Promise<void> {
  await settled((await store('readwrite')).delete(key));
}

/** Keys that begin with `prefix`, in order. */
export async function listKeys(prefix: string): Promise<string[]> {
  const keys = await settled((await store('readonly')).getAllKeys(under(prefix)));
  return keys.filter((key): key is string => typeof key === 'string');
}

export async function deleteAll(prefix: string): Promise<void> {
  await settled((await store('readwrite')).delete(under(prefix)));
}
