import { isStaff } from '../../../shared/contracts/actor.ts';
import type { TeamMessage, TeamThreadRow } from '../../../shared/contracts/teamThreads.ts';
import type { TeamMessageRecord, TeamThread } from './teamThread.model.ts';

/** A message for either side: the team's names a role, the person's nothing. */
export function presentTeamMessage(
  { publicId: id, from, role, at }: TeamMessageRecord,
  text: string,
): TeamMessage {
  return { id, from, role: from === 'team' && isStaff(role) ? role : null, at: at.toISOString(), text };
}

/** A thread for its person. @param conversationId the public id, where it is about a conversation */
export function presentTeamThread(
  { publicId: id, lastAt }: TeamThread,
  { conversationId, unread }: { conversationId: string | null; unread: number },
): TeamThreadRow {
  return { id, conversationId, lastAt: lastAt.toISOString(), unread };
}
