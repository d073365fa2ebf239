import type { Nation } from '../signposts/signposts.data.ts';
import { DAY_MS } from '../units.ts';

/** Bodies that keep the lists of people who are barred from work with children. */
export const BARRING_BODIES = ['dbs', 'disclosureScotland'] as const;
export type BarringBody = (typeof BARRING_BODIES)[number];

/** `referred`: the body was told. `notNeeded`: a person decided that the duty to refer does not apply, and wrote why. */
export const REFERRAL_OUTCOMES = ['referred', 'notNeeded'] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** Policy: the duty says as soon as possible; the task is due within so many days (R43). */
const REFERRAL_DAYS = 7;

const BODY: Readonly<Record<Nation, BarringBody>> = {
  england: 'dbs',
  wales: 'dbs',
  // The Disclosure and Barring Service keeps the lists for Northern Ireland too.
  northernIreland: 'dbs',
  scotland: 'disclosureScotland',
};

/** The body that is told of a volunteer who was removed, by the nation that they live in. */
export function barringBodyOf(nation: Nation): BarringBody {
  return BODY[nation];
}

export function referralDueAt(removedAt: Date): Date {
  return new Date(removedAt.getTime() + REFERRAL_DAYS * DAY_MS);
}
