import { inTransaction } from '../../../platform/db/index.ts';
import { isDistressKind } from '../../checks/index.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { MessageEntry } from '../../conversations/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import { isRepeated, withLine } from '../attention.policy.ts';
import { followUp } from './followUp.ts';

/**
 * A person reads what a rule is not sure of, with or without a listener; the second such message in seven days is a case. Safe to
 * repeat: the message counts once, and what the listener makes of it later is added to the same line and case.
 */
export function reviewByRules(deps: AttentionDeps) {
  return async (message: MessageEntry, result: Pick<CheckResult, 'risk' | 'findings'>): Promise<void> => {
    const { scores } = deps;
    const { _id: entryId, conversationId, from: side, at } = message;
    const key = { conversationId, side };
    await scores.ensure(key);
    await inTransaction(async () => {
      const known = (await scores.find(key))?.lines ?? [];
      const weight = known.find((line) => line.entryId === entryId)?.weight ?? 0;
      const line = { entryId, at, weight, isReview: true };
      const lines = withLine(known, line);
      await scores.setLines(key, lines);
      await followUp(deps, {
        message,
        attention: isRepeated(lines, line) ? 'case' : 'review',
        score: null,
        level: result.risk,
        offersHelp: result.findings.some(({ kind }) => isDistressKind(kind)),
      });
    });
  };
}
