import mongoose from 'mongoose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import { nextMonday } from './startMatchedConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ roles: ['web'] });
});
afterAll(() => app.stop());

const MENTORS = 40;
let round = 0;
let ids: string[] = [];
beforeEach(async () => {
  app.clock.set(new Date(WEDNESDAY.getTime() + round * 14 * 86_400_000));
  round += 1;
  ids = Array.from({ length: MENTORS }, (_, index) => `mentor-${round}-${index}`);
  for (const mentorId of ids)
    await app.features.time.createSettings({ mentorId, weeklyMinutes: 15, timeZone: 'Europe/London' });
});

const act = (mentorId: string) =>
  app.features.time.recordAct({ mentorId, conversationId: 'nowhere', kind: 'type', at: app.clock.now() });
const sweep = () =>
  app.features.time.module.sweeps?.find(({ name }) => name === 'time.settleDueMeters')?.run();
const job = (mentorId: string) => app.features.time.module.workers?.[0]?.run('due', { mentorId });
const meters = () => mongoose.connection.collection<{ _id: string; version: number }>('mentor_meters');
const entriesOf = (mentorId: string) =>
  mongoose.connection.collection('time_entries').find({ accountId: mentorId }).sort({ seq: 1 }).toArray();

/** Kinds and seconds of a ledger, in order. */
const told = async (mentorId: string) =>
  (await entriesOf(mentorId)).map(({ kind, seconds, reason }) => `${kind} ${seconds} ${reason}`);

test('meters that are settled together become what each becomes alone', async () => {
  for (const mentorId of ids) await act(mentorId);
  app.clock.advance({ minutes: 10 });
  const [alone, ...others] = ids;
  await job(alone ?? '');
  await sweep();
  const expected = await told(alone ?? '');
  expect(expected.at(-1)).toBe('session 30 idle');
  for (const mentorId of others) expect(await told(mentorId)).toEqual(expected);
  for (const { version } of await meters()
    .find({ _id: { $in: ids } })
    .toArray())
    expect(version).toBe(3);
  expect((await app.features.time.auditLedgers()).damaged).toEqual([]);
});

test('acts, jobs and sweeps at once enter every week and every stretch once', async () => {
  for (const mentorId of ids) await act(mentorId);
  app.clock.set(nextMonday(app.clock.now()));
  const acting = ids.filter((_, index) => index % 4 === 0);
  await Promise.all([sweep(), ...acting.map(act), sweep(), ...ids.map(job)]);
  await sweep();
  for (const mentorId of ids) {
    const entries = await told(mentorId);
    expect(entries.filter((entry) => entry.startsWith('allowance'))).toHaveLength(2);
    expect(entries.filter((entry) => entry.startsWith('session'))).toHaveLength(1);
  }
  expect((await app.features.time.auditLedgers()).damaged).toEqual([]);
});

test('one meter that cannot be settled leaves the others settled, and its own job fails', async () => {
  for (const mentorId of ids) await act(mentorId);
  const [broken = '', ...others] = ids;
  await meters().updateOne({ _id: broken }, { $set: { meter: null } });
  app.clock.advance({ minutes: 10 });
  await sweep();
  for (const mentorId of others) expect((await told(mentorId)).at(-1)).toBe('session 30 idle');
  await expect(job(broken)).rejects.toThrow('meter step failed');
  await meters().deleteOne({ _id: broken });
});
