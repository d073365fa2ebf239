import type { TimeView } from '../../../shared/contracts/time.ts';
import type { BudgetStage } from '../../../shared/domain/time/stage.ts';
import type { Remaining } from './remaining.ts';
import { useNewestTime } from './useNewestTime.ts';
import { useRemaining } from './useRemaining.ts';

interface MinutesLeft {
  time: TimeView | null;
  remaining: Remaining | null;
  level: BudgetStage;
  /** The mentor may go on in this conversation whatever the level, because the mentee is at risk. */
  exempt: boolean;
}

/**
 * A mentor's minutes in one conversation, counted down by the client's clock. Only for display: whether the mentor may
 * write is in the status of the conversation.
 * @param initialTime the balance that came with the conversation
 */
export function useMinutesLeft(initialTime: TimeView | null, conversationId: string): MinutesLeft {
  const time = useNewestTime(initialTime);
  const remaining = useRemaining(time);
  return {
    time,
    remaining,
    level: remaining?.level ?? 'plenty',
    exempt: time?.exemptConversationIds.includes(conversationId) ?? false,
  };
}
