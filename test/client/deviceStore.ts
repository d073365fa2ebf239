import type { EncryptedStore } from '../../client/platform/storage/namedItems.ts';

/** A store that outlives the outbox, as that of a device does. */
export function deviceStore(): EncryptedStore & { size: () => number } {
  const items = new Map<string, string>();
  return {
    put: async (name, value) => {
      items.set(name, JSON.stringify(value));
    },
    get: async (name): Promise<unknown> => JSON.parse(items.get(name) ?? 'null'),
    remove: async (name) => {
      items.delete(name);
    },
    names: async (prefix) => [...items.keys()].filter((name) => name.startsWith(prefix)).sort(),
    size: () => items.size,
  };
}
