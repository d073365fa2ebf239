import type { Role } from '../../../shared/contracts/actor.ts';
import type { StaffRating } from '../../../shared/contracts/mentorRatings.ts';

/** What a member of staff can do to a rating; its rater is a lead's to leave out. A rating that was taken back needs nothing. */
export function actsOn(
  { removed, raterExcluded, raterGave, state }: StaffRating,
  role: Role,
): StaffRating['acts'][number]['action'][] {
  const onRating = removed ? (['restore'] as const) : (['remove'] as const);
  const onRater = raterExcluded ? (['reinstate'] as const) : (['exclude'] as const);
  return [
    ...(state === 'withdrawn' ? [] : onRating),
    ...(role === 'safeguardingLead' && raterGave !== null ? onRater : []),
  ];
}
