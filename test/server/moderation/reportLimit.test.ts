import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConversationEndpoint } from '../../../shared/contracts/conversations.ts';
import { RATES } from '../../../shared/contracts/limits.ts';
import { reportMessageEndpoint } from '../../../shared/contracts/reports.ts';
import { giveFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1' } });
});
afterAll(() => app.stop());

test('R24: reports over the rate are refused, but one with a cry for help is stored', async () => {
  const { id, mentee } = await startConversation(app);
  const report = (words: string) => {
    const body = { conversationId: id, messageId: null, reason: 'other', words } as const;
    return mentee.client.call(reportMessageEndpoint, { body });
  };
  for (let told = 0; told < RATES.report.points; told++) await report(`It is about line ${told}.`);
  expect(await refusalOf(report('It is about another line.'))).toMatchObject({ code: 'tooMany' });
  await report(WORDS.distress);
  expect((await mentee.open()).status.helpCard).toBe(true);
});

test('R15: over the write rate, a cry for help in a report or in feedback is still stored', async () => {
  const { id, mentee } = await startConversation(app);
  const params = { id };
  await mentee.client.call(endConversationEndpoint, { params });
  const { accountId } = mentee.actor;
  const act = () => app.platform.limiter.consume('write', accountId);
  const acts = await Promise.allSettled(Array.from({ length: RATES.write.points }, act));
  expect(acts.some(({ status }) => status === 'rejected')).toBe(true);

  const body = { conversationId: id, messageId: null, reason: 'other', words: WORDS.distress } as const;
  await mentee.client.call(reportMessageEndpoint, { body });
  const say = (words: string) =>
    mentee.client.call(giveFeedbackEndpoint, { params, body: { value: 0, words } });
  expect(await refusalOf(say('It was all right.'))).toMatchObject({ code: 'tooMany' });
  expect(await say(WORDS.distress)).toEqual({ done: true, helpLevel: 'high' });
});
