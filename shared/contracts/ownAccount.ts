import { z } from 'zod';
import { me, oneTimeCode } from './accounts.ts';
import { done, instant } from './common.ts';
import { endpoint } from './endpoint.ts';
import { newPassphrase } from './joining.ts';
import { LIMITS } from './limits.ts';

// Apart from `accounts.ts`, which is part of the first load of every page.

export const getMeEndpoint = endpoint({
  method: 'GET',
  path: '/api/me',
  access: 'signedIn',
  limit: 'read',
  answer: me,
});

/** A device that is signed in, to its owner only. */
export const ownSession = z.strictObject({
  id: z.string(),
  startedAt: instant,
  /** For a device of one's own: when it was last online. */
  lastActAt: instant,
  ownDevice: z.boolean(),
  isThisOne: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSession>;

export const listOwnSessionsEndpoint = endpoint({
  method: 'GET',
  path: '/api/me/sessions',
  access: 'signedIn',
  limit: 'read',
  answer: z.strictObject({ sessions: z.array(ownSession) }),
});

export const endOwnSessionEndpoint = endpoint({
  method: 'DELETE',
  path: '/api/me/sessions/:id',
  access: 'signedIn',
  limit: 'write',
  params: z.strictObject({ id: z.string().max(64) }),
  answer: done,
});

/** What a borrowed device must not do asks for the passphrase again. */
const typedAgain = z.string().min(1).max(LIMITS.passphraseMaxLength);

export const changePassphraseEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/passphrase',
  access: 'signedIn',
  limit: 'write',
  limitInCommand: 'ownPassphrase',
  body: z.strictObject({ passphrase: typedAgain, newPassphrase }),
  answer: done,
});

/** What would be kept of a mentee's account. */
export const getErasureEndpoint = endpoint({
  method: 'GET',
  path: '/api/me/erasure',
  access: ['mentee'],
  limit: 'read',
  /** A conversation is kept until the case that needs it is decided. */
  answer: z.strictObject({ keptForCase: z.boolean() }),
});

/** Erases a mentee's account for good. The session ends with it. */
export const eraseAccountEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/erasure',
  access: ['mentee'],
  limit: 'write',
  limitInCommand: 'ownPassphrase',
  body: z.strictObject({ passphrase: typedAgain }),
  answer: done,
});

export const renewRecoveryCodeEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/recovery-code',
  access: ['mentee', 'mentor'],
  limit: 'write',
  limitInCommand: 'ownPassphrase',
  body: z.strictObject({ passphrase: typedAgain }),
  answer: z.strictObject({ recoveryCode: z.string() }),
});

export const beginSecondFactorEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/second-factor',
  access: ['mentor'],
  limit: 'write',
  limitInCommand: 'ownPassphrase',
  body: z.strictObject({ passphrase: typedAgain }),
  /** The secret in base32, and the address that an authenticator takes. */
  answer: z.strictObject({ secret: z.string(), otpauthUri: z.string() }),
});

export const confirmSecondFactorEndpoint = endpoint({
  method: 'POST',
  path: '/api/me/second-factor/confirm',
  access: ['mentor'],
  limit: 'write',
  limitInCommand: 'oneTimeCode',
  body: z.strictObject({ oneTimeCode }),
  answer: done,
});
