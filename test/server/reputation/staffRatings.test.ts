import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  decideRaterEndpoint,
  decideRatingEndpoint,
  getMentorRatingsEndpoint,
} from '../../../shared/contracts/mentorRatings.ts';
import type { MentorRatings } from '../../../shared/contracts/mentorRatings.ts';
import { getStandingEndpoint } from '../../../shared/contracts/reputation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { hireScreeningStaff, hireStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { startMatchedConversation, comeBack, newMentor } from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';
import { end, later, rate, talkEnough } from './rating.ts';

let app: TestApp;
let first: MatchedConversation;
let second: MatchedConversation;
let rowan: AtDesk;
let lead: AtDesk;
/** The case of the first No. */
let caseId: string;
/** Both said No at the same instant. */
beforeAll(async () => {
  app = await startTestApp();
  const staff = await hireScreeningStaff(app);
  const mentor = await newMentor(app, { staff, weeklyMinutes: 600 });
  first = await startMatchedConversation(app, mentor);
  second = await startMatchedConversation(app, mentor);
  for (const talk of [first, second]) {
    await comeBack(talk.mentee);
    await comeBack(talk.mentor);
    await talkEnough(app, talk);
    await end(talk);
  }
  await comeBack(first.mentee);
  await Promise.all([rate(first, -1), rate(second, -1)]);
  rowan = await sitDown(app, 'Alder');
  caseId = (await rowan.queue()).find(({ kind }) => kind === 'lowRating')?.id ?? '';
});
afterAll(() => app.stop());

const idOf = ({ client }: { client: ApiClient }): string =>
  app.platform.tokens.verify(client.accessToken() ?? '').actor.accountId;
const ratingsAs = ({ client }: { client: ApiClient }, id = caseId): Promise<MentorRatings> =>
  client.call(getMentorRatingsEndpoint, { params: { id } });
const remove = ({ client }: AtDesk, rating: number, id = caseId) =>
  client.call(decideRatingEndpoint, {
    params: { id },
    body: { action: 'remove', rating, code: 'outsideControl', reason: 'The service was down.' },
  });
const restore = ({ client }: AtDesk, rating: number, id = caseId) =>
  client.call(decideRatingEndpoint, {
    params: { id },
    body: { action: 'restore', rating, reason: 'It was up again.' },
  });
const decideRater = ({ client }: AtDesk, rating: number, action: 'exclude' | 'reinstate') =>
  client.call(decideRaterEndpoint, { params: { id: caseId }, body: { action, rating, reason: 'Made up.' } });
const code = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('REP7: a review by a person', () => {
  test('opens once, when the second person says No at the same instant as the first', async () => {
    const kinds = (await rowan.queue()).map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['lowRating', 'lowRating', 'ratingReview']);
    const review = (await rowan.queue()).find(({ kind }) => kind === 'ratingReview');
    const view = await rowan.open(review?.id ?? '');
    expect(view).toMatchObject({ about: 'mentor', conversation: null, messages: [] });
    const { cases } = await ratingsAs(rowan, view.id);
    expect(cases.map(({ kind }) => kind).sort()).toEqual(kinds);
  });
});

describe('REP8: what staff see of a mentor’s ratings', () => {
  test('is the numbers and the ratings without a name of a rater, through a case about the mentor', async () => {
    const { ratings, ...told } = await ratingsAs(rowan);
    expect(told).toMatchObject({
      score: 0,
      pct: null,
      total: 2,
      effectivePct: null,
      ratable: 0,
      unanswered: 0,
    });
    expect(ratings.map(({ state, value, rater }) => [state, value, rater])).toEqual([
      ['sealed', -1, 2],
      ['sealed', -1, 1],
    ]);
    const answer = JSON.stringify({ ratings, told });
    const people = [first.mentee, second.mentee, first.mentor];
    for (const person of people) expect(answer).not.toContain(idOf(person));
    expect(answer).not.toContain(first.id);
    const coordinator = await hireStaff(app, { role: 'coordinator', deskName: 'Ash' });
    expect(await code(ratingsAs(coordinator))).toBe('notAllowed');
    expect(await code(ratingsAs(first.mentor))).toBe('notAllowed');
  });

  test('counts after the seal, and the percentage of silence after sixty days', async () => {
    await later(app, first, { days: 15 });
    const hazel = await sitDown(app, 'Hazel');
    expect(await ratingsAs(hazel)).toMatchObject({ score: -2, pct: 0, raters: 2, table: { 30: [0, 0, 2] } });
    // A session ends after 30 days without input.
    for (const days of [23, 23]) await later(app, first, { days });
    [rowan, lead] = [await sitDown(app, 'Rowan'), await sitDown(app, 'Wren', 'safeguardingLead')];
    expect(await ratingsAs(rowan)).toMatchObject({ effectivePct: 0, ratable: 2, table: { 180: [0, 0, 2] } });
  });
});

describe('REP9: staff', () => {
  test('remove a rating once, of two at the same instant, and restore it, with a reason', async () => {
    const number = (await ratingsAs(rowan)).ratings[0]?.number ?? 0;
    expect(await code(remove(rowan, number))).toBe('claimNeeded');
    await rowan.claim(await rowan.open(caseId));
    expect(await code(remove(lead, number))).toBe('caseClaimed');
    expect(await code(remove(rowan, 999))).toBe('notFound');
    const [, removed] = await Promise.all([remove(rowan, number), remove(rowan, number)]);
    expect(removed).toMatchObject({ score: -1, raters: 1 });
    expect(removed.ratings[0]).toMatchObject({
      state: 'removed',
      reason: 'outsideControl',
      acts: [{ action: 'remove', by: 'Rowan', reason: 'The service was down.' }],
    });
    const restored = await restore(rowan, number);
    expect(restored).toMatchObject({ score: -2, raters: 2 });
    expect(restored.ratings[0]?.acts.map(({ action }) => action)).toEqual(['restore', 'remove']);
    await app.sweepNow();
    const { stored, folded } = await app.features.reputation.audit(idOf(first.mentor));
    expect(stored?.derived.score).toBe(folded.derived.score);
    expect(await first.mentor.client.call(getStandingEndpoint)).toEqual({ newMentor: true });
  });

  test('leave out a rater as a lead alone, and a removal that is undone does not bring the rating back', async () => {
    const number = (await ratingsAs(rowan)).ratings[0]?.number ?? 0;
    expect(await code(decideRater(rowan, number, 'exclude'))).toBe('notAllowed');
    await remove(rowan, number);
    await rowan.decide(await rowan.open(caseId), 'noAction', 'nobodyYet');
    // A closed case needs no claim.
    const excluded = await decideRater(lead, number, 'exclude');
    expect(excluded).toMatchObject({ score: -1, raters: 1 });
    expect(excluded.ratings[0]).toMatchObject({
      state: 'excluded',
      reason: 'fakeRater',
      raterExcluded: true,
    });
    expect(await restore(lead, number)).toMatchObject({ score: -1 });
    const back = await decideRater(lead, number, 'reinstate');
    expect(back).toMatchObject({ score: -2, raters: 2 });
    expect(back.ratings[0]?.acts.map(({ action }) => action).slice(0, 3)).toEqual([
      'reinstate',
      'restore',
      'exclude',
    ]);
    const kinds = back.cases.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['lowRating', 'lowRating', 'ratingReview']);
  });
});
