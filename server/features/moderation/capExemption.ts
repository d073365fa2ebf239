import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/**
 * Tells the mentor's meter that an exemption from the weekly cap began or ended. Call it after the commit. A failure is logged only:
 * the sweep of the time feature reads the exemptions again.
 */
export function notifyExemptionChanged(
  { log, time }: Pick<ModerationDeps, 'log' | 'time'>,
  { mentorId, conversationId }: Pick<ModerationCase, 'mentorId' | 'conversationId'>,
): void {
  if (mentorId === null || conversationId === null) return;
  time.riskChanged({ mentorId, conversationId }).catch((error: unknown) => {
    log.error({ error }, 'exemption notice failed; sweep will retry');
  });
}
