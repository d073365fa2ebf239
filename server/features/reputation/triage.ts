import { isReviewDue } from '../../../shared/domain/reputation/review.ts';
import { newId } from '../../platform/crypto/index.ts';
import { rowsByFeedback } from './feedbackEvent.repository.ts';
import { ratingFacts, standingNegatives } from './rating.policy.ts';
import type { ReputationDeps } from './reputation.deps.ts';

interface NegativeRating {
  conversationId: string;
  feedbackId: string;
  /** Null without words, and where the words have a case of their own. */
  words: string | null;
}

/**
 * Opens the case of a negative rating, with its words, when it is accepted: the seal delays counting only. Joins the running transaction;
 * repeated for a rating, it changes nothing.
 */
export async function openTriage(
  { moderation }: Pick<ReputationDeps, 'moderation'>,
  { conversationId, feedbackId: id, words }: NegativeRating,
): Promise<void> {
  await moderation.openCase({
    kind: 'lowRating',
    risk: 'low',
    conversationId,
    about: 'mentor',
    subject: { kind: 'feedback', id },
    words: words === null ? null : { from: 'mentee', text: words },
  });
}

/**
 * Opens a review of a mentor's ratings by a person, where the rule asks for one (`isReviewDue`). Call it behind the appended event, in its
 * transaction: the head of the ledger serialises the writers of one mentor, so that a review opens once.
 */
export async function openReviewIfDue(
  { clock, ledger, moderation, reviews }: Pick<ReputationDeps, 'clock' | 'ledger' | 'moderation' | 'reviews'>,
  rateeId: string,
): Promise<void> {
  const openedAt = clock.now();
  const last = await reviews.findLast(rateeId);
  const ratings = rowsByFeedback(await ledger.rowsOf(rateeId)).map(ratingFacts);
  const negatives = standingNegatives(ratings);
  if (!isReviewDue({ negatives, lastReviewAt: last?.openedAt ?? null, now: openedAt })) return;
  const review = { _id: newId(), rateeId, number: (last?.number ?? 0) + 1, openedAt };
  await reviews.insert(review);
  await moderation.openCase({
    kind: 'ratingReview',
    risk: 'low',
    about: 'mentor',
    subject: { kind: 'ratingReview', id: review._id },
    personIds: [rateeId],
    mentorId: rateeId,
  });
}
