import { caseNumberOf } from '../case.policy.ts';
import type { ModerationCase } from '../case.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** A case that a rating led to. Not for leaving the server as it is: `decision.by` is an account. */
export interface RatingCase extends Pick<ModerationCase, 'kind' | 'state' | 'openedAt'> {
  /** Public id. */
  id: string;
  /** As staff say it: "C-1004". */
  number: string;
  /** The last decision; null before one. */
  decision: Pick<ModerationCase['decisions'][number], 'action' | 'by' | 'at'> | null;
}

/** The newest cases about a mentor's ratings: negative ones, and reviews. */
export function listRatingCases({ cases }: Pick<ModerationDeps, 'cases'>) {
  return async (mentorId: string): Promise<RatingCase[]> => {
    const found = await cases.findRatingCases(mentorId);
    return found.map((one) => {
      const last = one.decisions.at(-1);
      return {
        id: one.publicId,
        number: caseNumberOf(one),
        kind: one.kind,
        state: one.state,
        openedAt: one.openedAt,
        decision: last ? { action: last.action, by: last.by, at: last.at } : null,
      };
    });
  };
}
