import type { Actor } from '../../../shared/contracts/actor.ts';
import type { TeamMessage } from '../../../shared/contracts/teamThreads.ts';
import { teamThreadChangedPush } from '../../../shared/contracts/teamThreads.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { newId } from '../../platform/crypto/index.ts';
import { afterCommit, duplicateKeyOf, inTransaction } from '../../platform/db/index.ts';
import type { CheckResult } from '../moderation/index.ts';
import { findRepeat, storeTeamMessage } from './storeTeamMessage.ts';
import { teamMessageScope } from './readMessages.ts';
import { helpLevelAfter, isWithoutRisk, threadKeyOf } from './teamThread.policy.ts';
import type { TeamThread } from './teamThread.model.ts';
import type { TeamThreadsDeps } from './teamThreads.deps.ts';

interface ReceivedText {
  actor: Actor;
  side: Side;
  conversationId: string | null;
  /** Null where this person has no thread about the conversation yet. */
  thread: TeamThread | null;
  clientMessageId: string;
  text: string;
}

interface MessageInThread {
  message: TeamMessage;
  thread: TeamThread;
}

/** Earlier texts of the writer that are checked with a new one, because a worry may be said in pieces. */
const CONTEXT_TEXTS = 5;

/**
 * Stores what a person wrote to the team, with the case that it belongs to: check → rate → case and message in one transaction → push. A
 * text is never refused for what the check finds: it reaches the people who work on such findings.
 * @throws {AppError} tooMany, for a text without a risk
 * @throws {AppError} differentBody
 */
export function receiveText(deps: TeamThreadsDeps) {
  return async (input: ReceivedText): Promise<MessageInThread> => {
    const stored = await findStored(deps, input);
    if (stored) return stored;
    const result = await check(deps, input);
    if (isWithoutRisk(result)) await deps.limiter.consume('send', input.actor.accountId);
    const store = () => inTransaction(() => storeReceived(deps, input, result));
    try {
      return await store();
    } catch (error) {
      if (!duplicateKeyOf(error)) throw error;
      // On a duplicate key another request of the same person opened the thread or stored the message: read it.
      return (await findStored(deps, input)) ?? store();
    }
  };
}

/** The message that an earlier try of the same send has stored. */
async function findStored(deps: TeamThreadsDeps, input: ReceivedText): Promise<MessageInThread | null> {
  const thread = await findThread(deps, input);
  const message = thread && (await findRepeat(deps, { ...input, thread }));
  return thread && message ? { thread, message } : null;
}

const keyOf = ({ actor, conversationId, thread }: ReceivedText): string =>
  thread?.key ?? threadKeyOf({ accountId: actor.accountId, conversationId });

const findThread = (deps: TeamThreadsDeps, input: ReceivedText): Promise<TeamThread | null> =>
  deps.threads.findByKey(keyOf(input));

/** Checks a text, with the person's last texts of the thread before it. */
async function check(deps: TeamThreadsDeps, input: ReceivedText): Promise<CheckResult> {
  const { actor, side: from, text } = input;
  const { accountId } = actor;
  const thread = await findThread(deps, input);
  const newest = thread
    ? await deps.threads.findNewestOf({ threadId: thread._id, authorId: accountId, limit: CONTEXT_TEXTS })
    : [];
  const before: string[] = [];
  for (const one of newest.toReversed())
    before.push(await deps.sealer.open({ ...teamMessageScope(one), sealed: one.text }));
  return deps.moderation.check({ accountId, text, from, before });
}

interface UrgentText {
  messageId: string;
  conversationId: string;
  /** With its newest case. */
  thread: TeamThread;
}

/**
 * Pages who is on call that a text waits while the young person may not be safe, once until the team has answered, and tells everyone who
 * may work on the case.
 */
async function pageTeam(
  { accounts, callout, conversations, notifications }: TeamThreadsDeps,
  { messageId: about, conversationId, thread }: UrgentText,
): Promise<void> {
  const { _id: threadId, caseId, teamSeq } = thread;
  await callout.pageOnCall({ caseId, about: `${threadId}:${teamSeq}` });
  const { ageBand } = await conversations.membersOf(conversationId);
  for (const { accountId } of await accounts.listDesk(ageBand))
    await notifications.notify({ accountId, kind: 'caseForYou', about, path: '/desk' });
}

/** Joins the running transaction. */
async function storeReceived(
  deps: TeamThreadsDeps,
  input: ReceivedText,
  result: CheckResult,
): Promise<MessageInThread> {
  const { actor, side, conversationId, text, clientMessageId } = input;
  const { accountId } = actor;
  const existing = await findThread(deps, input);
  const messageId = newId();
  const { ageBand = null } = (await deps.accounts.findPersons([accountId])).get(accountId) ?? {};
  const caseId = await deps.moderation.takeTeamMessage({
    messageId,
    caseId: existing?.caseId ?? null,
    accountId,
    from: side,
    conversationId,
    ageBand,
    text,
    result,
  });
  const stored = await storeTeamMessage(deps, {
    messageId,
    from: 'person',
    actor,
    clientMessageId,
    text,
    caseId,
    thread: existing ?? { accountId, side, conversationId, key: keyOf(input) },
    helpLevel: helpLevelAfter(existing?.helpLevel ?? null, result),
  });
  await deps.moderation.setAwaitsAnswer({ caseId, waits: true });
  if (conversationId !== null && (await deps.moderation.isMenteeAtRisk(conversationId)))
    await pageTeam(deps, { messageId, conversationId, thread: stored.thread });
  const { publicId: threadId } = stored.thread;
  afterCommit(() => deps.realtime.toAccount(accountId, teamThreadChangedPush, { threadId }));
  return stored;
}
