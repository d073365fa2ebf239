import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { findIn, foldQuery } from './findIn.ts';
import type { FoundMessage } from './findIn.ts';
import type { ConversationThread } from './thread.ts';
import type { ThreadController } from './threadController.ts';

/** How far the search got: it runs, it was stopped or has loaded as many pages as it may at once, a page failed, or all was searched. */
type FinderPhase = 'looking' | 'stopped' | 'failed' | 'whole';

interface Finder {
  /** Undefined before the first search. */
  phase: FinderPhase | undefined;
  /** Newest first. */
  found: readonly FoundMessage[];
  find: (words: string) => void;
  stop: () => void;
  goOn: () => void;
}

/** Pages that one press loads at most: two thousand messages. */
const PAGES_AT_ONCE = 40;

/**
 * Searches the messages of the thread in memory, and those of earlier pages, which it loads one after another. The words stay
 * on the device: a request for a page carries its cursor alone.
 */
export function useFinder(controller: ThreadController, { entries }: ConversationThread): Finder {
  const [query, setQuery] = useState('');
  const [phase, setPhase] = useState<FinderPhase>();
  /** The search that runs; a new one, a stop or the end of the screen puts another object or none in its place. */
  const running = useRef<object>(null);

  const look = useCallback(async () => {
    const own = (running.current = {});
    setPhase('looking');
    const end = (how: FinderPhase) => {
      if (running.current === own) setPhase(how);
    };
    for (let pages = 0; pages < PAGES_AT_ONCE; pages += 1) {
      const state = controller.get();
      if (running.current !== own || state.phase !== 'ready') return;
      const { earlier } = state.thread;
      if (earlier === null) {
        end('whole');
        return;
      }
      await controller.loadEarlier(earlier);
      const after = controller.get();
      if (after.phase === 'ready' && after.thread.earlier === earlier && after.earlierFailed) {
        end('failed');
        return;
      }
    }
    end('stopped');
  }, [controller]);

  useEffect(
    () => () => {
      running.current = null;
    },
    [],
  );

  const found = useMemo(() => findIn(entries, query), [entries, query]);
  return {
    phase,
    found,
    find: (words) => {
      setQuery(foldQuery(words));
      void look();
    },
    stop: () => {
      running.current = null;
      setPhase('stopped');
    },
    goOn: () => {
      void look();
    },
  };
}
