import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReputationFeature } from '../../../server/features/reputation/index.ts';
import type { ReputationFeature } from '../../../server/features/reputation/index.ts';
import type { RatedEngagement } from '../../../server/features/reputation/reputation.ports.ts';
import { AppError } from '../../../server/platform/http/index.ts';
import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import { reviseFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { dayOf, dayToIso } from '../../../shared/domain/reputation/days.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startPlatform } from '../../support/startPlatform.ts';
import type { TestPlatform } from '../../support/startPlatform.ts';

/*
 * The table of worked examples through the service: its commands, its ledger and its sweep, on a clock that the test moves. What it asks of
 * other features answers at once; the front doors are tested in `feedback.test.ts`.
 */
let started: TestPlatform;
let reputation: ReputationFeature;
const engagements = new Map<string, RatedEngagement>();
const engagementOf = (id: string): RatedEngagement => {
  const found = engagements.get(id);
  if (!found) throw new Error('no such engagement');
  return found;
};
const actor = (accountId: string) => ({ accountId, role: 'mentee', sessionId: 's' }) as const;

beforeAll(async () => {
  started = await startPlatform((platform) => {
    reputation = createReputationFeature({
      platform,
      accounts: { findPersons: async () => new Map() },
      audit: { record: async () => undefined, listOfMany: async () => [] },
      conversations: {
        engagement: async (id) => engagementOf(id),
        engagementFor: async (_actor, id) => engagementOf(id),
        everTalked: async () => false,
        endedEngagements: async () => [],
      },
      matching: { relistMentors: async () => undefined },
      replies: { missedOf: async () => null },
      moderation: {
        screenText: async () => ({
          ...{ outcome: 'allow', risk: 'none', findings: [], earlier: [], attention: 'none', urgency: 0 },
          ...{
            delivered: null,
            rewrite: null,
            opensCase: false,
            lock: false,
            helpCard: false,
            errored: false,
          },
        }),
        openTextCase: async () => undefined,
        openCase: async () => 'case',
        caseAtHand: async ({ id: mentorId }) => ({
          ...{ caseId: 'case', kind: 'lowRating', state: 'closed', about: 'mentor' },
          ...{ conversationId: null, personIds: [], mentorId },
        }),
        holdCase: async () => undefined,
        listRatingCases: async () => [],
      },
    });
    return [reputation.module];
  });
});
afterAll(() => started.stop());

const sweep = async (name: 'reputation.unseal' | 'reputation.recompute') => {
  const found = reputation.module.sweeps?.find((one) => one.name === name);
  await found?.run();
};

interface Given {
  mentorId: string;
  value: -1 | 0 | 1;
  /** Instant, or a day. */
  endedAt: string;
  menteeId?: string;
}

/** A conversation that has ended, long enough for its rating to count. */
function ended({ mentorId, endedAt, menteeId = randomUUID() }: Omit<Given, 'value'>): RatedEngagement {
  const at = new Date(endedAt);
  const engagement: RatedEngagement = {
    conversationId: randomUUID(),
    ...{ menteeId, mentorId, ageBand: '16-17', endedAt: at, locked: false },
    ...{ menteeSent: 5, mentorSent: 5, menteeDays: 2 },
  };
  engagements.set(engagement.conversationId, engagement);
  started.clock.set(at);
  return engagement;
}
const reflect = ({ conversationId, mentorId }: RatedEngagement) =>
  reputation.giveReflection({ actor: actor(mentorId), conversation: conversationId, words: 'x', kudos: [] });
const rate = ({ conversationId, menteeId }: RatedEngagement, value: -1 | 0 | 1) =>
  reputation.giveFeedback({ actor: actor(menteeId), conversation: conversationId, value });
const code = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : 'unexpected'),
  );

/** Both sides speak at once, so that the rating counts from the day of the end. */
async function given(one: Given): Promise<RatedEngagement> {
  const engagement = ended(one);
  await reflect(engagement);
  await rate(engagement, one.value);
  await sweep('reputation.unseal');
  return engagement;
}
const derivedOn = async (mentorId: string, day: string) => {
  started.clock.set(new Date(`${day}T12:00:00Z`));
  const { folded } = await reputation.audit(mentorId);
  const { nextRollOn, ...derived } = folded.derived;
  return { ...derived, nextRollOn: nextRollOn === null ? null : dayToIso(nextRollOn) };
};
const AS_OF = '2026-06-30';

