import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { Signpost } from '../../../shared/contracts/signposts.ts';
import { linesForAge } from '../signposts/index.ts';

/** At most two services for this age; without an age, those of 18–25. */
export function offeredSignposts(signposts: readonly Signpost[], ageBand: AgeBand | null): Signpost[] {
  return linesForAge(ageBand).flatMap((id) => signposts.find((line) => line.id === id) ?? []);
}
