import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import { getStandingEndpoint } from '../../../shared/contracts/reputation.ts';
import { dayOf, dayToIso } from '../../../shared/domain/reputation/days.ts';
import type { FeedbackEvent, RatingValue } from '../../../shared/domain/reputation/events.ts';
import { releasedNumbers } from '../../../shared/domain/reputation/releasedNumbers.ts';
import { addSnapshot } from './ledger.ts';
import { startRatedService } from './ratedService.ts';
import type { RatedService } from './ratedService.ts';

/*
 * Rows of the table of worked examples that are about what a release shows, read over the public door. What is shown follows the groups of
 * ADR 0014, so that the ratings of a row come in fives.
 */
let service: RatedService;
beforeAll(async () => {
  service = await startRatedService();
});
afterAll(() => service.started.stop());

/** What the mentor reads; a person who asks for help is told the same. */
const standingOf = (mentorId: string) => service.signedIn(mentorId, 'mentor').call(getStandingEndpoint);

/** What the mentor reads after the sweep of a day. */
async function readOn(mentorId: string, day: string) {
  await service.shownOn(mentorId, day);
  return standingOf(mentorId);
}

const dayBefore = (day: string) => dayToIso(dayOf(day) - 1);

/** One rating of each of these people, all unsealed on the day before. */
const giveBefore = (
  day: string,
  { mentorId, raters, values = [] }: { mentorId: string; raters: string[]; values?: RatingValue[] },
) =>
  service.given(
    ...raters.map((menteeId, index) => ({
      ...{ mentorId, menteeId, value: values[index] ?? 1 },
      endedAt: `${dayBefore(day)}T10:00:00Z`,
    })),
  );

/** Each of another rater. */
const many = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}-${index}`);

test('row 23: after a rater with two of ten is left out the next group hides the numbers, and with the rater back they show again', async () => {
  const mentorId = 'left-out-in-public';
  const others = many(4, 'other');
  for (const day of ['2026-07-06', '2026-08-03']) {
    await giveBefore(day, { mentorId, raters: ['S', ...others] });
    await service.shownOn(mentorId, day);
  }
  const ten = { newMentor: false, score: 10, star: 'Yellow', releasedOn: '2026-08-03' };
  expect(await standingOf(mentorId)).toMatchObject(ten);
  const rater = (action: 'exclude' | 'reinstate') =>
    service.signedIn('lead', 'safeguardingLead').call(decideRaterEndpoint, {
      params: { id: mentorId },
      body: { action, rating: 1, reason: 'x' },
    });
  // Two that are positive and two that are not come out as a group of their own, and add up to 0.
  const group = { mentorId, raters: [...others, 'new'], values: [1, 1, 0, -1, -1] satisfies RatingValue[] };

  expect(await rater('exclude')).toMatchObject({ score: 8, raters: 4 });
  expect(await readOn(mentorId, '2026-09-07')).toMatchObject(ten);
  await giveBefore('2026-10-05', group);
  expect(await readOn(mentorId, '2026-10-05')).toEqual({ newMentor: true });
  expect((await service.reputation.rankMeans([mentorId])).has(mentorId)).toBe(false);

  await rater('reinstate');
  expect(await standingOf(mentorId)).toEqual({ newMentor: true });
  await giveBefore('2026-11-02', group);
  expect(await readOn(mentorId, '2026-11-02')).toMatchObject({ ...ten, releasedOn: '2026-11-02' });
  expect((await service.reputation.rankMeans([mentorId])).has(mentorId)).toBe(true);
});

test('row 29: of 5 in a month, 10 in six and 15 in twelve every column is shown', async () => {
  const mentorId = 'columns';
  const release = async (day: string) => {
    await giveBefore(day, { mentorId, raters: many(5, day) });
    return readOn(mentorId, day);
  };
  await release('2026-01-05');
  expect(await release('2026-06-01')).toMatchObject({
    table: { 30: [5, 0, 0], 180: [10, 0, 0], 365: [10, 0, 0] },
  });
  expect(await release('2026-11-02')).toMatchObject({
    ...{ score: 15, pct: 100 },
    table: { 30: [5, 0, 0], 180: [10, 0, 0], 365: [15, 0, 0] },
  });
});

test('row 29: of 6 in a month, 8 in six and 20 in twelve the month is withheld', async () => {
  const mentorId = 'month-withheld';
  const remove = async (unsealedOn: string, count: number) => {
    const staff = service.signedIn('lead', 'safeguardingLead');
    const params = { id: mentorId };
    const { ratings } = await staff.call(getMentorRatingsEndpoint, { params });
    for (const { number } of ratings.filter(({ countsFrom }) => countsFrom === unsealedOn).slice(0, count)) {
      const body = { action: 'remove', rating: number, code: 'abuse', reason: 'x' } as const;
      await staff.call(decideRatingEndpoint, { params, body });
    }
  };
  // Releases bring fives: the odd totals come of ratings that staff removed since.
  for (const [day, given, removed] of [
    ['2026-01-05', 15, 3],
    ['2026-06-01', 5, 3],
    ['2026-10-05', 5, 4],
    ['2026-11-02', 5, 0],
  ] as const) {
    await giveBefore(day, { mentorId, raters: many(given, day) });
    await service.shownOn(mentorId, day);
    await remove(dayBefore(day), removed);
  }
  expect(await standingOf(mentorId)).toMatchObject({
    ...{ score: 20, pct: 100, releasedOn: '2026-11-02' },
    table: { 30: null, 180: [8, 0, 0], 365: [20, 0, 0] },
  });
});

/** Positive ratings of different people that a release day made public. */
const releasedOn = (day: string, count: number): FeedbackEvent[] =>
  many(count, day).flatMap((raterRef): FeedbackEvent[] => {
    const feedbackId = `${raterRef}-m2m`;
    const endedOn = dayOf(day) - 14;
    return [
      { feedbackId, rev: 1, type: 'SUBMITTED', raterRef, value: 1, endedOn },
      { feedbackId, rev: 2, type: 'UNSEALED', day: endedOn },
      { feedbackId, rev: 3, type: 'RELEASED', day: dayOf(day), uptoRev: 2 },
    ];
  });

// A release brings five ratings of its own day or more, so that no test can release a month with fewer: the snapshot is written.
test.each([
  {
    totals: '4/9/9',
    events: [...releasedOn('2026-10-05', 4), ...releasedOn('2026-06-01', 5)],
    expected: { score: 9, pct: 100, table: { 30: null, 180: [9, 0, 0], 365: [9, 0, 0] } },
  },
  {
    totals: '0/0/4',
    events: [...releasedOn('2026-01-05', 4), ...releasedOn('2025-06-02', 5)],
    expected: { score: 9, pct: null, badge: false, table: { 30: null, 180: null, 365: null } },
  },
])('row 29: what is shown of the totals $totals', async ({ totals, events, expected }) => {
  const releaseDay = dayOf('2026-11-02');
  await addSnapshot(totals, { numbers: releasedNumbers(events, releaseDay), releaseDay });
  expect(await standingOf(totals)).toMatchObject(expected);
});
