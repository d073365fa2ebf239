import { useEffect } from 'react';

/** Sets the title of the browser tab while the screen is mounted. Screens that a young person may open give "Notes" (R42). */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
