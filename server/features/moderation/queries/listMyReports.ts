import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import type { ReportRecord } from '../report.model.ts';

interface MyReport extends Pick<ReportRecord, 'reason' | 'outcome'> {
  /** Public id. */
  id: string;
  /** ISO instant. */
  at: string;
}

/**
 * A page of the actor's own reports, newest first.
 * @param input `from`: how many newer ones to skip.
 * @returns the page, and `total`: how many there are in all
 */
export function listMyReports({ reports }: Pick<ModerationDeps, 'reports'>) {
  return async (input: { actor: Actor; from: number }): Promise<{ reports: MyReport[]; total: number }> => {
    const { accountId: reporterId } = input.actor;
    const found = await reports.findOf({ reporterId, skip: input.from });
    const total = await reports.countOf(reporterId);
    return {
      reports: found.map(({ publicId: id, reason, at, outcome }) => ({
        id,
        reason,
        at: at.toISOString(),
        outcome,
      })),
      total,
    };
  };
}
