import type { ModerationCase } from './case.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Messages shown on each side of the one that a case is about; more needs a reason of its own. */
const AROUND = 5;

/** The message a case is about; null where it is about something else, or a whole conversation. */
export async function entryOf(
  { reports }: Pick<ModerationDeps, 'reports'>,
  { subject, report }: Pick<ModerationCase, 'subject' | 'report'>,
): Promise<string | null> {
  if (subject.kind === 'entry') return subject.id;
  if (!report) return null;
  return (await reports.find(report.reportId))?.entryId || null;
}

/** Covered messages: the one that a case is about with those around it, and the further ones heard for it; oldest first. */
export async function readSurroundings(
  { conversations }: Pick<ModerationDeps, 'conversations'>,
  { pieces, ...about }: { conversationId: string; entryId: string; pieces: readonly string[] },
) {
  const found = await conversations.readAround({ ...about, count: AROUND });
  for (const entryId of pieces) {
    if (found.some((message) => message.entryId === entryId)) continue;
    found.push(...(await conversations.readAround({ ...about, entryId, count: 0 })));
  }
  return found.sort((a, b) => a.at.getTime() - b.at.getTime());
}
