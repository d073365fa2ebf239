import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { suggestSignInNameEndpoint } from '../../../shared/contracts/joining.ts';
import { ENDPOINTS } from '../../support/contractTables.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { hireScreeningStaff, joinMentee } from '../../support/people.ts';
import type { Joined } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { comeBack } from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';
import { stored } from './ledger.ts';
import { endedConversation, rate, reflect } from './rating.ts';

/*
 * A rating is given, begins to count, and is not released. Whatever anybody but staff can read is compared on both sides of each of the two
 * instants. The order of suggestions is compared in `test/server/matching/order.test.ts`, the release itself in `release.test.ts`.
 */
let app: TestApp;
let talk: MatchedConversation;
let other: Joined;
let lines: TestSocket[];
beforeAll(async () => {
  app = await startTestApp();
  talk = await endedConversation(app, await hireScreeningStaff(app));
  other = await joinMentee(app);
  lines = [await app.connect(talk.mentor.client), await app.connect(other.client)];
}, 120_000);
afterAll(() => app.stop());

interface Reading {
  /** Answers of every GET that names nothing or this conversation, lists with their counts and the notices among them. */
  answers: Record<string, string>;
  pushes: number;
  notices: number;
}

async function readEverything(): Promise<Reading> {
  const answers: Record<string, string> = {};
  for (const [name, { client }] of [
    ['mentor', talk.mentor],
    ['other', other],
  ] as const) {
    for (const { method, path } of ENDPOINTS) {
      const asked = path.replace(/^(\/api\/conversations\/):id/, `$1${talk.id}`);
      if (method !== 'GET' || asked.includes(':') || path === suggestSignInNameEndpoint.path) continue;
      const { status, text } = await client.send({ path: asked });
      answers[`${name} ${path}`] = `${status} ${text.replace(PASSING, '"$1":0')}`;
    }
  }
  const pushes = lines.reduce((all, { received }) => all + received.length, 0);
  const { accountId } = talk.mentor;
  return { answers, pushes, notices: await stored('notices').countDocuments({ accountId }) };
}

/** The mentor's own minutes, which run while they read, and what is new in each answer. */
const PASSING =
  /"(requestId|cursor|now|usedSeconds|remainingSeconds|running|capEndsAt|asOf|seconds)":("[^"]*"|[^,}]+)/g;

describe('REP3: an unreleased rating cannot be read early', () => {
  test('by HTTP, by the counts of a list, by the socket, by a notice or on the mentor’s own pages when it is given', async () => {
    await app.sweepNow();
    await readEverything();
    const before = await readEverything();
    expect(Object.keys(before.answers).length).toBeGreaterThan(30);
    await rate(talk, -1, 'We never got to the exams.');
    await app.sweepNow();
    expect(await readEverything()).toEqual(before);
  });

  test('by any of these when it begins to count, and the instant is told to nobody', async () => {
    const [round] = await stored('feedback_rounds').find().toArray();
    const dueAt = round?.['dueAt'];
    if (!(dueAt instanceof Date)) throw new Error('the rating has no day on which it is due');
    app.clock.set(new Date(dueAt.getTime() - 1_000));
    for (const who of [talk.mentor, other]) await comeBack(who);
    await app.sweepNow();
    await readEverything();
    const before = await readEverything();
    app.clock.set(dueAt);
    await app.sweepNow();
    expect(await stored('feedback_events').countDocuments({ type: 'UNSEALED' })).toBe(1);
    const { stored: aggregate } = await app.features.reputation.audit(talk.mentor.accountId);
    expect(aggregate?.derived.score).toBe(-1);
    expect(await readEverything()).toEqual(before);
  });

  test('by what the mentor is answered: a reflection and the form are refused alike, rated or not', async () => {
    const unrated = await endedConversation(app, await hireScreeningStaff(app));
    app.clock.advance({ days: 14 });
    for (const { mentor, id } of [talk, unrated]) {
      await comeBack(mentor);
      const asked = mentor.client.call(getFeedbackEndpoint, { params: { id } });
      expect((await refusalOf(asked)).code).toBe('notAllowed');
      expect(await refusalOf(reflect({ ...unrated, mentor, id }))).toMatchObject({
        code: 'feedbackClosed',
        status: 410,
      });
    }
  });
});
