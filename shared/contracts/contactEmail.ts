import { z } from 'zod';
import { done } from './common.ts';
import { endpoint } from './endpoint.ts';

/** Has another mail with a link sent to the contact address. */
export const resendEmailProofEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/mine/email',
  access: ['mentor'],
  limit: 'write',
  limitInCommand: 'confirmEmail',
  answer: done,
});

/** Confirms a contact address by the link that was sent to it; no one needs to be signed in. */
export const confirmContactEmailEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/email/confirm',
  access: 'public',
  limit: 'command',
  limitInCommand: 'deadLink',
  body: z.strictObject({ linkToken: z.string().min(20).max(100) }),
  answer: done,
});
