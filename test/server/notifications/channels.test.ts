import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  confirmNoticeEmailEndpoint,
  dropNoticeEmailEndpoint,
  getNoticeSettingsEndpoint,
  listNoticesEndpoint,
  saveNoticeEmailEndpoint,
  saveNoticeSettingsEndpoint,
  turnPushOnEndpoint,
} from '../../../shared/contracts/notices.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { renewToken } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk, WORDS } from '../conversations/talk.ts';
import type { Person, Talk } from '../conversations/talk.ts';
import { secretIn, startMailbox } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';
import { startPushService } from './pushService.ts';
import type { PushService } from './pushService.ts';

let mailbox: Mailbox;
let pushes: PushService;
let app: TestApp;
beforeAll(async () => {
  mailbox = await startMailbox();
  pushes = await startPushService();
  const environment = { KITH_SMTP_URL: mailbox.url, KITH_MAIL_FROM: 'notes@kith.example' };
  app = await startTestApp({ environment });
});
afterAll(async () => {
  await app.stop();
  await mailbox.stop();
  await pushes.stop();
});
afterEach(() => {
  Object.assign(mailbox, { refuse: null, busy: false });
  pushes.status = 201;
});

let mailboxes = 0;

/** Gives an address and opens the link that is sent to it. */
async function confirmAddress({ client }: Pick<Person, 'client'>): Promise<string> {
  mailboxes += 1;
  const address = `reader-${mailboxes}@mail.example`;
  await client.call(saveNoticeEmailEndpoint, { body: { address } });
  await expect.poll(() => mailsTo(address).length).toBe(1);
  const link = mailsTo(address)[0];
  await app.visitor().call(confirmNoticeEmailEndpoint, { body: { secret: secretIn(link, 'confirm-email') } });
  return address;
}

const mailsTo = (address: string) =>
  mailbox.mails.filter(({ to }) => !Array.isArray(to) && to?.value.some((one) => one.address === address));
/** Mails to an address without the one with its link. */
const noticesTo = (address: string) => mailsTo(address).slice(1);

/** Past the first minute, in which nothing is sent yet. */
async function waitAndSweep(minutes = 2): Promise<void> {
  // The notice of a message is stored by one sweep and falls due a minute later.
  await app.sweepNow();
  app.clock.advance({ minutes });
  await app.sweepNow();
}

const sends = z.object({ sends: z.object({ email: z.object({ batch: z.string() }) }) });
/** How a stored notice goes out by e-mail. */
const sendOf = (stored: unknown) => sends.safeParse(stored).data?.sends.email;

async function talkWithAddress(): Promise<Talk & { address: string }> {
  const talk = await beginTalk(app);
  return { ...talk, address: await confirmAddress(talk.mentee) };
}

