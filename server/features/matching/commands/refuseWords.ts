import type { Span } from '../../../../shared/contracts/conversations.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CheckResult } from '../matching.ports.ts';

/** The refusal of words that were stopped: which, why, and what could be said instead. */
export function refuseWords({ findings, rewrite }: CheckResult): AppError {
  const spans = findings.flatMap(({ kind, start, end, reasonCode }): Span[] =>
    start === null || end === null ? [] : [{ kind, start, end, reasonCode }],
  );
  return new AppError('blocked', { details: { spans, rewrite } });
}
