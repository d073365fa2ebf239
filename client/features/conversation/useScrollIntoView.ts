import { useEffect, useRef } from 'react';

/** Scrolls the element with the returned `ref` into view when it mounts. */
export function useScrollIntoView() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, []);
  return place;
}
