import { z } from 'zod';
import { idParams, instant, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { timeView } from './time.ts';

/** Minutes of one offer, and at most of all that a mentor says yes to in one week. */
export const EXTENSION_MINUTES = { min: 15, max: 240 } as const;

const extensionMinutes = z.number().int().min(EXTENSION_MINUTES.min).max(EXTENSION_MINUTES.max);

/** What a coordinator offers a mentor: minutes of this week, and why. */
export const newExtension = z.strictObject({ minutes: extensionMinutes, reason: text(LIMITS.reasonLength) });
export type NewExtension = z.infer<typeof newExtension>;

/** An offer as its mentor reads it. Which coordinator made it is left out. */
export const extensionOffer = z.strictObject({
  id: publicId,
  minutes: extensionMinutes,
  /** What the coordinator wrote. */
  reason: z.string(),
  /** When the week ends for which it is, and the offer with it. */
  until: instant,
});
export type ExtensionOffer = z.infer<typeof extensionOffer>;

/** The offer that waits for this mentor's answer; null where none does. */
export const getMyExtensionEndpoint = endpoint({
  method: 'GET',
  path: '/api/time/mine/extension',
  access: ['mentor'],
  limit: 'read',
  answer: z.strictObject({ offer: extensionOffer.nullable() }),
});

/** Yes or no to an offer. The minutes of a yes are there at once. */
export const answerExtensionEndpoint = endpoint({
  method: 'POST',
  path: '/api/time/mine/extensions/:id/answer',
  access: ['mentor'],
  limit: 'write',
  params: idParams,
  body: z.strictObject({ accept: z.boolean() }),
  answer: z.strictObject({ time: timeView }),
});

/** `offered` waits for the answer; `withdrawn` was taken back by a coordinator before it; `expired` got none in its week. */
export const EXTENSION_STATES = ['offered', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];
