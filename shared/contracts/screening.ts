import { z } from 'zod';
import { ageBand, calendarDate, cursor, done, idParams, instant, persona, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { interviewSlot, interviewView } from './interviews.ts';
import { LIMITS } from './limits.ts';
import { referenceRow } from './references.ts';
import { DUE_STEPS } from '../domain/screening/due.ts';
import { BARRING_BODIES, REFERRAL_OUTCOMES } from '../domain/screening/referral.ts';
import { SCREENING_STATES } from '../domain/screening/states.ts';
import { CHECK_LEVELS, CHECK_OUTCOMES, IDENTITY_CHANNELS } from '../domain/screening/checks.ts';
import { EVIDENCE_PIECES } from '../domain/screening/evidence.ts';
import { NATIONS } from '../domain/signposts/signposts.data.ts';

const screeningState = z.enum(SCREENING_STATES);

export const referee = z.strictObject({ name: text(100), relationship: text(100), contact: text(200) });

/** What a volunteer tells us. Sealed at rest; only screening staff read it. */
export const applicationForm = z.strictObject({
  fullName: text(100),
  email: z.email().max(200),
  nation: z.enum(NATIONS),
  timeZone: z.string().min(1).max(60),
  weeklyMinutes: z.number().int().min(15).max(600),
  topicIds: z.array(publicId).min(1).max(8),
  /** What they have been through, in their own words. */
  experience: text(1_500),
  motivation: text(1_500),
  ageBands: z.array(ageBand).min(1).max(3),
  referees: z.array(referee).length(2),
  codeOfConductVersion: z.literal(1),
});
export type ApplicationForm = z.infer<typeof applicationForm>;

const step = z.strictObject({ state: screeningState, enteredAt: instant });

export const getMyApplicationEndpoint = endpoint({
  method: 'GET',
  path: '/api/screening/mine',
  access: ['mentor'],
  limit: 'read',
  answer: z.strictObject({
    state: screeningState,
    steps: z.array(step),
    /** What was saved so far; every field optional until it is sent in. */
    draft: applicationForm.partial(),
    approvedAgeBands: z.array(ageBand),
    /** Whether the contact address was confirmed by its link. */
    emailConfirmed: z.boolean(),
    /** When the first piece of evidence of a mentor in service lapses. */
    checkedUntil: instant.nullable(),
    /** How many more referees to name. */
    refereesWanted: z.number().int(),
    /** Times offered for the interview, while the application is there. */
    interview: z.strictObject({ slots: z.array(interviewSlot), booked: publicId.nullable() }).nullable(),
  }),
});

export const saveMyApplicationEndpoint = endpoint({
  method: 'PUT',
  path: '/api/screening/mine',
  access: ['mentor'],
  limit: 'write',
  body: applicationForm.partial(),
  answer: done,
});

export const submitMyApplicationEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/mine/submit',
  access: ['mentor'],
  limit: 'write',
  body: applicationForm,
  answer: z.strictObject({ state: screeningState }),
});

export const withdrawMyApplicationEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/mine/withdraw',
  access: ['mentor'],
  limit: 'write',
  answer: z.strictObject({ state: screeningState }),
});

export const SCREENING_ROLES = ['coordinator', 'moderator', 'safeguardingLead'] as const;

const applicationRow = z.strictObject({
  id: publicId,
  persona,
  state: screeningState,
  enteredAt: instant,
  version: z.number().int(),
  /** When the first piece of evidence of a mentor in service lapses. */
  lapsesAt: instant.nullable(),
  /** What is due next, from whom it waits on, and when; null for an application that is over. */
  due: z
    .strictObject({ what: z.enum(DUE_STEPS), at: instant, part: z.enum(['waiting', 'others']) })
    .nullable(),
});

/** A move this very person may make now; the screen shows these and no others. */
const allowedMove = z.strictObject({
  to: screeningState,
  needs: z.array(z.enum(['note', 'approvedAgeBands', 'secondApprover'])),
  /** Pieces of evidence without which the move is refused. */
  missing: z.array(z.enum(EVIDENCE_PIECES)),
});

/** What staff know of a check: how and when it was made, and what it said; never the document (R5). */
const identityCheck = z.strictObject({
  kind: z.literal('identity'),
  outcome: z.enum(CHECK_OUTCOMES),
  issuedOn: calendarDate,
  channel: z.enum(IDENTITY_CHANNELS),
});
const backgroundCheck = z.strictObject({
  kind: z.literal('background'),
  outcome: z.enum(CHECK_OUTCOMES),
  issuedOn: calendarDate,
  level: z.enum(CHECK_LEVELS),
});
export const checkInput = z.discriminatedUnion('kind', [identityCheck, backgroundCheck]);
export type ScreeningCheckInput = z.infer<typeof checkInput>;

