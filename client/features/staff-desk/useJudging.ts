import { useState } from 'react';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import { isRuleVerdict, VERDICTS } from '../../../shared/domain/moderation/decisions.ts';
import type { Verdict } from '../../../shared/domain/moderation/decisions.ts';
import type { useCaseActions } from './cases.ts';

interface JudgingInput {
  view: CaseView;
  decide: ReturnType<typeof useCaseActions>['decide'];
  /** Why nothing can be judged now; null when it can. */
  blocked: string | null;
  /** The key was pressed while nothing could be judged. */
  onBlocked: (reason: string) => void;
}

/** A verdict takes one press, without reason or confirmation, but only in a claimed case whose subject was uncovered. */
export function useJudging({ view, decide, blocked, onBlocked }: JudgingInput) {
  const [hasMore, setHasMore] = useState(false);
  return {
    blocked,
    /** The verdicts open to this person, in a fixed order. */
    verdicts: VERDICTS.filter((verdict) => view.actions.includes(verdict)),
    /** Whether the other decisions are on screen. */
    hasMore,
    setHasMore,
    judge: (action: Verdict) => {
      if (blocked !== null) {
        onBlocked(blocked);
        return;
      }
      if (decide.isPending) return;
      decide.mutate(
        // Who disputed a block is told what a person found.
        { version: view.version, action, tell: isRuleVerdict(action) ? 'both' : 'nobodyYet' },
      );
    },
  };
}
