import { expect, test } from 'vitest';
import { getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startOwnRedis } from '../../support/ownRedis.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import {
  startMatchedConversation,
  comeBack,
  newMentor,
  nextMonday,
  say,
} from './startMatchedConversation.ts';

const MONDAY = nextMonday(WEDNESDAY);

test('T4: with Redis down the cap holds on the send path, and the sweep stops the session and opens the week', async () => {
  const redis = await startOwnRedis();
  const app = await startTestApp({ environment: { REDIS_URL: redis.url } });
  app.clock.set(WEDNESDAY);
  const mentor = await newMentor(app, { staff: await hireScreeningStaff(app) });
  const talk = await startMatchedConversation(app, mentor);
  await app.features.time.spendForSeed({ mentorId: mentor.accountId, leaveSeconds: 60 });
  await redis.stop();

  await say(mentor, talk.id);
  app.clock.advance({ seconds: 30 });
  await say(mentor, talk.id);
  app.clock.advance({ seconds: 31 });
  expect((await refusalOf(say(mentor, talk.id))).code).toBe('timeSpent');
  await app.sweepNow().catch(() => undefined);
  const { entries } = await mentor.client.call(getReceiptEndpoint);
  expect(entries.at(-1)).toMatchObject({ kind: 'session', reason: 'spent' });

  app.clock.set(MONDAY);
  await comeBack(mentor);
  await say(mentor, talk.id);
  await redis.end();
  await app.stop();
});
