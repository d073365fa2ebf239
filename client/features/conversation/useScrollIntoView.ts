import { useEffect, useRef } from 'react';

/** Scrolls the element with the returned `ref` into view when it mounts. */
export function useScrollIntoView() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, []);
  return ref;
}
