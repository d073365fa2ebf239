import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MentorRatings } from '../../../../shared/contracts/mentorRatings.ts';
import { SUBMIT_WINDOW_DAYS, YEAR_DAYS } from '../../../../shared/domain/reputation/constants.ts';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import { feelingMeans } from '../../../../shared/domain/reputation/feelingMeans.ts';
import { foldEvents } from '../../../../shared/domain/reputation/fold.ts';
import { effectivePercentPositive } from '../../../../shared/domain/reputation/measures.ts';
import { unansweredIn } from '../../../../shared/domain/reputation/reliability.ts';
import { internalReputation } from '../../../../shared/domain/reputation/reputation.ts';
import { isEligible } from '../../../../shared/domain/reputation/windows.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { rowsByFeedback, toFeedbackEvent } from '../feedbackEvent.repository.ts';
import { mentorOfCase } from '../rating.access.ts';
import { ratingFacts } from '../rating.policy.ts';
import type { RatingFacts } from '../rating.policy.ts';
import { MAX_RATINGS, presentMentorRatings } from '../rating.presenter.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/** Acts of staff that are shown, of all ratings together. */
const MAX_ACTS = 200;
const ACTIONS = ['rating.remove', 'rating.restore', 'rater.exclude', 'rater.reinstate'];

/**
 * A mentor's ratings for staff, computed from the whole ledger now, through a case about the mentor.
 * @throws {AppError} notFound, ownCase, notAllowed: as for `mentorOfCase`
 */
export function readMentorRatings(deps: ReputationDeps) {
  return async (input: { id: string; actor: Actor }): Promise<MentorRatings> => {
    const { mentorId } = await mentorOfCase(deps, input);
    const asOf = dayOf(deps.clock.now());
    const rows = await deps.ledger.rowsOf(mentorId);
    const events = rows.map(toFeedbackEvent);
    const ratings = rowsByFeedback(rows)
      .map(ratingFacts)
      .sort((a, b) => b.number - a.number);
    const shown = ratings.slice(0, MAX_RATINGS);
    const acts = await deps.audit.listOfMany({
      subjectIds: shown.flatMap(({ feedbackId, raterRef }) => [feedbackId, raterRef]),
      actions: ACTIONS,
      limit: MAX_ACTS,
    });
    const cases = await deps.moderation.listRatingCases(mentorId);
    const staffIds = [...acts.map(({ actorId }) => actorId), ...cases.map(({ decision }) => decision?.by)];
    const personIds = [mentorId, ...staffIds.filter((id) => typeof id === 'string')];
    return presentMentorRatings({
      mentorId,
      asOf,
      derived: internalReputation(events, asOf),
      ...(await effectiveShare(deps, { mentorId, ratings })),
      unanswered: unansweredIn(events, asOf),
      feelings: feelingMeans(foldEvents(events, { kind: 'internal' }), asOf),
      ratings,
      raters: await deps.raters.findMany(shown.map(({ raterRef }) => raterRef)),
      acts,
      cases,
      persons: await deps.accounts.findPersons([...new Set(personIds)]),
    });
  };
}

/** Share of the ratable engagements whose sixty days to rate ended within a year. */
async function effectiveShare(
  { clock, conversations }: Pick<ReputationDeps, 'clock' | 'conversations'>,
  { mentorId, ratings }: { mentorId: string; ratings: readonly RatingFacts[] },
): Promise<{ effectivePct: number | null; ratable: number }> {
  const until = new Date(clock.now().getTime() - SUBMIT_WINDOW_DAYS * DAY_MS);
  const from = new Date(until.getTime() - YEAR_DAYS * DAY_MS);
  const ended = await conversations.endedEngagements({ mentorId, from, until });
  const ratable = ended.filter(({ menteeSent, menteeDays, mentorSent }) =>
    isEligible({ menteeMessages: menteeSent, menteeDays, mentorMessages: mentorSent }),
  );
  const ids = new Set(ratable.map(({ conversationId }) => feedbackIdOf(conversationId)));
  const positives = ratings.filter(
    ({ feedbackId, state, value }) => state === 'counted' && value === 1 && ids.has(feedbackId),
  );
  return {
    effectivePct: effectivePercentPositive(positives.length, ratable.length),
    ratable: ratable.length,
  };
}
