import { useEffect, useRef } from 'react';

const MARK = 'dialog';

/** Closes the open dialogs, the newest last. */
const open: (() => void)[] = [];
let isMarked = false;

/** Whether the current entry of the history is that of a dialog. */
function stateIsMarked(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && MARK in state;
}

/** Back was pressed: closes the newest dialog. */
function onPopState(): void {
  isMarked = false;
  open.at(-1)?.();
}

/** Notes an open dialog; the first one adds an entry to the history. */
function add(close: () => void): void {
  open.push(close);
  if (isMarked) return;
  isMarked = true;
  const state: unknown = history.state;
  history.pushState({ ...(typeof state === 'object' ? state : {}), [MARK]: true }, '');
  addEventListener('popstate', onPopState);
}

/** Forgets a closed dialog; with the last one the entry leaves the history. */
function remove(close: () => void): void {
  open.splice(open.indexOf(close), 1);
  // A dialog that replaces this one opens in the same turn, and takes over the entry.
  setTimeout(() => {
    if (open.length > 0) return;
    removeEventListener('popstate', onPopState);
    // A link in the dialog has led to another page: its entry is the current one.
    if (isMarked && stateIsMarked()) history.back();
    isMarked = false;
  });
}

/** Gives the dialog an entry in the browser's history while it is open, so that Back closes the dialog and not the screen (H16). */
export function useCloseOnBack(isOpen: boolean, onClose: () => void): void {
  const newest = useRef(onClose);
  useEffect(() => {
    newest.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return;
    const close = () => {
      newest.current();
    };
    add(close);
    return () => {
      remove(close);
    };
  }, [isOpen]);
}
