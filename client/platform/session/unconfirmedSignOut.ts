import { safeLocalStorage } from '../storage/safeLocalStorage.ts';

const KEY = 'notes.leaving';

/**
 * Marks a sign-out that the server has not confirmed (no network, or the page was closed at once). While it is set, a
 * reload does not restore the session: the sign-out is sent first.
 */
export const unconfirmedSignOut = {
  begin: (): void => {
    safeLocalStorage.set(KEY, '1');
  },
  confirm: (): void => {
    safeLocalStorage.remove(KEY);
  },
  isPending: (): boolean => safeLocalStorage.get(KEY) !== null,
  /** Calls `listener` when another tab signs out or uses quick exit. */
  onBeginInOtherTab: (listener: () => void): void => {
    addEventListener('storage', ({ key, newValue }) => {
      if (key === KEY && newValue !== null) listener();
    });
  },
};