/** How a piece of evidence stands; `until` where it lapses some day. */
const evidenceRow = z.strictObject({
  piece: z.enum(EVIDENCE_PIECES),
  state: z.enum(['there', 'lapsed', 'missing']),
  until: instant.nullable(),
});

const checkRow = z.strictObject({
  kind: z.enum(['identity', 'background']),
  level: z.enum(CHECK_LEVELS).nullable(),
  channel: z.enum(IDENTITY_CHANNELS).nullable(),
  outcome: z.enum(CHECK_OUTCOMES),
  issuedOn: calendarDate,
  /** When it lapses; null for a check that does not. */
  validUntil: instant.nullable(),
  by: z.string(),
});

/** A background check that the outside provider was asked for. */
const checkRequestRow = z.strictObject({
  /** The reference that the provider answers under. */
  id: publicId,
  level: z.enum(CHECK_LEVELS),
  by: z.string(),
  at: instant,
  answeredAt: instant.nullable(),
});

/** The task to tell the barring body of a volunteer who was removed (R43). */
const referralView = z.strictObject({
  body: z.enum(BARRING_BODIES),
  openedAt: instant,
  dueAt: instant,
  /** The cases about the volunteer's words or conduct, oldest first. The safeguarding lead prepares the pack of each. */
  cases: z.array(z.strictObject({ id: publicId, number: z.string() })),
  closed: z
    .strictObject({
      outcome: z.enum(REFERRAL_OUTCOMES),
      on: calendarDate,
      by: z.string(),
      at: instant,
      note: z.string(),
    })
    .nullable(),
});

export const listApplicationsEndpoint = endpoint({
  method: 'GET',
  path: '/api/screening/applications',
  access: SCREENING_ROLES,
  limit: 'read',
  query: z.strictObject({ after: cursor.optional() }),
  /** What waits for us, then mentors in service; in both parts what is due first in front. */
  answer: z.strictObject({
    applications: z.array(applicationRow),
    /** Where the next page begins; null after the last. */
    next: cursor.nullable(),
    /** How many wait for us, on all pages. */
    waiting: z.number().int(),
    /** The middle of the days that applications spent in a step. */
    days: z.array(z.strictObject({ state: screeningState, days: z.number() })),
  }),
});

export const applicationView = applicationRow.extend({
  form: applicationForm.partial(),
  history: z.array(
    z.strictObject({
      from: screeningState,
      to: screeningState,
      by: z.string(),
      at: instant,
      note: z.string().nullable(),
    }),
  ),
  /** Approvals given so far on the step `awaitingApproval`; two different people are needed. */
  approvals: z.array(z.strictObject({ by: z.string(), at: instant })),
  approvedAgeBands: z.array(ageBand),
  /** How each piece stands that the age bands ask for. */
  evidence: z.array(evidenceRow),
  /** In the order in which they were recorded. */
  checks: z.array(checkRow),
  /** Null where no outside provider is set up. */
  checkRequests: z.array(checkRequestRow).nullable(),
  referral: referralView.nullable(),
  /** Whether this person may close the task. */
  mayCloseReferral: z.boolean(),
  /** The mentor whose invitation the volunteer came by. */
  invitedBy: z.string().nullable(),
  /** In the order in which they were asked. */
  references: z.array(referenceRow),
  interview: interviewView,
  /** Levels that this volunteer may be checked at. */
  checkLevels: z.array(z.enum(CHECK_LEVELS)),
  /** Bands asked for whose evidence is complete. */
  approvable: z.array(ageBand),
  moves: z.array(allowedMove),
  /** Why this person cannot approve, where they cannot. */
  cannotApprove: z.enum(['interviewer', 'alreadyApproved', 'role']).nullable(),
});
export type ApplicationView = z.infer<typeof applicationView>;

export const getApplicationEndpoint = endpoint({
  method: 'GET',
  path: '/api/screening/applications/:id',
  access: SCREENING_ROLES,
  limit: 'read',
  params: idParams,
  answer: applicationView,
});

/** Records a step. From `awaitingApproval` to `probation` the first call records an approval, the second person's moves it. */
export const moveApplicationEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/moves',
  access: SCREENING_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({
    to: screeningState,
    version: z.number().int(),
    note: text(LIMITS.reasonLength).optional(),
    approvedAgeBands: z.array(ageBand).max(3).optional(),
  }),
  answer: applicationView,
});
