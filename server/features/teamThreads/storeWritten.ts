import type { Actor } from '../../../shared/contracts/actor.ts';
import type { TeamMessage } from '../../../shared/contracts/teamThreads.ts';
import { teamThreadChangedPush } from '../../../shared/contracts/teamThreads.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { newId } from '../../platform/crypto/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import type { CaseReference } from '../moderation/index.ts';
import type { CaseParty } from './caseParties.ts';
import { storeTeamMessage } from './storeTeamMessage.ts';
import type { TeamThreadsDeps } from './teamThreads.deps.ts';

interface WrittenByTeam {
  actor: Actor;
  side: Side;
  clientMessageId: string;
  text: string;
}

/** Stores a message of the team to a party of a case, with its audit row, and tells the person. Joins the running transaction. */
export async function storeWritten(
  deps: TeamThreadsDeps,
  { actor, side, clientMessageId, text }: WrittenByTeam,
  { found: { caseId }, party }: { found: CaseReference; party: CaseParty },
): Promise<{ message: TeamMessage }> {
  const { accountId, conversationId, key } = party;
  const existing = await deps.threads.findByKey(key);
  const { message, thread } = await storeTeamMessage(deps, {
    messageId: newId(),
    from: 'team',
    actor,
    clientMessageId,
    text,
    caseId,
    thread: existing ?? { accountId, side, conversationId, key },
    helpLevel: existing?.helpLevel ?? null,
  });
  const subject = { kind: 'teamThread', id: thread._id };
  await deps.audit.record({ actorId: actor.accountId, action: 'teamThread.written', subject, caseId });
  for (const answered of new Set([existing?.caseId ?? caseId, caseId]))
    await deps.moderation.setAwaitsAnswer({ caseId: answered, waits: false });
  const { publicId: threadId } = thread;
  const path = `${side === 'mentee' ? '' : '/mentor'}/team/${threadId}`;
  // One notice until the person has read: then the position of the reader names another thing.
  const about = `${thread._id}:${thread.readSeq}`;
  await deps.notifications.notify({ accountId, kind: 'staffMessage', about, path });
  afterCommit(() => deps.realtime.toAccount(accountId, teamThreadChangedPush, { threadId }));
  return { message };
}
