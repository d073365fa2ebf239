import type { QuizResult } from '../../../../shared/contracts/training.ts';
import { QUIZ_RULES } from '../../../../shared/domain/training/curriculum.ts';
import type { ModuleId } from '../../../../shared/domain/training/curriculum.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { TrainingDeps } from '../training.deps.ts';
import { markQuiz, moduleVersion, quizOf, triesAllowed } from '../training.policy.ts';

interface QuizTry {
  mentorId: string;
  id: ModuleId;
  attemptId: string;
  version: number;
  /** The index of an option for each question. */
  answers: readonly number[];
}

/**
 * Marks and stores one try of a quiz (R7). A repeat under the same id is answered with the stored try.
 * @throws {AppError} badRequest: there is not one existing option for each question
 * @throws {AppError} trainingChanged: the module has another version by now
 * @throws {AppError} trainingTriesUsed: the tries of this day are used
 */
export function takeQuiz(deps: TrainingDeps) {
  return ({ mentorId, id, attemptId, version, answers }: QuizTry): Promise<QuizResult> =>
    inTransaction(async () => {
      const { clock, curriculum, trainings } = deps;
      const item = { part: 'modules', itemId: id } as const;
      const now = clock.now();
      const from = new Date(now.getTime() - QUIZ_RULES.triesWindowMs);
      const triedAt = await trainings.triesSince({ mentorId, item, from });
      const stored = await trainings.findAttempt({ mentorId, attemptId });
      const marks = markQuiz(quizOf(id), stored ? stored.answers.map(Number) : answers);
      if (!marks || (stored && stored.itemId !== id)) throw new AppError('badRequest');
      if (stored) return { ...marks, triesLeft: triesAllowed(triedAt).triesLeft };
      if (version !== moduleVersion(curriculum, id)) throw new AppError('trainingChanged');
      if (triesAllowed(triedAt).triesLeft === 0) throw new AppError('trainingTriesUsed');
      const { passed } = marks;
      const attempt = {
        mentorId,
        attemptId,
        ...item,
        version,
        answers: answers.map(String),
        passed,
        at: now,
      };
      await trainings.insertAttempt(attempt);
      await trainings.notePasses({ mentorId, passes: passed ? [{ ...item, version, at: now }] : [] });
      return { ...marks, triesLeft: triesAllowed([...triedAt, now]).triesLeft };
    });
}
