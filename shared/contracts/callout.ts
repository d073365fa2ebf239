import { z } from 'zod';
import { DESK_ROLES, TEAM_ROLES } from './actor.ts';
import { calendarDate, idParams, instant, pageQuery, publicId, wallTime } from './common.ts';
import { endpoint, push } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { CLOCK_LEVELS, CLOCK_STEPS } from '../domain/callout/clocks.data.ts';
import { PAGE_CHANNELS, PAGE_OUTCOMES } from '../domain/callout/pages.ts';

export const ROTA_EDITORS = ['safeguardingLead', 'coordinator'] as const;

const span = z.strictObject({ from: instant, to: instant });

/** A case that no one has acknowledged. */
const waitingCase = z.strictObject({
  caseId: publicId,
  /** "C-1004" */
  number: z.string(),
  /** The gravest level of its clock. */
  level: z.enum(CLOCK_LEVELS),
  /** The instant that its clock counts from. */
  since: instant,
  acknowledgeBy: instant,
  /** Whether it was escalated: only the safeguarding lead acknowledges it. */
  forLead: z.boolean(),
});
export type WaitingCase = z.infer<typeof waitingCase>;

/** Who is on call, what waits and what was not answered in time, for the head of the desk. */
export const getCalloutEndpoint = endpoint({
  method: 'GET',
  path: '/api/callout',
  access: TEAM_ROLES,
  limit: 'read',
  answer: z.strictObject({
    /** Desk names, the first to be paged first. */
    onCall: z.array(z.string()),
    /** Until when the people are these; null where no later shift is known. */
    until: instant.nullable(),
    /** Who follows then. */
    next: z.array(z.string()),
    /** The first time in the coming week without anyone on call. */
    gap: span.nullable(),
    /** Cases that this person may acknowledge and no one has, the one due first first. */
    waiting: z.array(waitingCase),
    /** How many steps of the last seven days were breaches. */
    breaches: z.number().int(),
  }),
});

const firedStep = z.strictObject({
  step: z.enum(CLOCK_STEPS),
  dueAt: instant,
  firedAt: instant,
  isBreach: z.boolean(),
  /** Desk names; empty where there was no one. */
  reached: z.array(z.string()),
});

export const caseClockView = z.strictObject({
  number: z.string(),
  level: z.enum(CLOCK_LEVELS),
  since: instant,
  acknowledgeBy: instant,
  forLead: z.boolean(),
  /** Whether the clock runs and this person stops it by acknowledging. */
  mayAcknowledge: z.boolean(),
  acknowledged: z.strictObject({ by: z.string(), byMe: z.boolean(), at: instant }).nullable(),
  /** By when someone must have claimed the acknowledged case, before it is called out again; null without such a time. */
  claimBy: instant.nullable(),
  /** Whether the case is decided. */
  isDecided: z.boolean(),
  /** In the order in which they fired, of earlier rounds too. */
  steps: z.array(firedStep),
  pages: z.array(
    z.strictObject({ to: z.string(), at: instant, state: z.enum(['waiting', 'sent', 'notSent']) }),
  ),
});
export type CaseClockView = z.infer<typeof caseClockView>;

export const getCaseClockEndpoint = endpoint({
  method: 'GET',
  path: '/api/callout/cases/:id',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  answer: caseClockView,
});

/** Stops the clock. The answer names the person who acknowledged it first. */
export const acknowledgeCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/callout/cases/:id/acknowledgement',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  answer: caseClockView,
});

/** Steps that fired because a case was not acknowledged in time, newest first; kept for good. */
export const listBreachesEndpoint = endpoint({
  method: 'GET',
  path: '/api/callout/breaches',
  access: TEAM_ROLES,
  limit: 'read',
  query: pageQuery,
  answer: z.strictObject({ breaches: z.array(firedStep.extend({ id: z.string(), number: z.string() })) }),
});

const rotaPerson = z.strictObject({ id: publicId, name: z.string() });
const rotaView = z.strictObject({
  /** Shifts that run or are to come, in order. */
  shifts: z.array(
    span.extend({
      id: publicId,
      /** At the desk, reading cases; otherwise paged only. */
      atDesk: z.boolean(),
      people: z.array(rotaPerson),
    }),
  ),
  /** Who can be put on the rota. */
  people: z.array(rotaPerson),
  /** Times of the coming week without anyone on call. */
  gaps: z.array(span),
});
export type RotaView = z.infer<typeof rotaView>;

export const getRotaEndpoint = endpoint({
  method: 'GET',
  path: '/api/rota',
  access: TEAM_ROLES,
  limit: 'read',
  answer: rotaView,
});

const shiftPeople = z
  .array(publicId)
  .min(1)
  .max(6)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'each person once' });

/** Adds a shift, repeated weekly by the clock of London. An end that is not after the start is on the next day. */
export const addShiftsEndpoint = endpoint({
  method: 'POST',
  path: '/api/rota/shifts',
  access: ROTA_EDITORS,
  limit: 'write',
  body: z.strictObject({
    day: calendarDate,
    from: wallTime,
    to: wallTime,
    weeks: z.number().int().min(1).max(LIMITS.shiftWeeks),
    atDesk: z.boolean(),
    people: shiftPeople,
  }),
  answer: rotaView,
});

/** Replaces the people of a shift. In one that runs this is the hand-over: it ends now, and one with the new people begins. */
export const changeShiftEndpoint = endpoint({
  method: 'PUT',
  path: '/api/rota/shifts/:id',
  access: ROTA_EDITORS,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ people: shiftPeople }),
  answer: rotaView,
});

/** Removes a shift; one that runs ends now. */
export const removeShiftEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/rota/shifts/:id',
  access: ROTA_EDITORS,
  limit: 'write',
  params: idParams,
  answer: rotaView,
});

/** Sends a page to the person who asks, over every channel. */
export const sendTestPageEndpoint = endpoint({
  method: 'POST',
  path: '/api/callout/test-page',
  access: TEAM_ROLES,
  limit: 'write',
  answer: z.strictObject({
    results: z.array(z.strictObject({ channel: z.enum(PAGE_CHANNELS), outcome: z.enum(PAGE_OUTCOMES) })),
  }),
});

/** To the desk: a clock or the rota changed; fetch it. */
export const calloutChangedPush = push({
  name: 'callout:changed',
  carries: 'ids',
  payload: z.strictObject({}),
});
