import { useCallback, useEffect, useRef, useState } from 'react';

/** `dirty`: typed since the last save. */
export type SaveState =
  | { is: 'clean' | 'dirty' | 'saving' }
  | { is: 'saved'; at: number }
  | { is: 'failed'; error: unknown };

const AFTER_MS = 1_500;

interface Autosave<T> {
  value: T;
  save: (value: T) => Promise<void>;
  /** Receives the form's content when it unmounts, to restore it. */
  keep: (value: T) => void;
  clock: () => number;
}

/** Saves after a pause in typing, when the page is left, and on demand. One save at a time, the newest content last. */
export function useAutosave<T>({ value, save, keep, clock }: Autosave<T>) {
  const [state, setState] = useState<SaveState>({ is: 'clean' });
  const newest = useRef(value);
  const stored = useRef(value);
  const running = useRef<Promise<boolean> | null>(null);
  const saving = useRef(save);
  const keeping = useRef(keep);

  useEffect(() => {
    newest.current = value;
    saving.current = save;
    keeping.current = keep;
  });

  const saveNow = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current;
    if (newest.current === stored.current) return true;
    const sent = newest.current;
    setState({ is: 'saving' });
    running.current = saving.current(sent).then(
      () => {
        stored.current = sent;
        setState(newest.current === sent ? { is: 'saved', at: clock() } : { is: 'dirty' });
        return true;
      },
      (error: unknown) => {
        setState({ is: 'failed', error });
        return false;
      },
    );
    const done = await running.current;
    running.current = null;
    return done;
  }, [clock]);

  useEffect(() => {
    if (value === stored.current) return undefined;
    setState((current) => (current.is === 'saving' ? current : { is: 'dirty' }));
    const timer = setTimeout(() => void saveNow(), AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [value, saveNow]);

  useEffect(() => {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') void saveNow();
    };
    const whenOnline = () => void saveNow();
    document.addEventListener('visibilitychange', whenHidden);
    addEventListener('online', whenOnline);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      removeEventListener('online', whenOnline);
      keeping.current(newest.current);
      void saveNow();
    };
  }, [saveNow]);

  return { state, saveNow };
}
