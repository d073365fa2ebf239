import type { HelpRequest } from './helpRequest.model.ts';
import type { Profile } from './profile.model.ts';

/** Under which key, and for which record, a mentee's words are sealed: gone with their account. */
export function wordsOf({ menteeId, _id }: Pick<HelpRequest, 'menteeId' | '_id'>) {
  return {
    scope: `account:${menteeId}`,
    recordId: `${_id}:words`,
  };
}

export function aboutOf({ mentorId, _id }: Pick<Profile, 'mentorId' | '_id'>) {
  return {
    scope: `account:${mentorId}`,
    recordId: `${_id}:about`,
  };
}
