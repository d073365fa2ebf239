import type { Side } from '../../../shared/domain/conversation/states.ts';
import { greaterAttention } from '../../../shared/domain/moderation/attention.ts';
import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import { riskRank } from '../../../shared/domain/moderation/riskLevels.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { announceCaseChange } from './case.action.ts';
import { followClock } from './case.clock.ts';
import { isDelivered } from './case.messages.ts';
import type { CaseFacts, ModerationCase, Subject } from './case.model.ts';
import { raisedCase } from './case.policy.ts';
import type { CaseChange } from './case.repository.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { openLevel, sealLevel } from './sealedFindings.ts';

/** What the listener or the rules say of one message. */
export interface HeardFacts {
  conversationId: string;
  entryId: string;
  side: Side;
  /** 0–100; null where the rules alone ask. */
  score: number | null;
  attention: Attention;
  level: RiskLevel;
}

/** The risk score (0–100), attention and level of a case, in clear. */
export type CaseHeard = Pick<CaseFacts, 'score' | 'attention' | 'level'>;

/** The subject of a case about a heard message. */
export function heardSubject({ entryId }: HeardFacts): Subject {
  return { kind: 'entry', id: entryId };
}

/** The undecided case of what was heard of this side of the conversation, if there is one. */
export function findHeardCase(
  { cases }: Pick<ModerationDeps, 'cases'>,
  { conversationId, side }: HeardFacts,
): Promise<ModerationCase | null> {
  return cases.findHeard({ conversationId, about: side });
}

/**
 * The change that gives a `listen` case its clock for this message, with the words of the case sealed as evidence.
 * @param message `clockFrom`: what the clock counts from, the message or the judgement of a person who has read it
 */
export async function composeRaisedCase(
  deps: ModerationDeps,
  found: ModerationCase,
  { entryId, clockFrom }: { entryId: string; clockFrom: Date },
): Promise<CaseChange> {
  const { _id, about, conversationId, subject } = found;
  const isMessageDelivered =
    conversationId !== null && (await isDelivered(deps, { conversationId, entryId }));
  const text =
    conversationId === null ? null : await deps.messages.readWords({ conversationId, entryId: subject.id });
  return {
    ...raisedCase({ about, clockFrom, isDelivered: isMessageDelivered }),
    evidence: text === null ? null : await deps.sealer.sealForSafeguarding({ text, aad: _id }),
  };
}

/**
 * The greater of a case's score, attention and level and those of the message that was heard now. Changes nothing.
 * @param heard `level` in clear; the returned level is sealed, as the case stores it
 */
export async function mergeHeard(
  { sealer }: Pick<ModerationDeps, 'sealer'>,
  found: ModerationCase,
  heard: CaseHeard & { attention: Attention },
): Promise<Pick<ModerationCase, 'score' | 'attention' | 'level'>> {
  const { score, attention, level } = heard;
  const storedLevel = await openLevel(sealer, found);
  const isGraver = riskRank(level ?? 'none') > riskRank(storedLevel ?? 'none');
  return {
    score: score === null ? found.score : Math.max(found.score ?? 0, score),
    attention: greaterAttention(found.attention ?? 'none', attention),
    level: isGraver ? await sealLevel(sealer, found._id, level) : found.level,
  };
}

/**
 * Writes `change` to a case together with what was heard: the greatest score, attention and level are kept, and a message other than
 * the subject becomes a piece. Joins the running transaction.
 */
export async function addHeard(
  deps: ModerationDeps,
  found: ModerationCase,
  { facts, change }: { facts: HeardFacts; change: CaseChange },
): Promise<void> {
  const { entryId } = facts;
  const changed = await deps.cases.change({
    caseId: found._id,
    version: found.version,
    change: {
      ...change,
      ...(await mergeHeard(deps, found, facts)),
      lastAction: { by: null, action: 'heard', at: deps.clock.now() },
      ...(entryId !== found.subject.id && { piece: entryId }),
    },
  });
  if (!changed) throw new Error('a case changed under the transaction that read it');
  if (change.clockFrom) await followClock(deps, { after: changed, clockFrom: change.clockFrom });
  announceCaseChange(deps, { before: found, after: changed });
}
