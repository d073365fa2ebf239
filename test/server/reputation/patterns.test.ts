import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { getMentorRatingsEndpoint } from '../../../shared/contracts/mentorRatings.ts';
import { giveFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { joinMentee } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { accountOf, startConversation, meet } from '../conversations/startConversation.ts';
import type { Account } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import { stored } from './ledger.ts';

let app: TestApp;
let mentor: Account;
beforeAll(async () => {
  app = await startTestApp();
  ({ mentor } = await meet(app));
});
afterAll(() => app.stop());

/** A new mentee says Yes to a conversation that has just ended, from the address of everybody in this test. */
async function rateByOneMore(): Promise<void> {
  const mentee = accountOf(app, 'mentee', await joinMentee(app));
  const { id } = await startConversation(app, { people: { mentee, mentor } });
  const params = { id };
  await mentee.client.call(endConversationEndpoint, { params });
  await mentee.client.call(giveFeedbackEndpoint, { params, body: { value: 1 } });
}

test('REP15: three people from one address, and five within a day, are a case each, once, and change no number', async () => {
  const rowan = await sitDown(app, 'Rowan');
  const kinds = async () => (await rowan.queue()).map(({ kind }) => kind).sort();
  const seen: string[][] = [];
  for (let rater = 1; rater <= 6; rater += 1) {
    await rateByOneMore();
    seen.push(await kinds());
  }
  const [onePlace, both] = [['ratingsFromOnePlace'], ['ratingBurst', 'ratingsFromOnePlace']];
  expect(seen).toEqual([[], [], onePlace, onePlace, both, both]);

  const [one] = await rowan.queue();
  const view = await rowan.open(one?.id ?? '');
  expect(view).toMatchObject({ about: 'mentor', conversation: null, messages: [] });
  const params = { id: view.id };
  const told = await rowan.client.call(getMentorRatingsEndpoint, { params });
  expect(told.cases.map(({ kind }) => kind).sort()).toEqual(both);
  expect(told.ratings.map(({ removed, raterExcluded }) => removed || raterExcluded)).not.toContain(true);
  expect(await stored('feedback_events').countDocuments({ type: 'REMOVED' })).toBe(0);
});

test('REP15: of the address a keyed hash alone is kept, for ninety days', async () => {
  const rounds = () => stored('feedback_rounds').find().toArray();
  const kept = await rounds();
  expect(new Set(kept.map(({ addressKey }) => addressKey)).size).toBe(1);
  expect(JSON.stringify(kept)).not.toMatch(/127\.0\.0\.1|::1/);
  app.clock.advance({ days: 89 });
  await app.sweepNow();
  expect((await rounds()).map(({ addressKey }) => addressKey)).toEqual(
    kept.map(({ addressKey }) => addressKey),
  );
  app.clock.advance({ days: 2 });
  await app.sweepNow();
  expect(new Set((await rounds()).map(({ addressKey }) => addressKey))).toEqual(new Set([null]));
});
