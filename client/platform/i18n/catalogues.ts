import type { words as common } from './en/common.ts';
import type { words as errors } from './en/errors.ts';

/** Where the words of each part are: one line for each file in `en/`. A part's words load with its code. */
export const catalogues = {
  home: () => import('./en/home.ts'),
  help: () => import('./en/help.ts'),
  account: () => import('./en/account.ts'),
  mentee: () => import('./en/mentee.ts'),
  conversation: () => import('./en/conversation.ts'),
  feedback: () => import('./en/feedback.ts'),
  mentor: () => import('./en/mentor.ts'),
  standing: () => import('./en/standing.ts'),
  hours: () => import('./en/hours.ts'),
  application: () => import('./en/application.ts'),
  staff: () => import('./en/staff.ts'),
  desk: () => import('./en/desk.ts'),
  screening: () => import('./en/screening.ts'),
  thresholds: () => import('./en/thresholds.ts'),
} as const;

type Catalogues = typeof catalogues;
export type Part = keyof Catalogues;

/** The English words, which also say what keys there are. `common` and `errors` are there from the start. */
export type Words = { [P in Part]: Awaited<ReturnType<Catalogues[P]>>['words'] } & {
  common: typeof common;
  errors: typeof errors;
};
