import type { ErrorBody, ErrorCode } from '../../../shared/contracts/errors.ts';
import type { BlockedDetails } from '../../../shared/contracts/conversations.ts';
import type { DetailedCode, ErrorDetails, RejectedTextCode } from '../../../shared/contracts/errorDetails.ts';
import { ERRORS } from '../../../shared/contracts/errors.ts';

interface PlainFacts {
  fields?: Record<string, string>;
  retryAfterSeconds?: number;
}

type AppErrorFacts = PlainFacts & { details?: ErrorDetails[DetailedCode] };

/** Details go only with a code that has some, in the shape of that code. */
type AppErrorArguments =
  | [code: ErrorCode, facts?: PlainFacts & { details?: never }]
  | [code: RejectedTextCode, facts: PlainFacts & { details: BlockedDetails }]
  | { [C in DetailedCode]: [code: C, facts: PlainFacts & { details: ErrorDetails[C] }] }[DetailedCode];

/** A refusal with a code, status and words of the errors table. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly facts: AppErrorFacts;

  constructor(...[code, facts = {}]: AppErrorArguments) {
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
