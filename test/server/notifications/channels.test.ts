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
} from '../../../shared/contracts/notices.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { renewToken } from '../../support/people.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { secretIn } from './mailbox.ts';
import { openScene } from './scene.ts';
import type { Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());
afterEach(() => scene.recover());

const sends = z.object({ sends: z.object({ email: z.object({ batch: z.string() }) }) });
/** How a stored notice goes out by e-mail. */
const sendOf = (stored: unknown) => sends.safeParse(stored).data?.sends.email;

describe('an e-mail', () => {
  test('R42: of a reply goes to a real mail server in neutral words alone, and one for all replies until it is opened', async () => {
    const { id, mentee, mentor, address } = await scene.talkWithAddress();
    const words = 'the lampshade in the corridor fell down';
    await mentor.send(words);
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    await mentor.send(WORDS.plain[1]);
    await scene.waitAndSweep();
    const { accountId } = mentee.actor;
    const opened = { accountId, kind: 'weekOpened', about: 'monday', conversation: id } as const;
    await scene.app.features.notifications.notify(opened);
    await scene.waitAndSweep();
    const [notice, ...more] = scene.noticesTo(address);
    expect(more).toEqual([]);
    expect([notice?.subject, notice?.from?.text]).toEqual(['Notes', '"Notes" <notes@kith.example>']);
    const [body, link, off] = (notice?.text ?? '').trim().split('\n\n');
    expect([body, link]).toEqual(['Something is waiting for you.', expect.stringMatching(/\/notices$/)]);
    expect(off).toMatch(/^Turn these mails off: .*\/unsubscribe#/);
    const wire = scene.mailbox.sources.join('\n');
    for (const secret of ['lampshade', WORDS.plain[0], mentee.signInName, mentor.signInName]) {
      expect(wire).not.toContain(secret);
    }
    await renewToken(mentee.client);
    await mentee.open();
    await mentor.send(WORDS.plain[2]);
    await scene.waitAndSweep();
    expect(scene.noticesTo(address)).toHaveLength(2);
  });

  test('is not sent while the conversation is open on a device, nor after it was read there', async () => {
    const { id, mentee, mentor, address } = await scene.talkWithAddress();
    const view = await mentee.open();
    await mentor.send(WORDS.plain[0]);
    await scene.app.sweepNow();
    scene.app.clock.advance({ seconds: 50 });
    await scene.app.features.notifications.noteOpenConversation({
      accountId: mentee.actor.accountId,
      conversation: id,
    });
    await scene.waitAndSweep();
    expect(view.id).toBe(id);
    expect(scene.noticesTo(address)).toEqual([]);
  });

  test('R31: to somebody under 18 waits for the morning', async () => {
    const { mentee, mentor, address } = await scene.talkWithAddress();
    scene.app.clock.set(new Date('2030-01-18T22:15:00Z'));
    for (const person of [mentee, mentor]) await renewToken(person.client);
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep(60);
    expect(scene.noticesTo(address)).toEqual([]);
    scene.app.clock.set(new Date('2030-01-19T07:31:00Z'));
    await scene.app.sweepNow();
    expect(scene.noticesTo(address)).toHaveLength(1);
  });

  test('is not sent of a kind that the person turned off', async () => {
    const { mentee, mentor, address } = await scene.talkWithAddress();
    const { settings } = await mentee.client.call(getNoticeSettingsEndpoint);
    await mentee.client.call(saveNoticeSettingsEndpoint, {
      body: { ...settings, quiet: null, off: { email: ['reply'], push: [] } },
    });
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    expect(scene.noticesTo(address)).toEqual([]);
    expect((await mentee.client.call(listNoticesEndpoint)).notices.map(({ kind }) => kind)).toEqual([
      'reply',
    ]);
  });

  test('that a mail server puts off is tried again, under the same Message-ID', async () => {
    const { mentor, address } = await scene.talkWithAddress();
    scene.mailbox.busy = true;
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    const stored = await mongoose.connection.collection('notices').findOne({}, { sort: { createdAt: -1 } });
    scene.mailbox.busy = false;
    await scene.waitAndSweep();
    const batch = String(sendOf(stored)?.batch);
    expect(scene.noticesTo(address).map(({ messageId }) => messageId)).toEqual([`<${batch}@localhost>`]);
  });

  test('to an address that is refused for good is the last, and its owner is shown that it does not work', async () => {
    const { mentee, mentor, address } = await scene.talkWithAddress();
    scene.mailbox.refuse = address;
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    scene.mailbox.refuse = null;
    await mentee.open();
    await mentor.send(WORDS.plain[1]);
    await scene.waitAndSweep();
    expect(scene.noticesTo(address)).toEqual([]);
    expect((await mentee.client.call(getNoticeSettingsEndpoint)).email.state).toBe('dead');
  });
});

describe('an e-mail address', () => {
  test('is sent nothing but one link before it is confirmed; the link works once, and not after a day', async () => {
    const { mentee, mentor } = await startConversation(scene.app);
    const address = 'not-yet@mail.example';
    await mentee.client.call(saveNoticeEmailEndpoint, { body: { address } });
    await expect.poll(() => scene.mailsTo(address).length).toBe(1);
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    expect(scene.mailsTo(address)).toHaveLength(1);
    const secret = secretIn(scene.mailsTo(address)[0], 'confirm-email');
    const confirm = () => scene.app.visitor().call(confirmNoticeEmailEndpoint, { body: { secret } });
    await confirm();
    expect((await refusalOf(confirm())).code).toBe('notFound');
    await renewToken(mentee.client);
    await mentee.client.call(saveNoticeEmailEndpoint, { body: { address } });
    await expect.poll(() => scene.mailsTo(address).length).toBe(2);
    const late = secretIn(scene.mailsTo(address).at(-1), 'confirm-email');
    scene.app.clock.advance({ hours: 25 });
    const tooLate = scene.app.visitor().call(confirmNoticeEmailEndpoint, { body: { secret: late } });
    expect((await refusalOf(tooLate)).code).toBe('notFound');
  });

  test('is sealed in the store, and is gone when its owner drops it', async () => {
    const { mentee, mentor, address } = await scene.talkWithAddress();
    const addresses = mongoose.connection.collection<{ _id: string }>('notice_addresses');
    const _id = mentee.actor.accountId;
    expect(JSON.stringify(await addresses.findOne({ _id }))).not.toContain(address);
    expect(scene.app.logs.join()).not.toContain(address);
    await mentor.send(WORDS.plain[0]);
    await mentee.client.call(dropNoticeEmailEndpoint);
    expect(await addresses.findOne({ _id })).toBeNull();
    await scene.waitAndSweep();
    expect(scene.noticesTo(address)).toEqual([]);
  });
});

describe('one tap in a mail program', () => {
  test('turns e-mail off without a sign-in, by POST alone (RFC 8058); opened in a browser the address leads to a button', async () => {
    const { mentee, mentor, address } = await scene.talkWithAddress();
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    const headers = scene.noticesTo(address)[0]?.headers;
    const list: unknown = headers?.get('list');
    expect(JSON.stringify(list)).toContain('List-Unsubscribe=One-Click');
    const token = secretIn(scene.noticesTo(address)[0], 'unsubscribe');
    const path = `/api/notices/unsubscribe/${token}`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const off = async () => (await mentee.client.call(getNoticeSettingsEndpoint)).settings.off.email.length;
    const opened = await fetch(scene.app.origin + path, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/unsubscribe#${token}`]);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await off()).toBe(0);
    const body = 'List-Unsubscribe=One-Click';
    expect((await fetch(scene.app.origin + path, { method: 'POST', headers: form, body })).status).toBe(200);
    expect(await off()).toBeGreaterThan(0);
    await mentee.open();
    await mentor.send(WORDS.plain[1]);
    await scene.waitAndSweep();
    expect(scene.noticesTo(address)).toHaveLength(1);
  });
});
