import type { z } from 'zod';
import type { mentorProfile } from '../../../../shared/contracts/matching.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { openAbout } from '../sealedWords.ts';

export type ProfileFields = z.output<typeof mentorProfile>;

/** The mentor's own profile; null until they are approved. */
export function getProfile({ profiles, sealer }: Pick<MatchingDeps, 'profiles' | 'sealer'>) {
  return async (mentorId: string): Promise<{ profile: ProfileFields | null }> => {
    const profile = await profiles.find(mentorId);
    if (!profile) return { profile: null };
    const { topicIds, tagIds, maxActiveConversations, acceptingRequests } = profile;
    const about = await openAbout(sealer, profile);
    return { profile: { about, topicIds, tagIds, maxActiveConversations, acceptingRequests } };
  };
}
