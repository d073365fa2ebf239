import type { HelpRequest } from './helpRequest.model.ts';
import type { Profile } from './profile.model.ts';

/** Key scope and record id of a mentee's words. The scope is the account. */
export function wordsSealing({ menteeId, _id }: Pick<HelpRequest, 'menteeId' | '_id'>) {
  return {
    scope: `account:${menteeId}`,
    recordId: `${_id}:words`,
  };
}

/** Key scope and record id of a mentor's lines about themselves. The scope is the account. */
export function aboutSealing({ mentorId, _id }: Pick<Profile, 'mentorId' | '_id'>) {
  return {
    scope: `account:${mentorId}`,
    recordId: `${_id}:about`,
  };
}
