import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerCheckEndpoint, requestCheckEndpoint } from '../../../shared/contracts/checkProvider.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { roadOf } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

test('R3: without a key of a provider nothing can be asked or answered, and the form of staff stays', async () => {
  const road = roadOf(app, staff);
  const which = await road.applicant();
  expect((await road.look(which)).checkRequests).toBeNull();
  const ask = staff.interviewer.client.call(requestCheckEndpoint, {
    params: { id: which.id },
    body: { version: which.version, level: 'enhanced' },
  });
  expect((await refusalOf(ask)).code).toBe('notFound');
  const said = {
    ...({ request: 'request-id-0000000', level: 'enhanced', outcome: 'clear' } as const),
    ...{ issuedOn: '2030-01-15', sentAt: app.clock.now().toISOString() },
  };
  const body = { ...said, signature: 'a'.repeat(64) };
  expect((await refusalOf(app.visitor().call(answerCheckEndpoint, { body }))).code).toBe('notFound');
  await road.prove(which, 'identityVerified');
  expect((await road.look(which)).checks).toHaveLength(1);
});
