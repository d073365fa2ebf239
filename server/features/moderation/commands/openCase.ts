import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { RiskLevel } from '../../../../shared/contracts/moderation.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { inTransaction, duplicateKeyOf } from '../../../platform/db/index.ts';
import type { CheckFinding } from '../../checks/index.ts';
import { addToCase } from '../addToCase.ts';
import { withAllegation } from '../authorityReport.ts';
import { announceCaseChange } from '../case.action.ts';
import { followClock, writtenAt } from '../case.clock.ts';
import type { CaseFacts, CaseKind, ModerationCase, Subject } from '../case.model.ts';
import {
  decidersOf,
  dueAt,
  joinKeyOf,
  lockIdOf,
  maxOpenCases,
  rankOf,
  sideOf,
  suspendsCap,
} from '../case.policy.ts';
import type { CaseHeard } from '../heardCase.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { drawAssignee } from '../sample.assignment.ts';
import { sealFindings, sealLevel } from '../sealedFindings.ts';
import { caseScope, findingsScope } from '../sealingScopes.ts';
import { canTakeUpFindings, takeUpFindings } from '../takeUpFindings.ts';

interface NewCase {
  kind: CaseKind;
  risk: RiskLevel;
  subject: Subject;
  about: ModerationCase['about'];
  conversationId?: string | null;
  /** The accounts it concerns, where there is no conversation that tells. */
  personIds?: readonly string[];
  /** The mentor it concerns, where there is no conversation that tells. */
  mentorId?: string | null;
  ageBand?: AgeBand | null;
  findings?: readonly CheckFinding[];
  /** Entries of earlier messages that the case is about too. */
  pieces?: readonly string[];
  /** The report that asks for the case, already stored in this transaction or stored next. */
  report?: { reportId: string; by: Side; entryId: string | null; hasWords: boolean } | null;
  /** Sealed with the case: words that are no message of a conversation. */
  words?: { from: Side; text: string } | null;
  /** Sealed for the safeguarding lead, as it read when the case was opened. */
  evidence?: string | null;
  /** What the listener heard, where it asked for the case. */
  heard?: CaseHeard;
  /** Locks the conversation in the same transaction. */
  lock?: boolean;
  /** Id of an undecided case that takes the text. */
  intoCaseId?: string | null;
  /** Staff who may not work it; by default those who decided about a reported message. */
  barredIds?: readonly string[];
  /** Cases that this one looks at again: it inherits who may read them (R23). */
  originIds?: readonly string[];
  /** The text waits for a decision of its own: it is a message that was held. */
  isHeld?: boolean;
}

/**
 * Opens a case, with the lock it calls for; the desk and the mentor's meter are told after the commit. A subject has one case: a second
 * call changes nothing, unless the listener opened the case, which then takes up what the rules found. Where its author has as many
 * undecided cases of the kind as there may be (`maxOpenCases`), the text is added to one of them; a report is added to the case of its message.
 * Joins the running transaction.
 * @returns the id of the case that has the text
 */
export function openCase(deps: ModerationDeps) {
  return async (input: NewCase): Promise<string> => {
    const stored = await findStored(deps, input);
    if (stored !== null) return stored;
    try {
      return await inTransaction(() => storeCase(deps, input));
    } catch (error) {
      const violated = duplicateKeyOf(error)?.keyPattern ?? {};
      if (!('subject.kind' in violated) && !('joinKey' in violated)) throw error;
      // On a duplicate key another request won the race: read its case. In an outer transaction, which the error has undone, this fails
      // with a transient error, on which the driver runs the outer transaction again.
      return inTransaction(() => storeCase(deps, input));
    }
  };
}

/** The id of the case that has this text already; null where there is something to store. */
async function findStored(deps: ModerationDeps, input: NewCase): Promise<string | null> {
  if (input.report) return null;
  const existing = await deps.cases.findBySubject(input.subject);
  if (existing) return (await canTakeUpFindings(deps, { existing, facts: input })) ? null : existing._id;
  return (await deps.caseTexts.findBySubject(input.subject))?.caseId ?? null;
}

/** Finds the case of this subject, or adds to an open one, or opens a new one. @returns the id of the case */
async function storeCase(deps: ModerationDeps, input: NewCase): Promise<string> {
  const stored = await findStored(deps, input);
  if (stored !== null) return stored;
  const opened = await takeUpOrInsert(deps, input);
  const { _id, conversationId } = opened;
  if (input.lock && conversationId)
    await deps.conversations.lock({ conversationId, lockId: lockIdOf(_id), by: null });
  return _id;
}

/**
 * Adds the text or report to the case that it belongs to, or inserts a new case. Joins the running transaction.
 * @returns the case that has the text now
 */
