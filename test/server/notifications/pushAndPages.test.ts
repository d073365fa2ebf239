import mongoose from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { getNoticeSettingsEndpoint, turnPushOnEndpoint } from '../../../shared/contracts/notices.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { beginTalk, WORDS } from '../conversations/talk.ts';
import { openScene } from './scene.ts';
import type { Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.stop());
afterEach(() => scene.recover());

describe('web push', () => {
  test('R42: is encrypted for the browser, signed, and says the same neutral words to everybody', async () => {
    const { mentee, mentor } = await beginTalk(scene.app);
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
    const { mentee, mentor } = await beginTalk(scene.app);
    await mentee.client.call(turnPushOnEndpoint, { body: scene.pushes.subscribe() });
    scene.pushes.status = 410;
    await mentor.send(WORDS.plain[0]);
    await scene.waitAndSweep();
    const subscriptions = mongoose.connection.collection('push_subscriptions');
    expect(await subscriptions.countDocuments({ accountId: mentee.actor.accountId })).toBe(0);
  });

  test('refuses an address that is not of a push service', async () => {
    const { mentee } = await beginTalk(scene.app);
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
