import { useEffect } from 'react';

/** When what was pressed goes with what `changed`, the focus does not fall to the top of the page: it stays in here. */
export function useFocusFallback(changed: unknown): void {
  useEffect(() => {
    if (document.activeElement === document.body) {
      document.getElementById('main')?.focus({ preventScroll: true });
    }
  }, [changed]);
}
