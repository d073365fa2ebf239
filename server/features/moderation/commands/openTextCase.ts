import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { Subject } from '../case.model.ts';
import { caseKindOf } from '../caseKind.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase } from './openCase.ts';

interface CheckedText {
  subject: Subject;
  from: Side;
  text: string;
  result: CheckResult;
  conversationId?: string | null;
  /** The writer, where there is no conversation. */
  accountId?: string;
  ageBand?: AgeBand | null;
  /** Cases whose readers alone may read it (R23). */
  originIds?: readonly string[];
}

/** Opens a case about a checked text that is no message: a goal, a help request, a profile, feedback. Joins the running transaction. */
export function openTextCase(deps: ModerationDeps) {
  const open = openCase(deps);
  return async (input: CheckedText): Promise<void> => {
    const { subject, from, text, result, conversationId = null, accountId, ageBand = null } = input;
    const { originIds = [] } = input;
    const { risk, findings, lock } = result;
    await open({
      ...caseKindOf(result, from),
      risk,
      subject,
      conversationId,
      personIds: accountId === undefined ? [] : [accountId],
      ageBand,
      findings,
      lock,
      originIds,
      words: { from, text },
    });
  };
}
