import { inTransaction } from '../../../platform/db/index.ts';
import { isDistressKind } from '../../checks/index.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { CheckedMessage } from '../../conversations/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import { isRepeated, withLine } from '../attention.policy.ts';
import { followUp } from './followUp.ts';

/**
 * Asks for a review of a message that a rule is not sure of, with or without a listener; the second such message in seven days is a case.
 * Idempotent by message: the listener's result is later added to the same line and case.
 */
export function reviewByRules(deps: AttentionDeps) {
  const { scores } = deps;
  const follow = followUp(deps);
  return async (message: CheckedMessage, result: Pick<CheckResult, 'risk' | 'findings'>): Promise<void> => {
    const { _id: entryId, conversationId, from: side, at } = message;
    const key = { conversationId, side };
    await scores.ensure(key);
    await inTransaction(async () => {
      const { lines: earlierLines } = await scores.find(key);
      const weight = earlierLines.find((line) => line.entryId === entryId)?.weight ?? 0;
      const line = { entryId, at, weight, isReview: true };
      const lines = withLine(earlierLines, line);
      await scores.setLines(key, lines);
      await follow({
        message,
        attention: isRepeated(lines, line) ? 'case' : 'review',
        score: null,
        level: result.risk,
        offersHelp: result.findings.some(({ kind }) => isDistressKind(kind)),
      });
    });
  };
}
