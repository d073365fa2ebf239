import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { giveFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';
import { comeBack } from '../time/startMatchedConversation.ts';
import { erase } from './ratedByFive.ts';

let app: TestApp;
let desk: AtDesk;
let talk: StartedConversation;
/** The mentee said No, which a moderator has to look at, and has erased the account. */
beforeAll(async () => {
  app = await startTestApp();
  desk = await sitDown(app, 'Heron');
  talk = await startConversation(app);
  await talk.mentee.send('That sounds hard.');
  const params = { id: talk.id };
  await talk.mentee.client.call(endConversationEndpoint, { params });
  await talk.mentee.client.call(giveFeedbackEndpoint, { params, body: { value: -1 } });
  app.clock.advance({ minutes: 20 });
  await comeBack(talk.mentee);
  await erase(talk.mentee);
  await desk.signInAgain();
  await comeBack(talk.mentor);
}, 60_000);
afterAll(() => app.stop());

/** Collections with a document that holds both the erased account and its conversation. */
async function linked(): Promise<string[]> {
  const { conversationId } = talk;
  const { accountId } = talk.mentee.actor;
  return [...(await dumpStore(app.environment['MONGODB_URI'] ?? ''))].flatMap(([name, documents]) =>
    documents.filter((one) => one.includes(conversationId) && one.includes(accountId)).map(() => name),
  );
}

test('R37: the case of a rating is decided after its rater erased the account', async () => {
  const found = (await desk.queue()).find(({ kind }) => kind === 'lowRating');
  const decided = await desk.decide(await desk.open(found?.id ?? ''), 'noAction');
  expect(decided.state).toBe('closed');
  expect(await linked()).toEqual([]);
});

test('R37: the running score of an erased conversation keeps no one from closing a decided case', async () => {
  const { attention } = app.features;
  const key = { conversationId: talk.conversationId, side: 'mentee' } as const;
  await expect(attention.resetRunningScore(key)).resolves.toBeUndefined();
});

test('R37: a mentor reports an erased message, and the case of it names no account', async () => {
  const [message] = (await talk.mentor.open()).entries.filter((entry) => entry.type === 'message');
  const body = {
    conversationId: talk.id,
    messageId: message?.id ?? '',
    reason: 'other',
    words: 'It was odd.',
  } as const;
  const found = await desk.caseFrom(() => talk.mentor.client.call(reportMessageEndpoint, { body }));
  expect(found.kind).toBe('report');
  expect(await desk.uncover(found.id, found.messages[0]?.id ?? '')).toBeNull();
  expect(await linked()).toEqual([]);
});
