import { z } from 'zod';
import { instant } from './common.ts';
import { push, socketEvent } from './endpoint.ts';
import { errorSchema } from './errors.ts';

/** The envelope of every ack. */
export function ackOf<A extends z.ZodType>(answer: A) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), data: answer }),
    z.strictObject({ ok: z.literal(false), error: errorSchema }),
  ]);
}

/** Replaces the access token on an open socket; the connection stays. */
export const authRenewEvent = socketEvent({
  name: 'auth:renew',
  access: 'signedIn',
  limit: 'read',
  payload: z.strictObject({ accessToken: z.string().max(4_096) }),
  answer: z.strictObject({ expiresAt: instant }),
});

/** The server is stopping: reconnect after this many milliseconds (jittered). */
export const serverGoodbyePush = push({
  name: 'server:goodbye',
  payload: z.strictObject({ reconnectInMs: z.number().int() }),
});

/** The account or the session ended: do not reconnect. */
export const sessionOverPush = push({ name: 'session:over', payload: z.strictObject({}) });