describe('an e-mail', () => {
  test('R42: of a reply goes to a real mail server in neutral words alone, and one for all replies until it is opened', async () => {
    const { mentee, mentor, address } = await talkWithAddress();
    const words = 'the lampshade in the corridor fell down';
    await mentor.send(words);
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep();
    await mentor.send(WORDS.plain[1]);
    await waitAndSweep();
    const [notice, ...more] = noticesTo(address);
    expect(more).toEqual([]);
    expect([notice?.subject, notice?.from?.text]).toEqual(['Notes', '"Notes" <notes@kith.example>']);
    const [body, link, off] = (notice?.text ?? '').trim().split('\n\n');
    expect([body, link]).toEqual(['Something is waiting for you.', expect.stringMatching(/\/notices$/)]);
    expect(off).toMatch(/^Turn these mails off: .*\/unsubscribe#/);
    const wire = mailbox.sources.join('\n');
    for (const secret of ['lampshade', WORDS.plain[0], mentee.signInName, mentor.signInName]) {
      expect(wire).not.toContain(secret);
    }
    await renewToken(mentee.client);
    await mentee.open();
    await mentor.send(WORDS.plain[2]);
    await waitAndSweep();
    expect(noticesTo(address)).toHaveLength(2);
  });

  test('is not sent while the conversation is open on a device, nor after it was read there', async () => {
    const { id, mentee, mentor, address } = await talkWithAddress();
    const view = await mentee.open();
    await mentor.send(WORDS.plain[0]);
    await app.sweepNow();
    app.clock.advance({ seconds: 50 });
    await app.features.notifications.noteOpenConversation({
      accountId: mentee.actor.accountId,
      conversation: id,
    });
    await waitAndSweep();
    expect(view.id).toBe(id);
    expect(noticesTo(address)).toEqual([]);
  });

  test('R31: to somebody under 18 waits for the morning', async () => {
    const { mentee, mentor, address } = await talkWithAddress();
    app.clock.set(new Date('2030-01-18T22:15:00Z'));
    for (const person of [mentee, mentor]) await renewToken(person.client);
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep(60);
    expect(noticesTo(address)).toEqual([]);
    app.clock.set(new Date('2030-01-19T07:31:00Z'));
    await app.sweepNow();
    expect(noticesTo(address)).toHaveLength(1);
  });

  test('is not sent of a kind that the person turned off', async () => {
    const { mentee, mentor, address } = await talkWithAddress();
    const { settings } = await mentee.client.call(getNoticeSettingsEndpoint);
    await mentee.client.call(saveNoticeSettingsEndpoint, {
      body: { ...settings, quiet: null, off: { email: ['reply'], push: [] } },
    });
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep();
    expect(noticesTo(address)).toEqual([]);
    expect((await mentee.client.call(listNoticesEndpoint)).notices.map(({ kind }) => kind)).toEqual([
      'reply',
    ]);
  });

  test('that a mail server puts off is tried again, under the same Message-ID', async () => {
    const { mentor, address } = await talkWithAddress();
    mailbox.busy = true;
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep();
    const stored = await mongoose.connection.collection('notices').findOne({}, { sort: { createdAt: -1 } });
    mailbox.busy = false;
    await waitAndSweep();
    const batch = String(sendOf(stored)?.batch);
    expect(noticesTo(address).map(({ messageId }) => messageId)).toEqual([`<${batch}@localhost>`]);
  });

  test('to an address that is refused for good is the last, and its owner is shown that it does not work', async () => {
    const { mentee, mentor, address } = await talkWithAddress();
    mailbox.refuse = address;
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep();
    mailbox.refuse = null;
    await mentee.open();
    await mentor.send(WORDS.plain[1]);
    await waitAndSweep();
    expect(noticesTo(address)).toEqual([]);
    expect((await mentee.client.call(getNoticeSettingsEndpoint)).email.state).toBe('dead');
  });
});

describe('an e-mail address', () => {
  test('is sent nothing but one link before it is confirmed; the link works once, and not after a day', async () => {
    const { mentee, mentor } = await beginTalk(app);
    const address = 'not-yet@mail.example';
    await mentee.client.call(saveNoticeEmailEndpoint, { body: { address } });
    await expect.poll(() => mailsTo(address).length).toBe(1);
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep();
    expect(mailsTo(address)).toHaveLength(1);
    const secret = secretIn(mailsTo(address)[0], 'confirm-email');
    const confirm = () => app.visitor().call(confirmNoticeEmailEndpoint, { body: { secret } });
    await confirm();
    expect((await refusalOf(confirm())).code).toBe('notFound');
    await renewToken(mentee.client);
    await mentee.client.call(saveNoticeEmailEndpoint, { body: { address } });
    await expect.poll(() => mailsTo(address).length).toBe(2);
    const late = secretIn(mailsTo(address).at(-1), 'confirm-email');
    app.clock.advance({ hours: 25 });
    const tooLate = app.visitor().call(confirmNoticeEmailEndpoint, { body: { secret: late } });
    expect((await refusalOf(tooLate)).code).toBe('notFound');
  });

  test('is sealed in the store, and is gone when its owner drops it', async () => {
    const { mentee, mentor, address } = await talkWithAddress();
    const addresses = mongoose.connection.collection<{ _id: string }>('notice_addresses');
    const _id = mentee.actor.accountId;
    expect(JSON.stringify(await addresses.findOne({ _id }))).not.toContain(address);
    expect(app.logs.join()).not.toContain(address);
    await mentor.send(WORDS.plain[0]);
    await mentee.client.call(dropNoticeEmailEndpoint);
    expect(await addresses.findOne({ _id })).toBeNull();
    await waitAndSweep();
    expect(noticesTo(address)).toEqual([]);
  });
});

describe('one tap in a mail program', () => {
  test('turns e-mail off without a sign-in, by POST alone (RFC 8058)', async () => {
    const { mentee, mentor, address } = await talkWithAddress();
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep();
    const headers = noticesTo(address)[0]?.headers;
    const list: unknown = headers?.get('list');
    expect(JSON.stringify(list)).toContain('List-Unsubscribe=One-Click');
    const token = secretIn(noticesTo(address)[0], 'unsubscribe');
    const path = `/api/notices/unsubscribe/${token}`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const off = async () => (await mentee.client.call(getNoticeSettingsEndpoint)).settings.off.email.length;
    expect((await app.visitor().send({ path })).status).toBe(404);
    expect(await off()).toBe(0);
    const body = 'List-Unsubscribe=One-Click';
    expect((await fetch(app.origin + path, { method: 'POST', headers: form, body })).status).toBe(200);
    expect(await off()).toBeGreaterThan(0);
    await mentee.open();
    await mentor.send(WORDS.plain[1]);
    await waitAndSweep();
    expect(noticesTo(address)).toHaveLength(1);
  });
});

describe('web push', () => {
  test('R42: is encrypted for the browser, signed, and says the same neutral words to everybody', async () => {
    const { mentee, mentor } = await beginTalk(app);
    await mentee.client.call(turnPushOnEndpoint, { body: pushes.subscribe() });
    await mentor.send('the lampshade in the corridor fell down');
    await waitAndSweep();
    await waitAndSweep();
    expect(pushes.shown).toEqual([
      JSON.stringify({ title: 'Notes', body: 'Something is waiting for you.', path: '/notices' }),
    ]);
    const { publicKey } = (await mentee.client.call(getNoticeSettingsEndpoint)).push;
    expect(pushes.authorizations[0]).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=/);
    expect(pushes.authorizations[0]).toContain(publicKey);
  });

  test('forgets a browser that gave its subscription up', async () => {
    const { mentee, mentor } = await beginTalk(app);
    await mentee.client.call(turnPushOnEndpoint, { body: pushes.subscribe() });
    pushes.status = 410;
    await mentor.send(WORDS.plain[0]);
    await waitAndSweep();
    const subscriptions = mongoose.connection.collection('push_subscriptions');
    expect(await subscriptions.countDocuments({ accountId: mentee.actor.accountId })).toBe(0);
  });

  test('refuses an address that is not of a push service', async () => {
    const { mentee } = await beginTalk(app);
    const body = { ...pushes.subscribe(), endpoint: 'https://mongo:27017/x' };
    const refused = await refusalOf(mentee.client.call(turnPushOnEndpoint, { body }));
    expect([refused.code, Object.keys(refused.fields ?? {})]).toEqual(['badRequest', ['endpoint']]);
  });
});

