import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { Subject } from '../case.model.ts';
import type { CheckResult } from '../moderation.ports.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase } from './openCase.ts';
import { kindOf } from './openMessageCase.ts';

interface Words {
  subject: Subject;
  from: Side;
  text: string;
  result: CheckResult;
  conversationId?: string | null;
  accountId?: string;
  ageBand?: AgeBand | null;
}

/** A case about words that are no message: a goal, a help request, a profile, what is said after the end. Joins the running transaction. */
export function openWordsCase(deps: ModerationDeps) {
  return async ({
    subject,
    from,
    text,
    result,
    conversationId = null,
    accountId,
    ageBand = null,
  }: Words): Promise<void> => {
    const { risk, findings, lock } = result;
    const personIds = accountId === undefined ? [] : [accountId];
    const words = { from, text };
    await openCase(deps)({
      ...kindOf(result, from),
      risk,
      subject,
      conversationId,
      personIds,
      ageBand,
      findings,
      lock,
      words,
    });
  };
}
