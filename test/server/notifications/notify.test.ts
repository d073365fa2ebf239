import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../../server/platform/db/index.ts';
import { listNoticesEndpoint, openNoticesEndpoint } from '../../../shared/contracts/notices.ts';
import { joinMentee } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const stored = (accountId: string) =>
  mongoose.connection.collection('notices').find({ accountId }).sort({ round: 1 }).toArray();
const open = (accountId: string) =>
  mongoose.connection.collection('notices').updateMany({ accountId }, { $set: { openedAt: new Date() } });

describe('a notice', () => {
  test('is stored once for one thing, also when twenty ask at once', async () => {
    const reply = { accountId: 'one', kind: 'reply', about: 'talk' } as const;
    await Promise.all(Array.from({ length: 20 }, () => app.features.notifications.notify(reply)));
    expect(await stored('one')).toHaveLength(1);
  });

  test('of a conversation follows another only after that was opened', async () => {
    const reply = { accountId: 'two', kind: 'reply', about: 'talk' } as const;
    await app.features.notifications.notify(reply);
    await open('two');
    await app.features.notifications.notify(reply);
    await app.features.notifications.notify(reply);
    expect((await stored('two')).map(({ round }) => Number(round))).toEqual([1, 2]);
  });

  test('of a decision is stored once for good', async () => {
    const decision = { accountId: 'three', kind: 'decision', about: 'case' } as const;
    await app.features.notifications.notify(decision);
    await open('three');
    await app.features.notifications.notify(decision);
    expect(await stored('three')).toHaveLength(1);
  });

  test('is stored exactly when the transaction that tells of it is', async () => {
    const decision = { accountId: 'four', kind: 'decision', about: 'case' } as const;
    const failing = inTransaction(async () => {
      await app.features.notifications.notify(decision);
      throw new Error('decided otherwise');
    });
    await expect(failing).rejects.toThrow('decided otherwise');
    expect(await stored('four')).toHaveLength(0);
    await inTransaction(() => app.features.notifications.notify(decision));
    expect(await stored('four')).toHaveLength(1);
  });
});

describe('the list of notices', () => {
  test('has what was not opened first, so that as much as is counted can be reached', async () => {
    const { client } = await joinMentee(app);
    const { accountId } = app.platform.tokens.verify(client.accessToken() ?? '').actor;
    const tell = async (about: string) => {
      app.clock.advance({ seconds: 1 });
      await app.features.notifications.notify({ accountId, kind: 'decision', about });
    };
    for (let one = 0; one < 33; one++) await tell(`early ${one}`);
    const read = async () => {
      const { unopened, notices } = await client.call(listNoticesEndpoint);
      const times = notices.map(({ at, opened }) => `${opened ? '0' : '1'} ${at}`);
      expect(times).toEqual(times.toSorted().toReversed());
      return { unopened, ids: notices.flatMap(({ id, opened }) => (opened ? [] : [id])), notices };
    };
    const first = await read();
    expect([first.unopened, first.ids.length]).toEqual([33, 30]);
    await client.call(openNoticesEndpoint, { body: { ids: first.ids } });
    const second = await read();
    expect([second.unopened, second.ids.length, second.notices.length]).toEqual([3, 3, 30]);
    await client.call(openNoticesEndpoint, { body: { ids: second.ids } });
    expect(await read()).toMatchObject({ unopened: 0, ids: [] });
  });
});
