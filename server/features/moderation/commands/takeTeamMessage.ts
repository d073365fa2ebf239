import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { isUndecided } from '../../../../shared/domain/moderation/caseStates.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { ModerationCase } from '../case.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase } from './openCase.ts';

interface TeamMessageText {
  messageId: string;
  /** The case beside which the thread stands; null for a question in a new thread. */
  caseId: string | null;
  accountId: string;
  from: Side;
  conversationId: string | null;
  ageBand: AgeBand | null;
  text: string;
  result: CheckResult;
}

/** Risk of a text whose check failed: a person reads it within the clock of this risk. */
const UNCHECKED_RISK = 'moderate';

/**
 * Takes what a person wrote to the team into a case. While the case of the thread is undecided the text belongs to it, and is added to it, with
 * its clock, where it tells of a danger; otherwise it opens a case. Nothing is locked by it, and no cap is lifted. Joins the running transaction.
 * @returns the id of the case
 */
export function takeTeamMessage(deps: ModerationDeps) {
  const open = openCase(deps);
  return async (input: TeamMessageText): Promise<string> => {
    const { from, conversationId, accountId, ageBand, messageId, result, text } = input;
    const existing = await findUndecidedCase(deps, input);
    const risk = result.errored ? UNCHECKED_RISK : result.risk;
    if (existing && risk === 'none') return existing._id;
    return open({
      kind: from === 'mentee' && risk !== 'none' ? 'distress' : 'question',
      risk,
      subject: { kind: 'teamMessage', id: messageId },
      about: from,
      conversationId,
      personIds: [accountId],
      ageBand,
      findings: result.findings,
      words: { from, text },
      // What the listener heard has no clock: a text that tells of a danger opens a case that has one.
      intoCaseId: existing && existing.kind !== 'listen' ? existing._id : null,
    });
  };
}

/**
 * The undecided case that the text belongs to: the newest case of its thread, else the case about the young person's safety or about an
 * earlier question in this conversation.
 */
async function findUndecidedCase(
  { cases }: ModerationDeps,
  { caseId, conversationId, from }: TeamMessageText,
): Promise<ModerationCase | null> {
  const [existing] = await cases.findMany(caseId === null ? [] : [caseId]);
  if (existing && isUndecided(existing)) return existing;
  return conversationId === null ? null : cases.findSafetyCase({ conversationId, about: from });
}
