const PROBE = 'notes.probe';
const inMemory = new Map<string, string>();

/** `localStorage`. Where the browser blocks it, reading and writing throw: values are then kept in memory until the page is left. */
export const safeLocalStorage = {
  get(key: string): string | null {
    try {
      // Some browsers let a page read an empty storage and refuse only to write.
      return localStorage.getItem(key) ?? inMemory.get(key) ?? null;
    } catch {
      return inMemory.get(key) ?? null;
    }
  },
  set(key: string, value: string): void {
    try {
      localStorage.setItem(key, value);
      inMemory.delete(key);
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
  /** Whether values outlive this page. Writes and removes a value, because the first refusal may come with a write. */
  isPersistent(): boolean {
    try {
      localStorage.setItem(PROBE, '1');
      localStorage.removeItem(PROBE);
      return true;
    } catch {
      return false;
    }
  },
};
