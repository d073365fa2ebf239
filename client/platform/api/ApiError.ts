import type { ErrorBody, ErrorCode } from '../../../shared/contracts/errors.ts';

/** The server's error codes and those that the client makes. */
export type ClientErrorCode = ErrorCode | 'offline' | 'outOfDate';

/** A failed call, by code. Its words are in the catalogue `errors` under that code. */
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

/** The code of any error; `internal` for one that is no `ApiError`. */
export function codeOf(error: unknown): ClientErrorCode {
  return error instanceof ApiError ? error.code : 'internal';
}

/** Whether the same call may succeed later. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'offline' || code === 'unavailable' || code === 'internal' || code === 'tooMany';
}
