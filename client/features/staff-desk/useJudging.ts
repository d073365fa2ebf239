import { useState } from 'react';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { JUDGEMENTS } from '../../../shared/domain/moderation/decisions.ts';
import type { Judgement } from '../../../shared/domain/moderation/decisions.ts';
import type { useCaseActions } from './cases.ts';
import { hasReadSubject } from './listening.ts';
import type { useRevealedWords } from './useRevealedWords.ts';

interface JudgingInput {
  view: CaseView;
  decide: ReturnType<typeof useCaseActions>['decide'];
  revealed: ReturnType<typeof useRevealedWords>;
  /** The server has taken the judgement. */
  onJudged: (judgement: Judgement) => void;
  /** The key was pressed before a subject message was revealed. */
  onNotRead: () => void;
}

/** A judgement takes one press, without reason or confirmation, but only after a subject message was revealed. */
export function useJudging({ view, decide, revealed, onJudged, onNotRead }: JudgingInput) {
  const [hasMore, setHasMore] = useState(false);
  const hasRead = hasReadSubject(view.messages, revealed.shown);
  return {
    hasRead,
    /** The judgements open to this person, in a fixed order. */
    judgements: JUDGEMENTS.filter((judgement) => view.actions.includes(judgement)),
    /** Whether the other decisions are on screen. */
    hasMore,
    setHasMore,
    judge: (action: Judgement) => {
      if (!hasRead) {
        onNotRead();
        return;
      }
      if (decide.isPending) return;
      decide.mutate(
        { version: view.version, action, tell: 'nobodyYet' },
        {
          onSuccess: () => {
            onJudged(action);
          },
        },
      );
    },
  };
}
