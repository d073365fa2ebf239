import { helpCardShownPush, queueChangedPush } from '../../../../shared/contracts/moderation.ts';
import type { RiskLevel } from '../../../../shared/contracts/moderation.ts';
import { AT_WORK } from '../../../../shared/domain/moderation/caseStates.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction, isDuplicateKey, isInTransaction } from '../../../platform/db/index.ts';
import type { CaseFinding, CaseKind, ModerationCase, Subject } from '../case.model.ts';
import { dueAt, lockIdOf, rankOf, suspendsCap } from '../case.policy.ts';
import { caseScope } from '../moderation.deps.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { takesUp, takeUpFindings } from './takeUpFindings.ts';

export interface NewCase {
  kind: CaseKind;
  risk: RiskLevel;
  subject: Subject;
  about: ModerationCase['about'];
  conversationId?: string | null;
  /** Whose words they are, where there is no conversation to tell it. */
  personIds?: readonly string[];
  ageBand?: AgeBand | null;
  findings?: readonly CaseFinding[];
  /** Entries of earlier messages that the case is about too. */
  pieces?: readonly string[];
  report?: ModerationCase['report'];
  /** Kept with the case: for what is not a message of a conversation. */
  words?: { from: Side; text: string } | null;
  /** Sealed for the safeguarding lead as it stood when the case was made. */
  evidence?: string | null;
  /** What the listener heard, where it asked for the case. */
  heard?: Pick<ModerationCase, 'score' | 'attention' | 'level'>;
  /** Contact stops in this transaction. */
  lock?: boolean;
}

/**
 * Opens a case, once for each subject; the same subject again changes nothing, unless the listener was first: then its case takes
 * up what the rules found. Joins the running transaction, with the lock it calls for; who is to know is told after the commit.
 */
export function openCase(deps: ModerationDeps) {
  return async (input: NewCase): Promise<void> => {
    const known = await deps.cases.findBySubject(input.subject);
    if (known && !takesUp(known, input)) return;
    try {
      await inTransaction(() => insert(deps, input));
    } catch (error) {
      if (isDuplicateKey(error)?.keyPattern['subject.kind'] === undefined) throw error;
      // Another case of the subject was stored meanwhile: a second look finds it.
      if (!isInTransaction()) await inTransaction(() => insert(deps, input));
    }
  };
}

async function insert(deps: ModerationDeps, input: NewCase): Promise<void> {
  const { cases, conversations, realtime } = deps;
  const composed = await compose(deps, input);
  const known = await cases.findBySubject(input.subject);
  if (known && !takesUp(known, input)) return;
  if (!known) await cases.insert({ ...composed, number: await cases.nextNumber() });
  const record = known
    ? await takeUpFindings(deps, { known, found: composed, evidence: input.evidence ?? null })
    : composed;
  const { _id, publicId: caseId, conversationId, version } = record;
  if (input.lock && conversationId)
    await conversations.lock({ conversationId, lockId: lockIdOf(_id), by: null });
  afterCommit(() => {
    realtime.toStaff(queueChangedPush, { caseId, version });
    if (record.suspendsCap) tellTime(deps, record);
  });
}

async function compose(deps: ModerationDeps, input: NewCase): Promise<ModerationCase> {
  const {
    kind,
    risk,
    subject,
    about,
    findings = [],
    pieces = [],
    report = null,
    words = null,
    evidence,
  } = input;
  const openedAt = deps.clock.now();
  const _id = newId();
  const conversationId = input.conversationId ?? null;
  const members = conversationId === null ? null : await deps.conversations.membersOf(conversationId);
  const toSeal = evidence ?? words?.text ?? null;
  return {
    _id,
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
    ageBand: members?.ageBand ?? input.ageBand ?? null,
    conversationId,
    mentorId: members?.mentorId ?? null,
    suspendsCap: conversationId !== null && suspendsCap({ kind, risk, about }),
    findings: [...findings],
    pieces: [...pieces],
    ...(input.heard ?? { score: null, attention: null, level: null }),
    report,
    wordsFrom: words?.from ?? null,
    words: words && (await deps.sealer.seal({ scope: caseScope(_id), recordId: _id, text: words.text })),
    evidence: toSeal === null ? null : await deps.sealer.sealForSafeguarding({ text: toSeal, aad: _id }),
    openedAt,
    dueAt: dueAt({ risk, kind, openedAt }),
    claim: null,
    decisions: [],
    lastAct: { by: null, action: 'opened', at: openedAt },
  };
}

/** An exemption began or ended: the mentor's clock has to know. The sweep of time finds it if this is lost. */
export function tellTime(
  deps: ModerationDeps,
  { mentorId, conversationId }: Pick<ModerationCase, 'mentorId' | 'conversationId'>,
): void {
  if (mentorId === null || conversationId === null) return;
  deps.time.riskChanged({ mentorId, conversationId }).catch((error: unknown) => {
    deps.log.error({ error }, 'time was not told of a change of risk; its sweep will find it');
  });
}

export function isAtWork({ state }: Pick<ModerationCase, 'state'>): boolean {
  return AT_WORK.includes(state);
}

/** The card on the mentee's screens, in the conversation where it happened. Joins the running transaction. */
export async function showHelp(deps: ModerationDeps, conversationId: string): Promise<void> {
  const { menteeId } = await deps.conversations.membersOf(conversationId);
  const { publicId } = await deps.conversations.standingOf(conversationId);
  await deps.conversations.showHelpCard({ conversationId });
  afterCommit(() => deps.realtime.toAccount(menteeId, helpCardShownPush, { conversationId: publicId }));
}
