import { z } from 'zod';
import { calendarDate, done, helpLevel, idParams, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { FEELING_STEPS } from '../domain/reputation/feelings.ts';

const counts = z.tuple([z.number().int(), z.number().int(), z.number().int()]);

/** What others see of a mentor's reputation: "New mentor", or the last released snapshot. Withheld columns are null. */
export const standing = z.discriminatedUnion('newMentor', [
  z.strictObject({ newMentor: z.literal(true) }),
  z.strictObject({
    newMentor: z.literal(false),
    score: z.number().int(),
    pct: z.number().nullable(),
    star: z.string().nullable(),
    /** Ten people or more, nearly all of whom said Yes. */
    badge: z.boolean(),
    table: z.strictObject({ '30': counts.nullable(), '180': counts.nullable(), '365': counts.nullable() }),
    releasedOn: calendarDate,
  }),
]);
export type Standing = z.infer<typeof standing>;

export const rating = z.union([z.literal(1), z.literal(0), z.literal(-1)]);

const feelingStep = z.literal(FEELING_STEPS);
/** The seven feelings, each from 1 to 5 and each skippable. For staff, as means of many; never shown to the mentor. */
export const feelings = z.strictObject({
  power: feelingStep.optional(),
  respected: feelingStep.optional(),
  caredAbout: feelingStep.optional(),
  turnTo: feelingStep.optional(),
  realisticGoals: feelingStep.optional(),
  motivated: feelingStep.optional(),
  practicalHelp: feelingStep.optional(),
});

export const getFeedbackEndpoint = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/feedback',
  access: ['mentee'],
  limit: 'read',
  params: idParams,
  answer: z.strictObject({
    /** `open` until sixty days after the end; `unanswered`: the mentee said that the mentor never answered. */
    state: z.enum(['notYet', 'open', 'given', 'unanswered', 'withdrawn', 'closed']),
    value: rating.nullable(),
    mayRevise: z.boolean(),
    /** The mentor never answered: the mentee may say so in place of a rating. */
    letDown: z.boolean(),
    /** The mentee chose to skip it: they are not asked again. */
    skipped: z.boolean(),
  }),
});

/** The rate of `write` is taken by the command itself, after the check, as with a reflection: a text that signals a risk is not refused by a rate. */
export const giveFeedbackEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/feedback',
  access: ['mentee'],
  limit: 'read',
  limitInCommand: 'write',
  params: idParams,
  body: z.strictObject({
    value: rating,
    feelings: feelings.optional(),
    words: text(LIMITS.feedbackWordsLength).optional(),
  }),
  answer: done.extend({ helpLevel: helpLevel.nullable() }),
});

/** The mentor never answered, says the mentee: for reliability alone, in place of a rating. */
export const reportUnansweredEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/feedback/unanswered',
  access: ['mentee'],
  limit: 'write',
  params: idParams,
  answer: done,
});

/** The mentee does not want to be asked about this conversation again. Feedback can still be given. */
export const skipFeedbackEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/feedback/skip',
  access: ['mentee'],
  limit: 'write',
  params: idParams,
  answer: done,
});

export const reviseFeedbackEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/feedback/revise',
  access: ['mentee'],
  limit: 'write',
  params: idParams,
  body: z.strictObject({ value: rating }),
  answer: done,
});

export const withdrawFeedbackEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/feedback/withdraw',
  access: ['mentee'],
  limit: 'write',
  params: idParams,
  answer: done,
});

export const KUDOS = ['courage', 'honesty', 'persistence', 'kindness', 'goodQuestions'] as const;

/** Stored sealed, and no endpoint reads it yet; never a rating of a young person. */
export const giveReflectionEndpoint = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/reflection',
  access: ['mentor'],
  limit: 'read',
  limitInCommand: 'write',
  params: idParams,
  body: z.strictObject({ words: text(LIMITS.reflectionLength), kudos: z.array(z.enum(KUDOS)).max(3) }),
  answer: done,
});

export const getStandingEndpoint = endpoint({
  method: 'GET',
  path: '/api/mentors/me/standing',
  access: ['mentor'],
  limit: 'read',
  answer: standing,
});
