import { useEffect } from 'react';

/** What the browser's tab says while this screen is up. Young people's tabs say "Notes" and nothing else (R42). */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
