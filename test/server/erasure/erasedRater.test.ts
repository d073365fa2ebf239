import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { stored } from '../reputation/ledger.ts';
import { comeBack } from '../time/startMatchedConversation.ts';
import type { MatchedConversation } from '../time/startMatchedConversation.ts';
import { accountIdOf, erase, leftOf, numbersOf, ratedByFive, withRatersKnown } from './ratedByFive.ts';

let app: TestApp;
let talks: MatchedConversation[];
let lead: AtDesk;
let rater: MatchedConversation;
beforeAll(async () => {
  app = await startTestApp();
  ({ talks, lead } = await ratedByFive(app));
  const [first] = talks;
  if (!first) throw new Error('no one rated');
  rater = first;
}, 120_000);
afterAll(() => app.stop());

const dump = () => dumpStore(app.environment['MONGODB_URI'] ?? '');

test('row 25: a rater erases the account: identical numbers for everyone, text null', async () => {
  const accountId = accountIdOf(app, rater.mentee);
  const before = await numbersOf(app, rater, lead);
  expect(before.own).toMatchObject({ newMentor: false, score: 2 });
  expect(before.suggested).toMatchObject({ newMentor: false, score: 2 });
  expect(before.staff.ratings.map(({ known }) => known)).toEqual([true, true, true, true, true]);
  const { conversationId } = await app.features.conversations.locateFor({
    actor: { accountId, role: 'mentee', sessionId: '' },
    conversationId: rater.id,
    messageId: null,
  });
  const textsBefore = await stored('feedback_texts').countDocuments();

  await erase(rater.mentee);
  app.clock.advance({ minutes: 20 });
  await app.sweepNow();

  const after = await numbersOf(app, rater, lead);
  const known = after.staff.ratings.map((one) => one.known);
  expect(known.filter((one) => !one)).toHaveLength(1);
  expect(withRatersKnown(after)).toEqual(before);
  expect(after.ledger).toMatchObject({ mentors: 1, damaged: [] });
  expect([textsBefore, await stored('feedback_texts').countDocuments()]).toEqual([1, 0]);

  // The id of the conversation is that of the rating: nothing that holds it holds the account, or the other way round.
  const store = await dump();
  const linked = [...store].flatMap(([name, documents]) =>
    documents.filter((one) => one.includes(conversationId) && one.includes(accountId)).map(() => name),
  );
  expect(linked).toEqual([]);
  expect(leftOf(store, accountId)).toEqual([]);
  expect(JSON.stringify([...store.values()])).not.toContain(rater.mentee.signInName);
  expect(await stored('feedback_rounds').findOne({ _id: conversationId })).toMatchObject({
    addressKey: null,
  });
});

test('row 25: all five erase their accounts, one after the other, and no number changes', async () => {
  const before = await numbersOf(app, rater, lead);
  for (const { mentee } of talks.slice(1)) {
    await comeBack(mentee);
    await erase(mentee);
  }
  app.clock.advance({ minutes: 20 });
  await app.sweepNow();
  const after = await numbersOf(app, rater, lead);
  expect([after.own, after.suggested, after.audit]).toEqual([before.own, before.suggested, before.audit]);
  expect(await stored('rater_refs').countDocuments()).toBe(0);
  expect(await stored('erasures').countDocuments({ state: 'done' })).toBe(5);
});
