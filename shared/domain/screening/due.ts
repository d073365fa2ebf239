import { DAY_MS } from '../units.ts';
import { LAPSE_WARNING_DAYS } from './lapse.ts';
import { REFERENCES_NEEDED } from './references.ts';
import type { ScreeningState } from './states.ts';

/** What an application waits for next, from staff or with their help. */
export const DUE_STEPS = [
  'identity',
  'askReferees',
  'references',
  'ringReferee',
  'confirmReference',
  'referencesIn',
  'check',
  'offerTimes',
  'bookTime',
  'interview',
  'secondLook',
  'interviewed',
  'training',
  'assessment',
  'approval',
  'probation',
  'reScreen',
  'break',
  'suspension',
  'referral',
] as const;
export type DueStep = (typeof DUE_STEPS)[number];

/** `waiting`: the list of what staff have to do; `others`: mentors in service, for whom something falls due one day. */
export type DuePart = 'waiting' | 'others';

export interface Due {
  what: DueStep;
  at: Date;
  part: DuePart;
}

/** The part of an application that says what is due. */
export interface DueFacts {
  state: ScreeningState;
  enteredAt: Date;
  references: { speaking: number; confirmed: number };
  interview: {
    slots: readonly { publicId: string; startsAt: Date }[];
    booked: string | null;
    forms: readonly { at: Date }[];
    /** The forms differ, and no one else has looked yet. */
    needsLook: boolean;
  };
  /** When the first piece of evidence lapses; null where none does. */
  lapsesAt: Date | null;
  /** The open task to refer a removed volunteer to the barring body; null without one. */
  referralDueAt: Date | null;
}

/** Policy: within how many days of its beginning a step is to be done. */
const DAYS: Readonly<Partial<Record<DueStep, number>>> = {
  identity: 3,
  askReferees: 1,
  references: 28,
  ringReferee: 2,
  confirmReference: 3,
  check: 28,
  offerTimes: 3,
  secondLook: 3,
  interviewed: 1,
  training: 28,
  assessment: 7,
  approval: 3,
  probation: 84,
  break: 84,
  suspension: 7,
};

function after(what: DueStep, from: Date, part: DuePart = 'waiting'): Due {
  return { what, at: new Date(from.getTime() + (DAYS[what] ?? 0) * DAY_MS), part };
}

/** When a referee who asked for a call is to be rung. */
export function ringDue(askedAt: Date): Due {
  return after('ringReferee', askedAt);
}

/** What an application in the state of references waits for next. */
function dueOfReferences({ enteredAt, references: { speaking, confirmed } }: DueFacts, now: Date): Due {
  if (speaking >= REFERENCES_NEEDED && confirmed > 0) return after('referencesIn', now);
  return speaking > confirmed ? after('confirmReference', now) : after('references', enteredAt);
}

/** What an application in the state of the interview waits for next. */
function dueOfInterview({ enteredAt, interview }: DueFacts): Due {
  const { slots, booked, forms, needsLook } = interview;
  const last = forms.at(-1);
  if (last) return after(needsLook ? 'secondLook' : 'interviewed', last.at);
  const taken = slots.find(({ publicId }) => publicId === booked);
  if (taken) return after('interview', taken.startsAt);
  const latest = slots.at(-1);
  return latest ? after('bookTime', latest.startsAt) : after('offerTimes', enteredAt);
}

/** A mentor in service: the step of their state, or the checks where these fall due first. */
function dueInService({ lapsesAt }: DueFacts, step: Due | null): Due | null {
  if (lapsesAt === null) return step;
  const warnAt = new Date(lapsesAt.getTime() - LAPSE_WARNING_DAYS[0] * DAY_MS);
  return step && step.at < warnAt ? step : { what: 'reScreen', at: warnAt, part: 'others' };
}

/**
 * What is due next of an application, and when; null for a draft, and for one that is over.
 * @param now when the facts came to be
 */
export function nextDue(facts: DueFacts, now: Date): Due | null {
  const { enteredAt, referralDueAt } = facts;
  switch (facts.state) {
    case 'submitted':
      return after('identity', enteredAt);
    case 'identityVerified':
      return after('askReferees', enteredAt);
    case 'referencesPending':
      return dueOfReferences(facts, now);
    case 'checksPending':
      return after('check', enteredAt);
    case 'interview':
      return dueOfInterview(facts);
    case 'training':
      return after('training', enteredAt);
    case 'assessment':
      return after('assessment', enteredAt);
    case 'awaitingApproval':
      return after('approval', enteredAt);
    case 'reScreenDue':
      return after('reScreen', enteredAt);
    case 'probation':
      return dueInService(facts, after('probation', enteredAt, 'others'));
    case 'active':
      return dueInService(facts, null);
    case 'paused':
      return after('break', enteredAt, 'others');
    case 'suspended':
      return after('suspension', enteredAt, 'others');
    case 'removed':
      return referralDueAt && { what: 'referral', at: referralDueAt, part: 'waiting' };
    default:
      return null;
  }
}
