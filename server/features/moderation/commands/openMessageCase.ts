import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { CheckResult } from '../../checks/index.ts';
import { caseKindOf } from '../caseKind.policy.ts';
import { showHelpToMentee } from '../helpCard.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase } from './openCase.ts';

interface CheckedMessage {
  conversationId: string;
  entryId: string;
  authorSide: Side;
  result: CheckResult;
  /** Entries of earlier messages that hold a piece of what was found. */
  pieces: readonly string[];
}

/** Opens the case, with the lock and the help card, that the check of a stored message calls for. Idempotent by entry. */
export function openMessageCase(deps: ModerationDeps) {
  const open = openCase(deps);
  return async (input: CheckedMessage): Promise<void> => {
    const { conversationId, entryId, authorSide, result, pieces } = input;
    const { risk, findings, lock } = result;
    if (result.opensCase || lock || result.outcome === 'hold') {
      const evidence = await deps.messages.readWords({ conversationId, entryId });
      const subject = { kind: 'entry', id: entryId } as const;
      const kind = caseKindOf(result, authorSide);
      const isHeld = result.outcome === 'hold';
      await open({ ...kind, risk, subject, conversationId, findings, pieces, lock, evidence, isHeld });
    }
    if (result.helpCard && authorSide === 'mentee') await showHelpToMentee(deps, { conversationId, risk });
  };
}
