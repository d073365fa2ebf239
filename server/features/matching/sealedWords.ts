import type { HelpRequest } from './helpRequest.model.ts';
import type { Profile } from './profile.model.ts';

/** Under which key, and for which record, a mentee's words are sealed: gone with their account. */
export const wordsOf = ({ menteeId, _id }: Pick<HelpRequest, 'menteeId' | '_id'>) => ({
  scope: `account:${menteeId}`,
  recordId: `${_id}:words`,
});

export const aboutOf = ({ mentorId, _id }: Pick<Profile, 'mentorId' | '_id'>) => ({
  scope: `account:${mentorId}`,
  recordId: `${_id}:about`,
});
