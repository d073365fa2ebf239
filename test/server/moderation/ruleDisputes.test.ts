import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { blockedDetails, disputeBlockEndpoint } from '../../../shared/contracts/conversations.ts';
import { runNode } from '../../cli/runNode.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { serverArguments } from '../../support/serverArguments.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, WORDS } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.stop());

const line = z.strictObject({ rules: z.array(z.string()), disputed: z.boolean(), verdict: z.null() });

test('`rules disputes` prints the rules of each stopped text and whether it was disputed, without its words', async () => {
  const { id, mentee } = await startConversation(app);
  await refusalOf(mentee.send(WORDS.blocked));
  const refusal = await refusalOf(mentee.send('you should kill yourself'));
  const { attemptId } = blockedDetails.parse(refusal.details);
  await mentee.client.call(disputeBlockEndpoint, { params: { id, messageId: attemptId } });
  const { code, out } = await runNode(
    [...serverArguments('server/cli/main.ts'), 'rules', 'disputes'],
    '',
    app.environment,
  );
  expect(code).toBe(0);
  const printed = out
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)));
  expect(printed).toHaveLength(2);
  expect(printed[0]).toEqual({ rules: [], disputed: false, verdict: null });
  expect(printed[1]?.disputed).toBe(true);
  expect(printed[1]?.rules.some((rule) => rule.startsWith('encouragesHarm.'))).toBe(true);
  expect(out).not.toContain('yourself');
});
