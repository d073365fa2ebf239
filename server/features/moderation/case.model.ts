import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { CaseRow, RiskLevel } from '../../../shared/contracts/moderation.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { CaseState } from '../../../shared/domain/moderation/caseStates.ts';
import type { SafeguardingCopy, SealedText } from '../../platform/crypto/index.ts';
import type { CheckFinding } from '../checks/index.ts';
import { authorityReportField } from './authorityReport.ts';
import type { AuthorityReport } from './authorityReport.ts';
import { callRecordField, riskRaiseField, wideningField } from './caseTimeline.ts';
import type { CallRecord, CaseWidening, RiskRaise } from './caseTimeline.ts';
import { caseDecisionField } from './caseDecision.ts';
import type { CaseDecision } from './caseDecision.ts';
import {
  dateField,
  defineModel,
  safeguardingCopyField,
  sealedTextField,
  subdocument,
  textField,
} from '../../platform/db/index.ts';

export type CaseKind = CaseRow['kind'];

/** What a case is about. Each subject has at most one case. */
export interface Subject {
  kind:
    | 'entry'
    | 'attempt'
    | 'report'
    | 'goal'
    | 'feedback'
    | 'reflection'
    | 'helpRequest'
    | 'mentorProfile'
    | 'teamMessage'
    | 'appeal'
    | 'ratingReview'
    | 'outsideReport'
    /** What was written in a conversation on one day (UTC). */
    | 'conversationDay'
    /** An attempt whose writer disputes that it was stopped. */
    | 'disputedBlock'
    /** A case that was decided. */
    | 'secondLook';
  id: string;
}

/** A member of staff has the case until then, or until the session ends. */
interface CaseClaim {
  by: string;
  sessionId: string;
  until: Date;
}

/** What a member of staff leaves for colleagues. */
export interface CaseNote {
  /** Its text is sealed for it alone. */
  id: string;
  by: string;
  at: Date;
  text: SealedText;
}

export interface CaseRead {
  by: string;
  /** Id of an entry, attempt or report, or of the subject of words in the case. */
  textId: string;
  at: Date;
  /** Why it was read after the case was closed; null for a read under a claim. */
  reason: SealedText | null;
}

export interface ModerationCase {
  _id: string;
  publicId: string;
  number: number;
  kind: CaseKind;
  risk: RiskLevel;
  riskRank: number;
  state: CaseState;
  /** Every change adds one; an action names the version that its author saw. */
  version: number;
  subject: Subject;
  about: Side | 'conversation';
  /** Accounts whose words or conduct it is about; staff among them may not work it. */
  personIds: string[];
  /** Account that wrote the words or made the report; null where none is known. The queue gives each a row before a second. */
  authorId: string | null;
  /** Unique among undecided cases; null for a case that stands beside others of its author. See `joinKeyOf`. */
  joinKey: string | null;
  ageBand: AgeBand | null;
  conversationId: string | null;
  mentorId: string | null;
  /** While the case is open and the conversation is not closed, the mentor's weekly cap does not apply in it. */
  suspendsCap: boolean;
  /** `CheckFinding[]`. Kind, risk and score stay in the clear: they order the queue. */
  findings: SealedText;
  /** Entries of further messages of the case: earlier pieces of a detail, then messages that the listener heard later. */
  pieces: string[];
  /** How many texts were added to the case after it was opened (`CaseText`). */
  addedTexts: number;
  /** Subject of the added text that last raised the risk; null while the first text is the gravest. */
  gravestAddedId: string | null;
  /** 0–100, the greatest score that the listener gave; null where the listener had no part. */
  score: number | null;
  attention: Attention | null;
  /** A `RiskLevel`: the listener's estimate of the danger. Sealed, because it orders nothing. Null where the listener had no part. */
  level: SealedText | null;
  /** Set for a case that reports are about: the side that reports, and the message; null for the whole conversation. */
  report: { by: Side; entryId: string | null } | null;
  /** Staff who may not work it, because they decided about the same words before (R21). */
  barredIds: string[];
  /** Cases that this one looks at again, and those that they do: a restriction of who reads one of them holds here too (R23). */
  originIds: string[];
  /** The side that wrote `words`. */
  wordsFrom: Side | null;
  /** Text that is no message of a conversation. */
  words: SealedText | null;
  /** The text as it read when the case was opened; only the safeguarding lead's private key opens it. */
  evidence: SafeguardingCopy | null;
  openedAt: Date;
  /** When what it is about was written: its clock counts from there. */
  clockFrom: Date;
  dueAt: Date;
  /** Since when a person's text to the team has no answer; null while none waits. */
  answerWaitsSince: Date | null;
  /** When it was escalated to the safeguarding lead; null once it was decided, or never. */
  escalatedAt: Date | null;
  claim: CaseClaim | null;
  /** Member of staff to whom a sample was assigned at random when it was opened; absent from cases of before (R20). */
  assignedTo?: string | null;
  /** Which staff have read which texts of the case. */
  reads: CaseRead[];
  decisions: CaseDecision[];
  notes: CaseNote[];
  /** These three are absent from cases that were stored before they were kept. */
  raises?: RiskRaise[];
  calls?: CallRecord[];
  /** Each lists more messages around the case. */
  widenings?: CaseWidening[];
  /** Oldest first; the last one may be open. */
  authorityReports: AuthorityReport[];
  lastAction: { by: string | null; action: string; at: Date };
}

