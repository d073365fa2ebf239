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
