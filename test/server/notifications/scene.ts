import { expect } from 'vitest';
import { confirmNoticeEmailEndpoint, saveNoticeEmailEndpoint } from '../../../shared/contracts/notices.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';
import { secretIn, startMailbox } from './mailbox.ts';
import { startPushService } from './pushService.ts';

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** The service with a real mail server and a push service on this machine. */
export async function openScene() {
  const mailbox = await startMailbox();
  const pushes = await startPushService();
  const environment = { KITH_SMTP_URL: mailbox.url, KITH_MAIL_FROM: 'notes@kith.example' };
  const app = await startTestApp({ environment });
  let addresses = 0;

  const mailsTo = (address: string) =>
    mailbox.mails.filter(({ to }) => !Array.isArray(to) && to?.value.some((one) => one.address === address));

  /** Gives an address and opens the link that is sent to it. */
  async function confirmAddress({ client }: Pick<Person, 'client'>): Promise<string> {
    addresses += 1;
    const address = `reader-${addresses}@mail.example`;
    await client.call(saveNoticeEmailEndpoint, { body: { address } });
    await expect.poll(() => mailsTo(address).length).toBe(1);
    const secret = secretIn(mailsTo(address)[0], 'confirm-email');
    await app.visitor().call(confirmNoticeEmailEndpoint, { body: { secret } });
    return address;
  }

  return {
    app,
    mailbox,
    confirmAddress,
    pushes,
    mailsTo,
    /** Mails to an address without the one with its link. */
    noticesTo: (address: string) => mailsTo(address).slice(1),
    /** A conversation whose mentee has a confirmed address. */
    async talkWithAddress(): Promise<StartedConversation & { address: string }> {
      const talk = await startConversation(app);
      return { ...talk, address: await confirmAddress(talk.mentee) };
    },
    /** Past the first minute, in which nothing is sent yet. */
    async waitAndSweep(minutes = 2): Promise<void> {
      // The notice of a message is stored by one sweep and falls due a minute later.
      await app.sweepNow();
      app.clock.advance({ minutes });
      await app.sweepNow();
    },
    /** The mail server and the push service take everything again. */
    recover() {
      Object.assign(mailbox, { refuse: null, busy: false });
      pushes.status = 201;
    },
    async stop() {
      await app.stop();
      await mailbox.stop();
      await pushes.stop();
    },
  };
}
