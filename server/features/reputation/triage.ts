import { PATTERNS } from '../../../shared/domain/reputation/constants.ts';
import { patternsIn } from '../../../shared/domain/reputation/patterns.ts';
import { isReviewDue } from '../../../shared/domain/reputation/review.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { newId } from '../../platform/crypto/index.ts';
import { rowsByFeedback } from './feedbackEvent.repository.ts';
import { ratingFacts, standingNegatives } from './rating.policy.ts';
import { feedbackIdOf } from './reputation.deps.ts';
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
 * Opens a review of a mentor's ratings by a person, where the rule asks for one (`isReviewDue`). Call it after the event is appended, in its
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

/**
 * Opens a case for each suspicious pattern in a mentor's ratings (`patternsIn`), once for each pattern in `PATTERNS.onePlace.days`. Call it
 * after the event is appended, in its transaction. It changes no number.
 */
export async function openPatternCases(
  { clock, ledger, moderation, rounds }: Pick<ReputationDeps, 'clock' | 'ledger' | 'moderation' | 'rounds'>,
  rateeId: string,
): Promise<void> {
  const now = clock.now();
  const periodMs = PATTERNS.onePlace.days * DAY_MS;
  const rated = await rounds.findRatedSince({ rateeId, from: new Date(now.getTime() - periodMs) });
  if (rated.length < PATTERNS.onePlace.raters) return;
  const raters = await ledger.raterRefs(rateeId);
  const ratings = rated.flatMap(({ _id, ratedAt: at, addressKey }) => {
    const raterRef = raters.get(feedbackIdOf(_id));
    return at && raterRef !== undefined ? [{ raterRef, at, addressKey }] : [];
  });
  const period = Math.floor(now.getTime() / periodMs);
  for (const kind of patternsIn(ratings, now)) {
    const subject = { kind: 'ratingReview' as const, id: `${rateeId} ${kind} ${period}` };
    await moderation.openCase({
      kind,
      risk: 'low',
      about: 'mentor',
      subject,
      personIds: [rateeId],
      mentorId: rateeId,
    });
  }
}
