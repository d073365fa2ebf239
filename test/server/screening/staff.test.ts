import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { applicationOf, hireScreeningStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { roadOf, wayTo } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(() => app.stop());

describe('staff', () => {
  test('give a reason where the move needs one', async () => {
    const which = await road.applicant();
    const { version } = await road.look(which);
    const [coordinator] = staff.approvers;
    const body = { to: 'rejected', version } as const;
    const refusal = await refusalOf(
      coordinator.client.call(moveApplicationEndpoint, { params: { id: which.id }, body }),
    );
    expect(refusal.code).toBe('badRequest');
    expect(Object.keys(refusal.fields ?? {})).toEqual(['note']);
  });

  test('acting on what somebody has changed since are told who, what and when, and nothing happens', async () => {
    const which = await road.applicant();
    await road.prove(which, 'identityVerified');
    const { version } = await road.look(which);
    await road.move(which, 'identityVerified', staff.interviewer);
    const [coordinator] = staff.approvers;
    const body = { to: 'rejected', version, note: 'Too late.' } as const;
    const refusal = await refusalOf(
      coordinator.client.call(moveApplicationEndpoint, { params: { id: which.id }, body }),
    );
    expect(refusal.code).toBe('staleVersion');
    expect(refusal.details).toMatchObject({ by: 'Sable', action: 'identityVerified' });
    expect((await road.look(which)).state).toBe('identityVerified');
  });

  test('acting at the same instant: one move is made, the others are told', async () => {
    const which = await road.applicant();
    await road.prove(which, 'identityVerified');
    const { version } = await road.look(which);
    const attempts = [staff.interviewer, ...staff.approvers].map(({ client }) =>
      client.call(moveApplicationEndpoint, {
        params: { id: which.id },
        body: { to: 'identityVerified', version, note: 'Seen.' },
      }),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await road.look(which)).history).toHaveLength(2);
  });

  test('R38: every read of an application is recorded', async () => {
    const which = await road.applicant();
    const reads = async () => (await road.auditRows('screening.read')).length;
    const before = await reads();
    await road.look(which);
    await road.look(which, staff.approvers[0]);
    expect(await reads()).toBe(before + 2);
  });

  test('the form, the notes and the referees are sealed: nothing of them is in the store', async () => {
    const which = await road.applicant();
    await road.walk(which, wayTo('active'));
    const stored = [...(await road.dump()).values()].flat().join('\n');
    const { fullName, email, experience, motivation, referees } = applicationOf();
    const words = [fullName, email, experience, motivation, ...referees.flatMap((r) => Object.values(r))];
    for (const plain of [...words, 'As it should be.']) expect(stored).not.toContain(plain);
    expect((await road.look(which)).form).toEqual(applicationOf());
  });
});
