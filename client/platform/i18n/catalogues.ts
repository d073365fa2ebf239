/** Where the words of each part are. One line for each file in `en/`; a part's words load with its code. */
export const catalogues = {
  common: () => import('./en/common.ts'),
  errors: () => import('./en/errors.ts'),
  home: () => import('./en/home.ts'),
  help: () => import('./en/help.ts'),
  account: () => import('./en/account.ts'),
  mentee: () => import('./en/mentee.ts'),
  mentor: () => import('./en/mentor.ts'),
  staff: () => import('./en/staff.ts'),
  conversation: () => import('./en/conversation.ts'),
  feedback: () => import('./en/feedback.ts'),
  mentor: () => import('./en/mentor.ts'),
  standing: () => import('./en/standing.ts'),
  hours: () => import('./en/hours.ts'),
  application: () => import('./en/application.ts'),
  staff: () => import('./en/staff.ts'),
  desk: () => import('./en/desk.ts'),
  screening: () => import('./en/screening.ts'),
} as const;

type Catalogues = typeof catalogues;
export type Part = keyof Catalogues;

/** The English words, which also say what keys there are. */
export type Words = { [P in Part]: Awaited<ReturnType<Catalogues[P]>>['words'] };
