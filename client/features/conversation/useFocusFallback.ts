import { useEffect } from 'react';

/** Moves the focus to `#main` when a change removed the focused element. `changed` is the value that may remove it. */
export function useFocusFallback(changed: unknown): void {
  useEffect(() => {
    if (document.activeElement === document.body) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [changed]);
}
