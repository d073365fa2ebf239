import type { Interview } from './interview.model.ts';

/**
 * An interview of which nothing has happened.
 * @param round counts the interviews of one application, from 1; 0 before the first
 */
export function newInterview(round: number): Interview {
  return { round, slots: [], booked: null, forms: [], look: null };
}
