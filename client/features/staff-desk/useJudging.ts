import { useState } from 'react';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { JUDGEMENTS } from '../../../shared/domain/moderation/decisions.ts';
import type { Judgement } from '../../../shared/domain/moderation/decisions.ts';
import type { useCaseActs } from './cases.ts';
import { hasReadSubject } from './listening.ts';
import type { useRevealedWords } from './useRevealedWords.ts';

interface JudgingInput {
  view: CaseView;
  decide: ReturnType<typeof useCaseActs>['decide'];
  uncovered: ReturnType<typeof useRevealedWords>;
  /** The server has taken the judgement. */
  onJudged: (judgement: Judgement) => void;
  /** It was pressed before anything was looked at. */
  onNotLooked: () => void;
}

/** One press judges what was heard: no reason, no second step; but never before a look at the words. */
export function useJudging({ view, decide, uncovered, onJudged, onNotLooked }: JudgingInput) {
  const [hasMore, setHasMore] = useState(false);
  const looked = hasReadSubject(view.messages, uncovered.shown);
  return {
    looked,
    /** Those open to this person, in one order. */
    judgements: JUDGEMENTS.filter((judgement) => view.actions.includes(judgement)),
    /** Whether the other decisions are on screen. */
    hasMore,
    setHasMore,
    judge: (action: Judgement) => {
      if (!looked) {
        onNotLooked();
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
