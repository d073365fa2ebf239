import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { CaseView, readInCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { ReadTarget, useCaseActions } from './cases.ts';
import { nextHidden } from './reveal.ts';

export type RevealedWords = AnswerOf<typeof readInCaseEndpoint>;

/** The words this person revealed in this case. Kept only while the case is on screen. */
export function useRevealedWords(view: CaseView, read: ReturnType<typeof useCaseActions>['read']) {
  const [shown, setShown] = useState<ReadonlyMap<string, RevealedWords>>(new Map());
  const [fetching, setFetching] = useState<string | null>(null);

  const reveal = (id: string, what: ReadTarget) => {
    if (fetching !== null || shown.has(id)) return;
    setFetching(id);
    read.mutate(what, {
      onSuccess: (words) => {
        setShown((before) => new Map(before).set(id, words));
      },
      onSettled: () => {
        setFetching(null);
      },
    });
  };

  const show = (messageId: string) => {
    reveal(messageId, { what: 'message', messageId });
  };

  return {
    shown,
    fetching,
    error: read.error,
    show,
    showReport: (reportId: string) => {
      reveal(reportId, { what: 'report', reportId });
    },
    /** Reveals the next message; false when all are revealed. */
    showNext: (): boolean => {
      const next = nextHidden(view.messages, new Set(shown.keys()));
      if (next !== null) show(next);
      return next !== null;
    },
  };
}
