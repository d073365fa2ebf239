import type { Actor } from '../../../shared/contracts/actor.ts';
import {
  AVOIDABLE_TOPICS,
  isOnBreak,
  isSevere,
  welfareRefusal,
} from '../../../shared/domain/moderation/welfare.ts';
import type { AvoidableTopic } from '../../../shared/domain/moderation/welfare.ts';
import { AppError } from '../../platform/http/index.ts';
import type { ModerationCase } from './case.model.ts';
import { caseNumberOf } from './case.policy.ts';
import type { DeskRecord } from './desk.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { openFindings } from './sealedFindings.ts';
import { caseScope, findingsScope } from './sealingScopes.ts';

type DeskDeps = Pick<ModerationDeps, 'clock' | 'desks' | 'sealer'>;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** How many severe cases a person took today, without one of them. */
export function severeToday(
  { severe }: Pick<DeskRecord, 'severe'>,
  { now, without }: { now: Date; without?: string },
): number {
  return severe.day === dayOf(now) ? severe.caseIds.filter((id) => id !== without).length : 0;
}

/**
 * Whether a person may take a case, for their own sake (R40). An imminent danger is never refused.
 * @throws {AppError} breakNeeded with `{ until }`, severeCapReached, topicAvoided
 */
export async function requireFit(deps: DeskDeps, found: ModerationCase, { accountId }: Actor): Promise<void> {
  const desk = await deps.desks.find(accountId);
  if (!desk) return;
  const now = deps.clock.now();
  const refusal = welfareRefusal({
    risk: found.risk,
    isOnBreak: isOnBreak(desk.time, now),
    severeToday: severeToday(desk, { now, without: found._id }),
    isAvoided: await isAvoided(deps, found, desk.avoids),
  });
  if (refusal === 'breakNeeded')
    throw new AppError(refusal, { details: { until: desk.time.breakUntil?.toISOString() ?? '' } });
  if (refusal !== null) throw new AppError(refusal);
}

/** Whether something was found in a case that a person asked not to be given. */
export async function isAvoided(
  { sealer }: Pick<ModerationDeps, 'sealer'>,
  { _id, findings: sealed }: Pick<ModerationCase, '_id' | 'findings'>,
  avoids: readonly AvoidableTopic[],
): Promise<boolean> {
  if (avoids.length === 0) return false;
  const findings = await openFindings(sealer, findingsScope(caseScope(_id)), sealed);
  const topics = AVOIDABLE_TOPICS.filter((topic) => avoids.includes(topic));
  return findings.some(({ kind }) => topics.some((topic) => topic === kind));
}

/** Counts a severe case that a person took. Joins the running transaction. */
export async function countIfSevere(
  { clock, desks }: Pick<ModerationDeps, 'clock' | 'desks'>,
  found: ModerationCase,
  accountId: string,
): Promise<void> {
  if (isSevere(found)) await desks.countSevere({ accountId, day: dayOf(clock.now()), caseId: found._id });
}

/** After a decision on a severe case a debrief is due. Joins the running transaction. */
export async function addDebriefIfSevere(
  { clock, desks }: Pick<ModerationDeps, 'clock' | 'desks'>,
  found: ModerationCase,
  accountId: string,
): Promise<void> {
  if (!isSevere(found)) return;
  const debrief = { caseId: found.publicId, number: caseNumberOf(found), since: clock.now() };
  await desks.addDebrief({ accountId, debrief });
}
