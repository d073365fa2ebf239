import { useLayoutEffect, useRef } from 'react';

/**
 * After a change to another screen the reading position is its beginning, for eyes and for screen readers (H10). A layout effect:
 * it waits for code that is still loading, and comes before a screen puts the focus somewhere better.
 * @param screen which screen is shown: a path, or a step within one path; undefined while it is loading
 */
export function useScreenStart(screen: string | undefined): void {
  const shown = useRef(screen);
  useLayoutEffect(() => {
    const before = shown.current;
    if (screen === before || screen === undefined) return;
    shown.current = screen;
    if (before === undefined) return;
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [screen]);
}
