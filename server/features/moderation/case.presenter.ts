import type { Persona } from '../../../shared/contracts/common.ts';
import type { CaseRow, CaseView, DecisionAction, RiskLevel } from '../../../shared/contracts/moderation.ts';
import { stopsContact } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import type { DecisionAudience } from '../../../shared/domain/moderation/explanations.ts';
import type { CaseTextStatus } from '../../../shared/domain/moderation/caseTextStatus.ts';
import type { CheckFinding } from '../checks/index.ts';
import { openAuthorityReportsOf, presentAuthorityReport } from './authorityReport.ts';
import type { ClosedWords } from './authorityReport.ts';
import type { ModerationCase } from './case.model.ts';
import type { CaseDecision } from './caseDecision.ts';
import { caseNumberOf, claimantOf, raisableTo } from './case.policy.ts';
import type { RestrictionInForce } from './moderation.ports.ts';
import type { ReportRecord } from './report.model.ts';

/** A covered message: its writer's side and its time, without its words. */
export interface CaseMessage {
  publicId: string;
  /** Id of the entry or attempt, or of the subject of words in the case. */
  textId: string;
  from: Side;
  at: Date;
  status: CaseTextStatus;
  withdrawnAt: Date | null;
  subject: boolean;
  /** Whether it was added to the case after it was opened (`CaseText`). */
  isAdded: boolean;
  /** Whether decisions act on this message; false for a stopped text, which never became one. */
  decides: boolean;
}

type Persons = ReadonlyMap<string, { persona: Persona | null }>;

interface Viewing {
  /** Something was found in it that the viewer asked not to be given. */
  avoided: boolean;
  viewerId: string;
  now: Date;
  persons: Persons;
  /** Desk names of staff to whom cases are assigned, by account. */
  assignees: ReadonlyMap<string, string>;
}

/** The name by which the desk knows a member of staff. */
export function deskNameOf(persons: Persons, accountId: string): string {
  return persons.get(accountId)?.persona?.alias ?? 'Somebody';
}

/** A case in the queue of the desk. */
export function presentCaseRow(
  found: ModerationCase,
  { viewerId, now, persons, avoided, assignees }: Viewing,
): CaseRow {
  const claimant = claimantOf(found, now);
  const assignee = isUndecided(found) ? (found.assignedTo ?? null) : null;
  return {
    id: found.publicId,
    number: caseNumberOf(found),
    kind: found.kind,
    risk: found.risk,
    state: found.state,
    version: found.version,
    openedAt: found.openedAt.toISOString(),
    dueAt: found.dueAt.toISOString(),
    claimedBy: claimant === null ? null : deskNameOf(persons, claimant),
    claimedUntil: claimant === null ? null : (found.claim?.until.toISOString() ?? null),
    claimedByMe: claimant === viewerId,
    assignedTo: assignee === null ? null : (assignees.get(assignee) ?? null),
    assignedToMe: assignee === viewerId,
    score: found.score,
    escalated: found.escalatedAt !== null,
    texts: found.addedTexts + 1,
    answerWaits: found.answerWaitsSince !== null,
    avoided,
  };
}

/** A covered message of a case. */
export function presentCaseMessage(message: CaseMessage) {
  const { publicId: id, from, at, status, withdrawnAt, subject } = message;
  return { id, from, at: at.toISOString(), status, withdrawnAt: withdrawnAt?.toISOString() ?? null, subject };
}

