import { ApiError, codeOf } from '../api/ApiError.ts';
import type { Refusal } from './waitingMessage.ts';

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** After this many temporary failures a message is `failed`, and the writer decides. */
const MAX_TRIES = 5;

/** Exponential backoff in milliseconds, with half of it random. */
const delayAfter = (tries: number) =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(tries, 6)) * (0.5 + Math.random() / 2);

type SendFailure =
  | { state: 'waiting'; retryInMs: number }
  | { state: 'failed' | 'refused'; refusal: Refusal; retryInMs: 0 };

/**
 * What becomes of a message whose send failed.
 * @param tries how often it was sent, this time included
 */
export function sendFailureOf(error: unknown, tries: number): SendFailure {
  const code = codeOf(error);
  if (code === 'offline' || code === 'notSignedIn' || code === 'sessionEnded') {
    return { state: 'waiting', retryInMs: delayAfter(tries) };
  }
  if (code === 'tooMany' && error instanceof ApiError) {
    const retryInMs = Math.max(delayAfter(tries), (error.retryAfterSeconds ?? 0) * 1_000);
    return { state: 'waiting', retryInMs };
  }
  if ((code === 'internal' || code === 'unavailable') && tries < MAX_TRIES) {
    return { state: 'waiting', retryInMs: delayAfter(tries) };
  }
  const refusal = { code, details: error instanceof ApiError ? error.details : {} };
  const state = code === 'internal' || code === 'unavailable' || code === 'outOfDate' ? 'failed' : 'refused';
  return { state, refusal, retryInMs: 0 };
}
