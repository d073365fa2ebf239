import { z } from 'zod';
import { DESK_ROLES } from './actor.ts';
import { ageBand, idParams, instant, pageQuery, publicId, text } from './common.ts';
import { authorityReportView } from './authorityReports.ts';
import { caseActs } from './caseTimeline.ts';
import { decisionAction, decisionBody, tell } from './decisionBody.ts';
import type { DecisionAction } from './decisionBody.ts';
import { endpoint, push } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { mentorHistory } from './mentorHistory.ts';
import { APPEAL_SUBJECTS } from './appeals.ts';
import { REPORT_REASONS } from './reports.ts';
import { caseRestriction } from './restrictions.ts';
import { SIDES } from '../domain/conversation/states.ts';
import { CASE_TEXT_STATUSES } from '../domain/moderation/caseTextStatus.ts';
import { ATTENTIONS } from '../domain/moderation/attention.ts';
import { CASE_STATES } from '../domain/moderation/caseStates.ts';
import { CASE_KINDS } from '../domain/moderation/decisions.ts';
import { APPEALABLE_TEMPLATES } from '../domain/moderation/explanations.ts';
import { RISK_LEVELS } from '../domain/moderation/riskLevels.ts';
import type { RiskLevel } from '../domain/moderation/riskLevels.ts';

export { RISK_LEVELS };
export type { RiskLevel };
export const riskLevel = z.enum(RISK_LEVELS);

export const caseState = z.enum(CASE_STATES);
export const attention = z.enum(ATTENTIONS);
export const caseKind = z.enum(CASE_KINDS);
export { decisionAction, tell };
export type { DecisionAction };

export const caseRow = z.strictObject({
  id: publicId,
  /** Short and sayable: "C-4187". */
  number: z.string(),
  kind: caseKind,
  risk: riskLevel,
  state: caseState,
  version: z.number().int(),
  openedAt: instant,
  /** When a person must have acknowledged it (R18). */
  dueAt: instant,
  /** Desk name of who holds it. */
  claimedBy: z.string().nullable(),
  claimedByMe: z.boolean(),
  /** Desk name of the moderator to whom an undecided sample was assigned at random. Anyone may take it; it is offered to them first. */
  assignedTo: z.string().nullable(),
  assignedToMe: z.boolean(),
  /** When the claim expires; null without one. */
  claimedUntil: instant.nullable(),
  /** 0–100, how strongly the listener heard it; orders `listen` cases among themselves. Null where it heard nothing. */
  score: z.number().int().min(0).max(100).nullable(),
  /** Whether it waits for the safeguarding lead. */
  escalated: z.boolean(),
  /** How many texts of its author it is about. */
  texts: z.number().int(),
  /** A person has written to the team, who has not answered yet. */
  answerWaits: z.boolean(),
  /** Something was found in it that this person asked not to be given. */
  avoided: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRow>;

/** A message in a case: covered until it is shown, and every showing is recorded. */
const caseMessage = z.strictObject({
  id: publicId,
  from: z.enum(SIDES),
  at: instant,
  status: z.enum(CASE_TEXT_STATUSES),
  /** When its writer took it back; null unless they did, also where it was removed afterwards. */
  withdrawnAt: instant.nullable(),
  subject: z.boolean(),
});

const caseDecision = z.strictObject({
  action: decisionAction,
  by: z.string(),
  at: instant,
  /** Empty for a judgement without one. */
  reason: z.string(),
  tell,
  /** Whether an appeal found that it was wrong. */
  reversed: z.boolean(),
});

export const caseView = caseRow.extend({
  ageBand: ageBand.nullable(),
  /** Who the case is about, as a role. */
  about: z.enum([...SIDES, 'conversation']),
  /** What the listener asked for; null for a case that it had no part in. */
  attention: attention.nullable(),
  /** What the listener takes the danger for: orders, and starts no clock. */
  level: riskLevel.nullable(),
  /** Null for a case that is not about a mentor. */
  mentorHistory: mentorHistory.nullable(),
  findings: z.array(z.strictObject({ kind: z.string(), reasonCode: z.string() })),
  /** The reports that the case is about, oldest first. Their words are fetched, and the read recorded, like any message. */
  report: z
    .strictObject({
      by: z.enum(SIDES),
      reports: z.array(
        z.strictObject({ id: publicId, reason: z.enum(REPORT_REASONS), at: instant, hasWords: z.boolean() }),
      ),
    })
    .nullable(),
  /**
   * The subject with up to five on each side, oldest first, and five more for each widening. Further texts of the same case are subjects too, of those that were added the
   * newest 20.
   */
  messages: z.array(caseMessage),
  conversation: z.strictObject({ id: publicId, state: z.string(), locked: z.boolean() }).nullable(),
  decisions: z.array(caseDecision),
  /** Restrictions in force now for the people whom the case is about, oldest first. */
  restrictions: z.array(caseRestriction),
  /** Whom this member of staff may restrict in this case. */
  mayRestrict: z.array(z.enum(SIDES)),
  /** The actions that the case is open to now, for the person who has claimed it and read `unread`. */
  actions: z.array(decisionAction),
  /** Whom this person can choose to tell. */
  audiences: z.array(tell),
  /** The side that wrote the message that decisions act on, null without one; and whether that has not reached the other side. */
  writer: z.enum(SIDES).nullable(),
  isHeld: z.boolean(),
  /** Ids of the rules that stopped a disputed text. */
  rules: z.array(z.string()),
  /** What an appeal is about; null where there is no appeal. */
  appealed: z
    .strictObject({
      about: z.enum(APPEAL_SUBJECTS),
      /** Template of an appealed explanation, and the decision it told of. */
      explained: z.enum(APPEALABLE_TEMPLATES).nullable(),
      decision: caseDecision.nullable(),
      /** The case in which that was decided; null for a removed message. `hasEvidence`: a copy is sealed for the safeguarding lead. */
      decidedIn: z.strictObject({ id: publicId, number: z.string(), hasEvidence: z.boolean() }).nullable(),
    })
    .nullable(),
  /** What staff left for colleagues, oldest first. */
  notes: z.array(z.strictObject({ by: z.string(), at: instant, text: z.string() })),
  ...caseActs,
  /** The levels to which this person may raise the risk, least first. */
  raisableTo: z.array(riskLevel),
  /** Tasks to report a suspicion of child sexual abuse, oldest first; the last one may be open. With one, only a lead reads words of the case. */
  authorityReports: z.array(authorityReportView),
  mayCloseAuthorityReport: z.boolean(),
  /** Texts and reports that this person has to read before a decision. */
  unread: z.array(publicId),
  /** Reads after the case was closed. */
  closedReads: z.array(z.strictObject({ by: z.string(), at: instant, reason: z.string() })),
});
export type CaseView = z.infer<typeof caseView>;

export const getCaseEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases/:id',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  answer: caseView,
});