describe('a page', () => {
  test('goes out at once over every channel, in quiet hours too, and once for one page', async () => {
    const { mentee, address } = await talkWithAddress();
    const before = pushes.shown.length;
    await mentee.client.call(turnPushOnEndpoint, { body: pushes.subscribe() });
    app.clock.set(new Date('2030-01-25T02:00:00Z'));
    const { accountId } = mentee.actor;
    const page = { accountId, kind: 'page', about: 'case-1', path: '/desk/cases/one' } as const;
    const sent = [
      { channel: 'email', outcome: 'sent' },
      { channel: 'push', outcome: 'sent' },
    ];
    expect(await app.features.notifications.sendNow(page)).toEqual(sent);
    expect(await app.features.notifications.sendNow(page)).toEqual(sent);
    expect(noticesTo(address)).toHaveLength(1);
    expect(noticesTo(address)[0]?.text).toContain('/desk/cases/one');
    expect(noticesTo(address)[0]?.headers.has('list')).toBe(false);
    expect(pushes.shown.length - before).toBe(1);
  });

  test('says which channel failed and which is not set up', async () => {
    const { mentee } = await talkWithAddress();
    mailbox.busy = true;
    const { accountId } = mentee.actor;
    const page = { accountId, kind: 'testPage', about: 'test-1', path: '/desk' } as const;
    expect(await app.features.notifications.sendNow(page)).toEqual([
      { channel: 'email', outcome: 'failed' },
      { channel: 'push', outcome: 'notSetUp' },
    ]);
  });
});
