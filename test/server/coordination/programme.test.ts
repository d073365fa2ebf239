import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import {
  getProgrammeEndpoint,
  listProgrammeMentorsEndpoint,
} from '../../../shared/contracts/coordination.ts';
import type { MentorChoice } from '../../../shared/contracts/coordination.ts';
import { getReceiptEndpoint, setAwayEndpoint } from '../../../shared/contracts/time.ts';
import { hireScreeningStaff, hireStaff } from '../../support/people.ts';
import type { ScreenedMentor, ScreeningStaff, Someone } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { WEDNESDAY } from '../../support/testClock.ts';
import {
  startMatchedConversation,
  list,
  comeBack,
  newMentor,
  say,
} from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';

let app: TestApp;
let staff: ScreeningStaff;
const DAY = 86_400_000;
/** An act of the story after so many days. */
const daysOn = (days: number) => new Date(WEDNESDAY.getTime() + days * DAY);

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set(WEDNESDAY);
  staff = await hireScreeningStaff(app);
});
afterAll(() => app.stop());

let rook: Someone;
const coordinator = () => rook.client;
const replyWaits = () => mongoose.connection.collection<{ _id: string }>('reply_waits');
async function moveTo(at: Date, ...people: Pick<ScreenedMentor, 'client'>[]) {
  app.clock.set(at);
  for (const someone of people) await comeBack(someone);
  rook = await hireStaff(app, { role: 'coordinator', deskName: 'Rook' });
  await app.sweepNow();
}
async function aliasesIn(group: MentorChoice): Promise<string[]> {
  const { mentors } = await coordinator().call(listProgrammeMentorsEndpoint, { query: { from: '0', group } });
  return mentors.map(({ persona }) => persona.alias);
}
const booked = z.looseObject({ kind: z.string(), seconds: z.number(), weekKey: z.string() });
/** Minutes of some mentors in a week, by their own receipts. */
async function givenByReceipts(mentors: readonly ScreenedMentor[], weekKey: string): Promise<number> {
  let seconds = 0;
  for (const { client } of mentors) {
    const { entries } = await client.call(getReceiptEndpoint);
    const counted = entries.map((entry) => booked.parse(entry)).filter((entry) => entry.weekKey === weekKey);
    seconds += counted
      .filter(({ kind }) => kind === 'session')
      .reduce((sum, entry) => sum + entry.seconds, 0);
  }
  return Math.round(seconds / 60);
}

test('T21: the page counts as the receipts do, finds who needs a look, and tells of no mentee', async () => {
  const mentors: ScreenedMentor[] = [];
  for (let one = 0; one < 4; one += 1) mentors.push(await newMentor(app, { staff, weeklyMinutes: 15 }));
  const [busy, quiet, away, silent] = mentors;
  if (!busy || !quiet || !away || !silent) throw new Error('four mentors');
  const talks: MatchedConversation[] = [];
  for (const mentor of [busy, busy, busy, silent]) {
    // Three of four would be suggested.
    for (const other of mentors) await list(other, other === mentor);
    talks.push(await startMatchedConversation(app, mentor));
  }
  for (const mentor of mentors) await list(mentor, true);
  const [talk] = talks;
  if (!talk) throw new Error('no talk');
  for (let visit = 0; visit < 3; visit += 1) {
    await say(busy, talk.id);
    app.clock.advance({ minutes: 2 });
  }
  await moveTo(new Date(WEDNESDAY.getTime() + 60 * 60_000), busy);

  const waits = [1, 8].map((days) => ({
    _id: `late ${days}`,
    conversationId: 'made up',
    mentorId: silent.accountId,
    menteeId: 'made up',
    since: daysOn(days),
    dueAt: daysOn(days + 2),
    nudgeAt: null,
    lateAt: daysOn(days + 2),
    answeredAt: days === 1 ? daysOn(days + 5) : null,
  }));
  await replyWaits().insertMany(waits);

  await moveTo(daysOn(26), ...mentors);
  await away.client.call(setAwayEndpoint, { body: { backOn: '2030-03-01' } });
  const programme = await coordinator().call(getProgrammeEndpoint);
  const rows = (
    await coordinator().call(listProgrammeMentorsEndpoint, { query: { from: '0', group: 'all' } })
  ).mentors;

  const first = programme.weeks[0];
  expect(first?.weekKey).toBe('2030-01-14');
  expect(first?.promisedMinutes).toBe(4 * 15);
  expect(first?.givenMinutes).toBe(await givenByReceipts(mentors, '2030-01-14'));
  expect(first?.givenMinutes).toBeGreaterThan(3);
  expect(first?.leftMinutes).toBe(60 - (first?.givenMinutes ?? 0));
  expect(programme.year.givenMinutes).toBe(
    programme.weeks.reduce((sum, { givenMinutes }) => sum + givenMinutes, 0),
  );
  expect(programme.load).toEqual([
    { conversations: 0, mentors: 2 },
    { conversations: 1, mentors: 1 },
    { conversations: 2, mentors: 0 },
    { conversations: 3, mentors: 1 },
  ]);
  expect(await aliasesIn('away')).toEqual([away.alias]);
  expect(await aliasesIn('silent')).toEqual([silent.alias]);
  expect(await aliasesIn('unanswered')).toEqual([silent.alias]);
  expect(await aliasesIn('idle')).toEqual(expect.arrayContaining([busy.alias, quiet.alias, away.alias]));
  expect(await aliasesIn('free')).toEqual([quiet.alias]);
  expect(rows).toHaveLength(4);
  expect(rows.find(({ persona }) => persona.alias === busy.alias)).toMatchObject({
    conversations: 3,
    lastSeenOn: '2030-01-16',
    missed: 0,
  });
  expect(rows.find(({ persona }) => persona.alias === quiet.alias)?.lastSeenOn).toBeNull();

  const told = JSON.stringify([programme, rows]);
  for (const { id, mentee } of talks) {
    for (const mark of [id, mentee.signInName]) expect(told).not.toContain(mark);
  }
});
