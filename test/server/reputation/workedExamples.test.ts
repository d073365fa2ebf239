import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import { reviseFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { code, startRatedService } from './ratedService.ts';
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

/** The ratings of row 16. */
async function rateWindows(mentorId: string): Promise<void> {
  for (const day of ['2025-06-30', '2026-01-01', '2026-01-02', '2026-05-31', '2026-06-01']) {
    await service.given({ mentorId, value: 1, endedAt: `${day}T10:00:00Z` });
  }
  await service.given({ mentorId, value: -1, endedAt: '2025-07-01T10:00:00Z' });
}

/** What is stored after the sweep of a day, without the name of the mentor and the day of the derivation. */
async function rolledOn(mentorId: string, day: string) {
  service.started.clock.set(new Date(`${day}T12:00:00Z`));
  await service.sweep('recompute');
  return { ...(await service.reputation.audit(mentorId)).stored, _id: null, rateeId: null, asOf: null };
}

test('rows 16 to 18: the windows slide by the calendar alone, and one late roll gives what five daily ones do', async () => {
  const mentorId = 'windows';
  await rateWindows(mentorId);
  expect(await service.derivedOn(mentorId, AS_OF)).toMatchObject({
    ...{ score: 4, pct: 100, nextRollOn: '2026-07-01' },
    table: { 30: [1, 0, 0], 180: [3, 0, 0], 365: [4, 0, 1] },
  });
  // The week that began a year ago is out: four votes of the year are positive, none is negative.
  expect(await service.votesOf(mentorId)).toEqual([
    ['2025-06-30', 1, 1],
    ['2025-12-29', 2, 0],
    ['2026-05-25', 1, 0],
    ['2026-06-01', 1, 0],
  ]);
  const { ledgerSeq } = await rolledOn(mentorId, AS_OF);
  const rolled = { score: 4, pct: 100, table: { 30: [0, 0, 0], 180: [2, 0, 0], 365: [4, 0, 0] } };
  const late = await rolledOn(mentorId, '2026-07-05');
  expect(late).toMatchObject({ ledgerSeq, derived: rolled });

  await rateWindows('daily-windows');
  for (const day of [AS_OF, '2026-07-01', '2026-07-02', '2026-07-03', '2026-07-04']) {
    const derived = day === AS_OF ? {} : rolled;
    expect(await rolledOn('daily-windows', day)).toMatchObject({ ledgerSeq, derived });
  }
  expect(await rolledOn('daily-windows', '2026-07-05')).toEqual(late);
});

test('rows 20, 22 and 23: changed, removed and restored, a rater left out and taken in again', async () => {
  const staff = service.signedIn('lead', 'safeguardingLead');
  const mentee = service.signedIn('changer', 'mentee');
  const [changed] = await service.given({
    ...{ mentorId: 'changed', menteeId: 'changer', value: -1, endedAt: '2026-06-24T10:00:00Z' },
  });
  const revise = (value: -1 | 0 | 1) =>
    mentee.call(reviseFeedbackEndpoint, { params: { id: changed?.conversationId ?? '' }, body: { value } });
  await revise(1);
  for (let job = 0; job < 2; job += 1) await service.sweep('recompute');
  expect(await service.derivedOn('changed', AS_OF)).toMatchObject({
    score: 1,
    pct: 100,
    table: { 30: [1, 0, 0] },
  });
  expect(await service.daysOf('changed')).toEqual(['2026-06-24']);
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
  expect(without.rankMean).toBeCloseTo(0.928, 4);
  // Of every mentor, and what is still to come.
  await service.given({ mentorId: 'sets-other', menteeId: 'S', value: 1, endedAt: '2026-06-29T10:00:00Z' });
  expect(await service.derivedOn('sets-other', AS_OF)).toMatchObject({ score: 0, raters: 0 });
  await rater('reinstate');
  expect(await service.derivedOn('raters-left-out', AS_OF)).toEqual(before);
  expect(await service.derivedOn('sets-other', AS_OF)).toMatchObject({ score: 2, raters: 1 });
});

test('row 26: in time to the second', async () => {
  const endedAt = '2026-04-01T12:00:00Z';
  const inTime = service.ended({ mentorId: 'window', endedAt });
  const late = service.ended({ mentorId: 'window', endedAt });
  const now = vi.spyOn(service.started.clock, 'now');
  now.mockReturnValue(new Date('2026-05-31T11:59:59Z'));
  expect(await code(service.rate(inTime, 1))).toBe('done');
  now.mockReturnValue(new Date('2026-05-31T12:00:00Z'));
  await expect(service.rate(late, 1)).rejects.toMatchObject({ code: 'feedbackClosed', status: 410 });
  now.mockRestore();
});

test('row 27: a rating counts from the day that was due, however late the sweep', async () => {
  const on = (iso: string) => service.started.clock.set(new Date(iso));
  const endedAt = '2026-06-01T09:00:00Z';
  const silent = service.ended({ mentorId: 'silent', endedAt });
  const unrated = service.ended({ mentorId: 'unrated', endedAt });
  on('2026-06-02T10:00:00Z');
  await service.rate(silent, 1);
  on('2026-06-16T09:59:00Z');
  await service.sweep('unseal');
  expect((await service.reputation.audit('silent')).folded.derived.score).toBe(0);
  on('2026-06-17T10:00:00Z');
  for (const one of [silent, unrated])
    await expect(service.reflect(one)).rejects.toMatchObject({ code: 'feedbackClosed', status: 410 });
  on('2026-06-19T10:00:00Z');
  await service.sweep('unseal');
  expect(await service.daysOf('silent')).toEqual(['2026-06-16']);

  const lateRated = service.ended({ mentorId: 'late-rated', endedAt });
  on('2026-07-26T10:00:00Z');
  await service.rate(lateRated, 1);
  on('2026-08-10T10:00:00Z');
  await service.sweep('unseal');
  expect(await service.daysOf('late-rated')).toEqual(['2026-07-31']);

  const both = service.ended({ mentorId: 'both-spoke', endedAt });
  on('2026-06-02T10:00:00Z');
  await service.rate(both, 1);
  on('2026-06-04T10:00:00Z');
  await service.reflect(both);
  await service.sweep('unseal');
  expect(await service.daysOf('both-spoke')).toEqual(['2026-06-04']);
});
