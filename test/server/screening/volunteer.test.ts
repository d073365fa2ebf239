import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getMeEndpoint } from '../../../shared/contracts/ownAccount.ts';
import {
  getMyApplicationEndpoint,
  listApplicationsEndpoint,
  saveMyApplicationEndpoint,
  submitMyApplicationEndpoint,
  withdrawMyApplicationEndpoint,
} from '../../../shared/contracts/screening.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { applicationOf, hireScreeningStaff, joinMentor } from '../../support/people.ts';
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

describe('the volunteer', () => {
  test('saves and resumes a draft that staff do not see, sends it in once, and follows where it stands', async () => {
    const mentor = await joinMentor(app);
    const { client } = mentor;
    await client.call(saveMyApplicationEndpoint, {
      body: { fullName: 'Oluwaseun', topicIds: ['topic-exams'] },
    });
    expect(await client.call(getMyApplicationEndpoint)).toEqual({
      state: 'draft',
      steps: [],
      draft: { fullName: 'Oluwaseun', topicIds: ['topic-exams'] },
      approvedAgeBands: [],
      ...{ emailConfirmed: false, refereesWanted: 0, checkedUntil: null, interview: null },
    });
    const alias = mentor.session.me.persona?.alias;
    const list = () => staff.interviewer.client.call(listApplicationsEndpoint, { query: {} });
    const before = await list();
    await client.call(submitMyApplicationEndpoint, { body: applicationOf() });
    const after = await list();
    expect(after.applications.length).toBe(before.applications.length + 1);
    expect(after.waiting).toBe(before.waiting + 1);
    expect(after.applications[before.waiting]?.persona.alias).toBe(alias);

    const mine = await client.call(getMyApplicationEndpoint);
    expect(mine).toMatchObject({ state: 'submitted', draft: applicationOf() });
    expect(mine.steps.map(({ state }) => state)).toEqual(['submitted']);
    expect((await client.call(getMeEndpoint)).screeningState).toBe('submitted');

    const again = refusalOf(client.call(submitMyApplicationEndpoint, { body: applicationOf() }));
    expect((await again).code).toBe('moveNotAllowed');
    expect((await refusalOf(client.call(saveMyApplicationEndpoint, { body: {} }))).code).toBe(
      'moveNotAllowed',
    );
  });

  test('is told which fields of the form cannot be', async () => {
    const { client } = await joinMentor(app);
    const body = applicationOf({ timeZone: 'Atlantis/Old_Town', topicIds: ['topic-nothing-like-it'] });
    const refusal = await refusalOf(client.call(submitMyApplicationEndpoint, { body }));
    expect(refusal.code).toBe('badRequest');
    expect(Object.keys(refusal.fields ?? {}).sort()).toEqual(['timeZone', 'topicIds']);
    expect((await client.call(getMyApplicationEndpoint)).state).toBe('draft');
  });

  test('can leave at any time with no reason, but not out of a suspension', async () => {
    const early = await joinMentor(app);
    expect(await early.client.call(withdrawMyApplicationEndpoint)).toEqual({ state: 'withdrawn' });
    const suspended = await road.applicant();
    await road.walk(suspended, wayTo('suspended'));
    const { client } = suspended.mentor;
    expect((await refusalOf(client.call(withdrawMyApplicationEndpoint))).code).toBe('moveNotAllowed');
  });

  test('sees neither names of staff nor notes, and nobody else’s application', async () => {
    const which = await road.applicant();
    await road.walk(which, wayTo('active'));
    const seen = JSON.stringify(await which.mentor.client.call(getMyApplicationEndpoint));
    for (const hidden of ['Sable', 'Rook', 'Wick', 'As it should be.']) expect(seen).not.toContain(hidden);
    for (const path of ['/api/screening/applications', `/api/screening/applications/${which.id}`]) {
      expect((await which.mentor.client.send({ path })).status).toBe(403);
    }
  });
});
