import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appealDecisionEndpoint, listMyAppealsEndpoint } from '../../../shared/contracts/appeals.ts';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { restrictionsChangedPush } from '../../../shared/contracts/restrictions.ts';
import { DAY_SECONDS } from '../../../shared/domain/units.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { renewToken } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { restrictionsOf } from '../restrictions/restrict.ts';
import { claimAndRead, sitDown } from './desk.ts';
import type { AtDesk } from './desk.ts';

/** `KITH_ROUNDS=1000` plays as many. */
const ROUNDS = Number(process.env['KITH_ROUNDS'] ?? 8);
const TIMEOUT_MS = 60_000 + ROUNDS * 8_000;
/** So many rounds, of each way in which two can meet, show that they do meet; 0 where a round is too few to say. */
const LEAST = Math.floor(ROUNDS / 100);
/** Before the access tokens run out. */
const ROUNDS_OF_A_TOKEN = 20;
const SPAN_SECONDS = 10;
const WORDS = 'I never asked where they live. Please read it again.';

interface StoredEnd {
  publicId: string;
  endedAs: string | null;
}

let app: TestApp;
let wick: AtDesk;
let talk: StartedConversation;
let line: TestSocket;
beforeAll(async () => {
  app = await startTestApp();
  wick = await sitDown(app, 'Wick');
  talk = await startConversation(app);
  await talk.mentor.open();
});
afterAll(() => app.stop());

async function renewAll(): Promise<void> {
  for (const { client } of [wick, talk.mentor, talk.mentee]) await renewToken(client);
  line?.close();
  line = await talk.mentor.connect();
}

/** Suspends the mentor for some seconds, by somebody who is not Wick. */
async function suspend(): Promise<string> {
  await app.features.restrictions.restrict({
    ...{ accountId: talk.mentor.actor.accountId, side: 'mentor', kind: 'suspension', reason: 'rules' },
    ...{ days: SPAN_SECONDS / DAY_SECONDS, words: 'Please wait.', caseId: 'race', by: 'staff' },
  });
  return (await restrictionsOf(talk.mentor))[0]?.id ?? '';
}

async function endDue(): Promise<void> {
  const sweep = app.features.restrictions.module.sweeps?.find(({ name }) => name === 'restrictions.endDue');
  if (!sweep) throw new Error('no such sweep');
  await sweep.run();
}

/** How long the end of the restriction waits, at most, so that about half of the requests come first. */
let longestWaitMs = 80;

/** Each round moves the two towards each other. */
function adaptWait(requestCameFirst: boolean): void {
  longestWaitMs *= requestCameFirst ? 0.85 : 1.18;
}

/** Lets the day of the restriction come, and runs the sweep of two processes, at a moment of a request. */
async function expireSoon(): Promise<void> {
  await pause(Math.random() * longestWaitMs);
  app.clock.advance({ seconds: SPAN_SECONDS + 1 });
  await Promise.all([endDue(), endDue()]);
}

const appeal = (restrictionId: string) =>
  talk.mentor.client.call(appealDecisionEndpoint, {
    body: { about: 'restriction', restrictionId, words: WORDS },
  });

async function appealCaseIdOf(restrictionId: string): Promise<string> {
  const appeals = mongoose.connection.collection<{ _id: string }>('moderation_appeals');
  const stored = await appeals.findOne({ 'subject.id': restrictionId });
  const cases = mongoose.connection.collection<{ publicId: string }>('moderation_cases');
  return (await cases.findOne({ 'subject.kind': 'appeal', 'subject.id': stored?._id }))?.publicId ?? '';
}

async function outcomesOf(restrictionId: string): Promise<string[]> {
  const { appeals } = await talk.mentor.client.call(listMyAppealsEndpoint);
  return appeals.filter(({ subjectId }) => subjectId === restrictionId).map(({ outcome }) => outcome);
}

/** How the restriction ended, after a check that it ended once, and that its person was told of it once and may write again. */
async function endingOf(restrictionId: string): Promise<string | null | undefined> {
  const ends = mongoose.connection.collection<StoredEnd>('restrictions');
  const ended = await ends.findOne({ publicId: restrictionId });
  const audited = await mongoose.connection
    .collection<{ action: string }>('audit_rows')
    .find({
      'subject.id': String(ended?._id),
      action: { $in: ['restriction.expired', 'restriction.reversed'] },
    })
    .toArray();
  expect(audited.map(({ action }) => action)).toEqual([`restriction.${ended?.endedAs}`]);
  const notices = mongoose.connection.collection<{ about: string }>('notices');
  const told = await notices.find({ about: { $regex: `^${String(ended?._id)}:` } }).toArray();
  expect(told.map(({ about }) => about)).toEqual([`${String(ended?._id)}:${ended?.endedAs}`]);
  await line.next(restrictionsChangedPush);
  expect(await restrictionsOf(talk.mentor)).toEqual([]);
  return ended?.endedAs;
}

describe(`${ROUNDS} rounds`, { timeout: TIMEOUT_MS }, () => {
  test('R26: an appeal during the end of its restriction is received and judged, or refused because nothing is restricted any more', async () => {
    const count = { received: 0, refused: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_OF_A_TOKEN === 0) await renewAll();
      const id = await suspend();
      const appealing = appeal(id).catch((error: unknown) => error);
      const [answer] = await Promise.all([appealing, expireSoon()]);
      expect(await endingOf(id)).toBe('expired');
      adaptWait(!(answer instanceof Error));
      if (answer instanceof Error) {
        expect(await refusalOf(Promise.reject(answer))).toMatchObject({ code: 'notFound' });
        expect(await outcomesOf(id)).toEqual([]);
        count.refused += 1;
        continue;
      }
      const found = await claimAndRead(wick.client, await appealCaseIdOf(id));
      expect(await outcomesOf(id)).toEqual(['waiting']);
      const action = round % 2 === 0 ? 'uphold' : 'reverse';
      await wick.decideAtOnce(found, action);
      await line.next(inboxChangedPush);
      expect(await outcomesOf(id)).toEqual([action === 'uphold' ? 'kept' : 'reversed']);
      count.received += 1;
    }
    console.log(`${ROUNDS} rounds: ${count.received} appeals were received, ${count.refused} refused`);
    expect(Math.min(count.received, count.refused)).toBeGreaterThanOrEqual(LEAST);
  });

  test('R26: a reversal during the end of the restriction: it ends once, the appeal has one outcome, and its person is told of each once', async () => {
    const count = { reversed: 0, expired: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      if (round % ROUNDS_OF_A_TOKEN === 0) await renewAll();
      const id = await suspend();
      await appeal(id);
      const found = await claimAndRead(wick.client, await appealCaseIdOf(id));
      await Promise.all([wick.decideAtOnce(found, 'reverse'), expireSoon()]);
      const ending = await endingOf(id);
      expect(['reversed', 'expired']).toContain(ending);
      expect(await outcomesOf(id)).toEqual(['reversed']);
      await line.next(inboxChangedPush);
      adaptWait(ending === 'reversed');
      count[ending === 'reversed' ? 'reversed' : 'expired'] += 1;
    }
    console.log(`${ROUNDS} rounds: ${count.reversed} ended by the reversal, ${count.expired} by their day`);
    expect(Math.min(count.reversed, count.expired)).toBeGreaterThanOrEqual(LEAST);
    expect((await talk.mentor.send('hello')).entry.status).toBe('accepted');
  });
});
