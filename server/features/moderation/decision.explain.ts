import { explanationsChangedPush } from '../../../shared/contracts/explanations.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { explanationsOf } from '../../../shared/domain/moderation/explanations.ts';
import { newId, newPublicId } from '../../platform/crypto/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import type { Decided } from './decision.effects.ts';
import { partiesOf } from './decision.restriction.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/**
 * Stores what each person of the conversation is told of a decision. Joins the running transaction; their devices are told to fetch it
 * after the commit.
 * @param input `writer`: the side that wrote the message that the decision acts on; `isHeld`: it had not reached the other side
 * @returns the accounts that are told
 */
export async function explainDecision(
  deps: Pick<ModerationDeps, 'clock' | 'conversations' | 'explanations' | 'realtime'>,
  input: Decided & { decisionId: string; writer: Side | null; isHeld: boolean },
): Promise<string[]> {
  const { found, action, tell, decisionId, removedFor, writer, isHeld } = input;
  const { _id: caseId, conversationId } = found;
  const templates = explanationsOf({ action, tell, writer, isHeld });
  if (conversationId === null || Object.keys(templates).length === 0) return [];
  const parties = await partiesOf(deps, found);
  const { publicId: conversation } = await deps.conversations.readStateAndLocks(conversationId);
  const informedAccountIds: string[] = [];
  for (const side of SIDES) {
    const accountId = parties[side];
    const template = templates[side];
    if (accountId === undefined || template === undefined) continue;
    await deps.explanations.insert({
      _id: newId(),
      publicId: newPublicId(),
      accountId,
      caseId,
      decisionId,
      template,
      conversation,
      removedFor: action === 'remove' ? removedFor : null,
      at: deps.clock.now(),
      putAwayAt: null,
    });
    informedAccountIds.push(accountId);
  }
  afterCommit(() => {
    for (const accountId of informedAccountIds)
      deps.realtime.toAccount(accountId, explanationsChangedPush, {});
  });
  return informedAccountIds;
}
