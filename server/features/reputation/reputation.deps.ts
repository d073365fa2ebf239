import type { Platform } from '../../platform/platform.ts';
import type { FeedbackLedger } from './feedbackEvent.repository.ts';
import type { FeedbackRounds } from './feedbackRound.repository.ts';
import type { ReputationConversationsPort, ReputationModerationPort } from './reputation.ports.ts';
import type { ReputationStore } from './reputation.repository.ts';

/** Dependencies of the commands and queries of this feature. */
export interface ReputationDeps extends Pick<Platform, 'clock' | 'limiter' | 'log' | 'sealer'> {
  ledger: FeedbackLedger;
  rounds: FeedbackRounds;
  reputations: ReputationStore;
  conversations: ReputationConversationsPort;
  moderation: ReputationModerationPort;
  /** Asks for a recompute once the running transaction has committed. */
  recomputeSoon(input: { rateeId: string }): void;
}

/** The id of the mentee's rating of a conversation; `m2m` is mentee to mentor. */
export function feedbackIdOf(conversationId: string): string {
  return `${conversationId}-m2m`;
}
