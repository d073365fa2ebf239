import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { ProfileFields } from '../queries/getProfile.ts';
import { blockedWordsError } from '../blockedWordsError.ts';
import { aboutSealing } from '../sealedWords.ts';
import { readLabels, unknownIds } from '../topicLabels.ts';
import { moveWaitlist } from './moveWaitlist.ts';
import { relistMentors } from './relistMentors.ts';

/**
 * Changes a mentor's profile. Mentees of every age read `about`, so it is checked as for the youngest band.
 * @throws {AppError} badRequest: topics or tags that do not exist.
 * @throws {AppError} notAllowed: the mentor is not approved yet.
 * @throws {AppError} blocked: `about` was stopped; details without `attemptId`.
 * @throws {AppError} unavailable: `about` could not be checked.
 */
export function saveProfile(deps: MatchingDeps) {
  const move = moveWaitlist(deps);
  const relist = relistMentors(deps);
  return async ({
    mentorId,
    ...fields
  }: ProfileFields & { mentorId: string }): Promise<{ profile: ProfileFields }> => {
    const { about, ...change } = fields;
    const unknown = unknownIds(fields, await readLabels(deps));
    if (Object.keys(unknown).length > 0) throw new AppError('badRequest', { fields: unknown });
    const profile = await deps.profiles.find(mentorId);
    if (!profile) throw new AppError('notAllowed');
    if (about !== '') await checkAbout(deps, { mentorId, about });
    const sealed = about === '' ? null : await deps.sealer.seal({ ...aboutSealing(profile), text: about });
    await inTransaction(async () => {
      await deps.profiles.change(mentorId, { ...change, about: sealed });
      await relist([mentorId]);
      await move({ mentorId });
    });
    return { profile: fields };
  };
}

/** Checks the words of a profile, by the rules for the youngest, because every age may read them. */
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
  if (result.outcome !== 'allow') throw blockedWordsError(result);
}