async function takeUpOrInsert(deps: ModerationDeps, input: NewCase): Promise<ModerationCase> {
  const { cases } = deps;
  const facts = await composeFacts(deps, input);
  const evidence = input.evidence ?? input.words?.text ?? null;
  const existing = await cases.findBySubject(input.subject);
  const adding = { added: facts, words: input.words?.text ?? null, evidence, report: input.report ?? null };
  if (existing && input.report) return addToCase(deps, { existing, ...adding });
  if (existing) {
    const after = await takeUpFindings(deps, { existing, facts, evidence });
    await followClock(deps, { after, clockFrom: facts.clockFrom });
    announceCaseChange(deps, { before: existing, after });
    return after;
  }
  const [named] = await cases.findMany(input.intoCaseId ? [input.intoCaseId] : []);
  if (named) return addToCase(deps, { existing: named, ...adding });
  const limit = maxOpenCases(input);
  const open = await cases.findOpenOf({ ...facts, limit });
  const [first] = open;
  if (first && open.length >= limit) return addToCase(deps, { existing: first, ...adding });
  const { _id: caseId, findings, level } = facts;
  const sealed = await sealTexts(deps, { words: input.words ?? null, evidence, caseId, findings, level });
  const assignedTo = await drawAssignee(deps, facts);
  const inserted = { ...facts, ...sealed, assignedTo, number: await cases.nextNumber() };
  await cases.insert(inserted);
  await followClock(deps, { after: inserted, clockFrom: inserted.clockFrom });
  announceCaseChange(deps, { before: null, after: inserted });
  return inserted;
}

/** The case that the text alone would open, without its words. */
async function composeFacts(deps: ModerationDeps, input: NewCase): Promise<CaseFacts> {
  const { kind, risk, subject, about, findings = [], pieces = [], report = null, words = null } = input;
  const openedAt = deps.clock.now();
  const conversationId = input.conversationId ?? null;
  const clockFrom = (await messageInstant(deps, { subject, conversationId })) ?? openedAt;
  const members = conversationId === null ? null : await deps.conversations.membersOf(conversationId);
  const from = report?.by ?? words?.from ?? sideOf(about);
  const [personId = null] = input.personIds ?? [];
  const originIds = [...(input.originIds ?? [])];
  const authorId = members ? members[from === 'mentee' ? 'menteeId' : 'mentorId'] : personId;
  return {
    _id: newId(),
    publicId: newPublicId(),
    number: 0,
    kind,
    risk,
    riskRank: rankOf({ kind, risk }),
    state: 'open',
    version: 1,
    subject,
    about,
    personIds: members ? [members.menteeId, members.mentorId] : [...(input.personIds ?? [])],
    authorId,
    joinKey: maxOpenCases(input) === 1 ? joinKeyOf({ kind, authorId, conversationId, originIds }) : null,
    ageBand: members?.ageBand ?? input.ageBand ?? null,
    conversationId,
    mentorId: members?.mentorId ?? input.mentorId ?? null,
    suspendsCap: isDelivered(input) && suspendsCap({ kind, risk, about }),
    findings,
    pieces: [...pieces],
    addedTexts: 0,
    gravestAddedId: null,
    ...(input.heard ?? { score: null, attention: null, level: null }),
    report: report && { by: report.by, entryId: report.entryId },
    barredIds: [...(input.barredIds ?? (await reportDeciders(deps, report)))],
    originIds,
    wordsFrom: words?.from ?? null,
    words: null,
    evidence: null,
    openedAt,
    clockFrom,
    dueAt: dueAt({ risk, kind, clockFrom }),
    answerWaitsSince: null,
    escalatedAt: null,
    claim: null,
    reads: [],
    decisions: [],
    notes: [],
    raises: [],
    calls: [],
    widenings: [],
    authorityReports: isAllegation(input) ? withAllegation(NO_TASKS, { by: null, at: openedAt }) : [],
    lastAction: { by: null, action: 'opened', at: openedAt },
  };
}

const NO_TASKS = { authorityReports: [] };

/** Whether contact is locked because of what the mentor did: the safeguarding lead then asks for advice (R22). */
function isAllegation({ kind, about, lock = false }: NewCase): boolean {
  return lock && kind === 'conduct' && about === 'mentor';
}

/** Staff who decided about the message of a report before. */
async function reportDeciders({ cases }: ModerationDeps, report: NewCase['report']): Promise<string[]> {
  return report?.entryId ? decidersOf(await cases.findDecisionsAbout(report.entryId)) : [];
}

/** When the message was written; null where the subject is none. */
async function messageInstant(
  deps: ModerationDeps,
  { subject, conversationId }: Pick<ModerationCase, 'subject' | 'conversationId'>,
): Promise<Date | null> {
  if (subject.kind !== 'entry' || conversationId === null) return null;
  return writtenAt(deps, { conversationId, entryId: subject.id });
}

/**
 * Whether both sides of a conversation have the text. Another one lifts no cap: the mentor would see from their minutes that it was written.
 */
function isDelivered({ subject, isHeld = false }: NewCase): boolean {
  return subject.kind === 'goal' || (subject.kind === 'entry' && !isHeld);
}

/** The words, the findings, the level and the evidence of a case, sealed for it. */
async function sealTexts(
  { sealer }: ModerationDeps,
  input: Pick<CaseFacts, 'findings' | 'level'> & {
    caseId: string;
    words: NonNullable<NewCase['words']> | null;
    evidence: string | null;
  },
): Promise<Pick<ModerationCase, 'words' | 'findings' | 'level' | 'evidence'>> {
  const { caseId, words, findings, level, evidence } = input;
  return {
    words: words ? await sealer.seal({ ...caseScope(caseId), text: words.text }) : null,
    findings: await sealFindings(sealer, findingsScope(caseScope(caseId)), findings),
    level: await sealLevel(sealer, caseId, level),
    evidence: evidence === null ? null : await sealer.sealForSafeguarding({ text: evidence, aad: caseId }),
  };
}
