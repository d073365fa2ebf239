import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../../server/platform/db/index.ts';
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
