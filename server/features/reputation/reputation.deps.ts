import type { Platform } from '../../platform/platform.ts';
import type { FeedbackLedger } from './feedbackEvent.repository.ts';
import type { FeedbackRounds } from './feedbackRound.repository.ts';
import type { ConversationsPort, ModerationPort } from './reputation.ports.ts';
import type { ReputationStore } from './reputation.repository.ts';

export interface ReputationDeps extends Pick<Platform, 'clock' | 'limiter' | 'log' | 'sealer'> {
  ledger: FeedbackLedger;
  rounds: FeedbackRounds;
  reputations: ReputationStore;
  conversations: ConversationsPort;
  moderation: ModerationPort;
  /** Asks for a recompute once the running transaction has committed. */
  recomputeSoon(input: { rateeId: string }): void;
}

/** `m2m`: mentee to mentor. */
export function feedbackIdOf(conversationId: string): string {
  return `${conversationId}-m2m`;
}
