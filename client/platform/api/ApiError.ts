import type { ErrorBody, ErrorCode } from '../../../shared/contracts/errors.ts';

/** Refusals that never reached the server, beside its own codes. */
export type ClientErrorCode = ErrorCode | 'offline' | 'outOfDate';

/** A refusal, by code. What people read comes from the catalogue `errors` under that code. */
export class ApiError extends Error {
  readonly code: ClientErrorCode;
  readonly fields: Readonly<Record<string, string>>;
  readonly retryAfterSeconds: number | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ClientErrorCode, body?: ErrorBody) {
    super(code);
    this.name = 'ApiError';
    this.code = code;
    this.fields = body?.fields ?? {};
    this.retryAfterSeconds = body?.retryAfterSeconds;
    this.details = body?.details ?? {};
  }
}

/** The code of any failure: what is not ours is `internal`. */
export function codeOf(error: unknown): ClientErrorCode {
  return error instanceof ApiError ? error.code : 'internal';
}

/** Whether trying the same again later can succeed. */
export function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'offline' || code === 'unavailable' || code === 'internal' || code === 'tooMany';
}
