import { passedParts } from '../../../../shared/domain/training/preparation.ts';
import type { PassedParts } from '../../../../shared/domain/training/preparation.ts';
import type { TrainingDeps } from '../training.deps.ts';
import { passesOf } from '../training.policy.ts';

/** What each of these mentors has passed and until when it counts; a mentor without a pass is absent. Reads in the running transaction. */
export function preparationsOf({ curriculum, trainings }: TrainingDeps) {
  return async (mentorIds: readonly string[]): Promise<Map<string, PassedParts>> => {
    const found = await trainings.findPreparations(mentorIds);
    return new Map(found.map(({ _id, passes }) => [_id, passedParts(curriculum, passesOf(passes))]));
  };
}
