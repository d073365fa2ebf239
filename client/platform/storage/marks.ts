const inMemory = new Map<string, string>();

/** Small marks in local storage. Where the browser offers none (all storage blocked) they last as long as the page. */
export const marks = {
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
      // It was in memory alone.
    }
  },
};
