import { CONDUCT_ID } from '../../../../shared/domain/training/curriculum.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { TrainingDeps } from '../training.deps.ts';

/**
 * Stores that a mentor accepts this version of the code of conduct (R8).
 * @throws {AppError} trainingChanged: there is another version by now
 */
export function acceptConduct({ clock, curriculum, trainings }: TrainingDeps) {
  return ({ mentorId, version }: { mentorId: string; version: number }): Promise<void> =>
    inTransaction(async () => {
      if (version !== curriculum.conduct.version) throw new AppError('trainingChanged');
      const pass = { part: 'conduct', itemId: CONDUCT_ID, version, at: clock.now() } as const;
      await trainings.insertAttempt({ mentorId, attemptId: newId(), ...pass, answers: [], passed: true });
      await trainings.notePasses({ mentorId, passes: [pass] });
    });
}
