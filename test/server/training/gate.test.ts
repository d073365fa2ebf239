import { afterAll, beforeAll, expect, test } from 'vitest';
import { getApplicationEndpoint, moveApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import { CURRICULUM } from '../../../shared/domain/training/curriculum.ts';
import type { Curriculum } from '../../../shared/domain/training/curriculum.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentor, screenMentor, signInAs } from '../../support/people.ts';
import type { ScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest } from '../screening/road.ts';
import { applicationOf } from '../../support/people.ts';

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
  expect(await app.features.screening.matchableMentors('18-25')).not.toContain(mentor.accountId);
  await app.features.training.passForSeed(mentor.accountId);
  expect(await mayMeet(mentor.accountId, '16-17')).toBe(true);
});
