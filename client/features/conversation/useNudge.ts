import { useEffect, useState } from 'react';

/** What the server would block or hold, found while typing. */
export interface Nudge {
  /** The text that was checked; it may be older than the current one. */
  text: string;
  spans: readonly { start: number; end: number }[];
  /** Only phrases about moving elsewhere or meeting, which are held for a moderator, not blocked. */
  onlyMoving: boolean;
  rewrite: string | undefined;
}

const PAUSE_MS = 400;
const MOVING = new Set(['moveElsewhere', 'meetUp']);

const loadMatchers = () => import('../../../shared/text/index.ts');

/** Loads the matchers before they are needed. */
export function preloadNudge(): void {
  loadMatchers().catch(() => undefined);
}

/**
 * Checks a draft for contact details after a pause in typing.
 * @param before the writer's earlier messages, oldest first: details may be split over several
 */
export function useNudge(text: string, before: readonly string[]): Nudge | undefined {
  const [nudge, setNudge] = useState<Nudge>();
  // Compare by content: the array is new on each render.
  const earlier = before.join('\n');
  useEffect(() => {
    if (text.trim() === '') return;
    let over = false;
    const timer = setTimeout(() => {
      const lines = earlier === '' ? [] : earlier.split('\n');
      loadMatchers().then(
        ({ findContactDetails, suggestRewrite }) => {
          const found = over ? [] : findContactDetails(text, lines);
          if (over) return;
          if (found.length === 0) setNudge(undefined);
          else {
            setNudge({
              text,
              spans: found.map(({ part }) => part),
              onlyMoving: found.every(({ kind }) => MOVING.has(kind)),
              rewrite: suggestRewrite(text, lines),
            });
          }
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text, earlier]);
  return text.trim() === '' ? undefined : nudge;
}
