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
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  const reveal = (id: string, target: ReadTarget) => {
    if (fetching !== null || shown.has(id)) return;
    if (view.state === 'closed' && reason.trim() === '') {
      setIsMissing(true);
      return;
    }
    const what = view.state === 'closed' ? { ...target, reason: reason.trim() } : target;
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
  const showReport = (reportId: string) => {
    reveal(reportId, { what: 'report', reportId });
  };

  return {
    shown,
    fetching,
    error: read.error,
    show,
    showReport,
    /** The reason for reading in a closed case. */
    closed: {
      reason,
      isMissing: isMissing && reason.trim() === '',
      setReason,
    },
    /** Reveals the next text, those first that have to be read before a decision; false when all are revealed. */
    showNext: (): boolean => {
      const isReport = (id: string) => view.report?.reports.some((one) => one.id === id) ?? false;
      const required = view.unread.find((id) => !shown.has(id));
      const next = required ?? nextHidden(view.messages, new Set(shown.keys()));
      if (next === null) return false;
      if (isReport(next)) showReport(next);
      else show(next);
      return true;
    },
  };
}
