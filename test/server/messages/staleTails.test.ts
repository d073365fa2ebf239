import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import type { ConversationView, SendAnswer } from '../../../shared/contracts/conversations.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { createApiClient, Refused, refusalOf } from '../../support/apiClient.ts';
import type { ApiClient } from '../../support/apiClient.ts';
import { startServerProcess } from '../../support/startServerProcess.ts';
import type { ServerProcess } from '../../support/startServerProcess.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, meet, nextMessage, WORDS } from '../conversations/startConversation.ts';
import type { StartedConversation } from '../conversations/startConversation.ts';

/* Two web processes that tell each other nothing: what either holds in memory of a log is behind as soon as the other writes. */
let app: TestApp;
let other: ServerProcess;
beforeAll(async () => {
  app = await startTestApp();
  other = await startServerProcess({ ...app.environment, PORT: '0', KITH_ROLES: 'web' });
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});

const PLACES = ['here', 'there'] as const;
type Place = (typeof PLACES)[number];
type Clients = Record<Side, Record<Place, ApiClient>>;

function clientsOf({ mentee, mentor }: Pick<StartedConversation, 'mentee' | 'mentor'>): Clients {
  const both = (here: ApiClient) => {
    const there = createApiClient(other.origin);
    there.useToken(here.accessToken());
    return { here, there };
  };
  return { mentee: both(mentee.client), mentor: both(mentor.client) };
}

const sendBy = (client: ApiClient, id: string, text: string, clientMessageId: string = randomUUID()) =>
  client.call(contracts.sendMessageEndpoint, { params: { id }, body: { clientMessageId, text } });

test('R13: the pieces of a number are joined although they were sent by way of two processes', async () => {
  const talk = await startConversation(app);
  const { mentor } = clientsOf(talk);
  for (const place of PLACES) await sendBy(mentor[place], talk.id, 'how was school');
  await sendBy(mentor.there, talk.id, 'my num starts 07700');
  expect((await sendBy(mentor.here, talk.id, 'the rest is 900123')).entry.status).toBe('held');
});

test('R22: a lock by another process holds, and so does its end', async () => {
  const talk = await startConversation(app);
  const { mentee } = clientsOf(talk);
  await sendBy(mentee.there, talk.id, 'hello');
  const lock = { conversationId: talk.conversationId, lockId: 'x', by: null };
  await app.features.conversations.lock(lock);
  expect((await refusalOf(sendBy(mentee.there, talk.id, 'hello'))).code).toBe('conversationLocked');
  await app.features.conversations.unlock(lock);
  expect((await sendBy(mentee.there, talk.id, 'hello')).status.mayWrite).toBe(true);
});

test('a message that is withdrawn no longer counts among more unread ones than are held in memory', async () => {
  const { id, mentee, mentor } = await startConversation(app);
  const line = await mentor.connect();
  const sent = [];
  for (let count = 0; count < 13; count += 1) sent.push(await mentee.send(WORDS.plain[0]));
  const params = { id, messageId: sent[0]?.entry.id ?? '' };
  await mentee.client.call(contracts.withdrawMessageEndpoint, { params });
  const last = await mentee.send(WORDS.plain[0]);
  let push = await nextMessage(line);
  while (push.entry.id !== last.entry.id) push = await nextMessage(line);
  expect(push.status.unread).toBe((await mentor.open()).status.unread);
  line.close();
});

test('a stored message has the fields of its model and no others', async () => {
  const talk = await startConversation(app);
  for (const text of [WORDS.plain[0], WORDS.redacted]) await talk.mentee.send(text);
  const Entry: mongoose.Model<unknown> = mongoose.model<unknown>('entries');
  const stored = await Entry.collection
    .find({ conversationId: talk.conversationId, type: 'message' })
    .toArray();
  expect(stored).toHaveLength(2);
  for (const raw of stored) {
    const entry = new Entry(raw);
    await entry.validate();
    expect(entry.toObject()).toEqual(raw);
  }
});

type StepOfTwo =
  | { do: 'send'; side: Side; place: Place }
  | { do: 'sendTwice'; side: Side }
  | { do: 'race' }
  | { do: 'lock' }
  | { do: 'unlock' }
  | { do: 'withdraw'; place: Place }
  | { do: 'hold'; place: Place };

