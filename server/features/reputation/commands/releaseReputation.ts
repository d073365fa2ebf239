import { ALGO_VERSION } from '../../../../shared/domain/reputation/constants.ts';
import { dayToIso } from '../../../../shared/domain/reputation/days.ts';
import type { FeedbackEvent } from '../../../../shared/domain/reputation/events.ts';
import { releasedNumbers } from '../../../../shared/domain/reputation/releasedNumbers.ts';
import { planRelease } from '../../../../shared/domain/reputation/releasePlan.ts';
import type { ReleasePlan } from '../../../../shared/domain/reputation/releasePlan.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { conversationIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { presentStanding } from '../reputation.presenter.ts';

interface Release {
  rateeId: string;
  /** UTC day since 1970-01-01, a first Monday. */
  releaseDay: number;
}

/**
 * Runs a release day of one mentor, in one transaction: groups are closed, what comes out is `RELEASED` in the ledger, and the numbers are
 * frozen. Repeated for the day, it changes nothing.
 */
export function releaseReputation(deps: ReputationDeps) {
  return (release: Release): Promise<void> =>
    inTransaction(async () => {
      const { rateeId, releaseDay } = release;
      if (!(await deps.ledger.takeReleaseDay(release))) return;
      const plan = planRelease(await readLedger(deps, rateeId), releaseDay);
      await appendPlan(deps, { ...release, plan });
      await openCases(deps, plan);
      if (plan.released.length > 0) await freeze(deps, release);
      if (plan.groups.length > 0) deps.recomputeSoon({ rateeId });
    });
}

async function readLedger({ ledger }: ReputationDeps, rateeId: string): Promise<FeedbackEvent[]> {
  return ledger.readUpTo({ rateeId, seq: await ledger.headOf(rateeId) });
}

/** Writes to the ledger what a release makes public and what waits in the pool. */
async function appendPlan(
  { ledger, clock }: ReputationDeps,
  { rateeId, releaseDay, plan }: Release & { plan: ReleasePlan },
): Promise<void> {
  const acceptedAt = clock.now();
  const common = { rateeId, actor: 'system', acceptedAt, day: releaseDay } as const;
  const raters = await ledger.raterRefs(rateeId);
  const raterOf = (feedbackId: string) => ({ feedbackId, raterRef: raters.get(feedbackId) ?? '' });
  for (const { feedbackId, value } of plan.pooled)
    await ledger.append({ ...common, ...raterOf(feedbackId), type: 'POOLED', value });
  for (const { feedbackId, uptoRev } of plan.released)
    await ledger.append({ ...common, ...raterOf(feedbackId), type: 'RELEASED', uptoRev });
}

/** Stores the standing that others see until the next release, and ranks the mentor by it. */
async function freeze(deps: ReputationDeps, { rateeId, releaseDay }: Release): Promise<void> {
  const ledgerSeq = await deps.ledger.headOf(rateeId);
  const numbers = releasedNumbers(await deps.ledger.readUpTo({ rateeId, seq: ledgerSeq }), releaseDay);
  await deps.reputations.insertSnapshot({
    _id: newId(),
    rateeId,
    releasedOn: dayToIso(releaseDay),
    ledgerSeq,
    algoVersion: ALGO_VERSION,
    standing: presentStanding(numbers, releaseDay),
    rankMean: numbers.newMentor ? null : numbers.rankMean,
  });
  await deps.matching.relistMentors([rateeId]);
}

/** A person looks at a group without a positive rating. Each negative one has its case already; a neutral one stands for the rest. */
async function openCases({ moderation }: ReputationDeps, { groups }: ReleasePlan): Promise<void> {
  for (const group of groups) {
    if (group.some(({ value }) => value > 0)) continue;
    const neutral = group.find(({ value }) => value === 0);
    if (!neutral) continue;
    await moderation.openCase({
      kind: 'lowRating',
      risk: 'low',
      conversationId: conversationIdOf(neutral.feedbackId),
      about: 'mentor',
      subject: { kind: 'feedback', id: neutral.feedbackId },
    });
  }
}
