import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { decideRater } from './commands/decideRater.ts';
import type { decideRating } from './commands/decideRating.ts';
import type { readMentorRatings } from './queries/readMentorRatings.ts';

interface RatingHandlers {
  commands: { decideRater: ReturnType<typeof decideRater>; decideRating: ReturnType<typeof decideRating> };
  queries: { readMentorRatings: ReturnType<typeof readMentorRatings> };
}

/** What staff see of a mentor's ratings, and do to them. */
export function ratingRoutes({ commands, queries }: RatingHandlers) {
  return (routes: Routes): void => {
    routes.handle(getMentorRatingsEndpoint, ({ actor, params: { id } }) =>
      queries.readMentorRatings({ id, actor }),
    );
    routes.handle(decideRatingEndpoint, async ({ actor, params: { id }, body }) => {
      await commands.decideRating({ id, actor, ...body });
      return queries.readMentorRatings({ id, actor });
    });
    routes.handle(decideRaterEndpoint, async ({ actor, params: { id }, body }) => {
      await commands.decideRater({ id, actor, ...body });
      return queries.readMentorRatings({ id, actor });
    });
  };
}
