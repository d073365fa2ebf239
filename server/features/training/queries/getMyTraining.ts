import type { MyTraining } from '../../../../shared/contracts/training.ts';
import { levelsOf, passedParts } from '../../../../shared/domain/training/preparation.ts';
import { presentTraining } from '../training.presenter.ts';
import type { TrainingDeps } from '../training.deps.ts';
import { passesOf } from '../training.policy.ts';

/** Where a mentor stands: what is done, what comes next, what lapses when, and the levels that are reached. */
export function getMyTraining({ clock, curriculum, time, trainings }: TrainingDeps) {
  return async (mentorId: string): Promise<MyTraining> => {
    const passes = passesOf((await trainings.findPreparation(mentorId))?.passes ?? []);
    const verifiedSeconds = await time.verifiedSecondsOf(mentorId);
    const now = clock.now();
    const levels = levelsOf(passedParts(curriculum, passes), { verifiedSeconds, now });
    return presentTraining({ curriculum, passes, levels, verifiedSeconds, now });
  };
}
