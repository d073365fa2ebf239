type Listener = () => void;

let works = true;
const listeners = new Set<Listener>();

/** Whether this device stores what is written; false from the first item that it did not store. */
export const deviceStorage = {
  works: (): boolean => works,
  fail(): void {
    works = false;
    for (const listener of listeners) listener();
  },
  /** Calls `listener` on every change. Returns the unsubscribe function. */
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
