import { DAY_SECONDS, HOUR_SECONDS } from '../domain/units.ts';

/** Sizes and rates in one place. Lengths are Unicode code points unless a name says otherwise. */
export const LIMITS = {
  messageLength: 2_000,
  helpRequestLength: 500,
  handOverLength: 500,
  goalLength: 200,
  reportLength: 500,
  outsideReportLength: 1_500,
  referenceLength: 30,
  adviceReferenceLength: 60,
  feedbackWordsLength: 500,
  reflectionLength: 1_000,
  reasonLength: 300,
  /** Of the reason for reading more messages around a case. */
  wideningReasonLeast: 10,
  wideningReasonLength: 500,
  profileAboutLength: 300,
  passphraseMinLength: 12,
  passphraseMaxLength: 128,
  historyPage: 50,
  suggestions: 3,
  openRequests: 1,
  deskNameLength: 40,
  deskSearchLength: 60,
  deskViewNameLength: 30,
  deskViews: 10,
  shiftWeeks: 26,
  requestHours: 72,
  /** Within which a request that waited for room can be answered at least. */
  admittedHours: 24,
} as const;

/** Requests allowed in a window, for each account (or IP address when no one is signed in; it is stored as a keyed hash). */
export const RATES = {
  /**
   * Sign-ins and recoveries from one IP address, right and wrong: a ceiling on the hashing that one address can cause. A school sits
   * behind one address, so the ceiling is high, and a known device is not counted.
   */
  signIn: { points: 600, seconds: 300 },
  /** Wrong secrets for one sign-in name from one IP address; sign-in and recovery are counted apart. */
  guessByPair: { points: 10, seconds: 300 },
  /** Wrong secrets from one known device, whatever others do to the name. */
  guessByDevice: { points: 10, seconds: 300 },
  /** Wrong secrets for one sign-in name from any unknown device. Above it answers are delayed, not refused. */
  guessByName: { points: 100, seconds: 300 },
  /** Wrong secrets from one IP address, for any name. Above it answers are delayed, not refused. */
  guessByAddress: { points: 40, seconds: 300 },
  /** Wrong secrets for one member of staff, from anywhere. Above it an error is logged. */
  guessOfStaff: { points: 10, seconds: 300 },
  /** Wrong one-time codes of one account, after the right passphrase. */
  oneTimeCode: { points: 10, seconds: 900 },
  /** Wrong passphrases that a signed-in person types again. */
  ownPassphrase: { points: 10, seconds: 900 },
  /** Renewals of one session. */
  refresh: { points: 60, seconds: 60 },
  /** Renewals and sign-outs without a token of a session that goes on, by IP address. */
  unknownToken: { points: 60, seconds: 60 },
  /** By IP address: a class may join in one lesson. */
  signUp: { points: 60, seconds: HOUR_SECONDS },
  write: { points: 60, seconds: 60 },
  read: { points: 600, seconds: 60 },
  send: { points: 60, seconds: 60 },
  /** By account: each request lists up to three mentors; the limit stops an account from listing them all. */
  ask: { points: 12, seconds: DAY_SECONDS },
  /** By account: mails with a one-time link, so that no mailbox can be filled from here. */
  confirmEmail: { points: 5, seconds: DAY_SECONDS },
  /** By IP address: links of referees and volunteers that were tried and do not work. A secret has 192 bits. */
  deadLink: { points: 30, seconds: HOUR_SECONDS },
  report: { points: 20, seconds: HOUR_SECONDS },
  /** By IP address: reports of people without an account, unless their words call for a case. */
  outsideReport: { points: 6, seconds: HOUR_SECONDS },
  /** By IP address: those too, so that no one fills the desk from one address. */
  outsideTry: { points: 30, seconds: HOUR_SECONDS },
  search: { points: 30, seconds: 300 },
} as const;
