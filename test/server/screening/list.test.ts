import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listApplicationsEndpoint } from '../../../shared/contracts/screening.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, screenMentor } from '../../support/people.ts';
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

const DAY_MS = 86_400_000;

/** Copies one real application, each copy due a day before the last one: a service that has run for years. */
async function fill(state: ScreeningState, count: number): Promise<void> {
  const part = state === 'active' ? 'others' : 'waiting';
  const dueAt = (index: number) => new Date(app.clock.now().getTime() - (1 + Math.floor(index / 3)) * DAY_MS);
  const applications = mongoose.connection.collection<{ _id: string }>('screening_applications');
  const { _id, ...model } = (await applications.findOne({})) ?? { _id: '' };
  expect(_id).not.toBe('');
  await applications.insertMany(
    Array.from({ length: count }, (_, index) => ({
      ...model,
      _id: `${state}-${index}`,
      publicId: `${state}${String(index).padStart(22 - state.length, '0')}`,
      mentorId: `${state}-mentor-${index}`,
      state,
      // Some share an instant.
      due: { what: 'interview', at: dueAt(index), part },
    })),
  );
}

async function pages() {
  const { client } = staff.approvers[0];
  const found = [await client.call(listApplicationsEndpoint, { query: {} })];
  for (let next = found[0]?.next; next !== null && next !== undefined; next = found.at(-1)?.next) {
    found.push(await client.call(listApplicationsEndpoint, { query: { after: next } }));
  }
  return found;
}

test('R1: many mentors in service push no application off the list; every one is on one page, what is due first in front', async () => {
  await screenMentor(app, { staff, to: 'submitted' });
  await fill('active', 230);
  await fill('interview', 105);
  const found = await pages();
  const all = found.flatMap(({ applications }) => applications);
  expect(found.map(({ applications }) => applications.length)).toEqual([100, 100, 100, 36]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(336);
  expect(found.map(({ waiting }) => waiting)).toEqual([106, 106, 106, 106]);

  const waiting = all.slice(0, 106);
  expect(waiting.every(({ state }) => state === 'interview' || state === 'submitted')).toBe(true);
  expect(waiting.at(-1)?.state).toBe('submitted');
  const times = (rows: typeof all) => rows.map(({ due }) => Date.parse(due?.at ?? ''));
  expect(times(waiting)).toEqual(times(waiting).toSorted((a, b) => a - b));
  const others = all.slice(106);
  expect(others.every(({ state }) => state === 'active')).toBe(true);
  expect(times(others)).toEqual(times(others).toSorted((a, b) => a - b));
});

test('a page ends where the part does', async () => {
  const applications = mongoose.connection.collection<{ _id: string }>('screening_applications');
  await applications.deleteMany({
    _id: { $in: Array.from({ length: 6 }, (_, index) => `interview-${index}`) },
  });
  const [first, second] = await pages();
  expect(first?.applications.every(({ state }) => state !== 'active')).toBe(true);
  expect(second?.applications.every(({ state }) => state === 'active')).toBe(true);
  expect(second?.applications).toHaveLength(100);
});

test('a cursor of another kind is refused', async () => {
  const { client } = staff.approvers[0];
  expect(
    await refusalOf(client.call(listApplicationsEndpoint, { query: { after: 'made-up' } })),
  ).toMatchObject({
    code: 'cursorGone',
  });
});
