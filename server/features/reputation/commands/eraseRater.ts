import { feedbackPlace } from '../sealingPlaces.ts';
import { conversationIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * Erases what a mentee said of mentors except for the ratings: destroys the data keys of the words, deletes the address keys, and last the
 * link from the pseudonym to the account. No number changes. Repeated, it changes nothing.
 */
export function eraseRater({ ledger, raters, rounds, sealer }: ReputationDeps) {
  return async (menteeId: string): Promise<void> => {
    const rater = await raters.findOf(menteeId);
    if (!rater) return;
    for (const rows of await ledger.findByRater(rater._id)) {
      const textIds = rows.flatMap(({ textRef }) => textRef ?? []);
      await sealer.destroyKeys(textIds.map((id) => feedbackPlace(id).scope));
      await rounds.dropTexts(textIds);
      const [first] = rows;
      if (first) await rounds.forgetAddress(conversationIdOf(first.feedbackId));
    }
    await raters.drop(rater._id);
  };
}
