import { z } from 'zod';
import { LOOK_VERDICTS } from '../domain/screening/interview.ts';
import { SECOND_CHANNELS } from '../domain/screening/references.ts';
import { REFERRAL_OUTCOMES } from '../domain/screening/referral.ts';
import { calendarDate, done, idParams, publicId, text, wallTime } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { interviewNotes, interviewScores } from './interviews.ts';
import { referenceAnswers } from './references.ts';
import { applicationView, checkInput, referee, SCREENING_ROLES } from './screening.ts';

/** Records what a check said, on the version that the person saw. */
export const recordCheckEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/checks',
  access: SCREENING_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ version: z.number().int(), check: checkInput }),
  answer: applicationView,
});

/** Closes the task to tell the barring body of a volunteer who was removed (R43). */
export const closeReferralEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/referral',
  access: ['coordinator', 'safeguardingLead'],
  limit: 'write',
  params: idParams,
  body: z.strictObject({
    version: z.number().int(),
    outcome: z.enum(REFERRAL_OUTCOMES),
    on: calendarDate,
    note: text(LIMITS.reasonLength),
  }),
  answer: applicationView,
});

/** Names another referee, when one is asked for. */
export const nameRefereeEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/mine/referees',
  access: ['mentor'],
  limit: 'write',
  body: referee,
  answer: done,
});

const referenceParams = idParams.extend({ reference: publicId });
const version = z.number().int();

/** What a referee said in a call. */
export const takeReferenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/references/:reference/answers',
  access: SCREENING_ROLES,
  limit: 'write',
  params: referenceParams,
  body: z.strictObject({ version, answers: referenceAnswers }),
  answer: applicationView,
});

/** The second channel by which staff found that the reference is genuine. */
export const confirmReferenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/references/:reference/confirm',
  access: SCREENING_ROLES,
  limit: 'write',
  params: referenceParams,
  body: z.strictObject({ version, channel: z.enum(SECOND_CHANNELS) }),
  answer: applicationView,
});

/** Has the volunteer name another person. */
export const askAnotherRefereeEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/references/:reference/another',
  access: SCREENING_ROLES,
  limit: 'write',
  params: referenceParams,
  body: z.strictObject({ version }),
  answer: applicationView,
});

/** Offers times for the interview, on the wall clock of a zone, in place of those before. */
export const offerSlotsEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/interview/slots',
  access: SCREENING_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({
    version,
    timeZone: z.string().min(1).max(60),
    slots: z
      .array(z.strictObject({ day: calendarDate, time: wallTime }))
      .min(1)
      .max(6),
  }),
  answer: applicationView,
});

/** The volunteer takes a time. */
export const bookInterviewEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/mine/interview',
  access: ['mentor'],
  limit: 'write',
  body: z.strictObject({ slot: publicId }),
  answer: done,
});

/** What one interviewer thought. */
export const recordInterviewEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/interview/forms',
  access: SCREENING_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ version, scores: interviewScores, notes: interviewNotes }),
  answer: applicationView,
});

/** The second look, where the forms differ. */
export const lookAtInterviewEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/applications/:id/interview/look',
  access: SCREENING_ROLES,
  limit: 'write',
  params: idParams,
  body: z.strictObject({ version, verdict: z.enum(LOOK_VERDICTS), note: interviewNotes }),
  answer: applicationView,
});
