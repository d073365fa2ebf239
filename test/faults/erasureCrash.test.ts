import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accountIdOf,
  erase,
  leftOf,
  numbersOf,
  ratedByFive,
  withRatersKnown,
} from '../server/erasure/ratedByFive.ts';
import type { AtDesk } from '../server/moderation/desk.ts';
import { stored } from '../server/reputation/ledger.ts';
import { comeBack } from '../server/time/startMatchedConversation.ts';
import type { MatchedConversation } from '../server/time/startMatchedConversation.ts';
import { createApiClient } from '../support/apiClient.ts';
import { dumpStore } from '../support/dumpStore.ts';
import { startServerProcess } from '../support/startServerProcess.ts';
import type { ServerProcess } from '../support/startServerProcess.ts';
import { startTestApp } from '../support/startTestApp.ts';
import type { TestApp } from '../support/startTestApp.ts';

/** Sweeps when the test says so, and not before. */
let app: TestApp;
/** Takes the requests to erase, runs no sweep, and is killed. */
let web: ServerProcess;
let talks: MatchedConversation[];
let lead: AtDesk;
beforeAll(async () => {
  app = await startTestApp({ roles: ['web'] });
  // The first start sets the clock that both share: it comes before the clock is moved.
  web = await startServerProcess({ ...app.environment, PORT: '0', KITH_ROLES: 'web' });
  await web.kill();
  ({ talks, lead } = await ratedByFive(app));
}, 180_000);
afterAll(async () => {
  await web.kill();
  await app.stop();
});

/** One of the raters, by what the store has of them. */
interface Rater {
  accountId: string;
  conversationId: string;
}

type Filter = Readonly<Record<string, unknown>>;
const exists = async (collection: string, filter: Filter) =>
  (await stored(collection).countDocuments(filter)) > 0;
const dumpOfAll = () => dumpStore(app.environment['MONGODB_URI'] ?? '');
const isDestroyed = (scope: string) => exists('data_keys', { scope, wrapped: null });

interface CutOff {
  /** The document that the erasure cannot write, because a transaction of the test holds it. */
  held: (rater: Rater) => [collection: string, filter: Filter];
  /** What the erasure does last before it waits for that document. */
  reached: (rater: Rater) => Promise<boolean>;
}

/** In the order of the steps of an erasure. Only the first of the five wrote words. */
const CUT_OFF: Readonly<Record<string, CutOff>> = {
  'between the words and the pseudonym of a rater': {
    held: ({ accountId: menteeId }) => ['rater_refs', { menteeId }],
    reached: async () => !(await exists('feedback_texts', {})),
  },
  'after the record': {
    held: ({ accountId: menteeId }) => ['help_requests', { menteeId }],
    reached: ({ accountId }) => exists('erasures', { accountId }),
  },
  'before the key of a conversation is destroyed': {
    held: ({ conversationId }) => ['data_keys', { scope: `conversation:${conversationId}` }],
    reached: async ({ accountId: menteeId }) => !(await exists('rater_refs', { menteeId })),
  },
  'between the keys and the people of a conversation': {
    held: ({ accountId: senderId, conversationId }) => ['entries', { conversationId, senderId }],
    reached: ({ conversationId }) => isDestroyed(`reflection:${conversationId}`),
  },
  'before the account is deleted': {
    held: ({ accountId }) => ['data_keys', { scope: `account:${accountId}` }],
    reached: async ({ accountId: menteeId }) => !(await exists('conversations', { menteeId })),
  },
};

async function raterOf({ mentee, id: publicId }: MatchedConversation): Promise<Rater> {
  const conversation = await stored('conversations').findOne({ publicId });
  if (!conversation) throw new Error('no such conversation');
  return { accountId: accountIdOf(app, mentee), conversationId: conversation._id };
}

/** Asks the other process to erase an account, and kills it where it waits for a document that is held. */
async function crashWhileErasing(
  { mentee }: MatchedConversation,
  rater: Rater,
  { held, reached }: CutOff,
): Promise<void> {
  await comeBack(mentee);
  const client = createApiClient(web.origin);
  client.useToken(mentee.client.accessToken());
  await web.restart();
  const [collection, filter] = held(rater);
  const session = await mongoose.connection.startSession();
  session.startTransaction();
  const hold = { $set: { heldByTest: true } };
  expect((await stored(collection).updateOne(filter, hold, { session })).matchedCount).toBe(1);
  const answer = erase({ client }).then(
    () => 'answered',
    () => 'cut off',
  );
  await expect.poll(() => reached(rater), { timeout: 20_000, interval: 20 }).toBe(true);
  await web.kill();
  await session.abortTransaction();
  await session.endSession();
  expect(await answer).toBe('cut off');
  expect(await exists('erasures', { accountId: rater.accountId, state: 'begun' })).toBe(true);
  expect(leftOf(await dumpOfAll(), rater.accountId)).not.toEqual([]);
}

test('R37, row 25: with the process killed inside five erasures, each at another step, the sweep of another process finishes all of them and no number changes', async () => {
  const [first] = talks;
  if (!first) throw new Error('no one rated');
  const before = await numbersOf(app, first, lead);
  const raters = await Promise.all(talks.map(raterOf));
  const steps = Object.entries(CUT_OFF);
  expect(steps).toHaveLength(raters.length);
  for (const [index, [step, cutOff]] of steps.entries()) {
    const [talk, rater] = [talks[index], raters[index]];
    if (!talk || !rater) throw new Error(`no rater for the step ${step}`);
    await crashWhileErasing(talk, rater, cutOff);
    console.log(`killed ${step}`);
  }

  app.clock.advance({ minutes: 20 });
  await app.sweepNow();
  expect(await stored('erasures').countDocuments({ state: 'done' })).toBe(raters.length);
  const dump = await dumpOfAll();
  for (const { accountId, conversationId } of raters) {
    expect(leftOf(dump, accountId)).toEqual([]);
    for (const scope of [`conversation:${conversationId}`, `reflection:${conversationId}`])
      expect(await isDestroyed(scope)).toBe(true);
    expect(await isDestroyed(`account:${accountId}`)).toBe(true);
  }
  expect(withRatersKnown(await numbersOf(app, first, lead))).toEqual(before);
});
