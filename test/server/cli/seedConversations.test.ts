import { afterAll, beforeAll, expect, test } from 'vitest';
import { ONGOING_CONVERSATION, TODAY } from '../../../server/cli/seed/demoConversations.ts';
import { seedDemoWithConversations } from '../../../server/cli/seed/seedDemo.ts';
import * as conversations from '../../../shared/contracts/conversations.ts';
import { listIncomingRequestsEndpoint } from '../../../shared/contracts/matching.ts';
import { listCasesEndpoint } from '../../../shared/contracts/desk.ts';
import { getFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { getMyTimeEndpoint } from '../../../shared/contracts/time.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { demoCode, signInAs } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const inbox = async (client: ApiClient) =>
  (await client.call(conversations.listConversationsEndpoint)).conversations;

async function thread(client: ApiClient) {
  const [first] = await inbox(client);
  return client.call(conversations.getConversationEndpoint, { params: { id: first?.id ?? '' } });
}

test('H19: talks whose seed was broken off are finished by the next, once, and every screen has something to show', async () => {
  const { reputation } = app.features;
  const now = app.clock.now().getTime();
  const giveFeedback = () => Promise.reject(new Error('the machine was switched off'));
  const features = { ...app.features, reputation: { ...reputation, giveFeedback } };
  const broken = seedDemoWithConversations({ features, platform: app.platform }, app.clock);
  await expect(broken).rejects.toThrow('switched off');
  app.clock.set(new Date(now));
  // The sweep settles everybody's minutes up to now, as it does in a process that is started again.
  await app.sweepNow();

  await seedDemoWithConversations(app, app.clock);
  expect(Math.abs(app.clock.now().getTime() - now)).toBeLessThan(60_000);
  await seedDemoWithConversations(app, app.clock);

  const { mentors, damaged } = await app.features.time.auditLedgers();
  expect([mentors > 0, damaged]).toEqual([true, []]);

  const { client: mentee } = await signInAs(app, ONGOING_CONVERSATION.mentee);
  const opened = await thread(mentee);
  expect(opened.status).toMatchObject({ state: 'active', agreement: { goal: ONGOING_CONVERSATION.goal } });
  const told = ONGOING_CONVERSATION.visits.flatMap(({ lines }) => lines.map(([, text]) => text));
  const texts = opened.entries.flatMap((entry) => (entry.type === 'message' ? [entry.text] : []));
  expect(texts).toEqual([...told, TODAY.unread]);
  const days = opened.entries.map(({ at }) => (now - new Date(at).getTime()) / 86_400_000);
  expect(Math.round(Math.max(...days))).toBe(14);

  const { client: mentor } = await signInAs(
    app,
    ONGOING_CONVERSATION.mentor,
    await demoCode(app, ONGOING_CONVERSATION.mentor),
  );
  const { requests } = await mentor.call(listIncomingRequestsEndpoint);
  expect(requests).toHaveLength(1);
  expect((await inbox(mentor))[0]).toMatchObject({ status: { unread: 1 } });
  expect((await thread(mentor)).entries.at(-1)).toMatchObject({ status: 'held', text: TODAY.held });
  // The held message is of just now: its visit counts its minimum when it is over.
  app.clock.advance({ minutes: 4 });
  const { time } = await mentor.call(getMyTimeEndpoint);
  expect(time.usedSeconds).toBeGreaterThan(180);

  const { client: desk } = await signInAs(app, 'demo-moderator', await demoCode(app, 'demo-moderator'));
  const { cases } = await desk.call(listCasesEndpoint, { query: {} });
  expect(cases.map(({ kind }) => kind).toSorted()).toEqual(['heldMessage', 'report']);

  for (const [name, state] of [
    ['demo-mentee-two', 'given'],
    ['demo-mentee-young', 'open'],
  ] as const) {
    const { client } = await signInAs(app, name);
    const [ended] = await inbox(client);
    const params = { id: ended?.id ?? '' };
    expect(await client.call(getFeedbackEndpoint, { params })).toMatchObject({ state });
  }
});
