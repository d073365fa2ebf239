import { deleteAll, deleteItem, getItem, listKeys, putItem } from './itemStore.ts';
import { marks } from './marks.ts';

/**
 * What stays on this device (drafts, unsent messages), encrypted. The key lies in local storage so that sign-out and
 * quick exit can drop it in the same instant: without it the rest cannot be read (R49).
 */
export interface Vault {
  put: (name: string, value: unknown) => Promise<void>;
  /** `undefined` when there is none, or when its key is gone. */
  get: (name: string) => Promise<unknown>;
  remove: (name: string) => Promise<void>;
  /** Names that begin with `prefix`, in order. */
  names: (prefix: string) => Promise<string[]>;
}

const KEY = 'notes.key';
const OWN_DEVICE = 'notes.own';

/** "Is this device yours alone?" The answer stays until the next sign-in; no is the default. */
export function rememberDevice(own: boolean): void {
  if (own) marks.set(OWN_DEVICE, '1');
  else marks.remove(OWN_DEVICE);
}

export function isOwnDevice(): boolean {
  return marks.get(OWN_DEVICE) === '1';
}

/** At once, in this very turn: what is stored can no longer be read. */
export function dropVaultKey(): void {
  marks.remove(KEY);
}

/** Clears what is stored as well. Follows `dropVaultKey` when there is time for it. */
export async function clearVault(): Promise<void> {
  dropVaultKey();
  await deleteAll('');
}

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

/** The key in its stored form, made on first use. */
function keyText(): string {
  const stored = marks.get(KEY);
  if (stored !== null) return stored;
  const made = toText(crypto.getRandomValues(new Uint8Array(32)));
  marks.set(KEY, made);
  return made;
}

async function scopeOf(owner: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(owner));
  return toText(new Uint8Array(digest).slice(0, 12));
}

/** In memory alone: where the browser offers no storage or no cryptography (private windows, plain http). */
function memoryVault(): Vault {
  const items = new Map<string, string>();
  return {
    put: async (name, value) => {
      items.set(name, JSON.stringify(value));
    },
    get: async (name): Promise<unknown> => {
      const item = items.get(name);
      return item === undefined ? undefined : JSON.parse(item);
    },
    remove: async (name) => {
      items.delete(name);
    },
    names: async (prefix) => [...items.keys()].filter((name) => name.startsWith(prefix)).sort(),
  };
}

/** The shelf of one account on this device. `owner` is hashed; it is never stored as it is. */
export async function openVault(owner: string): Promise<Vault> {
  if (!('indexedDB' in globalThis) || !('subtle' in crypto)) return memoryVault();
  const scope = await scopeOf(owner);
  const path = (name: string) => `${scope}/${name}`;
  const text = keyText();
  const key = await crypto.subtle.importKey('raw', toBytes(text), 'AES-GCM', false, ['encrypt', 'decrypt']);
  // A shelf whose key was dropped takes nothing more: what is typed last must not outlive a sign-out.
  const isOpen = () => marks.get(KEY) === text;
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
