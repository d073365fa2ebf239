import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  changeAttentionThresholdsEndpoint,
  getAttentionThresholdsEndpoint,
} from '../../../shared/contracts/attention.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireStaff } from '../../support/people.ts';
import type { StaffMember } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import { sayHeard } from './scene.ts';
import { scriptListener, THRESHOLDS } from './scriptedListener.ts';

const listener = scriptListener();
let app: TestApp;
let rook: StaffMember;
beforeAll(async () => {
  app = await startTestApp({ listener });
  rook = await hireStaff(app, { role: 'coordinator', deskName: 'Rook' });
});
afterAll(() => app.stop());

const LOWER = { ...THRESHOLDS, mentee: { offer: 0.2, review: 0.5, case: 0.9 } };
const change = (version: number, thresholds = LOWER) =>
  rook.client.call(changeAttentionThresholdsEndpoint, {
    body: { version, thresholds, reason: 'Too many go unread' },
  });

test('the listener’s own thresholds hold at first, with what each means in a day', async () => {
  const view = await rook.client.call(getAttentionThresholdsEndpoint);
  expect(view).toMatchObject({ version: 0, thresholds: THRESHOLDS, history: [] });
  expect(view.load).toEqual({
    mentee: {
      offer: { perDay: 6_840, moderatorHoursPerDay: 0 },
      review: { perDay: 1_368, moderatorHoursPerDay: 17.1 },
      case: { perDay: 34, moderatorHoursPerDay: 0.4 },
    },
    mentor: { review: null, case: null },
  });
});

test('a change holds for the next message within five seconds, and says who made it and why', async () => {
  const view = await change(0);
  expect(view).toMatchObject({ version: 1, thresholds: LOWER });
  expect(view.history).toEqual([
    expect.objectContaining({ by: 'Rook', from: THRESHOLDS, to: LOWER, reason: 'Too many go unread' }),
  ]);
  const talk = await startConversation(app);
  expect((await sayHeard({ app, listener }, talk.mentee, { distress: 0.25 })).heard.attention).toBe('offer');
});

test('a stale version, thresholds out of order and other roles change nothing', async () => {
  expect(await refusalOf(change(0))).toMatchObject({ code: 'staleVersion' });
  const upsideDown = { ...LOWER, mentee: { offer: 0.9, review: 0.5, case: 0.2 } };
  expect(await refusalOf(change(1, upsideDown))).toMatchObject({ code: 'badRequest' });
  const moderator = await hireStaff(app, { role: 'moderator', deskName: 'Sable' });
  expect(await refusalOf(moderator.client.call(getAttentionThresholdsEndpoint))).toMatchObject({
    code: 'notAllowed',
  });
  const lead = await hireStaff(app, { role: 'safeguardingLead', deskName: 'Alder' });
  expect(await lead.client.call(getAttentionThresholdsEndpoint)).toMatchObject({ version: 1 });
});

test('of two changes of the same version at once one is made and the other refused', async () => {
  const outcomes = await Promise.allSettled([change(1), change(1)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await rook.client.call(getAttentionThresholdsEndpoint)).version).toBe(2);
});
