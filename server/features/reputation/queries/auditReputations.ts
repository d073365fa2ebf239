import { isDeepStrictEqual } from 'node:util';
import { bucketsOf } from '../../../../shared/domain/reputation/buckets.ts';
import { ALGO_VERSION } from '../../../../shared/domain/reputation/constants.ts';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import { derive } from '../../../../shared/domain/reputation/derive.ts';
import type { FeedbackEvent } from '../../../../shared/domain/reputation/events.ts';
import { foldEvents } from '../../../../shared/domain/reputation/fold.ts';
import { releasedNumbers } from '../../../../shared/domain/reputation/releasedNumbers.ts';
import type { NumberedEvent } from '../feedbackEvent.repository.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import type { ReputationAggregate, ReputationSnapshot } from '../reputation.model.ts';
import { presentStanding } from '../reputation.presenter.ts';

type AuditDeps = Pick<ReputationDeps, 'ledger' | 'reputations'>;

/** The first thing of a mentor that does not follow from the ledger. */
export interface ReputationFinding {
  /** `ledger`: numbers are missing or a row is damaged; `aggregate`: not what the ledger adds up to; `snapshot`: not what its release froze. */
  reason: 'ledger' | 'aggregate' | 'snapshot';
  /** The day of the snapshot, an ISO date; null with the others. */
  releasedOn: string | null;
}

export interface ReputationsAudit {
  mentors: number;
  events: number;
  damaged: ({ mentorId: string } & ReputationFinding)[];
}

/** Recomputes what is stored of every mentor from the ledger, and compares. An aggregate that only lags behind is no finding. Changes nothing. */
export function auditReputations(deps: AuditDeps) {
  return async (): Promise<ReputationsAudit> => {
    const audit: ReputationsAudit = { mentors: 0, events: 0, damaged: [] };
    let batch = await deps.ledger.findRated({ after: '' });
    while (batch.length > 0) {
      for (const mentorId of batch) {
        const { events, finding } = await auditOne(deps, mentorId);
        audit.mentors += 1;
        audit.events += events;
        if (finding) audit.damaged.push({ mentorId, ...finding });
      }
      batch = await deps.ledger.findRated({ after: batch.at(-1) ?? '' });
    }
    return audit;
  };
}

/** The ledger is read last, so that it has all that the aggregate and the snapshots were made from. */
async function auditOne(
  { ledger, reputations }: AuditDeps,
  mentorId: string,
): Promise<{ events: number; finding: ReputationFinding | null }> {
  const aggregate = await reputations.find(mentorId);
  const snapshots = await reputations.findSnapshots(mentorId);
  const head = await ledger.headOf(mentorId);
  let rows: NumberedEvent[];
  try {
    rows = await ledger.readNumbered({ rateeId: mentorId, seq: head });
  } catch {
    return { events: 0, finding: { reason: 'ledger', releasedOn: null } };
  }
  return { events: rows.length, finding: findDamage({ rows, head, aggregate, snapshots }) };
}

interface Kept {
  rows: readonly NumberedEvent[];
  head: number;
  aggregate: ReputationAggregate | null;
  snapshots: readonly ReputationSnapshot[];
}

/** The first thing that does not follow from the ledger of a mentor; null where all does. */
function findDamage({ rows, head, aggregate, snapshots }: Kept): ReputationFinding | null {
  if (rows.length !== head || rows.some(({ seq }, index) => seq !== index + 1))
    return { reason: 'ledger', releasedOn: null };
  const upTo = (last: number): FeedbackEvent[] =>
    rows.filter(({ seq }) => seq <= last).map(({ event }) => event);
  if (aggregate && !followsFrom(aggregate, upTo(aggregate.ledgerSeq)))
    return { reason: 'aggregate', releasedOn: null };
  const wrong = snapshots.find((snapshot) => !isFrozenFrom(snapshot, upTo(snapshot.ledgerSeq)));
  return wrong ? { reason: 'snapshot', releasedOn: wrong.releasedOn } : null;
}

/** Whether an aggregate is what its events give. True for an aggregate of an older algorithm: the sweep computes it anew. */
function followsFrom(
  { algoVersion, asOf, buckets, derived }: ReputationAggregate,
  events: readonly FeedbackEvent[],
): boolean {
  if (algoVersion !== ALGO_VERSION) return true;
  const folded = bucketsOf(foldEvents(events, { kind: 'internal' }));
  return isDeepStrictEqual({ buckets: folded, derived: derive(folded, asOf) }, { buckets, derived });
}

/** Whether a snapshot is what its events give on its release day. True for a snapshot of an older algorithm, which is not computed any more. */
function isFrozenFrom(
  { algoVersion, releasedOn, standing, rankMean }: ReputationSnapshot,
  events: readonly FeedbackEvent[],
): boolean {
  if (algoVersion !== ALGO_VERSION) return true;
  const releaseDay = dayOf(releasedOn);
  const numbers = releasedNumbers(events, releaseDay);
  const frozen = {
    standing: presentStanding(numbers, releaseDay),
    rankMean: numbers.newMentor ? null : numbers.rankMean,
  };
  return isDeepStrictEqual(frozen, { standing, rankMean });
}