/** Texts that were added to a case, newest first, further back than those in the case view. */
export const listCaseTextsEndpoint = endpoint({
  method: 'GET',
  path: '/api/cases/:id/texts',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  query: pageQuery,
  answer: z.strictObject({ messages: z.array(caseMessage) }),
});

export const claimCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/claim',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ version: z.number().int() }),
  answer: caseView,
});

/** A lead takes the live claim of another member of staff over, for a reason that is audited. The former holder's desk is pushed to. */
export const takeOverCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/takeover',
  access: ['safeguardingLead'],
  limit: 'write',
  params: idParams,
  body: z.strictObject({ version: z.number().int(), reason: text(LIMITS.reasonLength) }),
  answer: caseView,
});

export const unclaimCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/unclaim',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  answer: caseView,
});

/** Required in a closed case, and kept with it. */
const readReason = text(LIMITS.reasonLength).optional();

/** Uncovers one message, or the words of a report with `what: report`. The read is recorded with the case before the text leaves. */
export const readInCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/read',
  access: DESK_ROLES,
  limit: 'read',
  params: idParams,
  body: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('message'), messageId: publicId, reason: readReason }),
    z.strictObject({ what: z.literal('report'), reportId: publicId, reason: readReason }),
  ]),
  answer: z.strictObject({
    text: z.string().nullable(),
    spans: z.array(
      z.strictObject({
        kind: z.string(),
        start: z.number().int(),
        end: z.number().int(),
        reasonCode: z.string(),
      }),
    ),
  }),
});

/**
 * Names the version it saw; a stale one is `staleVersion` with details `{ by, action, at }` and changes nothing. A reason is
 * required but for a verdict.
 */
export const decideCaseEndpoint = endpoint({
  method: 'POST',
  path: '/api/cases/:id/decisions',
  access: DESK_ROLES,
  limit: 'write',
  params: idParams,
  body: decisionBody,
  answer: caseView,
});

/** To the desk: the queue moved; fetch it. */
export const queueChangedPush = push({
  name: 'queue:changed',
  carries: 'ids',
  payload: z.strictObject({ caseId: publicId, version: z.number().int() }),
});
