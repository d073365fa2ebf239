import { z } from 'zod';
import type { NoticeChannel } from '../../../shared/domain/notices/kinds.ts';
import { NOTICE_CHANNELS } from '../../../shared/domain/notices/kinds.ts';
import { newId } from '../../platform/crypto/index.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { defineQueue } from '../../platform/queue/index.ts';
import type { NotificationsDeps } from './notifications.deps.ts';

/** A job is a hint that something of an account falls due; the sweep finds what a lost job did not send. */
export const noticeQueue = defineQueue('notices', {
  send: z.strictObject({ accountId: z.string(), channel: z.enum(NOTICE_CHANNELS) }),
  sendLinks: z.strictObject({}),
});

/** Asks for a send at that instant, once the running transaction has committed. */
export function sendSoon(
  { queues }: Pick<NotificationsDeps, 'queues'>,
  { at, ...payload }: { accountId: string; channel: NoticeChannel; at: Date },
): void {
  afterCommit(() => {
    const jobId = `send-${payload.channel}-${payload.accountId}`;
    void queues.open(noticeQueue).enqueue('send', payload, { jobId, runAt: at });
  });
}

/** Asks for the mails with one-time links to be sent now. */
export function sendLinksSoon({ queues }: Pick<NotificationsDeps, 'queues'>): void {
  void queues.open(noticeQueue).enqueue('sendLinks', {}, { jobId: `links-${newId()}` });
}
