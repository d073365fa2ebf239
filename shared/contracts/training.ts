import { z } from 'zod';
import { MODULE_IDS, PRACTICE_IDS } from '../domain/training/curriculum.ts';
import { done, instant } from './common.ts';
import { endpoint } from './endpoint.ts';

// The preparation of a mentor: modules with a quiz, practice conversations and the code of conduct (R7, R8, N19).

const MENTOR = ['mentor'] as const;
const moduleId = z.enum(MODULE_IDS);
const practiceId = z.enum(PRACTICE_IDS);
const moduleParams = z.strictObject({ id: moduleId });
const practiceParams = z.strictObject({ id: practiceId });
const version = z.number().int().min(1);

/** How one piece stands. `renew`: it still counts, until `validUntil`. */
const pieceStatus = z.strictObject({
  state: z.enum(['toDo', 'done', 'renew', 'lapsed']),
  /** Null where it was never passed, and where it counts without an end. */
  validUntil: instant.nullable(),
});
export type TrainingPieceStatus = z.infer<typeof pieceStatus>;

export const getMyTrainingEndpoint = endpoint({
  method: 'GET',
  path: '/api/training/mine',
  access: MENTOR,
  limit: 'read',
  answer: z.strictObject({
    modules: z.array(pieceStatus.extend({ id: moduleId })),
    practice: z.array(pieceStatus.extend({ id: practiceId })),
    conduct: pieceStatus.extend({ version }),
    levels: z.strictObject({ trained: z.boolean(), practised: z.boolean(), experienced: z.boolean() }),
    /** Whole hours that the time ledger counts for this mentor. */
    verifiedHours: z.number().int(),
  }),
});
export type MyTraining = z.output<(typeof getMyTrainingEndpoint)['answer']>;

/** The questions of a module, without their answers. */
export const getQuizEndpoint = endpoint({
  method: 'GET',
  path: '/api/training/modules/:id/quiz',
  access: MENTOR,
  limit: 'read',
  params: moduleParams,
  answer: z.strictObject({
    version,
    questions: z.array(z.strictObject({ ask: z.string(), options: z.array(z.string()) })),
    /** Right answers that pass. */
    toPass: z.number().int(),
    triesLeft: z.number().int(),
    /** When there is a try again; null while there is one. */
    nextTryAt: instant.nullable(),
  }),
});

/** Made by the client: a repeat under the same id is answered with the stored result, and is no new try. */
const attemptId = z.uuid().toLowerCase();

const quizResult = z.strictObject({
  passed: z.boolean(),
  right: z.number().int(),
  toPass: z.number().int(),
  /** One for each question. */
  answers: z.array(z.strictObject({ isRight: z.boolean(), because: z.string() })),
  triesLeft: z.number().int(),
});
export type QuizResult = z.infer<typeof quizResult>;

export const takeQuizEndpoint = endpoint({
  method: 'POST',
  path: '/api/training/modules/:id/attempts',
  access: MENTOR,
  limit: 'write',
  params: moduleParams,
  /** `answers`: the index of an option for each question. */
  body: z.strictObject({ attemptId, version, answers: z.array(z.number().int().min(0).max(9)).max(20) }),
  answer: quizResult,
});

/** A practice conversation that was played to an end. The server scores the choices by the same rules as the screen. */
export const playPracticeEndpoint = endpoint({
  method: 'POST',
  path: '/api/training/practice/:id/attempts',
  access: MENTOR,
  limit: 'write',
  params: practiceParams,
  body: z.strictObject({
    attemptId,
    version,
    choices: z.array(z.string().min(1).max(40)).min(1).max(40),
  }),
  answer: z.strictObject({ passed: z.boolean(), score: z.number().int().min(0).max(100) }),
});

export const acceptConductEndpoint = endpoint({
  method: 'POST',
  path: '/api/training/conduct',
  access: MENTOR,
  limit: 'write',
  body: z.strictObject({ version }),
  answer: done,
});
