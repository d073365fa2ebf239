import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import { dayToIso } from '../../../shared/domain/reputation/days.ts';
import type { RatingValue } from '../../../shared/domain/reputation/events.ts';
import { earnsBadge } from '../../../shared/domain/reputation/measures.ts';
import { releaseDayOn } from '../../../shared/domain/reputation/releaseDays.ts';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { stored } from './ledger.ts';
import { actor, code, startRatedService } from './ratedService.ts';
import type { RatedService } from './ratedService.ts';

/*
 * Rows of the table of worked examples through the service that `workedExamples.test.ts` does not have.
 */
let service: RatedService;
beforeAll(async () => {
  service = await startRatedService();
});
afterAll(() => service.started.stop());

const AS_OF = '2026-06-30';

/** One of each other rater, all ended on a day. */
const values = (mentorId: string, endedAt: string, counts: Partial<Record<RatingValue, number>>) =>
  ([1, 0, -1] as const).flatMap((value) =>
    Array.from({ length: counts[value] ?? 0 }, () => ({ mentorId, value, endedAt })),
  );
const lead = () => service.signedIn('lead', 'safeguardingLead');

test('rows 1 and 3: nothing, and one So-so', async () => {
  const none = await service.derivedOn('nobody', AS_OF);
  expect(none).toMatchObject({ score: 0, pct: null, star: null, wilson: 0, nextRollOn: null });
  expect(none.rankMean).toBe(0.9);
  await service.given({ mentorId: 'so-so', value: 0, endedAt: '2026-06-24T10:00:00Z' });
  const soSo = await service.derivedOn('so-so', AS_OF);
  expect(soSo).toMatchObject({ score: 0, pct: null, rankMean: 0.9, nextRollOn: '2026-07-24' });
  expect(soSo.table[30]).toEqual([0, 1, 0]);
});

test('rows 5, 9 and 10: one pair in one week, in three weeks, and on both sides of a Sunday midnight', async () => {
  const pair = (mentorId: string, ...ends: string[]) =>
    service.given(
      ...ends.map((endedAt) => ({ mentorId, menteeId: `of-${mentorId}`, value: 1 as const, endedAt })),
    );
  await pair('one-week', '2026-06-22T10:00:00Z', '2026-06-24T10:00:00Z', '2026-06-28T10:00:00Z');
  expect(await service.derivedOn('one-week', AS_OF)).toMatchObject({
    ...{ score: 1, pct: 100, raters: 1 },
    table: { 30: [3, 0, 0] },
  });
  await pair('three-weeks', '2026-06-10T10:00:00Z', '2026-06-17T10:00:00Z', '2026-06-24T10:00:00Z');
  const weeks = await service.derivedOn('three-weeks', AS_OF);
  expect(weeks).toMatchObject({ score: 3, pct: 100, raters: 1, uniquePositive: 1 });
  expect(weeks.rankMean).toBeCloseTo(0.9089, 4);
  expect(await service.votesOf('three-weeks')).toEqual([
    ['2026-06-08', 1, 0],
    ['2026-06-15', 1, 0],
    ['2026-06-22', 1, 0],
  ]);
  await pair('midnight', '2026-06-14T23:59:59Z', '2026-06-15T00:00:00Z');
  expect(await service.derivedOn('midnight', AS_OF)).toMatchObject({ score: 2 });
});

test(
  'rows 12, 15 and 25: 172 ratings, their star, and the same numbers after a rater’s account is erased',
  { timeout: 120_000 },
  async () => {
    const rated = await service.given(
      ...values('many-ratings', `${AS_OF}T10:00:00Z`, { 1: 142, 0: 17, [-1]: 13 }),
    );
    const before = await service.derivedOn('many-ratings', AS_OF);
    expect(before).toMatchObject({ score: 129, star: 'Turquoise', pct: 91.6, table: { 30: [142, 17, 13] } });
    expect(before.rankMean).toBeCloseTo(0.9152, 4);
    expect(before.wilson).toBeCloseTo(0.8618, 4);
    // The part of an erasure that is about feedback; the whole of it is in test/server/erasure.
    const [first] = rated;
    const menteeId = first?.menteeId ?? '';
    await service.reputation.eraseRater(menteeId);
    expect(await stored('rater_refs').countDocuments({ menteeId })).toBe(0);
    await service.sweep('recompute');
    expect(await service.derivedOn('many-ratings', AS_OF)).toEqual(before);
    const { ratings } = await lead().call(getMentorRatingsEndpoint, { params: { id: 'many-ratings' } });
    expect(ratings).toHaveLength(100);
    expect(JSON.stringify(await stored('feedback_events').find().toArray())).not.toContain(menteeId);
  },
);

test('row 19: a command and a job that come three times leave one event and the same numbers', async () => {
  const mentorId = 'thrice';
  const [rated] = await service.given({ mentorId, value: -1, endedAt: '2026-06-24T10:00:00Z' });
  if (!rated) throw new Error('nothing was rated');
  for (let again = 0; again < 2; again += 1)
    expect(await code(service.rate(rated, -1))).toBe('feedbackExists');
  for (let job = 0; job < 3; job += 1) await service.sweep('recompute');
  expect(await stored('feedback_events').countDocuments({ rateeId: mentorId, type: 'SUBMITTED' })).toBe(1);
  const numbers = await service.derivedOn(mentorId, AS_OF);
  expect(numbers).toMatchObject({ score: -1, pct: 0, star: null });
  expect(numbers.rankMean).toBeCloseTo(0.8201, 4);
});

