import { newId } from '../../../platform/crypto/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { aboutSealing } from '../sealedWords.ts';
import { labelsOf, readLabels } from '../topicLabels.ts';

/** Places of a new mentor; they can change the number. */
const PLACES = 3;

interface NewProfile {
  mentorId: string;
  topicIds: readonly string[];
  tagIds?: readonly string[];
  /** What mentees read of the mentor; a line made from the topics unless given. */
  about?: string;
}

/** Inserts the profile of a mentor who was just approved. Joins the running transaction. */
export function createProfile(deps: Pick<MatchingDeps, 'profiles' | 'sealer' | 'topics'>) {
  return async ({ mentorId, topicIds, tagIds = [], about }: NewProfile): Promise<void> => {
    const _id = newId();
    const labels = await readLabels(deps);
    const text = about ?? `Can talk about: ${labelsOf(topicIds, labels.topics).join(', ')}.`;
    await deps.profiles.insert({
      _id,
      mentorId,
      about: await deps.sealer.seal({ ...aboutSealing({ _id, mentorId }), text }),
      topicIds: [...topicIds],
      tagIds: [...tagIds],
      maxActiveConversations: PLACES,
      acceptingRequests: true,
      acceptances: 0,
    });
  };
}
