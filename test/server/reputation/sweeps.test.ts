import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { hireScreeningStaff } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';
import { endedConversation, rate } from './rating.ts';

let app: TestApp;
let talk: MatchedConversation;
beforeAll(async () => {
  app = await startTestApp();
  talk = await endedConversation(app, await hireScreeningStaff(app));
});
afterAll(() => app.stop());

/** The collections as they are, for damage that no door lets in. */
const stored = (collection: string) =>
  mongoose.connection.collection<Record<string, unknown> & { _id: string }>(collection);

test('REP3: a rating counts from the very instant it is due, though another can be neither read nor counted', async () => {
  await rate(talk, 1);
  const { mentor } = talk;
  const rounds = await stored('feedback_rounds').find().toArray();
  const [{ dueAt }] = z.tuple([z.object({ dueAt: z.date() })]).parse(rounds);
  const before = { dueAt: new Date(dueAt.getTime() - 60_000), unsealedAt: null };
  await stored('feedback_rounds').insertOne({ _id: 'of no conversation', ...before });
  const damaged = { feedbackId: 'x-m2m', rev: 1, seq: 1, rateeId: 'damaged', type: 'SUBMITTED' };
  await stored('feedback_events').insertOne({ _id: 'damaged', ...damaged });
  await stored('reputation_heads').insertOne({ _id: 'damaged', seq: 1, uncounted: true });

  app.clock.set(new Date(dueAt.getTime() - 30_000));
  await app.sweepNow();
  expect((await app.features.reputation.audit(mentor.accountId)).folded.derived.score).toBe(0);
  app.clock.set(dueAt);
  await app.sweepNow();
  const { stored: aggregate, folded } = await app.features.reputation.audit(mentor.accountId);
  expect(folded.derived.score).toBe(1);
  expect(aggregate?.derived).toEqual(folded.derived);
  expect(app.logs.join('\n')).toContain('rating unseal failed');
  expect(app.logs.join('\n')).toContain('reputation recompute failed');
});

test('an aggregate that was made by older rules is made anew', async () => {
  const { accountId: _id } = talk.mentor;
  const older = { algoVersion: 0, 'derived.score': 7 };
  await stored('reputation_aggregates').updateOne({ _id }, { $set: older });
  await app.sweepNow();
  const { stored: aggregate, folded } = await app.features.reputation.audit(_id);
  expect(aggregate).toEqual(folded);
});
