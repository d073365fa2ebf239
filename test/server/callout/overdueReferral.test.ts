import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeReferralEndpoint } from '../../../shared/contracts/screeningEvidence.ts';
import { DAY_MS, MINUTE_MS } from '../../../shared/domain/units.ts';
import { hireScreeningStaff, hireStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { roadOf, wayTo } from '../screening/road.ts';
import { createPager, runSweep, signInAgain } from './onCall.ts';

const HOUR = 60;
const pager = createPager();
let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
const names = new Map<string, string>();
beforeAll(async () => {
  app = await startTestApp({ roles: ['web'], pageChannels: pager });
  staff = await hireScreeningStaff(app);
  const lead = await hireStaff(app, { role: 'safeguardingLead', deskName: 'Alder' });
  names.set(lead.accountId, 'Alder');
  for (const { accountId } of staff.approvers) names.set(accountId, 'coordinator');
  road = roadOf(app, staff);
});
afterAll(() => app.stop());

/** Who was paged so far, so many minutes after the date of the task. */
async function pagedAt(dueAt: number, minutes: number): Promise<(string | undefined)[]> {
  app.clock.set(new Date(dueAt + minutes * MINUTE_MS));
  const sweeps = app.features.screening.module.sweeps ?? [];
  const sweep = sweeps.find(({ name }) => name === 'screening.pageOverdueReferrals') ?? expect.fail();
  // Two processes that sweep at once page once.
  await Promise.all([sweep.run(), sweep.run()]);
  await runSweep(app, 'sendPages');
  return pager.sent.map(({ accountId }) => names.get(accountId));
}

test('R43: an overdue referral pages the leads to the application, and again every hour until it is closed', async () => {
  const which = await road.applicant();
  await road.walk(which, wayTo('removed'));
  const dueAt = Date.parse((await road.look(which)).referral?.dueAt ?? expect.fail());
  pager.sent.length = 0;
  expect(await pagedAt(dueAt, -1)).toEqual([]);
  expect(await pagedAt(dueAt, 1)).toEqual(['Alder']);
  expect(pager.sent[0]).toMatchObject({ kind: 'page', path: `/desk/screening/${which.id}` });
  expect(await pagedAt(dueAt, HOUR - 1)).toEqual(['Alder']);
  const afterAnHour = ['Alder', 'Alder', 'coordinator', 'coordinator'];
  expect(await pagedAt(dueAt, HOUR + 2)).toEqual(afterAnHour);
  expect(await pagedAt(dueAt, 5 * HOUR)).toEqual([...afterAnHour, 'Alder']);

  const [coordinator] = staff.approvers;
  await signInAgain(app, [coordinator]);
  const on = new Date(dueAt - DAY_MS).toISOString().slice(0, 10);
  const body = { version: which.version, outcome: 'referred', on, note: 'Reference 4711.' } as const;
  await coordinator.client.call(closeReferralEndpoint, { params: { id: which.id }, body });
  expect(await pagedAt(dueAt, 9 * HOUR)).toHaveLength(5);
  expect(await road.auditRows('screening.referralOverdue')).toHaveLength(1);
});
