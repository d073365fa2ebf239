import { AppError } from '../../platform/http/index.ts';
import { spansForWriter } from '../conversations/index.ts';
import type { CheckResult } from './matching.ports.ts';

/** The error `blocked` for words that the check stopped: the spans that their writer may be shown, and a suggested rewrite. */
export function blockedWordsError({ findings, rewrite }: CheckResult): AppError {
  return new AppError('blocked', { details: { spans: spansForWriter(findings), rewrite, helpCard: false } });
}
