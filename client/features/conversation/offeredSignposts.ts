import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { Signpost } from '../../../shared/contracts/moderation.ts';

/** Who is named first for each age: one line to call, one to text. By id in the list of signposts. */
const FIRST: Readonly<Record<AgeBand, readonly string[]>> = {
  '13-15': ['childline', 'shout'],
  '16-17': ['childline', 'shout'],
  '18-25': ['samaritans', 'shout'],
};

/** At most two services for this age, out of the list of signposts; without an age those for any age. */
export function offeredSignposts(signposts: readonly Signpost[], ageBand: AgeBand | null): Signpost[] {
  return FIRST[ageBand ?? '18-25'].flatMap((id) => signposts.find((line) => line.id === id) ?? []);
}
