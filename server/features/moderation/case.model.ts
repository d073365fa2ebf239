import mongoose from 'mongoose';
import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { DecisionAction, RiskLevel, CaseRow } from '../../../shared/contracts/moderation.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { CaseState } from '../../../shared/domain/moderation/caseStates.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { SafeguardingCopy, SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';

export type CaseKind = CaseRow['kind'];
export type DecisionAudience = 'both' | 'reporterOnly' | 'nobodyYet';

/** What a case is about. One thing has one case, however often it is signalled. */
export interface Subject {
  kind: 'entry' | 'attempt' | 'report' | 'goal' | 'feedback' | 'reflection' | 'helpRequest' | 'mentorProfile';
  id: string;
}

export interface CaseFinding {
  kind: string;
  reasonCode: string;
  start: number | null;
  end: number | null;
  rule: string | null;
}

export interface CaseDecision {
  action: DecisionAction;
  by: string;
  at: Date;
  /** Null for a judgement without one. */
  reason: SealedText | null;
  tell: DecisionAudience;
}

export interface ModerationCase {
  _id: string;
  publicId: string;
  number: number;
  kind: CaseKind;
  risk: RiskLevel;
  riskRank: number;
  state: CaseState;
  /** Every act adds one; an act names the version it saw. */
  version: number;
  subject: Subject;
  about: Side | 'conversation';
  /** Whose words or conduct it is; a member of staff among them never works it. */
  personIds: string[];
  ageBand: AgeBand | null;
  conversationId: string | null;
  mentorId: string | null;
  /** While open, and the conversation goes on, the mentor's time is not stopped in it: the mentee's own safety, and the mentor no subject. */
  suspendsCap: boolean;
  findings: CaseFinding[];
  /** Entries of further messages that the case is about: earlier pieces of a detail, and what the listener heard later, in that order. */
  pieces: string[];
  /** 0–100, the greatest of what the listener heard; null for a case that it had no part in. */
  score: number | null;
  attention: Attention | null;
  /** What the listener takes the danger for. */
  level: RiskLevel | null;
  report: { reportId: string; reason: string; by: Side } | null;
  /** Who wrote what the case is about, where it is not a message of a conversation. */
  wordsFrom: Side | null;
  words: SealedText | null;
  /** For the safeguarding lead alone; sealed when the case was made. */
  evidence: SafeguardingCopy | null;
  openedAt: Date;
  dueAt: Date;
  claim: { by: string; until: Date } | null;
  decisions: CaseDecision[];
  lastAct: { by: string | null; action: string; at: Date };
}

const inside = { _id: false, id: false, strict: 'throw' } as const;
const sub = (fields: Record<string, unknown>) => new mongoose.Schema(fields, inside);
const text = { type: String, required: true };
const maybeText = { type: String, default: null };
const maybeNumber = { type: Number, default: null };
const instant = { type: Date, required: true };

export const CaseModel = defineModel<ModerationCase>({
  collection: 'moderation_cases',
  fields: {
    _id: text,
    publicId: text,
    number: { type: Number, required: true },
    kind: text,
    risk: text,
    riskRank: { type: Number, required: true },
    state: text,
    version: { type: Number, required: true },
    subject: { type: sub({ kind: text, id: text }), required: true },
    about: text,
    personIds: { type: [String], required: true },
    ageBand: maybeText,
    conversationId: maybeText,
    mentorId: maybeText,
    suspendsCap: { type: Boolean, required: true },
    findings: [sub({ kind: text, reasonCode: text, start: maybeNumber, end: maybeNumber, rule: maybeText })],
    pieces: { type: [String], required: true },
    score: maybeNumber,
    attention: maybeText,
    level: maybeText,
    report: { type: sub({ reportId: text, reason: text, by: text }), default: null },
    wordsFrom: maybeText,
    words: { type: sealedTextField, default: null },
    evidence: { type: sub({ v: Number, keyId: String, enc: String, ct: String }), default: null },
    openedAt: instant,
    dueAt: instant,
    claim: { type: sub({ by: text, until: instant }), default: null },
    decisions: [
      sub({
        action: text,
        by: text,
        at: instant,
        reason: { type: sealedTextField, default: null },
        tell: text,
      }),
    ],
    lastAct: { type: sub({ by: maybeText, action: text, at: instant }), required: true },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { 'subject.kind': 1, 'subject.id': 1 }, options: { unique: true } },
    { fields: { state: 1, riskRank: -1, dueAt: 1 } },
    { fields: { kind: 1, state: 1, score: -1 } },
    { fields: { conversationId: 1, about: 1, attention: 1, state: 1 } },
    { fields: { mentorId: 1, suspendsCap: 1 } },
  ],
});

/** Short numbers that staff can say aloud. */
export const CaseCounterModel = defineModel<{ _id: string; last: number }>({
  collection: 'moderation_counters',
  fields: { _id: text, last: { type: Number, required: true } },
});
