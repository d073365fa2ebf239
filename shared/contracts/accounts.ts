import { z } from 'zod';
import { roleSchema } from './actor.ts';
import { ageBand, done, instant, persona } from './common.ts';
import { endpoint } from './endpoint.ts';
import { LIMITS } from './limits.ts';
import { SCREENING_STATES } from '../domain/screening/states.ts';

export const signInName = z.string().trim().toLowerCase().min(3).max(60);
export const oneTimeCode = z.string().regex(/^\d{6}$/);

/** The signed-in person, to themselves only. */
export const me = z.strictObject({
  role: roleSchema,
  signInName: z.string(),
  ageBand: ageBand.nullable(),
  /** A mentor's lasting alias, or a member of staff's desk name. */
  persona: persona.nullable(),
  screeningState: z.enum(SCREENING_STATES).nullable(),
  /** Whether a sign-in asks for a one-time code. */
  hasSecondFactor: z.boolean(),
});
export type Me = z.infer<typeof me>;

/** The refresh token travels beside this in an HttpOnly cookie. On a shared device the browser deletes it when it closes. */
export const session = z.strictObject({ accessToken: z.string(), expiresAt: instant, me });
export type Session = z.infer<typeof session>;

export const signInEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-in',
  access: 'public',
  limit: 'command',
  limitInCommand: ['signIn', 'guessByPair', 'guessByDevice', 'oneTimeCode'],
  body: z.strictObject({
    signInName,
    passphrase: z.string().min(1).max(LIMITS.passphraseMaxLength),
    ownDevice: z.boolean().default(false),
    /** With a second factor: the six digits of the authenticator. Without it the answer is `secondFactorNeeded`. */
    oneTimeCode: oneTimeCode.optional(),
  }),
  answer: session,
});

/**
 * The cookie outlasts the browser only on a private device. On a shared one the session ends after 30 idle minutes, and after 12 hours in
 * any case (R49).
 */
export const refreshSessionEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/refresh',
  access: 'public',
  limit: 'command',
  limitInCommand: ['refresh', 'unknownToken'],
  body: z.strictObject({
    ownDevice: z.boolean().default(false),
    /** From the desk and from shared devices: how long ago keys or mouse were used. Reading and typing are acts, too (R47). */
    idleSeconds: z.number().int().min(0).optional(),
  }),
  answer: session,
});

export const signOutEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out',
  access: 'public',
  limit: 'command',
  limitInCommand: 'unknownToken',
  answer: done,
});

export const signOutEverywhereEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/sign-out-everywhere',
  access: 'signedIn',
  limit: 'write',
  answer: done,
});
