import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askForHelpEndpoint,
  getMentorProfileEndpoint,
  saveMentorProfileEndpoint,
} from '../../../shared/contracts/matching.ts';
import { hireScreeningStaff, joinMentee, screenMentor } from '../../support/people.ts';
import type { ScreenedMentor } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { addRatings, toReleaseDay } from '../reputation/ledger.ts';

const TOPIC = 'topic-exams';
const [FAILED, RESITS] = ['tag-exams-failed', 'tag-exams-resits'];

let app: TestApp;
let plain: [ScreenedMentor, ScreenedMentor];
let failed: ScreenedMentor;
let failedAndResat: ScreenedMentor;
beforeAll(async () => {
  app = await startTestApp();
  const staff = await hireScreeningStaff(app);
  const newMentor = async (tagIds: string[]) => {
    const mentor = await screenMentor(app, { staff, form: { topicIds: [TOPIC] } });
    const { profile } = await mentor.client.call(getMentorProfileEndpoint);
    if (!profile) throw new Error('an active mentor has a profile');
    await mentor.client.call(saveMentorProfileEndpoint, { body: { ...profile, tagIds } });
    return mentor;
  };
  plain = [await newMentor([]), await newMentor([])];
  failed = await newMentor([FAILED]);
  failedAndResat = await newMentor([FAILED, RESITS]);
}, 120_000);
afterAll(() => app.stop());

async function suggestions(tagIds: string[] = []) {
  const { client } = await joinMentee(app);
  const body = { topicIds: [TOPIC], tagIds, words: 'The exams are too much just now.' };
  return (await client.call(askForHelpEndpoint, { body })).proposals;
}
const aliasesOf = (proposals: Awaited<ReturnType<typeof suggestions>>) =>
  proposals.map(({ mentor: { alias } }) => alias);
const kindsOf = (proposals: Awaited<ReturnType<typeof suggestions>>, place: number) =>
  proposals[place]?.reasons.map(({ kind }) => kind);

describe('N9: who is suggested first', () => {
  test('shares most of the ticked experiences, and every suggestion says what is shared; others fill the rest', async () => {
    const proposals = await suggestions([FAILED, RESITS]);
    expect(aliasesOf(proposals).slice(0, 2)).toEqual([failedAndResat.alias, failed.alias]);
    expect(plain.map(({ alias }) => alias)).toContain(aliasesOf(proposals)[2]);
    expect(proposals[0]?.reasons.slice(0, 2)).toEqual([
      { kind: 'tag', words: 'They have failed exams too' },
      { kind: 'tag', words: 'They have done resits too' },
    ]);
    expect(kindsOf(proposals, 1)?.[0]).toBe('tag');
    expect(kindsOf(proposals, 2)).toEqual(['topic', 'hasTime', 'newMentor', 'turn']);
  });

  test('without a tick waited longest: nobody is left out twice', async () => {
    const first = aliasesOf(await suggestions());
    const left = [...plain, failed, failedAndResat].find(({ alias }) => !first.includes(alias));
    expect(aliasesOf(await suggestions())).toContain(left?.alias);
  });

  test('changes on the day of a release, and by nothing that is not released', async () => {
    const rated = failed;
    const firstPlaces = async () => {
      const places: string[] = [];
      for (let asked = 0; asked < 4; asked += 1) places.push(aliasesOf(await suggestions())[0] ?? '');
      return new Set(places);
    };
    await addRatings(app, rated.accountId, [1, 1, 1, 1, 1]);
    await app.sweepNow();
    expect((await firstPlaces()).size).toBeGreaterThan(1);
    await toReleaseDay(app);
    await app.sweepNow();
    expect(await firstPlaces()).toEqual(new Set([rated.alias]));
  });
});

test('a mentor whose listing was lost is found again after the next sweep', async () => {
  const profiles = mongoose.connection.collection('mentor_profiles');
  await profiles.updateMany({}, { $set: { listings: [], rankBand: 0 } });
  expect(await suggestions()).toEqual([]);
  await app.sweepNow();
  expect(aliasesOf(await suggestions())[0]).toBe(failed.alias);
});
