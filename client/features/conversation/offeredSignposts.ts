import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { Signpost } from '../../../shared/contracts/moderation.ts';

/** The services offered for each age, by id in the list of signposts: one to call, one to text. */
const FIRST: Readonly<Record<AgeBand, readonly string[]>> = {
  '13-15': ['childline', 'shout'],
  '16-17': ['childline', 'shout'],
  '18-25': ['samaritans', 'shout'],
};

/** At most two services for this age; without an age, those of 18–25. */
export function offeredSignposts(signposts: readonly Signpost[], ageBand: AgeBand | null): Signpost[] {
  return FIRST[ageBand ?? '18-25'].flatMap((id) => signposts.find((line) => line.id === id) ?? []);
}
