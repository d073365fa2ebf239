import { deleteAllItems, deleteItem, getItem, listKeys, putItem } from './itemStore.ts';
import { safeLocalStorage } from './safeLocalStorage.ts';
import { createFallbackStore } from './fallbackStore.ts';
import type { EncryptedStore } from './namedItems.ts';

/** Drafts and unsent messages, and what was shown at the last visit: each is dropped at its own time. */
const KEYS = { written: 'notes.key', seen: 'notes.seen' } as const;
export type StoredKind = keyof typeof KEYS;
const OWN_DEVICE = 'notes.own';

/** Stores until the next sign-in whether only this person uses the device; no is the default. */
export function rememberDevice(isOwn: boolean): void {
  if (isOwn) safeLocalStorage.set(OWN_DEVICE, '1');
  else safeLocalStorage.remove(OWN_DEVICE);
}

/** What `rememberDevice` stored last: false on a shared device, and where nothing was stored. */
export function isOwnDevice(): boolean {
  return safeLocalStorage.get(OWN_DEVICE) === '1';
}

/** Drops the encryption key, synchronously: the stored items of this kind can no longer be read. */
export function dropEncryptionKey(kind: StoredKind): void {
  safeLocalStorage.remove(KEYS[kind]);
}

/** Drops the key of what was written and deletes all stored items. */
export async function clearEncryptedStore(): Promise<void> {
  dropEncryptionKey('written');
  // Without IndexedDB there is nothing to delete.
  await deleteAllItems().catch(() => undefined);
}

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** The key as base64, made on first use. */
function keyText(kind: StoredKind): string {
  const stored = safeLocalStorage.get(KEYS[kind]);
  if (stored !== null) return stored;
  const made = toText(crypto.getRandomValues(new Uint8Array(32)));
  safeLocalStorage.set(KEYS[kind], made);
  return made;
}

/** The prefix of a person's items: a hash, so that the browser's store holds no name. */
async function scopeOf(owner: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(owner));
  return toText(new Uint8Array(digest).slice(0, 12));
}

/**
 * The items in IndexedDB, encrypted with AES-GCM. The key is in local storage, because sign-out and quick exit must drop it
 * synchronously: without the key the items cannot be read (R49).
 * @throws {Error} without local storage, Web Crypto (plain http) or IndexedDB
 */
async function openDeviceStore(kind: StoredKind, owner: string): Promise<EncryptedStore> {
  if (!safeLocalStorage.isPersistent()) throw new Error('local storage is blocked');
  const scope = await scopeOf(owner);
  const path = (name: string) => `${scope}/${name}`;
  // Rejects where IndexedDB is missing or blocked.
  await listKeys(path(''));
  const text = keyText(kind);
  const key = await crypto.subtle.importKey('raw', toBytes(text), 'AES-GCM', false, ['encrypt', 'decrypt']);
  // After sign-out the key is gone; ignore late writes.
  const isOpen = () => safeLocalStorage.get(KEYS[kind]) === text;
  return {
    put: async (name, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain);
      if (isOpen()) await putItem(path(name), { iv, data });
    },
    get: async (name): Promise<unknown> => {
      const item = await getItem(path(name));
      if (!item) return undefined;
      try {
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: item.iv }, key, item.data);
        return JSON.parse(new TextDecoder().decode(plain));
      } catch {
        await deleteItem(path(name));
        return undefined;
      }
    },
    remove: (name) => deleteItem(path(name)),
    names: async (prefix) => (await listKeys(path(prefix))).map((stored) => stored.slice(scope.length + 1)),
  };
}

/**
 * A store on this device; in memory alone where the device stores nothing (H1).
 * @param owner sign-in name, or another name of the items; only its hash is stored
 */
export function openEncryptedStore(kind: StoredKind, owner: string): EncryptedStore {
  return createFallbackStore(openDeviceStore(kind, owner));
}