test('rows 2 and 4: one Yes, one No', async () => {
  await given({ mentorId: 'yes', value: 1, endedAt: '2026-06-24T10:00:00Z' });
  const yes = await derivedOn('yes', AS_OF);
  expect(yes).toMatchObject({ score: 1, pct: 100, star: null, nextRollOn: '2026-07-06' });
  expect(yes.rankMean).toBeCloseTo(0.9089, 4);
  expect(yes.wilson).toBeCloseTo(0.2065, 4);
  await given({ mentorId: 'no', value: -1, endedAt: '2026-06-24T10:00:00Z' });
  const no = await derivedOn('no', AS_OF);
  expect(no).toMatchObject({ score: -1, pct: 0, star: null });
  expect(no.rankMean).toBeCloseTo(0.8201, 4);
});

test('row 6: the same pair in one week is one vote, and each rating stands in the table', async () => {
  for (const [day, value] of [
    ['22', 1],
    ['24', 1],
    ['28', -1],
  ] as const) {
    await given({ mentorId: 'pair', menteeId: 'pair-rater', value, endedAt: `2026-06-${day}T10:00:00Z` });
  }
  expect(await derivedOn('pair', AS_OF)).toMatchObject({ score: 1, pct: 100, table: { 30: [2, 0, 1] } });
});

test('rows 16 to 18: the windows slide by the calendar alone, and one late roll gives what five daily ones would', async () => {
  const mentorId = 'windows';
  for (const day of ['2025-06-30', '2026-01-01', '2026-01-02', '2026-05-31', '2026-06-01']) {
    await given({ mentorId, value: 1, endedAt: `${day}T10:00:00Z` });
  }
  await given({ mentorId, value: -1, endedAt: '2025-07-01T10:00:00Z' });
  expect(await derivedOn(mentorId, AS_OF)).toMatchObject({
    ...{ score: 4, pct: 100, nextRollOn: '2026-07-01' },
    table: { 30: [1, 0, 0], 180: [3, 0, 0], 365: [4, 0, 1] },
  });
  await sweep('reputation.recompute');
  const before = (await reputation.audit(mentorId)).stored;
  const rolled = { score: 4, table: { 30: [0, 0, 0], 180: [2, 0, 0], 365: [4, 0, 0] } };
  expect(await derivedOn(mentorId, '2026-07-01')).toMatchObject(rolled);
  started.clock.set(new Date('2026-07-05T12:00:00Z'));
  await sweep('reputation.recompute');
  const { stored } = await reputation.audit(mentorId);
  expect(stored).toMatchObject({ ledgerSeq: before?.ledgerSeq, asOf: dayOf('2026-07-05'), derived: rolled });
});

