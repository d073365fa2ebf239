import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { getMyTimeEndpoint, getReceiptEndpoint } from '../../../shared/contracts/time.ts';
import { dumpStore } from '../../support/dumpStore.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, nextMessage, WORDS } from './startConversation.ts';
import type { StartedConversation } from './startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_LOG_LEVEL: 'debug' } });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await app.stop();
});

/** Collects every HTTP answer to the holder of this token. */
function listenIn(token: string | null): string[] {
  const heard: string[] = [];
  const { fetch } = globalThis;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const response = await fetch(url, init);
    const sent = new Headers(init?.headers).get('authorization');
    if (sent === `Bearer ${token}`) heard.push(await response.clone().text());
    return response;
  });
  return heard;
}

/** Every act of the two in this test, refusals and late messages included. */
async function talkAbout({ id, conversationId, mentee, mentor }: StartedConversation): Promise<void> {
  const params = { id };
  await mentor.open();
  await mentor.client.call(contracts.listConversationsEndpoint);
  await mentor.send('tell me about it');
  const { cursor } = await mentee.send('it began in the spring');
  await mentee.send(WORDS.distress);
  await mentee.send(WORDS.redacted);
  await mentee.send(WORDS.blocked).catch(() => undefined);
  const { entry } = await mentee.send(WORDS.held);
  const held = { actor: mentee.actor, conversationId: id, messageId: entry.id };
  const { entryId } = await app.features.conversations.locateFor(held);
  await app.features.conversations.messages.release({ conversationId, entryId: entryId ?? '', by: 'sable' });
  const { entries } = await mentor.open();
  await mentor.client.call(contracts.markReadEndpoint, { params, body: { upTo: entries.at(-1)?.id ?? '' } });
  await mentor.client
    .call(contracts.syncConversationEndpoint, { params, body: { cursor } })
    .catch(() => undefined);
  await mentor.client
    .call(contracts.getConversationEndpoint, { params: { id: mentee.actor.accountId } })
    .catch(() => undefined);
  await app.features.conversations.lock({ conversationId, lockId: 'x', by: null });
  await mentor.send('are you all right').catch(() => undefined);
  await mentee.client.call(contracts.endConversationEndpoint, { params });
  await app.sweepNow();
  await mentor.client.call(contracts.listConversationsEndpoint);
  await mentor.client.call(getMyTimeEndpoint);
  await mentor.client.call(getReceiptEndpoint);
}

test('nothing that reaches the mentor, and no log or metric, identifies the mentee by anything but their alias here', async () => {
  const talk = await startConversation(app);
  const { mentee, mentor } = talk;
  const line = await mentor.connect();
  const heard = listenIn(mentor.client.accessToken());
  await talkAbout(talk);
  await nextMessage(line);
  const pushed = line.received.map((push) => JSON.stringify(push));
  line.close();
  expect(heard.length).toBeGreaterThan(8);
  expect(pushed.length).toBeGreaterThan(5);

  const store = await dumpStore(app.environment['MONGODB_URI'] ?? '');
  const internal = [...store.values()]
    .flat()
    .flatMap((document) => /"_id":"([\w-]{20,})"/.exec(document)?.[1] ?? []);
  expect(internal.length).toBeGreaterThan(15);
  expect(internal).toContain(mentee.actor.accountId);
  const mine = new Set([mentor.actor.accountId]);
  const planted = [mentee.signInName, mentee.actor.sessionId, ...internal.filter((id) => !mine.has(id))];
  for (const text of [...heard, ...pushed]) {
    for (const identifier of planted) expect(text).not.toContain(identifier);
    expect(text).not.toMatch(/16-17|ageBand|menteeId|senderId/);
  }

  const { alias } = (await mentor.open()).other;
  const { body: metrics } = await app.platform.metrics.text();
  const silent = [
    ...planted,
    mentor.actor.accountId,
    mentor.signInName,
    alias,
    talk.id,
    '07700',
    'kill myself',
    'spring',
  ];
  expect(app.logs.length).toBeGreaterThan(10);
  for (const text of [...app.logs, metrics]) {
    for (const identifier of silent) expect(text).not.toContain(identifier);
  }
});

test('times of the other side’s acts are floored to the minute, and one’s own are exact', async () => {
  app.clock.set(new Date('2030-01-16T12:00:30.500Z'));
  const { id, mentee, mentor } = await startConversation(app);
  await mentee.send('hello');
  await mentee.client.call(contracts.endConversationEndpoint, { params: { id } });
  const exact = /:00\.000Z$/;
  const theirs = (await mentor.open()).entries.slice(-2).map(({ at }) => at);
  for (const at of theirs) expect(at).toMatch(exact);
  for (const { at } of (await mentee.open()).entries.slice(-2)) expect(at).not.toMatch(exact);
  const [row] = (await mentor.client.call(contracts.listConversationsEndpoint)).conversations;
  expect(row?.lastActivityAt).toMatch(exact);
  expect(row?.status.endedAt).toMatch(exact);
});
