import { z } from 'zod';
import { session, signInName } from './accounts.ts';
import { AGE_BANDS } from './common.ts';
import { endpoint } from './endpoint.ts';
import { invitationToken } from './invitations.ts';
import { LIMITS } from './limits.ts';

// Apart from `accounts.ts`, which is part of the first load of every page.

export const newPassphrase = z.string().min(LIMITS.passphraseMinLength).max(LIMITS.passphraseMaxLength);
const recoveryCode = z.string().trim().toUpperCase().min(8).max(60);

const sessionWithRecovery = z.strictObject({ session, recoveryCode: z.string() });

export const suggestSignInNameEndpoint = endpoint({
  method: 'GET',
  path: '/api/accounts/sign-in-name',
  access: 'public',
  limit: 'write',
  /** `nameToken` is sealed: a name that we did not generate cannot be signed up with. */
  answer: z.strictObject({ signInName: z.string(), nameToken: z.string() }),
});

export const joinAsMenteeEndpoint = endpoint({
  method: 'POST',
  path: '/api/accounts/mentees',
  access: 'public',
  limit: 'signUp',
  body: z.strictObject({
    nameToken: z.string().max(512),
    passphrase: newPassphrase,
    /** `under-13` is answered with `underAge`, and nothing is stored. */
    ageBand: z.enum(['under-13', ...AGE_BANDS]),
    understoodSecrecy: z.literal(true),
  }),
  answer: sessionWithRecovery,
});

export const joinAsMentorEndpoint = endpoint({
  method: 'POST',
  path: '/api/accounts/mentors',
  access: 'public',
  limit: 'signUp',
  body: z.strictObject({
    nameToken: z.string().max(512),
    passphrase: newPassphrase,
    understoodScreening: z.literal(true),
    /** What the link of a mentor's invitation carries, where there was one. */
    invitation: invitationToken.optional(),
  }),
  answer: sessionWithRecovery,
});

export const recoverAccountEndpoint = endpoint({
  method: 'POST',
  path: '/api/auth/recover',
  access: 'public',
  limit: 'command',
  limitInCommand: ['signIn', 'guessByPair', 'guessByDevice'],
  body: z.strictObject({ signInName, recoveryCode, newPassphrase }),
  answer: sessionWithRecovery,
});
