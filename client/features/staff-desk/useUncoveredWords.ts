import { useState } from 'react';
import type { AnswerOf } from '../../../shared/contracts/endpoint.ts';
import type { CaseView, readInCaseEndpoint } from '../../../shared/contracts/moderation.ts';
import type { ReadTarget, useCaseActions } from './cases.ts';
import { nextCovered } from './uncover.ts';

export type UncoveredWords = AnswerOf<typeof readInCaseEndpoint>;

/** The words this person uncovered in this case. Kept only while the case is on screen. */
export function useUncoveredWords(view: CaseView, read: ReturnType<typeof useCaseActions>['read']) {
  const [shown, setShown] = useState<ReadonlyMap<string, UncoveredWords>>(new Map());
  const [fetching, setFetching] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);

  /** Fetches the words of a covered text, with a reason where the case is closed. */
  const uncover = (id: string, target: ReadTarget) => {
    if (fetching !== null || shown.has(id)) return;
    if (view.state === 'closed' && reason.trim() === '') {
      setIsMissing(true);
      return;
    }
    const body = view.state === 'closed' ? { ...target, reason: reason.trim() } : target;
    setFetching(id);
    read.mutate(body, {
      onSuccess: (words) => {
        setShown((before) => new Map(before).set(id, words));
      },
      onSettled: () => {
        setFetching(null);
      },
    });
  };

  const show = (messageId: string) => {
    uncover(messageId, { what: 'message', messageId });
  };
  const showReport = (reportId: string) => {
    uncover(reportId, { what: 'report', reportId });
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
    /** Uncovers the next text, those first that have to be read before a decision; false when all are uncovered. */
    showNext: (): boolean => {
      const isReport = (id: string) => view.report?.reports.some((one) => one.id === id) ?? false;
      const required = view.unread.find((id) => !shown.has(id));
      const next = required ?? nextCovered(view.messages, new Set(shown.keys()));
      if (next === null) return false;
      if (isReport(next)) showReport(next);
      else show(next);
      return true;
    },
  };
}
