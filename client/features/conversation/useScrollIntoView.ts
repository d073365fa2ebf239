import { useEffect, useRef } from 'react';

/** What carries the returned `ref` comes into sight when it arrives, wherever it is drawn. */
export function useScrollIntoView() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, []);
  return place;
}
