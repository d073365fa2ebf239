import { afterAll, beforeAll, expect, test } from 'vitest';
import { RATES } from '../../../shared/contracts/limits.ts';
import { reportMessage } from '../../../shared/contracts/moderation.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { beginTalk, WORDS } from '../conversations/talk.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_RATE_FACTOR: '1' } });
});
afterAll(() => app.stop());

test('R24: who reports again and again is asked to wait; a worry is heard all the same', async () => {
  const { id, mentee } = await beginTalk(app);
  const report = (words: string) => {
    const body = { conversationId: id, messageId: null, reason: 'other', words } as const;
    return mentee.client.call(reportMessage, { body });
  };
  for (let told = 0; told < RATES.report.points; told++) await report(`It is about line ${told}.`);
  expect(await refusalOf(report('It is about another line.'))).toMatchObject({ code: 'tooMany' });
  await report(WORDS.distress);
  expect((await mentee.open()).status.helpCard).toBe(true);
});
