import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { RiskLevel } from '../../../../shared/contracts/moderation.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { newId, newPublicId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction, duplicateKeyOf, isInTransaction } from '../../../platform/db/index.ts';
import { notifyIfExemptionChanged } from '../capExemption.ts';
import { announceCase } from '../case.action.ts';
import type { CaseFinding, CaseKind, ModerationCase, Subject } from '../case.model.ts';
import { dueAt, lockIdOf, rankOf, suspendsCap } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { caseScope } from '../sealingScopes.ts';
import { takesUpFindings, takeUpFindings } from '../takeUpFindings.ts';

interface NewCase {
  kind: CaseKind;
  risk: RiskLevel;
  subject: Subject;
  about: ModerationCase['about'];
  conversationId?: string | null;
  /** The accounts it concerns, where there is no conversation that tells. */
  personIds?: readonly string[];
  ageBand?: AgeBand | null;
  findings?: readonly CaseFinding[];
  /** Entries of earlier messages that the case is about too. */
  pieces?: readonly string[];
  report?: ModerationCase['report'];
  /** Sealed with the case: words that are no message of a conversation. */
  words?: { from: Side; text: string } | null;
  /** Sealed for the safeguarding lead, as it read when the case was opened. */
  evidence?: string | null;
  /** What the listener heard, where it asked for the case. */
  heard?: Pick<ModerationCase, 'score' | 'attention' | 'level'>;
  /** Locks the conversation in the same transaction. */
  lock?: boolean;
  /** The text waits for a decision of its own: it is a message that was held. */
  isHeld?: boolean;
}

/**
 * Opens a case, with the lock it calls for; the desk and the mentor's meter are told after the commit. A subject has one case: a second
 * call changes nothing, unless the listener opened the case, which then takes up what the rules found. Joins the running transaction.
 */
export function openCase(deps: ModerationDeps) {
  return async (input: NewCase): Promise<void> => {
    const known = await deps.cases.findBySubject(input.subject);
    if (known && !takesUpFindings(known, input)) return;
    try {
      await inTransaction(() => insertOrTakeUp(deps, input));
    } catch (error) {
      if (duplicateKeyOf(error)?.keyPattern['subject.kind'] === undefined) throw error;
      // On a duplicate subject another request won the race: read its case. An outer transaction is run again by its owner.
      if (!isInTransaction()) await inTransaction(() => insertOrTakeUp(deps, input));
    }
  };
}

async function insertOrTakeUp(deps: ModerationDeps, input: NewCase): Promise<void> {
  const { cases, conversations } = deps;
  const composed = await composeCase(deps, input);
  const known = await cases.findBySubject(input.subject);
  if (known && !takesUpFindings(known, input)) return;
  if (!known) await cases.insert({ ...composed, number: await cases.nextNumber() });
  const opened = known
    ? await takeUpFindings(deps, { known, found: composed, evidence: input.evidence ?? null })
    : composed;
  const { _id, conversationId } = opened;
  if (input.lock && conversationId)
    await conversations.lock({ conversationId, lockId: lockIdOf(_id), by: null });
  afterCommit(() => {
    announceCase(deps, opened);
    notifyIfExemptionChanged(deps, { before: known, after: opened });
  });
}

async function composeCase(deps: ModerationDeps, input: NewCase): Promise<ModerationCase> {
  const { kind, risk, subject, about, findings = [], pieces = [], report = null, words = null } = input;
  const openedAt = deps.clock.now();
  const _id = newId();
  const conversationId = input.conversationId ?? null;
  const members = conversationId === null ? null : await deps.conversations.membersOf(conversationId);
  const evidence = input.evidence ?? words?.text ?? null;
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
    suspendsCap: isDelivered(input) && suspendsCap({ kind, risk, about }),
    findings: [...findings],
    pieces: [...pieces],
    ...(input.heard ?? { score: null, attention: null, level: null }),
    report,
    wordsFrom: words?.from ?? null,
    words: words && (await deps.sealer.seal({ ...caseScope(_id), text: words.text })),
    evidence: evidence === null ? null : await deps.sealer.sealForSafeguarding({ text: evidence, aad: _id }),
    openedAt,
    dueAt: dueAt({ risk, kind, openedAt }),
    claim: null,
    decisions: [],
    lastAction: { by: null, action: 'opened', at: openedAt },
  };
}

/**
 * Whether both sides of a conversation have the text. Another one lifts no cap: the mentor would see from their minutes that it was written.
 */
function isDelivered({ subject, isHeld = false }: NewCase): boolean {
  return subject.kind === 'goal' || (subject.kind === 'entry' && !isHeld);
}
