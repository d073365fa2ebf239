import { z } from 'zod';
import { REMOVAL_REASONS } from '../domain/conversation/removals.ts';
import { EXPLANATION_TEMPLATES } from '../domain/moderation/explanations.ts';
import { done, idParams, instant, publicId } from './common.ts';
import { endpoint, push } from './endpoint.ts';

/** What a person is told of a decision that concerns them: never who decided, and never that somebody reported. */
const explanation = z.strictObject({
  id: publicId,
  template: z.enum(EXPLANATION_TEMPLATES),
  /** Of a removal. */
  removedFor: z.enum(REMOVAL_REASONS).nullable(),
  conversation: publicId,
  at: instant,
  /** Whether its reader may appeal the decision. False once the pause that it explains has ended. */
  mayAppeal: z.boolean(),
});
export type MyExplanation = z.infer<typeof explanation>;

/** Explanations that this person has not put away, newest first, twenty at most; `putAway`: how many they have put away. */
export const listMyExplanationsEndpoint = endpoint({
  method: 'GET',
  path: '/api/explanations/mine',
  access: ['mentee', 'mentor'],
  limit: 'read',
  answer: z.strictObject({ explanations: z.array(explanation), putAway: z.number().int() }),
});

/** Explanations that this person has put away, newest first, twenty at most. */
export const listPutAwayExplanationsEndpoint = endpoint({
  method: 'GET',
  path: '/api/explanations/put-away',
  access: ['mentee', 'mentor'],
  limit: 'read',
  answer: z.strictObject({ explanations: z.array(explanation) }),
});

/** Puts an explanation of one's own away. Repeated, it changes nothing. */
export const putAwayExplanationEndpoint = endpoint({
  method: 'POST',
  path: '/api/explanations/:id/put-away',
  access: ['mentee', 'mentor'],
  limit: 'write',
  params: idParams,
  answer: done,
});

/** To the person's own devices: there is something new to read about a decision; fetch it. */
export const explanationsChangedPush = push({
  name: 'explanations:changed',
  carries: 'ids',
  payload: z.strictObject({}),
});
