const inMemory = new Map<string, string>();

/** `localStorage`. Where the browser blocks it, reading and writing throw: values are then kept in memory until the page is left. */
export const safeLocalStorage = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return inMemory.get(key) ?? null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
    } catch {
      inMemory.set(key, value);
    }
  },
  remove(key: string): void {
    inMemory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // Storage is blocked: the value was only in memory.
    }
  },
};
