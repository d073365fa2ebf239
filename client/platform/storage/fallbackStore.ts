import type { EncryptedStore } from './namedItems.ts';
import { deviceStorage } from './deviceStorage.ts';

/** A device that has not answered after this time counts as one that stores nothing. */
const ANSWER_WITHIN_MS = 2_000;

/** A store that is gone when the page is closed. */
function createMemoryStore(): EncryptedStore {
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

/** The result of `work`; rejects when the device does not answer in time. */
function withTimeout<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('the device did not answer'));
    }, ANSWER_WITHIN_MS);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/**
 * Keeps in memory what the device does not store: IndexedDB may be missing, blocked, full, or never answer. No operation
 * rejects, because a message must be sent although it cannot be stored first.
 */
export function createFallbackStore(opening: Promise<EncryptedStore>): EncryptedStore {
  const memory = createMemoryStore();
  const opened = withTimeout(opening);
  opened.catch(() => {
    deviceStorage.fail();
  });

  /** The result of `work` on the device; `otherwise` when the device does not store items. */
  async function onDevice<T>(work: (device: EncryptedStore) => Promise<T>, otherwise: T): Promise<T> {
    try {
      const device = await opened;
      return await withTimeout(work(device));
    } catch {
      deviceStorage.fail();
      return otherwise;
    }
  }

  return {
    put: async (name, value) => {
      const isStored = await onDevice(async (device) => {
        await device.put(name, value);
        return true;
      }, false);
      await (isStored ? memory.remove(name) : memory.put(name, value));
    },
    get: async (name) =>
      (await memory.get(name)) ?? (await onDevice((device) => device.get(name), undefined)),
    remove: async (name) => {
      await memory.remove(name);
      await onDevice((device) => device.remove(name), undefined);
    },
    names: async (prefix) => {
      const both = [
        ...(await memory.names(prefix)),
        ...(await onDevice((device) => device.names(prefix), [])),
      ];
      return [...new Set(both)].sort();
    },
  };
}