test('rows 20, 22 and 23: changed, removed and restored, a rater left out and taken in again', async () => {
  const staff = started.visitor();
  staff.useToken(
    started.platform.tokens.sign({ accountId: 'lead', role: 'safeguardingLead', sessionId: 's' }).token,
  );
  const mentee = started.visitor();
  mentee.useToken(started.platform.tokens.sign(actor('changer')).token);
  const changed = await given({
    ...{ mentorId: 'changed', menteeId: 'changer', value: -1, endedAt: '2026-06-24T10:00:00Z' },
  });
  const revise = (value: -1 | 0 | 1) =>
    mentee.call(reviseFeedbackEndpoint, { params: { id: changed.conversationId }, body: { value } });
  await revise(1);
  expect(await derivedOn('changed', AS_OF)).toMatchObject({ score: 1, pct: 100, table: { 30: [1, 0, 0] } });
  expect(await refusalOf(revise(0))).toMatchObject({ code: 'revisionUsed', status: 409 });

  for (let index = 0; index < 13; index += 1) {
    await given({ mentorId: 'removed-ratings', value: index < 11 ? 1 : -1, endedAt: '2026-06-24T10:00:00Z' });
  }
  const id = 'removed-ratings';
  const body = {
    rating: (await staff.call(getMentorRatingsEndpoint, { params: { id } })).ratings[0]?.number ?? 0,
    reason: 'x',
  };
  const shown = async (mentorId: string) => {
    const { score, pct, star } = await derivedOn(mentorId, AS_OF);
    return [score, star, pct];
  };
  expect(await shown(id)).toEqual([9, null, 84.6]);
  await staff.call(decideRatingEndpoint, {
    params: { id },
    body: { ...body, action: 'remove', code: 'abuse' },
  });
  expect(await shown(id)).toEqual([10, 'Yellow', 91.6]);
  await staff.call(decideRatingEndpoint, { params: { id }, body: { ...body, action: 'restore' } });
  expect(await shown(id)).toEqual([9, null, 84.6]);

  const weeks = ['2026-05-20', '2026-05-27', '2026-06-03', '2026-06-10', '2026-06-17', '2026-06-24'];
  for (const day of weeks) {
    await given({ mentorId: 'raters-left-out', menteeId: 'S', value: 1, endedAt: `${day}T10:00:00Z` });
  }
  for (let index = 0; index < 4; index += 1) {
    await given({ mentorId: 'raters-left-out', value: 1, endedAt: '2026-06-24T10:00:00Z' });
  }
  await given({ mentorId: 'sets-other', menteeId: 'S', value: 1, endedAt: '2026-06-24T10:00:00Z' });
  const rater = (action: 'exclude' | 'reinstate') =>
    staff.call(decideRaterEndpoint, {
      params: { id: 'raters-left-out' },
      body: { action, rating: 1, reason: 'x' },
    });
  const before = await derivedOn('raters-left-out', AS_OF);
  expect(before).toMatchObject({ score: 10, star: 'Yellow', raters: 5 });
  expect(before.rankMean).toBeCloseTo(0.9327, 4);
  await rater('exclude');
  const without = await derivedOn('raters-left-out', AS_OF);
  expect(without).toMatchObject({ score: 4, star: null, raters: 4 });
  expect(without.rankMean).toBeCloseTo(0.928, 3);
  // Of every mentor, and what is still to come.
  await given({ mentorId: 'sets-other', menteeId: 'S', value: 1, endedAt: '2026-06-29T10:00:00Z' });
  expect(await derivedOn('sets-other', AS_OF)).toMatchObject({ score: 0, raters: 0 });
  await rater('reinstate');
  expect(await derivedOn('raters-left-out', AS_OF)).toEqual(before);
  expect(await derivedOn('sets-other', AS_OF)).toMatchObject({ score: 2, raters: 1 });
});

test('rows 26 and 27: in time to the second, and counted from the day that was due, however late the sweep', async () => {
  const endedAt = '2026-04-01T12:00:00Z';
  const inTime = ended({ mentorId: 'window', endedAt });
  const late = ended({ mentorId: 'window', endedAt });
  started.clock.set(new Date('2026-05-31T11:59:50Z'));
  expect(await code(rate(inTime, 1))).toBe('done');
  started.clock.set(new Date('2026-05-31T12:00:00Z'));
  expect(await code(rate(late, 1))).toBe('feedbackClosed');

  const silent = ended({ mentorId: 'silent', endedAt: '2026-06-01T09:00:00Z' });
  started.clock.set(new Date('2026-06-02T10:00:00Z'));
  await rate(silent, 1);
  started.clock.set(new Date('2026-06-16T09:59:00Z'));
  await sweep('reputation.unseal');
  expect((await reputation.audit('silent')).folded.derived.score).toBe(0);
  started.clock.set(new Date('2026-06-17T10:00:00Z'));
  expect(await code(reflect(silent))).toBe('feedbackClosed');
  started.clock.set(new Date('2026-06-19T10:00:00Z'));
  await sweep('reputation.unseal');
  expect((await reputation.audit('silent')).folded.buckets.daily.map(([day]) => dayToIso(day))).toEqual([
    '2026-06-16',
  ]);
});
