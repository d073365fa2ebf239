import { z } from 'zod';
import { REFERENCE_CHANNELS, REFERENCE_STATES, SECOND_CHANNELS } from '../domain/screening/references.ts';
import { done, instant, publicId, text } from './common.ts';
import { endpoint } from './endpoint.ts';

const linkToken = z.string().min(20).max(100);

/** What a referee says, in answer to plain questions. Sealed at rest; only screening staff read it. */
export const referenceAnswers = z.strictObject({
  /** How long and how they know the volunteer. */
  known: text(500),
  /** What the volunteer is like. */
  character: text(1_500),
  /** How they have seen them with young people, or what they expect. */
  withYoungPeople: text(1_500),
  worried: z.enum(['no', 'yes']),
  worry: text(1_500).optional(),
  recommend: z.enum(['yes', 'notSure', 'no']),
});
export type ReferenceAnswers = z.infer<typeof referenceAnswers>;

const REFERENCE_LIMIT = { limit: 'command', limitInCommand: 'deadLink' } as const;

/** Opens a one-time link without using it up: whom it is about. */
export const openReferenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/references/open',
  access: 'public',
  ...REFERENCE_LIMIT,
  body: z.strictObject({ linkToken }),
  answer: z.strictObject({ applicant: z.string(), referee: z.string(), askedToBeRung: z.boolean() }),
});

/** Stores the answers, which uses the link up. */
export const answerReferenceEndpoint = endpoint({
  method: 'POST',
  path: '/api/references/answer',
  access: 'public',
  ...REFERENCE_LIMIT,
  body: z.strictObject({ linkToken, answers: referenceAnswers }),
  answer: done,
});

/** Asks to be rung instead of writing; the link stays good. */
export const ringRefereeEndpoint = endpoint({
  method: 'POST',
  path: '/api/references/ring',
  access: 'public',
  ...REFERENCE_LIMIT,
  body: z.strictObject({ linkToken, phone: text(40), when: text(200) }),
  answer: done,
});

/** A reference as screening staff see it. */
export const referenceRow = z.strictObject({
  id: publicId,
  name: z.string(),
  relationship: z.string(),
  contact: z.string(),
  state: z.enum(REFERENCE_STATES),
  askedAt: instant,
  /** How many mails went out; the first is the question. */
  mailsSent: z.number().int(),
  /** No mail can reach this referee: a phone number, or an address that was refused. */
  onlyByPhone: z.boolean(),
  /** What the referee asked to be rung at, and when. */
  ring: z.strictObject({ phone: z.string(), when: z.string() }).nullable(),
  /** The volunteer was asked to name another person. */
  anotherWanted: z.boolean(),
  answers: referenceAnswers.nullable(),
  answeredAt: instant.nullable(),
  channel: z.enum(REFERENCE_CHANNELS).nullable(),
  confirmed: z.strictObject({ by: z.string(), channel: z.enum(SECOND_CHANNELS), at: instant }).nullable(),
});
export type ReferenceRow = z.infer<typeof referenceRow>;
