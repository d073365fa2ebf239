import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { CaseView, readInCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { useCaseActions } from './cases.ts';
import { nextHidden } from './reveal.ts';

export type RevealedWords = AnswerOf<typeof readInCaseEndpoint>;
/** The key for the reporter's words, beside the ids of messages. */
export const REPORT_KEY = 'report';

/** The words this person revealed in this case. Kept only while the case is on screen. */
export function useRevealedWords(view: CaseView, read: ReturnType<typeof useCaseActions>['read']) {
  const [shown, setShown] = useState<ReadonlyMap<string, RevealedWords>>(new Map());
  const [fetching, setFetching] = useState<string | null>(null);

  const show = (key: string) => {
    if (fetching !== null || shown.has(key)) return;
    setFetching(key);
    read.mutate(key === REPORT_KEY ? null : key, {
      onSuccess: (words) => {
        setShown((before) => new Map(before).set(key, words));
      },
      onSettled: () => {
        setFetching(null);
      },
    });
  };

  return {
    shown,
    fetching,
    error: read.error,
    show,
    /** Reveals the next message; false when all are revealed. */
    showNext: (): boolean => {
      const next = nextHidden(view.messages, new Set(shown.keys()));
      if (next !== null) show(next);
      return next !== null;
    },
  };
}
