import type { ModuleId } from '../../../../shared/domain/training/curriculum.ts';
import type { QuizQuestion } from './quiz.ts';
import { DATA_QUIZ, DISCLOSURE_QUIZ, GROOMING_QUIZ, SELF_HARM_QUIZ, YOURSELF_QUIZ } from './safety.data.ts';
import { DIFFERENCE_QUIZ, ENDINGS_QUIZ, LISTENING_QUIZ, ROLE_QUIZ, SECRETS_QUIZ } from './talking.data.ts';

/** The questions of each module, on the server alone: their right answers are in no bundle of the client. */
export const QUIZZES: Readonly<Record<ModuleId, readonly QuizQuestion[]>> = {
  role: ROLE_QUIZ,
  listening: LISTENING_QUIZ,
  secrets: SECRETS_QUIZ,
  disclosure: DISCLOSURE_QUIZ,
  'self-harm': SELF_HARM_QUIZ,
  grooming: GROOMING_QUIZ,
  difference: DIFFERENCE_QUIZ,
  endings: ENDINGS_QUIZ,
  yourself: YOURSELF_QUIZ,
  data: DATA_QUIZ,
};
