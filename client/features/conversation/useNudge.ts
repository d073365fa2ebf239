import { useEffect, useState } from 'react';

/** What would be stopped or held, found while it is being written. */
interface Nudge {
  /** The text that was looked at; words that came since have not been. */
  text: string;
  spans: readonly { start: number; end: number }[];
  /** Only words about moving elsewhere or meeting: held for a person, not stopped. */
  onlyMoving: boolean;
  rewrite: string | undefined;
}

const PAUSE_MS = 400;
const MOVING = new Set(['moveElsewhere', 'meetUp']);

const loadMatchers = () => import('../../../shared/text/index.ts');

/** Fetches the matchers before they are needed. */
export function preloadNudge(): void {
  loadMatchers().catch(() => undefined);
}

/** Looks through a draft after a pause in writing. `before` are the writer's own earlier lines: details come in pieces. */
export function useNudge(text: string, before: readonly string[]): Nudge | undefined {
  const [nudge, setNudge] = useState<Nudge>();
  // A new array with the same lines is not a reason to look again.
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
