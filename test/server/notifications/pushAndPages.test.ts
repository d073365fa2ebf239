import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  getNoticeSettingsEndpoint,
  rebindPushEndpoint,
  turnPushOnEndpoint,
} from '../../../shared/contracts/notices.ts';
import { signOutEverywhereEndpoint } from '../../../shared/contracts/accounts.ts';
import {
  changePassphraseEndpoint,
  endOwnSessionEndpoint,
  listOwnSessionsEndpoint,
} from '../../../shared/contracts/ownAccount.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff, signInAs } from '../../support/people.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';
import { openScene } from './scene.ts';
import type { Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());
afterEach(() => scene.recover());

const notices = () => mongoose.connection.collection('notices');
const subscriptions = () => mongoose.connection.collection('push_subscriptions');

describe('web push', () => {
  test('R42: is encrypted for the browser, signed, and says the same neutral words to everybody', async () => {
    const { mentee, mentor } = await startConversation(scene.app);
    await mentee.client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
    await mentor.send('the lampshade in the corridor fell down');
    await scene.waitAndSweep();
    await scene.waitAndSweep();
    expect(scene.pushes.shown).toEqual([
      JSON.stringify({ title: 'Notes', body: 'Something is waiting for you.', path: '/notices' }),
    ]);
    const { publicKey } = (await mentee.client.call(getNoticeSettingsEndpoint)).push;
    expect(scene.pushes.authorizations[0]).toMatch(/^vapid t=[\w-]+\.[\w-]+\.[\w-]+, k=/);
    expect(scene.pushes.authorizations[0]).toContain(publicKey);
  });

  test('forgets a browser that gave its subscription up', async () => {
    const { mentee, mentor } = await startConversation(scene.app);
    await mentee.client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
    scene.pushes.status = 410;
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    expect(await subscriptions().countDocuments({ accountId: mentee.actor.accountId })).toBe(0);
  });

  test('that a sender had when its process ended may be with the browser, and is not sent again', async () => {
    const { mentee, mentor } = await startConversation(scene.app);
    await mentee.client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
    await mentor.send(WORDS.plain[0]);
    await scene.app.sweepNow();
    const { accountId } = mentee.actor;
    const claim = { state: 'claimed', at: scene.app.clock.now(), attempts: 1, batch: 'ended' };
    await notices().updateOne({ accountId, kind: 'reply' }, { $set: { 'sends.push': claim } });
    const before = scene.pushes.shown.length;
    await scene.waitAndSweep();
    expect(scene.pushes.shown.length).toBe(before);
    expect(await notices().findOne({ accountId, kind: 'reply' })).toMatchObject({
      sends: { push: { state: 'failed' } },
    });
  });

  test('is put off while the conversation is open, also for what arrives there, and dropped for an account that was closed', async () => {
    const { id: conversation, mentee, mentor } = await startConversation(scene.app);
    await mentee.client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
    const { accountId } = mentee.actor;
    const before = scene.pushes.shown.length;
    const sent = () => scene.pushes.shown.length - before;
    await scene.app.features.notifications.noteOpenConversation({ accountId, conversation });
    await mentor.send(WORDS.plain[0]);
    await scene.app.sweepNow();
    // A notice waits a minute, and a conversation counts as open for 70 seconds after its last report.
    scene.app.clock.advance({ seconds: 63 });
    await scene.app.sweepNow();
    expect(sent()).toBe(0);
    scene.app.clock.advance({ seconds: 30 });
    await scene.app.sweepNow();
    expect(sent()).toBe(1);
    await scene.app.features.notifications.notify({ accountId, kind: 'decision', about: 'closing' });
    const leftBehind = await subscriptions().findOne({ accountId });
    await scene.app.features.accounts.closeAccount({ accountId, by: null });
    if (leftBehind) await subscriptions().insertOne(leftBehind);
    await scene.waitAndSweep();
    expect(sent()).toBe(1);
    expect(await notices().findOne({ accountId, kind: 'decision' })).toMatchObject({
      sends: { push: { state: 'dropped' } },
    });
  });

  test('is also of a message that was stored behind the place up to which another process has looked', async () => {
    const { mentee, mentor } = await startConversation(scene.app);
    await mentor.send(WORDS.plain[0]);
    const at = new Date(scene.app.clock.now().getTime() + 30_000);
    const places = mongoose.connection.collection<{ _id: string }>('notice_watermarks');
    await places.updateOne({ _id: 'messages' }, { $set: { at } }, { upsert: true });
    await notices().deleteMany({ accountId: mentee.actor.accountId });
    await scene.app.sweepNow();
    expect(await notices().countDocuments({ accountId: mentee.actor.accountId, kind: 'reply' })).toBe(1);
  });

  test('ends on a device that its owner signs out from elsewhere, and on every device by a sign-out everywhere', async () => {
    const { mentee } = await startConversation(scene.app);
    const { accountId } = mentee.actor;
    const left = () => subscriptions().countDocuments({ accountId });
    const signInOnDevice = async () => {
      const { client } = await signInAs(scene.app, mentee.signInName);
      await client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
      return client;
    };
    const phone = await signInOnDevice();
    const laptop = await signInOnDevice();
    const { sessions } = await phone.call(listOwnSessionsEndpoint);
    const id = sessions.find(({ isThisOne }) => isThisOne)?.id ?? '';
    await laptop.call(endOwnSessionEndpoint, { params: { id } });
    expect(await left()).toBe(1);
    await signInOnDevice();
    const { passphrase } = mentee;
    const body = { passphrase, newPassphrase: 'a kettle on the landing' };
    await laptop.call(changePassphraseEndpoint, { body });
    expect(await left()).toBe(1);
    await laptop.call(signOutEverywhereEndpoint);
    expect(await left()).toBe(0);
  });

  test('of a browser is tied to a later session of its owner, and of nobody else', async () => {
    const { mentee, mentor } = await startConversation(scene.app);
    const subscription = scene.pushes.subscribe();
    const body = { endpoint: subscription.endpoint };
    await mentee.client.call(turnPushOnEndpoint, { body: subscription });
    const { client: later } = await signInAs(scene.app, mentee.signInName);
    expect(await mentor.client.call(rebindPushEndpoint, { body })).toEqual({ kept: false });
    expect(await later.call(rebindPushEndpoint, { body })).toEqual({ kept: true });
    const { sessions } = await later.call(listOwnSessionsEndpoint);
    const id = sessions.find(({ isThisOne }) => isThisOne)?.id ?? '';
    await mentee.client.call(endOwnSessionEndpoint, { params: { id } });
    expect(await subscriptions().countDocuments({ accountId: mentee.actor.accountId })).toBe(0);
    const { client: last } = await signInAs(scene.app, mentee.signInName);
    expect(await last.call(rebindPushEndpoint, { body })).toEqual({ kept: false });
  });

  test('of a member of staff outlasts a sign-out everywhere, so that pages arrive, and ends with the account', async () => {
    const rook = await hireStaff(scene.app, { role: 'moderator', deskName: 'Rook' });
    await rook.client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
    await rook.client.call(signOutEverywhereEndpoint);
    const { accountId } = rook;
    expect(await subscriptions().countDocuments({ accountId })).toBe(1);
    await scene.app.features.accounts.closeAccount({ accountId, by: null });
    expect(await subscriptions().countDocuments({ accountId })).toBe(0);
  });

  test('refuses an address that is not of a push service', async () => {
    const { mentee } = await startConversation(scene.app);
    const body = { ...scene.pushes.subscribe(), endpoint: 'https://mongo:27017/x' };
    const refused = await refusalOf(mentee.client.call(turnPushOnEndpoint, { body }));
    expect([refused.code, Object.keys(refused.fields ?? {})]).toEqual(['badRequest', ['endpoint']]);
  });
});

