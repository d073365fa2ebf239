import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { CaseView, readInCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { useCaseActs } from './cases.ts';
import { nextHidden } from './revealSpans.ts';

export type RevealedWords = AnswerOf<typeof readInCaseEndpoint>;
/** The key of the reporter's words beside the ids of messages. */
export const REPORT_KEY = 'report';

/** Words that were uncovered in this case by this person. They live as long as the case is open on screen, and nowhere else. */
export function useRevealedWords(view: CaseView, read: ReturnType<typeof useCaseActs>['read']) {
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
    /** The next one to read; false when every message is shown. */
    showNext: (): boolean => {
      const next = nextHidden(view.messages, new Set(shown.keys()));
      if (next !== null) show(next);
      return next !== null;
    },
  };
}