interface CaseContext extends Viewing {
  messages: readonly CaseMessage[];
  conversation: { publicId: string; state: string; locks: readonly string[] } | null;
  /** The reports that the case is about, oldest first. */
  reports: readonly ReportRecord[];
  /** In the order of the decisions. */
  reasons: readonly string[];
  actions: DecisionAction[];
  audiences: readonly DecisionAudience[];
  /** The side that wrote the message that decisions act on. */
  writer: Side | null;
  /** Whether that message has not reached the other side. */
  isHeld: boolean;
  /** Ids of the rules that stopped a disputed text. */
  rules: readonly string[];
  appealed: CaseView['appealed'];
  /** Oldest first. */
  notes: readonly { by: string; at: Date; text: string }[];
  mentorHistory: CaseView['mentorHistory'];
  timeline: Pick<CaseView, 'raises' | 'calls' | 'widenings'>;
  mayWiden: boolean;
  /** Words with which the tasks to tell or ask an authority were closed, in order. */
  reportWords: readonly ClosedWords[];
  isLead: boolean;
  restrictions: readonly RestrictionInForce[];
  mayRestrict: readonly Side[];
  findings: readonly CheckFinding[];
  /** The listener's estimate of the danger. */
  level: RiskLevel | null;
  /** Public ids of the texts that the viewer has to read before a decision. */
  unread: readonly string[];
  /** Reads after the case was closed, with their reasons. */
  closedReads: readonly { by: string; at: Date; reason: string }[];
}

/** A decision for the desk. */
export function presentDecision(
  { action, by, at, tell, reversedAt }: CaseDecision,
  { persons, reason }: { persons: Persons; reason: string },
): CaseView['decisions'][number] {
  const reversed = reversedAt !== undefined;
  return { action, by: deskNameOf(persons, by), at: at.toISOString(), reason, tell, reversed };
}

function presentReport({ publicId: id, reason, at, words }: ReportRecord) {
  return { id, reason, at: at.toISOString(), hasWords: words !== null };
}

/**
 * A case for the desk: without accounts, without the alias of a young person, and with all words covered. A second look shows nothing by which
 * the first decision could be told.
 */
export function presentCase(found: ModerationCase, context: CaseContext): CaseView {
  const { persons, messages, conversation, findings, reasons, actions } = context;
  const { ageBand, about, attention, report, decisions } = found;
  const isBlind = found.kind === 'secondLook';
  return {
    ...presentCaseRow(found, context),
    ageBand,
    about,
    attention,
    level: context.level,
    mentorHistory: context.mentorHistory,
    findings: findings.map(({ kind, reasonCode }) => ({ kind, reasonCode })),
    report: report && { by: report.by, reports: context.reports.map(presentReport) },
    messages: messages.map((message) =>
      presentCaseMessage(isBlind ? { ...message, status: 'accepted' } : message),
    ),
    conversation: conversation && {
      id: conversation.publicId,
      state: conversation.state,
      locked: !isBlind && stopsContact(conversation),
    },
    decisions: decisions.map((decision, index) =>
      presentDecision(decision, { persons, reason: reasons[index] ?? '' }),
    ),
    restrictions: (isBlind ? [] : context.restrictions).map(
      ({ publicId: id, side, kind, reason, until, by }) => ({
        id,
        side,
        kind,
        reason,
        until: until?.toISOString() ?? null,
        by: deskNameOf(persons, by),
      }),
    ),
    mayRestrict: [...context.mayRestrict],
    actions,
    audiences: [...context.audiences],
    writer: context.writer,
    isHeld: !isBlind && context.isHeld,
    rules: [...context.rules],
    appealed: context.appealed,
    notes: context.notes.map(({ by, at, text }) => ({
      by: deskNameOf(persons, by),
      at: at.toISOString(),
      text,
    })),
    ...context.timeline,
    mayWiden: context.mayWiden,
    raisableTo: raisableTo(found),
    authorityReports: found.authorityReports.map((one, index) =>
      presentAuthorityReport(one, {
        nameOf: (accountId) => deskNameOf(persons, accountId),
        ...(context.reportWords[index] ?? { note: '', reference: null }),
      }),
    ),
    mayCloseAuthorityReport: context.isLead && openAuthorityReportsOf(found).length > 0,
    unread: [...context.unread],
    closedReads: context.closedReads.map(({ by, at, reason }) => ({
      by: deskNameOf(persons, by),
      at: at.toISOString(),
      reason,
    })),
  };
}
