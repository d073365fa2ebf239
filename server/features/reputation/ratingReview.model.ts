import { defineModel } from '../../platform/db/index.ts';

/** A review of a mentor's ratings by a person, which the rule of `isReviewDue` asked for. Its case is about `_id`. */
export interface RatingReview {
  _id: string;
  rateeId: string;
  /** Counts from 1 for each mentor. */
  number: number;
  openedAt: Date;
}

export const RatingReviewModel = defineModel<RatingReview>({
  collection: 'rating_reviews',
  fields: {
    _id: { type: String, required: true },
    rateeId: { type: String, required: true },
    number: { type: Number, required: true },
    openedAt: { type: Date, required: true },
  },
  indexes: [{ fields: { rateeId: 1, number: -1 }, options: { unique: true } }],
});
