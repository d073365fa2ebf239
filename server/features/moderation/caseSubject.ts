import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Messages shown on each side of the one that a case is about; more needs a reason of its own. */
export const AROUND = 5;

/** The message a case is about; null where it is about something else, or a whole conversation. */
export async function entryOf(
  { reports }: Pick<ModerationDeps, 'reports'>,
  { subject, report }: Pick<ModerationCase, 'subject' | 'report'>,
): Promise<string | null> {
  if (subject.kind === 'entry') return subject.id;
  if (!report) return null;
  return (await reports.find(report.reportId))?.entryId || null;
}