/** The case that a text alone would open, with what was found and heard in it not sealed yet. */
export type CaseFacts = Omit<ModerationCase, 'findings' | 'level'> & {
  findings: readonly CheckFinding[];
  level: RiskLevel | null;
};

const maybeText = { type: String, default: null };
const maybeNumber = { type: Number, default: null };

export const CaseModel = defineModel<ModerationCase>({
  collection: 'moderation_cases',
  fields: {
    _id: textField,
    publicId: textField,
    number: { type: Number, required: true },
    kind: textField,
    risk: textField,
    riskRank: { type: Number, required: true },
    state: textField,
    version: { type: Number, required: true },
    subject: { type: subdocument({ kind: textField, id: textField }), required: true },
    about: textField,
    personIds: { type: [String], required: true },
    authorId: maybeText,
    joinKey: maybeText,
    ageBand: maybeText,
    conversationId: maybeText,
    mentorId: maybeText,
    suspendsCap: { type: Boolean, required: true },
    findings: { type: sealedTextField, required: true },
    pieces: { type: [String], required: true },
    addedTexts: { type: Number, required: true },
    gravestAddedId: maybeText,
    score: maybeNumber,
    attention: maybeText,
    level: { type: sealedTextField, default: null },
    report: { type: subdocument({ by: textField, entryId: maybeText }), default: null },
    barredIds: { type: [String], required: true },
    originIds: { type: [String], required: true },
    wordsFrom: maybeText,
    words: { type: sealedTextField, default: null },
    evidence: { type: safeguardingCopyField, default: null },
    openedAt: dateField,
    clockFrom: dateField,
    dueAt: dateField,
    answerWaitsSince: { type: Date, default: null },
    escalatedAt: { type: Date, default: null },
    claim: { type: subdocument({ by: textField, sessionId: textField, until: dateField }), default: null },
    assignedTo: maybeText,
    reads: [
      subdocument({
        by: textField,
        textId: textField,
        at: dateField,
        reason: { type: sealedTextField, default: null },
      }),
    ],
    decisions: [caseDecisionField],
    notes: [
      subdocument({
        id: textField,
        by: textField,
        at: dateField,
        text: { type: sealedTextField, required: true },
      }),
    ],
    raises: [riskRaiseField],
    calls: [callRecordField],
    widenings: [wideningField],
    authorityReports: [authorityReportField],
    lastAction: { type: subdocument({ by: maybeText, action: textField, at: dateField }), required: true },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { number: 1 } },
    { fields: { openedAt: 1 } },
    { fields: { 'decisions.at': 1 } },
    { fields: { 'subject.kind': 1, 'subject.id': 1 }, options: { unique: true } },
    {
      fields: { joinKey: 1 },
      options: { unique: true, partialFilterExpression: { joinKey: { $gt: '' } } },
    },
    { fields: { 'report.entryId': 1 } },
    { fields: { 'claim.sessionId': 1 } },
    { fields: { 'claim.by': 1 } },
    { fields: { authorId: 1, conversationId: 1, kind: 1, state: 1 } },
    { fields: { state: 1, riskRank: -1, dueAt: 1 } },
    { fields: { kind: 1, state: 1, score: -1 } },
    { fields: { state: 1, 'lastAction.at': 1 } },
    { fields: { personIds: 1, state: 1 } },
    { fields: { 'authorityReports.dueAt': 1 } },
    { fields: { conversationId: 1, about: 1, attention: 1, state: 1 } },
    { fields: { mentorId: 1, suspendsCap: 1 } },
  ],
});
