import { RatingReviewModel } from './ratingReview.model.ts';
import type { RatingReview } from './ratingReview.model.ts';

export type RatingReviews = ReturnType<typeof createRatingReviews>;

export function createRatingReviews() {
  return {
    findLast: (rateeId: string): Promise<RatingReview | null> =>
      RatingReviewModel.findOne({ rateeId }).sort({ number: -1 }).lean<RatingReview>(),

    async insert(review: RatingReview): Promise<void> {
      await RatingReviewModel.create([review]);
    },
  };
}
