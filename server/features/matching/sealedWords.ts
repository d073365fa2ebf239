import type { Sealer } from '../../platform/crypto/index.ts';
import type { HelpRequest } from './helpRequest.model.ts';
import type { Profile } from './profile.model.ts';

/** Key scope and record id of a mentee's words. The scope is the account. */
export function wordsSealing({ menteeId, _id }: Pick<HelpRequest, 'menteeId' | '_id'>) {
  return {
    scope: `account:${menteeId}`,
    recordId: `${_id}:words`,
  };
}

/** Key scope and record id of the same words as a mentor may read them. */
export function wordsForMentorSealing({ menteeId, _id }: Pick<HelpRequest, 'menteeId' | '_id'>) {
  return {
    scope: `account:${menteeId}`,
    recordId: `${_id}:wordsForMentor`,
  };
}

/** Key scope and record id of a mentee's note for the next mentor, or of what that mentor may read of it. */
export function handOverSealing(
  { menteeId, _id }: Pick<HelpRequest, 'menteeId' | '_id'>,
  part: 'own' | 'forMentor',
) {
  return { scope: `account:${menteeId}`, recordId: `${_id}:handOver:${part}` };
}

/** Key scope and record id of a mentor's lines about themselves. The scope is the account. */
export function aboutSealing({ mentorId, _id }: Pick<Profile, 'mentorId' | '_id'>) {
  return {
    scope: `account:${mentorId}`,
    recordId: `${_id}:about`,
  };
}

/** A mentor's lines about themselves; empty until they have written them. */
export async function openAbout(
  sealer: Pick<Sealer, 'open'>,
  profile: Pick<Profile, 'mentorId' | '_id' | 'about'>,
): Promise<string> {
  return profile.about === null ? '' : sealer.open({ ...aboutSealing(profile), sealed: profile.about });
}
