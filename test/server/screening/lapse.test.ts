import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listApplicationsEndpoint } from '../../../shared/contracts/screening.ts';
import { hireScreeningStaff, screenMentor, signInAs } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

test('R6: a mentor is warned 90, 30 and 7 days before the checks run out, once each, and is matched no more when they have', async () => {
  const mentor = await screenMentor(app, { staff });
  const { accountId } = mentor;
  const warnings = () =>
    mongoose.connection
      .collection<{ accountId: string; about: string }>('notices')
      .countDocuments({ accountId, about: /^lapse / });
  const matched = () => app.features.screening.isMatchable({ mentorId: accountId, ageBand: '16-17' });
  const lapse = Date.parse('2033-01-16T00:00:00Z');
  for (const [days, expected, isMatched] of [
    [91, 0, true],
    [89, 1, true],
    [29, 2, true],
    [6, 3, true],
    [-1, 3, false],
    [-20, 3, false],
  ] as const) {
    app.clock.set(new Date(lapse - days * 86_400_000));
    // The practice lapses every year: it is not what this test is about.
    await app.features.training.passForSeed(accountId);
    await app.sweepNow();
    await app.sweepNow();
    expect([days, await warnings(), await matched()]).toEqual([days, expected, isMatched]);
  }
  const [rook] = staff.approvers;
  const { client } = await signInAs(app, rook.signInName, rook.oneTimeCode());
  const { applications, days } = await client.call(listApplicationsEndpoint, { query: {} });
  expect(applications.find(({ persona }) => persona.alias === mentor.alias)?.lapsesAt).toBe(
    '2033-01-16T00:00:00.000Z',
  );
  expect(days.find(({ state }) => state === 'submitted')?.days).toBe(0);
});
