import { afterAll, beforeAll, expect, test } from 'vitest';
import * as conversations from '../../../shared/contracts/conversations.ts';
import * as matching from '../../../shared/contracts/matching.ts';
import { seedDemo } from '../../../server/cli/seed/seedDemo.ts';
import { demoCode, signInAs } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  await seedDemo(app);
});
afterAll(() => app.stop());

test('a need becomes a suggestion, a request, an agreement, and a message that arrives', async () => {
  const mentee = await signInAs(app, 'demo-mentee-one');
  const need = {
    topicIds: ['topic-exams'],
    tagIds: [],
    words: 'I failed my mocks and cannot say it at home',
  };
  const { proposals } = await mentee.client.call(matching.askForHelpEndpoint, { body: need });
  expect(proposals.length).toBeGreaterThanOrEqual(2);
  expect(proposals.length).toBeLessThanOrEqual(3);
  const mentor = await signInAs(app, 'demo-mentor-active', await demoCode(app, 'demo-mentor-active'));
  const me = await mentor.client.call(
    (await import('../../../shared/contracts/ownAccount.ts')).getMeEndpoint,
  );
  const proposal = proposals.find((one) => one.mentor.alias === me.persona?.alias);
  expect(proposal).toBeDefined();
  await mentee.client.call(matching.requestMentorEndpoint, { body: { proposalId: proposal?.id ?? '' } });
  const { requests } = await mentor.client.call(matching.listIncomingRequestsEndpoint);
  expect(requests).toHaveLength(1);
  const { conversationId: id } = await mentor.client.call(matching.acceptRequestEndpoint, {
    params: { id: requests[0]?.id ?? '' },
  });
  const opened = await mentee.client.call(conversations.getConversationEndpoint, { params: { id } });
  expect(opened.status.state).toBe('proposed');
  const set = await mentee.client.call(conversations.setAgreementEndpoint, {
    params: { id },
    body: {
      goal: 'Tell them in my own way',
      untilOn: opened.status.agreement.untilOn,
      version: opened.status.agreement.version,
    },
  });
  const { version } = set.status.agreement;
  if (!set.status.agreement.acceptedBy.mentee) {
    await mentee.client.call(conversations.acceptAgreementEndpoint, { params: { id }, body: { version } });
  }
  const { status } = await mentor.client.call(conversations.acceptAgreementEndpoint, {
    params: { id },
    body: { version },
  });
  expect(status.state).toBe('active');
  const line = await app.connect(mentor.client);
  await mentee.client.call(conversations.sendMessageEndpoint, {
    params: { id },
    body: { clientMessageId: crypto.randomUUID(), text: 'hello, are you there' },
  });
  const view = await mentor.client.call(conversations.getConversationEndpoint, { params: { id } });
  expect(
    view.entries.some((entry) => entry.type === 'message' && entry.text === 'hello, are you there'),
  ).toBe(true);
  line.close();
});
