import type { PracticeId } from '../../../../shared/domain/training/curriculum.ts';
import { scorePractice } from '../../../../shared/domain/training/practice.ts';
import { PRACTICE_SCRIPTS } from '../../../../shared/domain/training/practiceScripts.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { TrainingDeps } from '../training.deps.ts';

interface PracticeTry {
  mentorId: string;
  id: PracticeId;
  attemptId: string;
  version: number;
  choices: readonly string[];
}

/**
 * Scores and stores a practice conversation that was played to an end (N19). A repeat under the same id is answered with the stored try.
 * @throws {AppError} badRequest: the choices are not a way from the start of the script to an end
 * @throws {AppError} trainingChanged: the script has another version by now
 */
export function playPractice(deps: TrainingDeps) {
  return ({
    mentorId,
    id,
    attemptId,
    version,
    choices,
  }: PracticeTry): Promise<{ passed: boolean; score: number }> =>
    inTransaction(async () => {
      const { clock, curriculum, trainings } = deps;
      const item = { part: 'practice', itemId: id } as const;
      const stored = await trainings.findAttempt({ mentorId, attemptId });
      const result = scorePractice(PRACTICE_SCRIPTS[id], stored ? stored.answers : choices);
      if (!result || (stored && stored.itemId !== id)) throw new AppError('badRequest');
      const { passed, score } = result;
      if (stored) return { passed, score };
      if (version !== curriculum.practice.find((script) => script.id === id)?.version)
        throw new AppError('trainingChanged');
      const at = clock.now();
      await trainings.insertAttempt({
        mentorId,
        attemptId,
        ...item,
        version,
        answers: [...choices],
        passed,
        at,
      });
      await trainings.notePasses({ mentorId, passes: passed ? [{ ...item, version, at }] : [] });
      return { passed, score };
    });
}
