import type { MyTraining, TrainingPieceStatus } from '../../../shared/contracts/training.ts';
import type { AnswerInput } from '../../../shared/contracts/endpoint.ts';
import type { getQuizEndpoint } from '../../../shared/contracts/training.ts';
import { MODULE_IDS, PRACTICE_IDS, rightAnswersToPass } from '../../../shared/domain/training/curriculum.ts';
import type { Curriculum, PreparationItem } from '../../../shared/domain/training/curriculum.ts';
import { itemStatus } from '../../../shared/domain/training/preparation.ts';
import type { MentorLevels, Pass, Passes } from '../../../shared/domain/training/preparation.ts';
import { HOUR_SECONDS } from '../../../shared/domain/units.ts';
import type { QuizQuestion } from './quizzes/quiz.ts';

interface TrainingFacts {
  curriculum: Curriculum;
  passes: Passes;
  levels: MentorLevels;
  verifiedSeconds: number;
  now: Date;
}

/** The training of a mentor, for them alone. */
export function presentTraining(facts: TrainingFacts): MyTraining {
  const { curriculum, passes, levels, verifiedSeconds, now } = facts;
  /** What a mentor sees of an item: whether it was passed, and until when it counts. @param days for how many a pass counts; null for good */
  const statusOf = (
    item: PreparationItem,
    pass: Pass | undefined,
    days: number | null,
  ): TrainingPieceStatus => {
    const { state, validUntil } = itemStatus(item, pass, { days, now });
    return { state, validUntil: validUntil?.toISOString() ?? null };
  };
  const listOf = <Id extends string>(
    ids: readonly Id[],
    items: readonly PreparationItem[],
    statusFor: (item: PreparationItem) => TrainingPieceStatus,
  ) =>
    ids.flatMap((id) => {
      const item = items.find((one) => one.id === id);
      return item ? [{ id, ...statusFor(item) }] : [];
    });
  return {
    modules: listOf(MODULE_IDS, curriculum.modules, (item) => statusOf(item, passes.modules[item.id], null)),
    practice: listOf(PRACTICE_IDS, curriculum.practice, (item) =>
      statusOf(item, passes.practice[item.id], curriculum.practiceDays),
    ),
    conduct: {
      version: curriculum.conduct.version,
      ...statusOf(curriculum.conduct, passes.conduct ?? undefined, null),
    },
    levels,
    verifiedHours: Math.floor(verifiedSeconds / HOUR_SECONDS),
  };
}

/** The questions without the right answers. */
export function presentQuiz(
  questions: readonly QuizQuestion[],
  state: { version: number; triesLeft: number; nextTryAt: Date | null },
): AnswerInput<typeof getQuizEndpoint> {
  return {
    version: state.version,
    questions: questions.map(({ ask, options }) => ({ ask, options: [...options] })),
    toPass: rightAnswersToPass(questions.length),
    triesLeft: state.triesLeft,
    nextTryAt: state.nextTryAt?.toISOString() ?? null,
  };
}
