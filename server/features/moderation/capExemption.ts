import { isUndecided } from '../../../shared/domain/moderation/caseStates.ts';
import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

type Exempting = Pick<ModerationCase, 'mentorId' | 'conversationId' | 'state' | 'suspendsCap'>;

/** Whether a case exempts its conversation from the mentor's weekly cap: until it is decided. */
const exempts = (one: Exempting | null): boolean => one !== null && one.suspendsCap && isUndecided(one);

/**
 * Tells the mentor's meter when a change of a case began or ended an exemption from the weekly cap. Call it after the commit. A failure
 * is logged only: the sweep of the time feature reads the exemptions again.
 * @param input `before` is null for a case that was opened just now
 */
export function notifyIfExemptionChanged(
  { log, time }: Pick<ModerationDeps, 'log' | 'time'>,
  { before, after }: { before: Exempting | null; after: Exempting },
): void {
  const { mentorId, conversationId } = after;
  if (exempts(before) === exempts(after) || mentorId === null || conversationId === null) return;
  time.riskChanged({ mentorId, conversationId }).catch((error: unknown) => {
    log.error({ error }, 'exemption notice failed; sweep will retry');
  });
}
