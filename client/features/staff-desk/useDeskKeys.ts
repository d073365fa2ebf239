import { useEffect, useRef } from 'react';

/** The handlers of single keys. */
interface DeskKeys {
  /** J: to the next case; K: to the one before. */
  move: (step: 1 | -1) => void;
  /** Any other key from A to Z, in upper case. */
  letter: (key: string) => void;
  /** Space: uncovers the next text. */
  showNext: () => void;
  /** Escape. */
  cancelChoice: () => void;
  /** Ctrl+Enter or Cmd+Enter. */
  confirm: () => void;
}

const FIELDS = 'input, textarea, select, [contenteditable]';
const PRESSABLE = 'button, a, summary, [role="button"]';

const isIn = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;

/**
 * The keyboard of the desk. Letters act only while no field has the focus and while `on` (they can be switched off, for
 * people who speak to their computer). Ctrl+Enter and Escape work in the field for the reason, too.
 */
export function useDeskKeys(keys: DeskKeys, isOn: boolean): void {
  const newest = useRef(keys);
  useEffect(() => {
    newest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const { move, letter, showNext, cancelChoice, confirm } = newest.current;
      const run = (handler: () => void) => {
        event.preventDefault();
        handler();
      };
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return run(confirm);
      if (event.key === 'Escape') return run(cancelChoice);
      if (!isOn || event.ctrlKey || event.metaKey || event.altKey || isIn(event, FIELDS)) return undefined;
      if (event.key === ' ') return isIn(event, PRESSABLE) ? undefined : run(showNext);
      const key = event.key.toUpperCase();
      if (key === 'J' || key === 'K')
        return run(() => {
          move(key === 'J' ? 1 : -1);
        });
      if (/^[A-Z]$/.test(key)) letter(key);
      return undefined;
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [isOn]);
}
