import type { Platform } from '../../platform/platform.ts';
import type { FeedbackLedger } from './feedbackEvent.repository.ts';
import type { FeedbackRounds } from './feedbackRound.repository.ts';
import type { RaterRefs } from './raterRef.repository.ts';
import type { RatingReviews } from './ratingReview.repository.ts';
import type {
  ReputationAccountsPort,
  ReputationAuditPort,
  ReputationConversationsPort,
  ReputationMatchingPort,
  ReputationModerationPort,
  ReputationRepliesPort,
} from './reputation.ports.ts';
import type { ReputationStore } from './reputation.repository.ts';

/** Dependencies of the commands and queries of this feature. */
export interface ReputationDeps extends Pick<Platform, 'clock' | 'limiter' | 'log' | 'metrics' | 'sealer'> {
  ledger: FeedbackLedger;
  rounds: FeedbackRounds;
  raters: RaterRefs;
  reviews: RatingReviews;
  reputations: ReputationStore;
  accounts: ReputationAccountsPort;
  audit: ReputationAuditPort;
  conversations: ReputationConversationsPort;
  matching: ReputationMatchingPort;
  moderation: ReputationModerationPort;
  replies: ReputationRepliesPort;
  /** What two ratings of a mentor from one internet address have in common. */
  addressKeyOf(input: { rateeId: string; visitor: string }): string;
  /** Asks for a recompute once the running transaction has committed. */
  recomputeSoon(input: { rateeId: string }): void;
}

const SUFFIX = '-m2m';

/** The id of the mentee's rating of a conversation; `m2m` is mentee to mentor. */
export function feedbackIdOf(conversationId: string): string {
  return `${conversationId}${SUFFIX}`;
}

/** The conversation that a rating is of. */
export function conversationIdOf(feedbackId: string): string {
  return feedbackId.slice(0, -SUFFIX.length);
}
