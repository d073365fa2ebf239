import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import type { ReportRecord } from '../report.model.ts';

interface MyReport extends Pick<ReportRecord, 'reason' | 'outcome'> {
  /** Public id. */
  id: string;
  /** ISO instant. */
  at: string;
}

/** The actor's own reports, newest first. */
export function listMyReports({ reports }: Pick<ModerationDeps, 'reports'>) {
  return async ({ accountId }: Actor): Promise<{ reports: MyReport[] }> => {
    const found = await reports.findOf(accountId);
    return {
      reports: found.map(({ publicId: id, reason, at, outcome }) => ({
        id,
        reason,
        at: at.toISOString(),
        outcome,
      })),
    };
  };
}
