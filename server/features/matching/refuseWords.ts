import { AppError } from '../../platform/http/index.ts';
import { spansForWriter } from '../conversations/index.ts';
import type { CheckResult } from './matching.ports.ts';

/** The error for words that the check blocked: the spans that may be named to their writer, the reasons, and a suggested rewrite. */
export function refuseWords({ findings, rewrite }: CheckResult): AppError {
  return new AppError('blocked', { details: { spans: spansForWriter(findings), rewrite, helpCard: false } });
}
