import { DAY_MS } from '../units.ts';

/** A piece of a mentor's preparation, whose text, questions or script has a version. */
export interface PreparationItem {
  id: string;
  /** Goes up when the meaning changes, so that mentors are asked again; not for a corrected word. */
  version: number;
  /** ISO instant up to which passes of earlier versions count; null: they count no longer. */
  earlierCountUntil: string | null;
}

/** All pieces that a volunteer passes before and during the work with young people (R7, R8). */
export interface Curriculum {
  modules: readonly PreparationItem[];
  practice: readonly PreparationItem[];
  conduct: PreparationItem;
  /** Days for which a practice counts; then it is repeated (N19). */
  practiceDays: number;
}

export const MODULE_IDS = [
  'role',
  'listening',
  'secrets',
  'disclosure',
  'self-harm',
  'grooming',
  'difference',
  'endings',
  'yourself',
  'data',
] as const;
export type ModuleId = (typeof MODULE_IDS)[number];

export const PRACTICE_IDS = ['low-mood', 'number', 'address', 'self-harm', 'meeting', 'ending'] as const;
export type PracticeId = (typeof PRACTICE_IDS)[number];

export const CONDUCT_ID = 'conduct';

const first = (id: string): PreparationItem => ({ id, version: 1, earlierCountUntil: null });

/** Days between two passes of the same practice. */
const PRACTICE_DAYS = 365;

export const CURRICULUM: Curriculum = {
  modules: MODULE_IDS.map(first),
  practice: PRACTICE_IDS.map(first),
  conduct: first(CONDUCT_ID),
  practiceDays: PRACTICE_DAYS,
};

/** Policy defaults of the quizzes. */
export const QUIZ_RULES = {
  /** Share of right answers that passes. */
  passShare: 0.75,
  /** Tries of one module within `triesWindowMs`. */
  tries: 3,
  triesWindowMs: DAY_MS,
} as const;

/** Right answers that pass a quiz of so many questions. */
export function rightAnswersToPass(questions: number): number {
  return Math.ceil(questions * QUIZ_RULES.passShare);
}
