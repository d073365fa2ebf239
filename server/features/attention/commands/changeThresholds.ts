import type { AttentionThresholds } from '../../../../shared/contracts/attention.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';

interface ThresholdsInput {
  actor: Actor;
  /** The version that the member of staff saw. */
  version: number;
  thresholds: AttentionThresholds;
  reason: string;
}

/**
 * Stores new thresholds with their audit row.
 * @throws {AppError} staleVersion when they were changed since `version`
 */
export function changeThresholds({ audit, clock, thresholds }: AttentionDeps) {
  return async ({ actor, version, thresholds: to, reason }: ThresholdsInput): Promise<void> => {
    await inTransaction(async () => {
      const current = await thresholds.read();
      if (current.version !== version) throw new AppError('staleVersion');
      const by = actor.accountId;
      const change = { version: version + 1, from: current.thresholds, to, by, at: clock.now(), reason };
      if (!(await thresholds.insert(change))) throw new AppError('staleVersion');
      const subject = { kind: 'attentionThresholds', id: String(change.version) };
      await audit.record({ actorId: by, action: 'attention.thresholdsChanged', subject, reason });
    });
  };
}
