import type { ErrorBody, ErrorCode } from '../../../shared/contracts/errors.ts';
import { ERRORS } from '../../../shared/contracts/errors.ts';

interface AppErrorFacts {
  fields?: Record<string, string>;
  retryAfterSeconds?: number;
  details?: Record<string, unknown>;
}

/** A refusal with a code, status and words of the errors table. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly facts: AppErrorFacts;

  constructor(code: ErrorCode, facts: AppErrorFacts = {}) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.facts = facts;
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  toBody(requestId: string): ErrorBody {
    return { code: this.code, message: ERRORS[this.code].words, requestId, ...this.facts };
  }
}
