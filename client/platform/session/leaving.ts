import { marks } from '../storage/marks.ts';

const KEY = 'notes.leaving';

/**
 * A sign-out that the server may not have heard of (no signal, or the page was left in the same instant). Until it has,
 * this browser does not come back as that person.
 */
export const leaving = {
  begin: (): void => {
    marks.set(KEY, '1');
  },
  done: (): void => {
    marks.remove(KEY);
  },
  isOpen: (): boolean => marks.get(KEY) !== null,
  /** Calls back when a sign-out or quick exit begins in another tab. */
  onBegunElsewhere: (listener: () => void): void => {
    addEventListener('storage', ({ key, newValue }) => {
      if (key === KEY && newValue !== null) listener();
    });
  },
};
