import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { instant } from './common.ts';

/** What the link of an invitation carries: sealed, so that it names no one. */
export const invitationToken = z.string().min(20).max(512);

/** A link by which a mentor invites a person to apply. It changes nothing of the screening. */
export const makeInvitationEndpoint = endpoint({
  method: 'POST',
  path: '/api/screening/invitations',
  access: ['mentor'],
  limit: 'write',
  answer: z.strictObject({ token: invitationToken, until: instant }),
});