const side = fc.constantFrom(...SIDES);
const place = fc.constantFrom(...PLACES);
const act: fc.Arbitrary<StepOfTwo> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('send' as const), side, place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sendTwice' as const), side }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('race' as const) }) },
  { weight: 2, arbitrary: fc.constantFrom({ do: 'lock' as const }, { do: 'unlock' as const }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hold' as const), place }) },
);
/** What was acknowledged in one conversation, and to whom. */
interface Scene {
  talk: StartedConversation;
  clients: Clients;
  acknowledged: { side: Side; clientMessageId: string; answer: SendAnswer }[];
  isLocked: boolean;
}

async function take(scene: Scene, step: StepOfTwo): Promise<void> {
  const { talk, clients, acknowledged } = scene;
  const lock = { conversationId: talk.conversationId, lockId: 'x', by: null };
  const send = async (who: Side, places: readonly Place[], text: string = WORDS.plain[0]) => {
    const clientMessageId = randomUUID();
    const sends = places.map((one) => sendBy(clients[who][one], talk.id, text, clientMessageId));
    const isLockedNow = scene.isLocked;
    const answers = await Promise.allSettled(sends);
    for (const one of answers) {
      if (one.status === 'fulfilled') acknowledged.push({ side: who, clientMessageId, answer: one.value });
      else expect(one.reason instanceof Refused && one.reason.error.code).toBe('conversationLocked');
    }
    return { isLockedNow, accepted: answers.filter(({ status }) => status === 'fulfilled').length };
  };
  if (step.do === 'race')
    return void (await Promise.all(SIDES.map((who, index) => send(who, [PLACES[index % 2 ? 0 : 1]]))));
  if (step.do === 'lock' || step.do === 'unlock') {
    await app.features.conversations[step.do](lock);
    scene.isLocked = step.do === 'lock';
  } else if (step.do === 'withdraw') {
    const own = acknowledged.findLast((one) => one.side === 'mentee');
    if (!own || scene.isLocked) return;
    const params = { id: talk.id, messageId: own.answer.entry.id };
    await clients.mentee[step.place].call(contracts.withdrawMessageEndpoint, { params });
  } else if (step.do === 'hold') expectAccepted(await send('mentee', [step.place], WORDS.held), 1);
  else if (step.do === 'sendTwice') expectAccepted(await send(step.side, PLACES), 2);
  else expectAccepted(await send(step.side, [step.place]), 1);
}

function expectAccepted({ isLockedNow, accepted }: { isLockedNow: boolean; accepted: number }, sent: number) {
  expect(accepted).toBe(isLockedNow ? 0 : sent);
}

/** Both processes show a side the same, with everything that was acknowledged to it once. */
async function judge({ talk, clients, acknowledged }: Scene, who: Side): Promise<void> {
  const views: ConversationView[] = [];
  for (const one of PLACES)
    views.push(await clients[who][one].call(contracts.getConversationEndpoint, { params: { id: talk.id } }));
  const [here, there] = views;
  expect(there?.entries).toEqual(here?.entries);
  expect(there?.status.unread).toBe(here?.status.unread);
  const own = here?.entries.flatMap((entry) => (entry.type === 'message' && entry.mine ? [entry.id] : []));
  const sent = new Set(
    acknowledged.filter(({ side: of }) => of === who).map(({ answer }) => answer.entry.id),
  );
  expect(new Set(own)).toEqual(sent);
  expect(own).toHaveLength(sent.size);
  const perClientId = new Map(
    acknowledged.map(({ clientMessageId, answer }) => [clientMessageId, answer.entry.id]),
  );
  expect(new Set(perClientId.values()).size).toBe(perClientId.size);
}

test('whatever two processes are sent in whatever order, both show the same, each message once, and none past a lock', async () => {
  const people = await meet(app);
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 16 }), async (steps) => {
      const talk = await startConversation(app, { people });
      const scene: Scene = { talk, clients: clientsOf(talk), acknowledged: [], isLocked: false };
      for (const step of steps) await take(scene, step);
      // The next message of each side proves what the tails made of all that.
      await take(scene, { do: 'unlock' });
      for (const who of SIDES) {
        const clientMessageId = randomUUID();
        const answer = await sendBy(scene.clients[who].there, talk.id, WORDS.plain[2], clientMessageId);
        scene.acknowledged.push({ side: who, clientMessageId, answer });
        const view = await talk[who].open();
        expect(answer.prev).toBe(view.entries.at(-2)?.id ?? null);
        expect(answer.status.unread).toBe(view.status.unread);
      }
      for (const who of SIDES) await judge(scene, who);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);
