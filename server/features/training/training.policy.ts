import { QUIZ_RULES, rightAnswersToPass } from '../../../shared/domain/training/curriculum.ts';
import type { Curriculum, ModuleId } from '../../../shared/domain/training/curriculum.ts';
import type { Pass, Passes } from '../../../shared/domain/training/preparation.ts';
import type { QuizQuestion } from './quizzes/quiz.ts';
import { QUIZZES } from './quizzes/quizzes.data.ts';
import type { PassRecord, TrainingPart } from './training.model.ts';

/** The passes of a record, by part and item. */
export function passesOf(records: readonly PassRecord[]): Passes {
  const passesIn = (part: TrainingPart): Record<string, Pass> =>
    Object.fromEntries(
      records
        .filter((pass) => pass.part === part)
        .map(({ itemId, version, at }) => [itemId, { version, at }]),
    );
  return {
    modules: passesIn('modules'),
    practice: passesIn('practice'),
    conduct: Object.values(passesIn('conduct'))[0] ?? null,
  };
}

/** The questions of a module with their right answers, for the server alone. */
export function quizOf(id: ModuleId): readonly QuizQuestion[] {
  return QUIZZES[id];
}

export interface QuizMarks {
  passed: boolean;
  right: number;
  toPass: number;
  answers: { isRight: boolean; because: string }[];
}

/** Marks the answers to a quiz; null where they are not one existing option for each question. */
export function markQuiz(questions: readonly QuizQuestion[], answers: readonly number[]): QuizMarks | null {
  const isSound =
    answers.length === questions.length &&
    questions.every(({ options }, i) => (answers[i] ?? options.length) < options.length);
  if (!isSound) return null;
  const marked = questions.map(({ right, because }, i) => ({ isRight: answers[i] === right, because }));
  const right = marked.filter(({ isRight }) => isRight).length;
  const toPass = rightAnswersToPass(questions.length);
  return { passed: right >= toPass, right, toPass, answers: marked };
}

/**
 * How many tries of a quiz are left, and when the next one is allowed: null while one is left.
 * @param triedAt times of the tries within the last window, oldest first
 */
export function triesAllowed(triedAt: readonly Date[]): { triesLeft: number; nextTryAt: Date | null } {
  const triesLeft = Math.max(0, QUIZ_RULES.tries - triedAt.length);
  const oldest = triedAt.at(-QUIZ_RULES.tries);
  const nextTryAt = triesLeft === 0 && oldest ? new Date(oldest.getTime() + QUIZ_RULES.triesWindowMs) : null;
  return { triesLeft, nextTryAt };
}

/** The version that is asked for now. */
export function moduleVersion({ modules }: Curriculum, id: ModuleId): number {
  return modules.find((module) => module.id === id)?.version ?? 0;
}
