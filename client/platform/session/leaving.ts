const KEY = 'notes.leaving';

/**
 * A sign-out that the server may not have heard of (no signal, or the page was left in the same instant). Until it has,
 * this browser does not come back as that person.
 */
export const leaving = {
  begin: (): void => {
    localStorage.setItem(KEY, '1');
  },
  done: (): void => {
    localStorage.removeItem(KEY);
  },
  isOpen: (): boolean => localStorage.getItem(KEY) !== null,
};
