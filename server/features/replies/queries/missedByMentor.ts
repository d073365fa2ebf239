import type { RepliesDeps } from '../replies.deps.ts';

/** By account id, of mentors who missed a promise of a reply from an instant on: how many, and how many mentees wait past it now. */
export function missedByMentor({ waits }: Pick<RepliesDeps, 'waits'>) {
  return async (from: Date): Promise<Map<string, { missed: number; unanswered: number }>> => {
    const counts = new Map<string, { missed: number; unanswered: number }>();
    for (const { mentorId, answeredAt, endedAt } of await waits.findLateFrom(from)) {
      const { missed, unanswered } = counts.get(mentorId) ?? { missed: 0, unanswered: 0 };
      counts.set(mentorId, {
        missed: missed + 1,
        unanswered: unanswered + (answeredAt === null && endedAt === undefined ? 1 : 0),
      });
    }
    return counts;
  };
}
