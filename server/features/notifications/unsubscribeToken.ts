import { z } from 'zod';
import type { NotificationsDeps } from './notifications.deps.ts';

const content = z.strictObject({ purpose: z.literal('unsubscribe'), accountId: z.string() });

/** Sealed and signed by the server: it turns off the e-mail of one account, and does nothing else. */
export function unsubscribeToken({ cursors }: Pick<NotificationsDeps, 'cursors'>, accountId: string): string {
  return cursors.seal({ purpose: 'unsubscribe', accountId });
}

/** @throws {AppError} cursorGone for a token that was not made here */
export function readUnsubscribeToken({ cursors }: Pick<NotificationsDeps, 'cursors'>, token: string): string {
  return cursors.open(token, content).accountId;
}
