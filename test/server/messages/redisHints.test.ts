import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { helpCardShownPush } from '../../../shared/contracts/conversations.ts';
import { sessionOverPush } from '../../../shared/contracts/realtime.ts';
import { timeChangedPush } from '../../../shared/contracts/time.ts';
import { startServerProcess } from '../../support/startServerProcess.ts';
import type { ServerProcess } from '../../support/startServerProcess.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { connectSocket } from '../../support/testSocket.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { startConversation, nextMessage, WORDS } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';

/* Two web processes: people write at the first, and their devices are connected to the second. */
let app: TestApp;
let other: ServerProcess;
/** Reads everything that is published, as who can read Redis does. */
let eavesdropper: Redis;
let published: { channel: string; text: string }[] = [];
beforeAll(async () => {
  app = await startTestApp({ environment: { KITH_SEVERAL_PROCESSES: 'true' } });
  other = await startServerProcess({ ...app.environment, PORT: '0', KITH_ROLES: 'web' });
  eavesdropper = new Redis(app.environment['REDIS_URL'] ?? '');
  await eavesdropper.psubscribe('*');
  eavesdropper.on('pmessageBuffer', (_pattern, channel, text) =>
    published.push({ channel: String(channel), text: String(text) }),
  );
});
beforeEach(() => void (published = []));
afterAll(async () => {
  eavesdropper.disconnect();
  await other.stop();
  await app.stop();
});

const ownPublished = () =>
  published.filter(({ channel }) => channel.startsWith(app.environment['KITH_REDIS_PREFIX'] ?? ''));
const connectElsewhere = (person: Person) => connectSocket(other.origin, person.client.accessToken() ?? '');

test('S5: devices at another process get messages, echoes, states, cards and minutes', async () => {
  const { id, mentee, mentor } = await startConversation(app);
  const [young, old] = [await connectElsewhere(mentee), await connectElsewhere(mentor)];
  await mentee.send('the first line');
  expect((await nextMessage(old)).entry.text).toBe('the first line');
  expect((await nextMessage(young)).entry.text).toBe('the first line');
  await mentor.send('the answer');
  expect((await nextMessage(young)).entry.text).toBe('the answer');
  await old.next(timeChangedPush);
  await mentee.send(WORDS.distress);
  expect(await young.next(helpCardShownPush)).toMatchObject({ conversationId: id });
  await mentee.client.call(contracts.endConversationEndpoint, { params: { id } });
  await expect.poll(() => JSON.stringify(old.received), { timeout: 3_000 }).toContain('"state":"closed"');
  young.close();
  old.close();
});

test('S5: nothing can be read in what is published: no words, no names of pushes, no ids', async () => {
  const talk = await startConversation(app);
  const { mentee, mentor } = talk;
  const line = await connectElsewhere(mentee);
  await mentor.send('planted words of a mentor');
  await mentee.send(WORDS.distress);
  await nextMessage(line);
  await line.next(helpCardShownPush);
  line.close();
  expect(ownPublished().length).toBeGreaterThan(3);
  const all = ownPublished()
    .map(({ channel, text }) => `${channel} ${text}`)
    .join('\n');
  for (const secret of secretsOf(talk)) expect(all).not.toContain(secret);
});

function secretsOf({ id, conversationId, mentee, mentor }: StartedConversation): string[] {
  const ids = [id, conversationId, mentee.actor.accountId, mentor.actor.accountId];
  return ['planted words', WORDS.distress, 'entry:new', 'help:card', 'conversation', 'account:', ...ids];
}

test('S5: what is forged in Redis reaches no screen and closes no connection', async () => {
  const { mentee, mentor } = await startConversation(app);
  const line = await connectElsewhere(mentee);
  await mentor.send('words that were really written');
  await nextMessage(line);
  const prefix = app.environment['KITH_REDIS_PREFIX'] ?? '';
  const forger = new Redis(app.environment['REDIS_URL'] ?? '');
  const room = `account:${mentee.actor.accountId}`;
  const words = { words: 'planted by a forger' };
  for (const [channel, forged] of forgeries(prefix, room, words)) await forger.publish(channel, forged);
  for (const { channel, text } of ownPublished()) await forger.publish(channel, text);
  await mentor.send('words after the forgeries');
  await expect.poll(() => textsOf(line)).toContain('words after the forgeries');
  expect(JSON.stringify(line.received)).not.toContain('planted');
  expect(line.received.map(({ name }) => name)).not.toContain(sessionOverPush.name);
  expect(line.connected).toBe(true);
  forger.disconnect();
  line.close();
});

/** In the form of hints without their seal, and in that of socket.io's own adapter. */
function forgeries(prefix: string, room: string, payload: object): [string, string][] {
  const push = contracts.entryNewPush.name;
  const opts = { rooms: [room], except: [], flags: {} };
  const packet = { type: 2, data: [push, payload], nsp: '/' };
  const requests = `${prefix}:sockets-request#/#`;
  return [
    [
      `${prefix}:hints`,
      JSON.stringify({ from: 'forger', name: 'push', payload: { rooms: [room], push, payload } }),
    ],
    [`${prefix}:hints`, JSON.stringify({ from: 'forger', name: 'sessions', payload: { room } })],
    [`${prefix}:hints`, 'nonsense'],
    [requests, JSON.stringify({ type: 7, requestId: 'x', packet, opts })],
    [requests, JSON.stringify({ type: 4, requestId: 'y', opts, close: true })],
  ];
}

const textsOf = (line: TestSocket): string => JSON.stringify(line.received);
