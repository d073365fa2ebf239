import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import type { getQuizEndpoint } from '../../../../shared/contracts/training.ts';
import { QUIZ_RULES } from '../../../../shared/domain/training/curriculum.ts';
import type { ModuleId } from '../../../../shared/domain/training/curriculum.ts';
import type { TrainingDeps } from '../training.deps.ts';
import { moduleVersion, quizOf, triesAllowed } from '../training.policy.ts';
import { presentQuiz } from '../training.presenter.ts';

/** The questions of a module, and the tries that are left. */
export function getQuiz({ clock, curriculum, trainings }: TrainingDeps) {
  return async ({
    mentorId,
    id,
  }: {
    mentorId: string;
    id: ModuleId;
  }): Promise<AnswerInput<typeof getQuizEndpoint>> => {
    const from = new Date(clock.now().getTime() - QUIZ_RULES.triesWindowMs);
    const triedAt = await trainings.triesSince({ mentorId, item: { part: 'modules', itemId: id }, from });
    return presentQuiz(quizOf(id), { version: moduleVersion(curriculum, id), ...triesAllowed(triedAt) });
  };
}
