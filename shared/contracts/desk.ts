import { z } from 'zod';
import { DESK_ROLES } from './actor.ts';
import { done, idParams, instant, pageQuery, publicId, text } from './common.ts';
import { closingOfAuthorityReport, dueAuthorityReport } from './authorityReports.ts';
import { raiseRiskBody, recordCallBody, widenCaseBody } from './caseTimeline.ts';
import { AVOIDABLE_TOPICS } from '../domain/moderation/welfare.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { caseKind, caseRow, caseView, riskLevel } from './moderation.ts';

/**
 * All open cases but disputed blocks; those that no one has; one's own; those that were escalated to the safeguarding lead; those that are
 * read without a clock; disputed blocks.
 */
export const CASE_QUEUES = ['all', 'free', 'mine', 'lead', 'read', 'disputes'] as const;
export type CaseQueueName = (typeof CASE_QUEUES)[number];
export const listCasesEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases',
  access: DESK_ROLES,
  limit: 'read',
  query: pageQuery.extend({
    queue: z.enum(CASE_QUEUES).default('all'),
    kind: caseKind.optional(),
    leastRisk: riskLevel.optional(),
    /** A case number or an alias; finds closed cases too, whatever the queue. */
    search: text(LIMITS.deskSearchLength).optional(),
  }),
  answer: z.strictObject({ cases: z.array(caseRow), total: z.number().int() }),
});

/** A note for colleagues. It needs no claim, and a decision does not get stale by it. */
export const noteOnCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/notes',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ text: text(LIMITS.reasonLength) }),
  answer: caseView,
});

/** Lists five more messages on each side in a case, covered, for a reason that stays with the case. It needs one's own claim. */
export const widenCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/more',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: widenCaseBody,
  answer: caseView,
});

/** Raises the risk of an undecided case, and so its clock. It is told to nobody outside the desk. */
export const raiseRiskEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/risk',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: raiseRiskBody,
  answer: caseView,
});

/** Records a call outside the service about a case (R39). It needs no claim, and a decision does not get stale by it. */
export const recordCallEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/calls',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: recordCallBody,
  answer: caseView,
});

/** Other cases of the same conversation or people that are not closed, the most urgent first, twenty at most; `total`: of all of them. */
export const listRelatedCasesEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases/:id/related',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  answer: z.strictObject({ cases: z.array(caseRow), total: z.number().int() }),
});

/** "No action" on several cases of low risk at most, each claimed and read: all of them, or none. */
export const decideTogetherEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/decisions',
  access: DESK_ROLES,
  limit: 'write',
  body: z.strictObject({
    cases: z
      .array(z.strictObject({ id: publicId, version: z.number().int() }))
      .min(1)
      .max(20),
    reason: text(LIMITS.reasonLength),
  }),
  answer: z.strictObject({ cases: z.array(caseRow) }),
});

/** A filter of the queue that a member of staff saved. */
const deskView = z.strictObject({
  name: text(LIMITS.deskViewNameLength),
  queue: z.enum(CASE_QUEUES),
  kind: caseKind.nullable(),
  leastRisk: riskLevel.nullable(),
});
export type DeskView = z.infer<typeof deskView>;

const avoidableTopic = z.enum(AVOIDABLE_TOPICS);

/** A talk that is due after a severe case. */
const debrief = z.strictObject({ caseId: publicId, number: z.string(), since: instant });

const deskNow = z.strictObject({
  /** Undecided cases with a clock that no one has. */
  waiting: z.number().int(),
  /** When the one was opened that has waited longest. */
  waitingSince: instant.nullable(),
  /** Undecided cases past their time. */
  late: z.number().int(),
  toRead: z.number().int(),
  disputes: z.number().int(),
  mine: z.number().int(),
  /** Numbers of the undecided appeals that no member of staff may decide: an appeal needs a second person (R26). */
  appealsWithoutDecider: z.array(z.string()),
  /** Staff with a sign of life in the last two minutes. */
  here: z.array(z.strictObject({ name: z.string(), onBreak: z.boolean() })),
  /** End of one's own break; null while there is none. */
  breakUntil: instant.nullable(),
  breakDueAt: instant,
  /** How many severe cases one may take today. */
  severeLeft: z.number().int(),
  avoids: z.array(avoidableTopic),
  views: z.array(deskView),
  debriefs: z.array(debrief),
  /** For the safeguarding lead: whom to talk with. */
  teamDebriefs: z.array(debrief.extend({ name: z.string() })),
  /** For the safeguarding lead: what has to be reported to a statutory body, the most urgent first (R44). */
  reportsDue: z.array(dueAuthorityReport),
});
export type DeskNow = z.infer<typeof deskNow>;

/** A sign of life from the desk, answered with what waits and who is there. A break begins by itself when it is due (R40). */
export const beAtDeskEndpoint = endpoint({
  method: 'POST',
  path: '/api/desk/here',
  access: DESK_ROLES,
  limit: 'read',
  answer: deskNow,
});

/** Replaces the topics that one is not given, and the saved views. */
export const saveDeskSettingsEndpoint = endpoint({
  method: 'PUT',
  path: '/api/desk/settings',
  access: DESK_ROLES,
  limit: 'write',
  body: z.strictObject({
    avoids: z.array(avoidableTopic).max(AVOIDABLE_TOPICS.length),
    views: z.array(deskView).max(LIMITS.deskViews),
  }),
  answer: done,
});

/** Begins one's own break. */
export const takeBreakEndpoint = endpoint({
  method: 'POST',
  path: '/api/desk/breaks',
  access: DESK_ROLES,
  limit: 'write',
  answer: done,
});

/** Says that one has talked about a severe case. */
export const endDebriefEndpoint = endpoint({
  method: 'POST',
  path: '/api/desk/debriefs/:id/done',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  answer: done,
});

const agreementRow = z.strictObject({
  /** A kind of finding, or of case where nothing was found. */
  reason: z.string(),
  cases: z.number().int(),
  /** Share of the same answers, 0–1. */
  agreed: z.number(),
  /** Cohen's kappa, -1–1; null where chance alone would agree always. */
  kappa: z.number().nullable(),
});
export type AgreementRow = z.infer<typeof agreementRow>;

/** How far second looks agree with the first decision, for each reason (N12). */
export const listAgreementEndpoint = endpoint({
  method: 'GET',
  path: '/api/second-looks',
  access: ['safeguardingLead'],
  limit: 'read',
  answer: z.strictObject({ rows: z.array(agreementRow) }),
});

/** Closes the task to report a suspicion of child sexual abuse to the statutory body (R44). Names the version of the case that it saw. */
export const closeAuthorityReportEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/authority-report',
  access: ['safeguardingLead'],
  limit: 'write',
  params: idParams,
  body: closingOfAuthorityReport,
  answer: caseView,
});
