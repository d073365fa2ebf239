import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getStandingEndpoint } from '../../../shared/contracts/reputation.ts';
import { hireScreeningStaff, hireStaff, renewToken } from '../../support/people.ts';
import type { ScreenedMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { newMentor } from '../time/startMatchedConversation.ts';
import { addRatings, stored, toReleaseDay } from './ledger.ts';
import { endedConversation, later, proposalOf, rate } from './rating.ts';

let app: TestApp;
let mentor: ScreenedMentor;
beforeAll(async () => {
  app = await startTestApp();
  const staff = await hireScreeningStaff(app);
  mentor = await newMentor(app, { staff, weeklyMinutes: 600 });
});
afterAll(() => app.stop());

const NEW = { newMentor: true };

const standingOf = async (who: ScreenedMentor) => {
  await renewToken(who.client);
  return who.client.call(getStandingEndpoint);
};

const rankMeanOf = async ({ accountId }: ScreenedMentor) =>
  (await app.features.reputation.rankMeans([accountId])).get(accountId);

describe('REP10: what others see of a mentor', () => {
  test('is nothing of a fifth rating before the first Monday, and the numbers of that day from it on', async () => {
    const line = await app.connect(mentor.client);
    await addRatings(app, mentor.accountId, [1, 1, 0, -1]);
    await toReleaseDay(app, mentor);
    await app.sweepNow();
    expect(await standingOf(mentor)).toEqual(NEW);

    await addRatings(app, mentor.accountId, [1]);
    const releasedOn = await toReleaseDay(app, mentor);
    app.clock.advance({ minutes: -1 });
    await app.sweepNow();
    expect(await standingOf(mentor)).toEqual(NEW);
    expect(await proposalOf(app, mentor)).toMatchObject({ standing: NEW });
    expect(await rankMeanOf(mentor)).toBeUndefined();

    app.clock.advance({ minutes: 1 });
    await app.sweepNow();
    const shown = {
      newMentor: false,
      score: 2,
      pct: 75,
      star: null,
      badge: false,
      table: { 30: [3, 1, 1], 180: [3, 1, 1], 365: [3, 1, 1] },
      releasedOn,
    };
    expect(await standingOf(mentor)).toEqual(shown);
    const proposal = await proposalOf(app, mentor);
    expect(proposal).toMatchObject({ standing: shown });
    expect(proposal?.reasons).not.toContainEqual({ kind: 'newMentor' });
    expect(await rankMeanOf(mentor)).toBeCloseTo(12 / 14, 12);
    expect(JSON.stringify(line.received)).not.toMatch(/standing|score|released/i);
    line.close();
  });

  test('stays as it is between two releases, and where a group waits, though the internal numbers move', async () => {
    const before = await standingOf(mentor);
    const rankMean = await rankMeanOf(mentor);
    await addRatings(app, mentor.accountId, [-1, -1, -1, -1, -1]);
    app.clock.advance({ hours: 1 });
    await app.sweepNow();
    expect(await standingOf(mentor)).toEqual(before);
    await toReleaseDay(app, mentor);
    await app.sweepNow();
    expect(await standingOf(mentor)).toEqual(before);
    expect(await rankMeanOf(mentor)).toBe(rankMean);
    const { stored: aggregate, folded } = await app.features.reputation.audit(mentor.accountId);
    expect(folded.derived.score).toBe(-3);
    expect(aggregate).toEqual(folded);
    expect(await stored('feedback_events').countDocuments({ type: 'POOLED' })).toBe(5);
  });

  test('changes with the next mixed group, which brings those that waited', async () => {
    await addRatings(app, mentor.accountId, [1, 1, 1, 0, 1]);
    const releasedOn = await toReleaseDay(app);
    await app.sweepNow();
    const standings = await app.features.reputation.standings([mentor.accountId]);
    expect(standings.get(mentor.accountId)).toMatchObject({
      score: 1,
      table: { 30: [4, 1, 5], 365: [7, 2, 6] },
      releasedOn,
    });
  });
});

describe('a release', () => {
  test('that fails half way leaves nothing, stops no other, and comes out once when it is run again', async () => {
    const [broken, whole] = ['mentor-broken', 'mentor-whole'];
    for (const rateeId of [broken, whole]) await addRatings(app, rateeId, [1, 1, 1, 1, 1]);
    const releasedOn = await toReleaseDay(app);
    const inTheWay = {
      _id: 'in the way',
      rateeId: broken,
      releasedOn,
      standing: NEW,
      ledgerSeq: 0,
      algoVersion: 0,
    };
    await stored('reputation_snapshots').insertOne(inTheWay);
    await app.sweepNow();
    expect(app.logs.join('\n')).toContain('reputation release failed');
    expect(app.logs.join('\n')).not.toContain(broken);
    expect(await stored('feedback_events').countDocuments({ rateeId: broken, type: 'RELEASED' })).toBe(0);
    const standings = await app.features.reputation.standings([whole]);
    expect(standings.get(whole)).toMatchObject({ newMentor: false, score: 5 });

    await stored('reputation_snapshots').deleteOne({ _id: 'in the way' });
    await stored('reputation_aggregates').deleteMany({});
    for (let run = 0; run < 3; run += 1) await app.sweepNow();
    expect(await stored('feedback_events').countDocuments({ rateeId: broken, type: 'RELEASED' })).toBe(5);
    expect(await stored('reputation_snapshots').countDocuments({ rateeId: broken })).toBe(1);
    const { stored: aggregate, folded } = await app.features.reputation.audit(broken);
    expect(aggregate).toEqual(folded);
  });

  test('that ran late is the release of its Monday, and takes nothing that came on or after it', async () => {
    const rateeId = 'mentor-late';
    await addRatings(app, rateeId, [1, 1, 1, 1]);
    const releasedOn = await toReleaseDay(app);
    await addRatings(app, rateeId, [1]);
    app.clock.advance({ days: 3 });
    await app.sweepNow();
    expect(await stored('feedback_events').countDocuments({ rateeId, type: 'RELEASED' })).toBe(0);
    await addRatings(app, rateeId, [1, 1]);
    app.clock.advance({ days: 1 });
    await app.sweepNow();
    expect(await stored('reputation_heads').findOne({ _id: rateeId })).toMatchObject({
      releasedThrough: Math.floor(Date.parse(releasedOn) / 86_400_000),
    });
    const next = await toReleaseDay(app);
    app.clock.advance({ days: 2 });
    await app.sweepNow();
    expect((await app.features.reputation.standings([rateeId])).get(rateeId)).toMatchObject({
      score: 5,
      releasedOn: next,
    });
  });

  test('opens a case for a group without a positive rating, which a person looks at', async () => {
    const talk = await endedConversation(app, await hireScreeningStaff(app));
    await rate(talk, 0);
    await addRatings(app, talk.mentor.accountId, [-1, -1, -1, -1]);
    const lowRatings = async (deskName: string) => {
      const { client } = await hireStaff(app, { role: 'moderator', deskName });
      return (await client.call(listCasesEndpoint)).cases.filter(({ kind }) => kind === 'lowRating').length;
    };
    expect(await lowRatings('Alder')).toBe(0);
    await later(app, talk, { days: 15 });
    await toReleaseDay(app, talk.mentor);
    await app.sweepNow();
    expect(await lowRatings('Hazel')).toBe(1);
    expect(await standingOf(talk.mentor)).toEqual(NEW);
    expect(
      await stored('feedback_events').countDocuments({ rateeId: talk.mentor.accountId, type: 'RELEASED' }),
    ).toBe(0);
  });
});
