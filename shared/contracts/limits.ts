import { DAY_SECONDS, HOUR_SECONDS } from '../domain/units.ts';

/** Sizes and rates in one place. Lengths are Unicode code points unless a name says otherwise. */
export const LIMITS = {
  messageLength: 2_000,
  helpRequestLength: 500,
  goalLength: 200,
  reportLength: 500,
  feedbackWordsLength: 500,
  reflectionLength: 1_000,
  reasonLength: 300,
  passphraseMinLength: 12,
  passphraseMaxLength: 128,
  historyPage: 50,
  suggestions: 3,
  openRequests: 1,
  requestHours: 72,
} as const;

/** Requests allowed in a window, for each account (or IP address when nobody is signed in; it is stored as a keyed hash). */
export const RATES = {
  /** By IP address: a school or a family may sit behind one. */
  signIn: { points: 40, seconds: 300 },
  /** By sign-in name, whatever the IP address. */
  signInByName: { points: 10, seconds: 300 },
  signUp: { points: 10, seconds: HOUR_SECONDS },
  write: { points: 60, seconds: 60 },
  read: { points: 600, seconds: 60 },
  send: { points: 60, seconds: 60 },
  /** By account: each request lists up to three mentors; the limit stops an account from listing them all. */
  ask: { points: 12, seconds: DAY_SECONDS },
  report: { points: 20, seconds: HOUR_SECONDS },
  search: { points: 30, seconds: 300 },
} as const;
