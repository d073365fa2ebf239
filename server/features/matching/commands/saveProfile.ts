import { newId } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { ProfileFields } from '../queries/getProfile.ts';
import { aboutOf } from '../sealedWords.ts';
import { readLabels, unknownIds } from '../topicLabels.ts';
import { refuseWords } from './refuseWords.ts';

/**
 * Changes what a mentor is found by. Mentees read `about`, so it is checked for the youngest of them. Throws `blocked`
 * with `StoppedWords`, `unavailable` when it could not be checked, `notAllowed` before approval.
 */
export function saveProfile(deps: MatchingDeps) {
  return async ({
    mentorId,
    ...fields
  }: ProfileFields & { mentorId: string }): Promise<{ profile: ProfileFields }> => {
    const { about, ...change } = fields;
    const unknown = unknownIds(fields, await readLabels(deps));
    if (Object.keys(unknown).length > 0) throw new AppError('badRequest', { fields: unknown });
    const profile = await deps.profiles.find(mentorId);
    if (!profile) throw new AppError('notAllowed');
    await checkAbout(deps, { mentorId, about });
    const sealed = await deps.sealer.seal({ ...aboutOf(profile), text: about });
    await deps.profiles.change(mentorId, { ...change, about: sealed });
    return { profile: fields };
  };
}

async function checkAbout(
  { moderation }: MatchingDeps,
  { mentorId, about }: { mentorId: string; about: string },
): Promise<void> {
  const from = 'mentor';
  const result = await moderation.screenText({
    accountId: mentorId,
    text: about,
    from,
    ageBand: '13-15',
    what: 'profile',
  });
  if (result.opensCase) {
    const subject = { kind: 'mentorProfile' as const, id: newId() };
    await moderation.openCase({ subject, accountId: mentorId, from, ageBand: null, text: about, result });
  }
  if (result.errored) throw new AppError('unavailable');
  if (result.outcome !== 'allow') throw refuseWords(result);
}
