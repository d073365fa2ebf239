import type { Actor } from '../../../shared/contracts/actor.ts';
import type { TeamMessage } from '../../../shared/contracts/teamThreads.ts';
import type { HelpLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { newId, newPublicId } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { teamMessageScope } from './readMessages.ts';
import type { TeamMessageRecord, TeamThread } from './teamThread.model.ts';
import { presentTeamMessage } from './teamThread.presenter.ts';
import type { TeamThreadsDeps } from './teamThreads.deps.ts';

interface NewMessage {
  messageId: string;
  from: TeamMessageRecord['from'];
  actor: Actor;
  clientMessageId: string;
  text: string;
  /** The case beside which the thread stands from now on. */
  caseId: string;
  helpLevel: HelpLevel | null;
  /** The thread, or what a new one begins with. */
  thread: TeamThread | Pick<TeamThread, 'accountId' | 'side' | 'conversationId' | 'key'>;
}

/** Stores a message under the next number of its thread, which it opens where there is none. Joins the running transaction. */
export async function storeTeamMessage(
  deps: TeamThreadsDeps,
  input: NewMessage,
): Promise<{ message: TeamMessage; thread: TeamThread }> {
  const { messageId: _id, from, actor, clientMessageId, text, caseId, helpLevel } = input;
  const at = deps.clock.now();
  const thread = '_id' in input.thread ? input.thread : newThread(input, at);
  if (!('_id' in input.thread)) await deps.threads.insert(thread);
  const threadId = thread._id;
  const seq = await deps.threads.takeNextSeq({ threadId, at, caseId, from, helpLevel });
  if (seq === null) throw new Error('a team thread is gone');
  const sealed = await deps.sealer.seal({ ...teamMessageScope({ _id, threadId }), text });
  const message: TeamMessageRecord = {
    _id,
    publicId: newPublicId(),
    threadId,
    seq,
    from,
    clientMessageId,
    text: sealed,
    at,
    authorId: actor.accountId,
    role: actor.role,
  };
  await deps.threads.insertMessage(message);
  return {
    message: presentTeamMessage(message, text),
    thread: { ...thread, caseId, helpLevel, lastSeq: seq },
  };
}

/** The record of a new thread. */
function newThread({ thread, caseId, helpLevel }: NewMessage, at: Date): TeamThread {
  return {
    _id: newId(),
    publicId: newPublicId(),
    accountId: thread.accountId,
    side: thread.side,
    conversationId: thread.conversationId,
    key: thread.key,
    caseId,
    helpLevel,
    lastAt: at,
    lastSeq: 0,
    readSeq: 0,
    teamSeq: 0,
  };
}

/**
 * The message that this writer has stored under the same client id; null where there is none.
 * @throws {AppError} differentBody for other words under that id
 */
export async function findRepeat(
  deps: Pick<TeamThreadsDeps, 'sealer' | 'threads'>,
  input: { thread: TeamThread; actor: Actor; clientMessageId: string; text: string },
): Promise<TeamMessage | null> {
  const { thread, actor, clientMessageId, text } = input;
  const key = { threadId: thread._id, authorId: actor.accountId, clientMessageId };
  const stored = await deps.threads.findByClientId(key);
  if (!stored) return null;
  const words = await deps.sealer.open({ ...teamMessageScope(stored), sealed: stored.text });
  if (words !== text) throw new AppError('differentBody');
  return presentTeamMessage(stored, words);
}
