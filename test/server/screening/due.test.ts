import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookInterviewEndpoint, offerSlotsEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { startOwnRedis } from '../../support/ownRedis.ts';
import type { OwnRedis } from '../../support/ownRedis.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { roadOf } from './road.ts';
import type { Case } from './road.ts';

let app: TestApp;
let redis: OwnRedis;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  redis = await startOwnRedis();
  app = await startTestApp({ environment: { REDIS_URL: redis.url } });
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(async () => {
  await app.stop();
  await redis.end();
});

const DAY_MS = 86_400_000;

/** What is due, and in how many whole days. */
async function dueOf(which: Case): Promise<[string | undefined, number]> {
  const { due } = await road.look(which);
  return [due?.what, Math.round((Date.parse(due?.at ?? '') - app.clock.now().getTime()) / DAY_MS) + 0];
}

test('each step says what is due and when; the evidence that comes in changes it', async () => {
  const which = await road.applicant();
  expect(await dueOf(which)).toEqual(['identity', 3]);
  await road.walk(which, ['submitted', 'identityVerified']);
  expect(await dueOf(which)).toEqual(['askReferees', 1]);
  await road.walk(which, ['identityVerified', 'referencesPending']);
  expect(await dueOf(which)).toEqual(['references', 28]);
  await road.prove(which, 'checksPending');
  expect(await dueOf(which)).toEqual(['referencesIn', 0]);
  await road.walk(which, ['referencesPending', 'checksPending']);
  expect(await dueOf(which)).toEqual(['check', 28]);
  await road.walk(which, ['checksPending', 'interview']);
  expect(await dueOf(which)).toEqual(['offerTimes', 3]);
  const offered = await staff.interviewer.client.call(offerSlotsEndpoint, {
    params: { id: which.id },
    body: {
      ...{ version: which.version, timeZone: 'Europe/London' },
      slots: [
        { day: '2030-01-20', time: '10:00' },
        { day: '2030-01-24', time: '10:00' },
      ],
    },
  });
  expect(await dueOf(which)).toEqual(['bookTime', 8]);
  const [slot] = offered.interview.slots;
  await which.mentor.client.call(bookInterviewEndpoint, { body: { slot: slot?.id ?? '' } });
  expect(await dueOf(which)).toEqual(['interview', 4]);
  await road.prove(which, 'training');
  expect(await dueOf(which)).toEqual(['interviewed', 1]);
  await road.walk(which, ['interview', 'training', 'assessment', 'awaitingApproval']);
  expect(await dueOf(which)).toEqual(['approval', 3]);
  await road.walk(which, ['awaitingApproval', 'probation']);
  expect(await dueOf(which)).toEqual(['probation', 84]);
  await road.walk(which, ['probation', 'active']);
  // Ninety days before the checks run out.
  expect(await dueOf(which)).toEqual(['reScreen', 3 * 365 + 1 - 90]);
  await road.walk(which, ['active', 'withdrawn']);
  expect((await road.look(which)).due).toBeNull();
});

test('those who approve are told once a day that something is due, with Redis emptied between', async () => {
  await road.applicant();
  const told = async (accountId: string) =>
    mongoose.connection.collection('notices').countDocuments({ accountId, kind: 'screeningDue' });
  const [rook] = staff.approvers;
  await app.sweepNow();
  const before = await told(rook.accountId);
  app.clock.advance({ days: 4 });
  await redis.empty();
  await Promise.all([app.sweepNow(), app.sweepNow()]);
  await app.sweepNow();
  expect([await told(rook.accountId), await told(staff.interviewer.accountId)]).toEqual([before + 1, 0]);
  app.clock.advance({ days: 1 });
  await redis.empty();
  await app.sweepNow();
  expect(await told(rook.accountId)).toBe(before + 2);
});
