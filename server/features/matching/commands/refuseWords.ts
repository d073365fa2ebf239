import type { StoppedWords } from '../../../../shared/contracts/matching.ts';
import { spansForWriter } from '../../conversations/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CheckResult } from '../matching.ports.ts';

/** The refusal of words that were stopped: which of them may be named, why, and what could be said instead. */
export function refuseWords({ findings, rewrite }: CheckResult): AppError {
  const details: StoppedWords = { spans: spansForWriter(findings), rewrite, helpCard: false };
  return new AppError('blocked', { details });
}
