import { afterAll, beforeAll, expect, test } from 'vitest';
import { getApplicationEndpoint, getMyApplicationEndpoint } from '../../../shared/contracts/screening.ts';
import {
  bookInterviewEndpoint,
  lookAtInterviewEndpoint,
  offerSlotsEndpoint,
  recordInterviewEndpoint,
} from '../../../shared/contracts/screeningEvidence.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, screenMentor } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff, StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { findNewest, roadOf } from './road.ts';

let app: TestApp;
let staff: ScreeningStaff;
let road: ReturnType<typeof roadOf>;
beforeAll(async () => {
  app = await startTestApp();
  staff = await hireScreeningStaff(app);
  road = roadOf(app, staff);
});
afterAll(() => app.stop());

const GOOD = { motivation: 3, listening: 3, boundaries: 3, safety: 3, reliability: 3 };
const NOTES = 'Knows when to pass on.';

async function interviewed(): Promise<{ mentor: ScreenedMentor; id: string }> {
  const mentor = await screenMentor(app, { staff, to: 'interview' });
  return { mentor, id: (await findNewest(staff.interviewer.client, mentor.alias))?.id ?? '' };
}

const look = (id: string, by: StaffMember = staff.interviewer) =>
  by.client.call(getApplicationEndpoint, { params: { id } });

async function record(id: string, by: StaffMember, scores = GOOD) {
  const { version } = await look(id);
  const body = { version, scores, notes: NOTES };
  return by.client.call(recordInterviewEndpoint, { params: { id }, body });
}

test('slots are offered on the wall clock of staff and booked over a clock change', async () => {
  const { mentor, id } = await interviewed();
  const offer = async (slots: { day: string; time: string }[]) =>
    staff.interviewer.client.call(offerSlotsEndpoint, {
      params: { id },
      body: { version: (await look(id)).version, timeZone: 'Europe/London', slots },
    });
  const offered = await offer([
    { day: '2030-04-01', time: '10:00' },
    { day: '2030-03-29', time: '10:00' },
  ]);
  expect(offered.interview.slots.map(({ startsAt }) => startsAt)).toEqual([
    '2030-03-29T10:00:00.000Z',
    '2030-04-01T09:00:00.000Z',
  ]);
  const mine = () => mentor.client.call(getMyApplicationEndpoint);
  const [early, late] = (await mine()).interview?.slots ?? [];
  const book = (slot = '') => mentor.client.call(bookInterviewEndpoint, { body: { slot } });
  await book(early?.id);
  await book(late?.id);
  expect((await look(id)).interview.booked).toBe(late?.id);
  expect((await mine()).interview?.booked).toBe(late?.id);
  for (const wrong of ['2030-03-31', '2029-03-31'])
    expect((await refusalOf(offer([{ day: wrong, time: '01:30' }]))).fields).toHaveProperty('slots');
  expect((await refusalOf(book('no-such-slot-at-all'))).code).toBe('notFound');
});

test('R6: forms that differ need a second look of somebody who was not there, and no form is no interview', async () => {
  const { id } = await interviewed();
  const [rook, wick] = staff.approvers;
  const missing = async () => (await look(id)).moves.find(({ to }) => to === 'training')?.missing;
  expect(await missing()).toEqual(['interview']);
  await record(id, staff.interviewer);
  expect(await missing()).toEqual([]);
  expect((await refusalOf(record(id, staff.interviewer))).code).toBe('moveNotAllowed');
  const apart = await record(id, rook, { ...GOOD, boundaries: 1 });
  expect(apart.interview).toMatchObject({ needsLook: true, forms: [{ passes: true }, { passes: false }] });
  expect(await missing()).toEqual(['secondLook']);
  const decide = async (by: StaffMember) => {
    const body = { version: (await look(id)).version, verdict: 'goOn', note: NOTES } as const;
    return by.client.call(lookAtInterviewEndpoint, { params: { id }, body });
  };
  expect((await refusalOf(decide(rook))).code).toBe('sameApprover');
  expect((await decide(wick)).interview.look).toMatchObject({ by: 'Wick', verdict: 'goOn', note: NOTES });
  expect(await missing()).toEqual([]);
  expect((await refusalOf(decide(wick))).code).toBe('moveNotAllowed');
  const stored = [...(await road.dump()).values()].flat().join('\n');
  expect(stored).not.toContain(NOTES);
});

test('a further interview begins with nothing of the one before', async () => {
  const mentor = await screenMentor(app, { staff, to: 'awaitingApproval' });
  const id = (await findNewest(staff.interviewer.client, mentor.alias))?.id ?? '';
  const { version } = await look(id);
  const again = await road.move({ mentor, id, version }, 'interview', staff.approvers[0]);
  expect(again.interview).toMatchObject({ forms: [], booked: null });
  expect((await look(id)).moves.find(({ to }) => to === 'training')?.missing).toEqual(['interview']);
});
