import { afterAll, beforeAll, expect, test } from 'vitest';
import { getApplicationEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import type { Curriculum } from '../../../shared/domain/training/curriculum.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { applicationOf, hireScreeningStaff, joinMentor, screenMentor } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest } from '../screening/road.ts';

/** The versions that are asked for; a test raises one. */
const curriculum: Curriculum = { ...CURRICULUM, conduct: { ...CURRICULUM.conduct } };

let app: TestApp;
let staff: ScreeningStaff;
beforeAll(async () => {
  app = await startTestApp({ curriculum });
  await app.features.matching.seedTopics();
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

const mayMeet = (mentorId: string, ageBand: '16-17' | '18-25') =>
  app.features.screening.isMatchable({ mentorId, ageBand });

test('R1, R7: without the training an application stops at it, and the answer names what is missing', async () => {
  const mentor = await joinMentor(app);
  const { actor } = app.platform.tokens.verify(mentor.session.accessToken);
  const form = applicationOf();
  const to = 'training';
  await app.features.screening.advanceApplication({
    ...{ mentorId: actor.accountId, form, to, staff },
    approvedAgeBands: form.ageBands,
  });
  const { client } = staff.interviewer;
  const found = await findNewest(client, mentor.session.me.persona?.alias);
  const id = found?.id ?? '';
  const move = async () => {
    const { version } = await client.call(getApplicationEndpoint, { params: { id } });
    const body = { to: 'assessment', version, note: 'Done.' } as const;
    return client.call(moveApplicationEndpoint, { params: { id }, body });
  };
  expect(await refusalOf(move())).toMatchObject({
    code: 'evidenceMissing',
    details: { missing: ['training'] },
  });
  await app.features.training.passForSeed(actor.accountId);
  expect((await move()).state).toBe('assessment');
});

test('R8: a new version of the code of conduct keeps a mentor out of new matches until it is accepted', async () => {
  const mentor = await screenMentor(app, { staff });
  expect(await mayMeet(mentor.accountId, '16-17')).toBe(true);
  curriculum.conduct.version += 1;
  expect(await mayMeet(mentor.accountId, '16-17')).toBe(false);
  const bands = await app.features.screening.matchableBands([mentor.accountId]);
  expect(bands.get(mentor.accountId) ?? []).toEqual([]);
  await app.features.training.passForSeed(mentor.accountId);
  expect(await mayMeet(mentor.accountId, '16-17')).toBe(true);
});

test('R7: a year after the practice nobody new under 18 is matched, until it is done again', async () => {
  const mentor = await screenMentor(app, { staff });
  app.clock.advance({ days: CURRICULUM.practiceDays + 1 });
  expect(await mayMeet(mentor.accountId, '16-17')).toBe(false);
  expect(await mayMeet(mentor.accountId, '18-25')).toBe(true);
  await app.features.training.passForSeed(mentor.accountId);
  expect(await mayMeet(mentor.accountId, '16-17')).toBe(true);
});
