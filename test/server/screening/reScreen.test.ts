import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendMessageEndpoint } from '../../../shared/contracts/conversations.ts';
import { getApplicationEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { recordCheckEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { startOwnRedis } from '../../support/ownRedis.ts';
import type { OwnRedis } from '../../support/ownRedis.ts';
import { hireScreeningStaff, joinMentee, screenMentor, signInAs } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { accountOf, startConversation } from '../conversations/startConversation.ts';
import { findNewest } from './road.ts';

let app: TestApp;
let redis: OwnRedis;
let staff: ScreeningStaff;
beforeAll(async () => {
  redis = await startOwnRedis();
  app = await startTestApp({ environment: { REDIS_URL: redis.url } });
  staff = await hireScreeningStaff(app);
});
afterAll(async () => {
  await app.stop();
  await redis.end();
});

const LAPSE = Date.parse('2033-01-16T00:00:00Z');

const noticesOf = (accountId: string) =>
  mongoose.connection.collection<{ accountId: string }>('notices').countDocuments({ accountId });

test('R6: when the three-year checks lapse the application is due to be checked again, told once, through restarts of the sweep and an emptied Redis; conversations go on', async () => {
  const screened = await screenMentor(app, { staff });
  const { accountId } = screened;
  const mentee = await joinMentee(app);
  const talk = await startConversation(app, {
    people: { mentee: accountOf(app, 'mentee', mentee), mentor: accountOf(app, 'mentor', screened) },
  });
  const isMatched = () => app.features.screening.isMatchable({ mentorId: accountId, ageBand: '18-25' });
  const state = () => app.features.screening.stateOf(accountId);

  app.clock.set(new Date(LAPSE - 60_000));
  await app.features.training.passForSeed(accountId);
  await app.sweepNow();
  expect([await state(), await isMatched()]).toEqual(['active', true]);
  const told = await noticesOf(accountId);

  app.clock.set(new Date(LAPSE + 60_000));
  expect(await isMatched()).toBe(false);
  await redis.empty();
  await Promise.all([app.sweepNow(), app.sweepNow()]);
  await redis.empty();
  await app.sweepNow();
  expect([await state(), await isMatched()]).toEqual(['reScreenDue', false]);
  await expect.poll(() => noticesOf(accountId)).toBe(told + 1);

  // The conversation goes on, from both sides.
  const accounts = mongoose.connection.collection<{ _id: string }>('accounts');
  // No one has the authenticator that the set-up gave this mentor.
  await accounts.updateOne({ _id: accountId }, { $set: { secondFactor: null } });
  const sides = [await signInAs(app, mentee.signInName), await signInAs(app, screened.signInName)];
  for (const { client } of sides) {
    const body = { clientMessageId: randomUUID(), text: 'That sounds hard.' };
    const sent = await client.call(sendMessageEndpoint, { params: { id: talk.id }, body });
    expect(sent.entry.type).toBe('message');
  }

  // Staff see that the service made the move, and put the mentor back once a new check is recorded.
  const [rook] = staff.approvers;
  const { client } = await signInAs(app, rook.signInName, rook.oneTimeCode());
  const found = await findNewest(client, screened.alias);
  const params = { id: found?.id ?? '' };
  const view = await client.call(getApplicationEndpoint, { params });
  expect(view.history.at(-1)).toMatchObject({ from: 'active', to: 'reScreenDue', by: 'Kith' });
  expect(view.moves.find(({ to }) => to === 'active')?.missing).toEqual(['check', 'barredLists']);
  const check = {
    kind: 'background',
    level: 'enhancedBarred',
    outcome: 'clear',
    issuedOn: '2033-01-16',
  } as const;
  const { version } = await client.call(recordCheckEndpoint, {
    params,
    body: { version: view.version, check },
  });
  await client.call(moveApplicationEndpoint, {
    params,
    body: { to: 'active', version, note: 'Checked again.' },
  });
  await app.sweepNow();
  expect([await state(), await isMatched()]).toEqual(['active', true]);
});
