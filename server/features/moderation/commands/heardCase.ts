import { queueChangedPush } from '../../../../shared/contracts/moderation.ts';
import { greaterAttention } from '../../../../shared/domain/moderation/attention.ts';
import type { Attention } from '../../../../shared/domain/moderation/attention.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { RiskLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { ModerationCase, Subject } from '../case.model.ts';
import { raisedCase } from '../case.policy.ts';
import type { CaseChange } from '../case.repository.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { isAtWork, openCase, showHelp } from './openCase.ts';

export interface HeardFacts {
  conversationId: string;
  entryId: string;
  side: Side;
  /** 0–100; null where the rules alone ask. */
  score: number | null;
  attention: Attention;
  level: RiskLevel;
}

const subjectOf = ({ entryId }: HeardFacts): Subject => ({ kind: 'entry', id: entryId });

/**
 * A `listen` case for what the listener heard, unless the message has a case already. While another case of what was heard of this
 * side is open, the message is added to that one. Joins the running transaction.
 */
export function openListenCase(deps: ModerationDeps) {
  return async (facts: HeardFacts): Promise<void> => {
    const known = await deps.cases.findBySubject(subjectOf(facts));
    const isKnown = known !== null && (known.attention === null || !isNews(known, facts));
    if (isKnown) return;
    const open = known ?? (await findOpen(deps, facts));
    if (open) await change(deps, open, { facts, change: {} });
    else await insert(deps, facts, { kind: 'listen', risk: 'none' });
  };
}

/**
 * A case with a clock for what the listener heard: distress of a mentee, with the help card, or a mentor's conduct, of which the
 * mentor learns nothing. An open `listen` case of this side becomes that case. Joins the running transaction.
 */
export function raiseHeardCase(deps: ModerationDeps) {
  return async (facts: HeardFacts): Promise<void> => {
    const known = (await deps.cases.findBySubject(subjectOf(facts))) ?? (await findOpen(deps, facts));
    const raised = raisedCase({ about: facts.side, now: deps.clock.now() });
    if (!known) await insert(deps, facts, { ...raised, evidence: await wordsOf(deps, facts) });
    else if (known.kind === 'listen') await raise(deps, known, facts);
    else await change(deps, known, { facts, change: graver(known, raised) });
    if (facts.side === 'mentee') await showHelp(deps, facts.conversationId);
  };
}

/** What changes in a `listen` case that becomes one with a clock from now; with its words sealed as evidence. */
export async function becomeRaised(deps: ModerationDeps, found: ModerationCase): Promise<CaseChange> {
  const { _id, about, conversationId, subject } = found;
  const words = conversationId === null ? null : await wordsOf(deps, { conversationId, entryId: subject.id });
  return {
    ...raisedCase({ about, now: deps.clock.now() }),
    evidence: words === null ? null : await deps.sealer.sealForSafeguarding({ text: words, aad: _id }),
  };
}

/** Whether the message was heard more clearly than the case says. */
const isNews = (known: ModerationCase, { score }: HeardFacts): boolean =>
  isAtWork(known) && score !== null && score > (known.score ?? -1);

const findOpen = ({ cases }: ModerationDeps, { conversationId, side }: HeardFacts) =>
  cases.findHeard({ conversationId, about: side });

const wordsOf = (
  { messages }: ModerationDeps,
  { conversationId, entryId }: Pick<HeardFacts, 'conversationId' | 'entryId'>,
): Promise<string | null> => messages.readWords({ conversationId, entryId });

function insert(
  deps: ModerationDeps,
  facts: HeardFacts,
  what: { kind: ModerationCase['kind']; risk: RiskLevel; evidence?: string | null },
): Promise<void> {
  const { conversationId, side: about, score, attention, level } = facts;
  const { kind, risk, evidence = null } = what;
  const heard = { score, attention, level };
  return openCase(deps)({ kind, risk, evidence, subject: subjectOf(facts), about, conversationId, heard });
}

async function raise(deps: ModerationDeps, found: ModerationCase, facts: HeardFacts): Promise<void> {
  const raised = await becomeRaised(deps, found);
  await change(deps, found, { facts, change: raised });
  await deps.audit.record({
    actorId: null,
    action: 'case.raised',
    subject: found.subject,
    caseId: found._id,
    reason: raised.kind ?? found.kind,
  });
}

/** The graver risk and the earlier clock; nothing for what has been decided. */
function graver(known: ModerationCase, raised: ReturnType<typeof raisedCase>): CaseChange {
  if (!isAtWork(known) || riskRank(known.risk) >= riskRank(raised.risk)) return {};
  const { risk, riskRank: rank, dueAt } = raised;
  return { risk, riskRank: rank, dueAt: dueAt < known.dueAt ? dueAt : known.dueAt };
}

/** Writes a change with what was heard by now; a message beside the subject is one more piece. */
async function change(
  { cases, clock, realtime }: ModerationDeps,
  found: ModerationCase,
  input: { facts: HeardFacts; change: CaseChange },
): Promise<void> {
  const { entryId, score, attention, level } = input.facts;
  const changed = await cases.change({
    caseId: found._id,
    version: found.version,
    change: {
      ...input.change,
      score: score === null ? found.score : Math.max(found.score ?? 0, score),
      attention: greaterAttention(found.attention ?? 'none', attention),
      level: riskRank(level) > riskRank(found.level ?? 'none') ? level : found.level,
      lastAct: { by: null, action: 'heard', at: clock.now() },
      ...(entryId !== found.subject.id && { piece: entryId }),
    },
  });
  if (!changed) throw new Error('a case changed under the transaction that read it');
  afterCommit(() =>
    realtime.toStaff(queueChangedPush, { caseId: changed.publicId, version: changed.version }),
  );
}