describe('a page', () => {
  test('goes out at once over every channel, in quiet hours too, and once for one page', async () => {
    const { mentee, address } = await scene.talkWithAddress();
    const before = scene.pushes.shown.length;
    await mentee.client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
    scene.app.clock.set(new Date('2030-01-25T02:00:00Z'));
    const { accountId } = mentee.actor;
    const page = { accountId, kind: 'page', about: 'case-1', path: '/desk/cases/one' } as const;
    const sent = [
      { channel: 'email', outcome: 'sent' },
      { channel: 'push', outcome: 'sent' },
    ];
    expect(await scene.app.features.notifications.sendNow(page)).toEqual(sent);
    expect(await scene.app.features.notifications.sendNow(page)).toEqual(sent);
    expect(scene.noticesTo(address)).toHaveLength(1);
    expect(scene.noticesTo(address)[0]?.text).toContain('/desk/cases/one');
    expect(scene.noticesTo(address)[0]?.headers.has('list')).toBe(false);
    expect(scene.pushes.shown.length - before).toBe(1);
  });

  test('says which channel failed and which is not set up', async () => {
    const { mentee } = await scene.talkWithAddress();
    scene.mailbox.busy = true;
    const { accountId } = mentee.actor;
    const page = { accountId, kind: 'testPage', about: 'test-1', path: '/desk' } as const;
    expect(await scene.app.features.notifications.sendNow(page)).toEqual([
      { channel: 'email', outcome: 'failed' },
      { channel: 'push', outcome: 'notSetUp' },
    ]);
  });
});