test('row 24: left out, removed and restored is still left out', async () => {
  const mentorId = 'is-left-out';
  await service.given({ mentorId, value: 1, endedAt: '2026-06-24T10:00:00Z' });
  const staff = lead();
  const params = { id: mentorId };
  const about = { rating: 1, reason: 'x' };
  await staff.call(decideRaterEndpoint, { params, body: { ...about, action: 'exclude' } });
  await staff.call(decideRatingEndpoint, { params, body: { ...about, action: 'remove', code: 'abuse' } });
  await staff.call(decideRatingEndpoint, { params, body: { ...about, action: 'restore' } });
  expect(await service.derivedOn(mentorId, AS_OF)).toMatchObject({ score: 0, raters: 0 });
});

/** The first Mondays from a month on. */
function mondaysFrom(iso: string, count: number): string[] {
  const days = new Set<string>();
  for (let day = Math.floor(Date.parse(iso) / DAY_MS); days.size < count; day += 1)
    if (releaseDayOn(day) === day) days.add(dayToIso(day));
  return [...days];
}

test('row 28: raters who come one by one, each before a release day, are shown in fives', async () => {
  const mentorId = 'one-by-one';
  const counts: number[] = [];
  for (const monday of mondaysFrom('2026-02-01', 11)) {
    const endedAt = new Date(Date.parse(monday) - DAY_MS).toISOString();
    await service.given({ mentorId, value: 1, endedAt });
    const shown = await service.shownOn(mentorId, monday);
    counts.push(shown && !shown.newMentor ? shown.score : 0);
  }
  expect(counts).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]);
});

test('REP14 row 31: what ranks how, and who has the badge', { timeout: 120_000 }, async () => {
  const on = `${AS_OF}T10:00:00Z`;
  // Of 0 in 0: row 1.
  const numbers = async (positive: number, all: number) => {
    const mentorId = `rank-${positive}-${all}`;
    await service.given(...values(mentorId, on, { 1: positive, [-1]: all - positive }));
    return service.derivedOn(mentorId, AS_OF);
  };
  for (const [positive, all, rankMean, wilson] of [
    [1, 1, 0.9091, 0.2065],
    [48, 50, 0.95, 0.8654],
    [3, 5, 0.8, 0.2307],
  ] as const) {
    const derived = await numbers(positive, all);
    expect(derived.rankMean).toBeCloseTo(rankMean, 4);
    expect(derived.wilson).toBeCloseTo(wilson, 4);
  }
  for (const [positive, all, wilson, badge] of [
    [10, 10, 0.7225, true],
    [9, 9, 0.7008, false],
    [12, 13, 0.6669, false],
  ] as const) {
    const derived = await numbers(positive, all);
    expect(derived.wilson).toBeCloseTo(wilson, 4);
    expect(earnsBadge(derived)).toBe(badge);
  }
});

test('row 32: the mean of a feeling is hidden below ten answers, and 4.8 with the tenth', async () => {
  const mentorId = 'feelings-of';
  const meanOf = async () => {
    const { feelings } = await lead().call(getMentorRatingsEndpoint, { params: { id: mentorId } });
    return feelings.find(({ feeling }) => feeling === 'respected')?.mean;
  };
  for (const respected of [5, 5, 5, 5, 5, 5, 5, 5, 5, 3] as const) {
    if (respected === 3) expect(await meanOf()).toBeNull();
    const engagement = service.ended({ mentorId, endedAt: `${AS_OF}T10:00:00Z` });
    await service.reflect(engagement);
    const { conversationId: conversation, menteeId } = engagement;
    await service.reputation.giveFeedback({
      ...{ actor: actor(menteeId), conversation, value: 1, feelings: { respected } },
    });
    service.started.clock.advance({ minutes: 1 });
    await service.sweep('unseal');
  }
  expect(await meanOf()).toBe(4.8);
});

test('row 33: silence counts in the percentage that staff see', async () => {
  const mentorId = 'silence-of';
  await service.given(...values(mentorId, '2026-03-02T10:00:00Z', { 1: 12, [-1]: 1 }));
  for (let silent = 0; silent < 7; silent += 1) service.ended({ mentorId, endedAt: '2026-03-02T10:00:00Z' });
  service.started.clock.set(new Date(`${AS_OF}T12:00:00Z`));
  const told = await lead().call(getMentorRatingsEndpoint, { params: { id: mentorId } });
  expect(told).toMatchObject({ pct: 92.3, effectivePct: 60, ratable: 20 });
});

test('row 34: a recompute that ends after a later one changes nothing, and what comes meanwhile is counted by the sweep', async () => {
  const _id = 'race';
  await service.given({ mentorId: _id, value: 1, endedAt: `${AS_OF}T10:00:00Z` });
  await service.sweep('recompute');
  const { ledgerSeq } = await service.reputation.fold(_id);
  // As if a recompute of the next event had ended while that of this one ran.
  const later = { ledgerSeq: ledgerSeq + 1, 'derived.score': 99 };
  await stored('reputation_aggregates').updateOne({ _id }, { $set: later });
  await stored('reputation_heads').updateOne({ _id }, { $set: { uncounted: true } });
  await service.sweep('recompute');
  const kept = (await service.reputation.audit(_id)).stored;
  expect([kept?.ledgerSeq, kept?.derived.score]).toEqual([ledgerSeq + 1, 99]);

  await service.given({ mentorId: _id, value: 1, endedAt: `${AS_OF}T12:00:00Z` });
  await service.sweep('recompute');
  const { stored: aggregate, folded } = await service.reputation.audit(_id);
  expect(aggregate).toEqual(folded);
  expect(folded.derived.score).toBe(2);
});
