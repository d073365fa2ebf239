import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import { reviseFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { dayOf, dayToIso } from '../../../shared/domain/reputation/days.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { actor, code, startRatedService } from './ratedService.ts';
import type { RatedService } from './ratedService.ts';

/*
 * The table of worked examples through the service; the other rows are in `moreExamples.test.ts`.
 */
let service: RatedService;
beforeAll(async () => {
  service = await startRatedService();
});
afterAll(() => service.started.stop());

const AS_OF = '2026-06-30';

test('rows 2 and 4: one Yes, one No', async () => {
  await service.given({ mentorId: 'yes', value: 1, endedAt: '2026-06-24T10:00:00Z' });
  const yes = await service.derivedOn('yes', AS_OF);
  expect(yes).toMatchObject({ score: 1, pct: 100, star: null, nextRollOn: '2026-07-06' });
  expect(yes.rankMean).toBeCloseTo(0.9089, 4);
  expect(yes.wilson).toBeCloseTo(0.2065, 4);
  await service.given({ mentorId: 'no', value: -1, endedAt: '2026-06-24T10:00:00Z' });
  const no = await service.derivedOn('no', AS_OF);
  expect(no).toMatchObject({ score: -1, pct: 0, star: null });
  expect(no.rankMean).toBeCloseTo(0.8201, 4);
});

test('row 6: the same pair in one week is one vote, and each rating stands in the table', async () => {
  for (const [day, value] of [
    ['22', 1],
    ['24', 1],
    ['28', -1],
  ] as const) {
    await service.given({
      mentorId: 'pair',
      menteeId: 'pair-rater',
      value,
      endedAt: `2026-06-${day}T10:00:00Z`,
    });
  }
  expect(await service.derivedOn('pair', AS_OF)).toMatchObject({
    score: 1,
    pct: 100,
    table: { 30: [2, 0, 1] },
  });
});

test('rows 16 to 18: the windows slide by the calendar alone, and one late roll gives what five daily ones would', async () => {
  const mentorId = 'windows';
  for (const day of ['2025-06-30', '2026-01-01', '2026-01-02', '2026-05-31', '2026-06-01']) {
    await service.given({ mentorId, value: 1, endedAt: `${day}T10:00:00Z` });
  }
  await service.given({ mentorId, value: -1, endedAt: '2025-07-01T10:00:00Z' });
  expect(await service.derivedOn(mentorId, AS_OF)).toMatchObject({
    ...{ score: 4, pct: 100, nextRollOn: '2026-07-01' },
    table: { 30: [1, 0, 0], 180: [3, 0, 0], 365: [4, 0, 1] },
  });
  await service.sweep('recompute');
  const before = (await service.reputation.audit(mentorId)).stored;
  const rolled = { score: 4, table: { 30: [0, 0, 0], 180: [2, 0, 0], 365: [4, 0, 0] } };
  expect(await service.derivedOn(mentorId, '2026-07-01')).toMatchObject(rolled);
  service.started.clock.set(new Date('2026-07-05T12:00:00Z'));
  await service.sweep('recompute');
  const { stored } = await service.reputation.audit(mentorId);
  expect(stored).toMatchObject({ ledgerSeq: before?.ledgerSeq, asOf: dayOf('2026-07-05'), derived: rolled });
});

test('rows 20, 22 and 23: changed, removed and restored, a rater left out and taken in again', async () => {
  const staff = service.started.visitor();
  staff.useToken(
    service.started.platform.tokens.sign({ accountId: 'lead', role: 'safeguardingLead', sessionId: 's' })
      .token,
  );
  const mentee = service.started.visitor();
  mentee.useToken(service.started.platform.tokens.sign(actor('changer')).token);
  const [changed] = await service.given({
    ...{ mentorId: 'changed', menteeId: 'changer', value: -1, endedAt: '2026-06-24T10:00:00Z' },
  });
  const revise = (value: -1 | 0 | 1) =>
    mentee.call(reviseFeedbackEndpoint, { params: { id: changed?.conversationId ?? '' }, body: { value } });
  await revise(1);
  expect(await service.derivedOn('changed', AS_OF)).toMatchObject({
    score: 1,
    pct: 100,
    table: { 30: [1, 0, 0] },
  });
  expect(await refusalOf(revise(0))).toMatchObject({ code: 'revisionUsed', status: 409 });

  for (let index = 0; index < 13; index += 1) {
    await service.given({
      mentorId: 'removed-ratings',
      value: index < 11 ? 1 : -1,
      endedAt: '2026-06-24T10:00:00Z',
    });
  }
  const id = 'removed-ratings';
  const body = {
    rating: (await staff.call(getMentorRatingsEndpoint, { params: { id } })).ratings[0]?.number ?? 0,
    reason: 'x',
  };
  const shown = async (mentorId: string) => {
    const { score, pct, star } = await service.derivedOn(mentorId, AS_OF);
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
    await service.given({
      mentorId: 'raters-left-out',
      menteeId: 'S',
      value: 1,
      endedAt: `${day}T10:00:00Z`,
    });
  }
  for (let index = 0; index < 4; index += 1) {
    await service.given({ mentorId: 'raters-left-out', value: 1, endedAt: '2026-06-24T10:00:00Z' });
  }
  await service.given({ mentorId: 'sets-other', menteeId: 'S', value: 1, endedAt: '2026-06-24T10:00:00Z' });
  const rater = (action: 'exclude' | 'reinstate') =>
    staff.call(decideRaterEndpoint, {
      params: { id: 'raters-left-out' },
      body: { action, rating: 1, reason: 'x' },
    });
  const before = await service.derivedOn('raters-left-out', AS_OF);
  expect(before).toMatchObject({ score: 10, star: 'Yellow', raters: 5 });
  expect(before.rankMean).toBeCloseTo(0.9327, 4);
  await rater('exclude');
  const without = await service.derivedOn('raters-left-out', AS_OF);
  expect(without).toMatchObject({ score: 4, star: null, raters: 4 });
  expect(without.rankMean).toBeCloseTo(0.928, 3);
  // Of every mentor, and what is still to come.
  await service.given({ mentorId: 'sets-other', menteeId: 'S', value: 1, endedAt: '2026-06-29T10:00:00Z' });
  expect(await service.derivedOn('sets-other', AS_OF)).toMatchObject({ score: 0, raters: 0 });
  await rater('reinstate');
  expect(await service.derivedOn('raters-left-out', AS_OF)).toEqual(before);
  expect(await service.derivedOn('sets-other', AS_OF)).toMatchObject({ score: 2, raters: 1 });
});

test('rows 26 and 27: in time to the second, and counted from the day that was due, however late the sweep', async () => {
  const endedAt = '2026-04-01T12:00:00Z';
  const inTime = service.ended({ mentorId: 'window', endedAt });
  const late = service.ended({ mentorId: 'window', endedAt });
  service.started.clock.set(new Date('2026-05-31T11:59:50Z'));
  expect(await code(service.rate(inTime, 1))).toBe('done');
  service.started.clock.set(new Date('2026-05-31T12:00:00Z'));
  expect(await code(service.rate(late, 1))).toBe('feedbackClosed');

  const silent = service.ended({ mentorId: 'silent', endedAt: '2026-06-01T09:00:00Z' });
  service.started.clock.set(new Date('2026-06-02T10:00:00Z'));
  await service.rate(silent, 1);
  service.started.clock.set(new Date('2026-06-16T09:59:00Z'));
  await service.sweep('unseal');
  expect((await service.reputation.audit('silent')).folded.derived.score).toBe(0);
  service.started.clock.set(new Date('2026-06-17T10:00:00Z'));
  expect(await code(service.reflect(silent))).toBe('feedbackClosed');
  service.started.clock.set(new Date('2026-06-19T10:00:00Z'));
  await service.sweep('unseal');
  expect(
    (await service.reputation.audit('silent')).folded.buckets.daily.map(([day]) => dayToIso(day)),
  ).toEqual(['2026-06-16']);
});
