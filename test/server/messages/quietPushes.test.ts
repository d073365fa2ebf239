import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { getMyTimeEndpoint, mentorTimeChangedPush, timeChangedPush } from '../../../shared/contracts/time.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startServerProcess } from '../../support/startServerProcess.ts';
import type { ServerProcess } from '../../support/startServerProcess.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { connectSocket } from '../../support/testSocket.ts';
import type { TestSocket } from '../../support/testSocket.ts';
import { startConversation, meet, nextMessage, WORDS } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';
import { sitDown } from '../moderation/desk.ts';
import type { AtDesk } from '../moderation/desk.ts';

/** Longer than two polls of the heads of open conversations. */
const TWO_POLLS_MS = 9_000;

let app: TestApp;
let other: ServerProcess;
let desk: AtDesk;
beforeAll(async () => {
  app = await startTestApp();
  // The processes do not share pushes: what arrives there is found by the poll.
  other = await startServerProcess({ ...app.environment, KITH_ROLES: 'web' });
  desk = await sitDown(app, 'Sable');
});
afterAll(async () => {
  await other.stop();
  await app.stop();
});

/** A line to the other process, in the conversation. */
async function lineElsewhere({ id }: StartedConversation, person: Person): Promise<TestSocket> {
  const { cursor } = await person.open();
  const line = await connectSocket(other.origin, person.client.accessToken() ?? '');
  await line.emit(contracts.conversationSyncEvent, { conversationId: id, cursor });
  await sleep(TWO_POLLS_MS);
  line.received.length = 0;
  return line;
}

/** Two conversations of one mentor. */
async function startTwoConversations(): Promise<[StartedConversation, StartedConversation]> {
  const { mentee, mentor } = await meet(app);
  const second = await meet(app);
  return [
    await startConversation(app, { people: { mentee, mentor } }),
    await startConversation(app, { people: { mentee: second.mentee, mentor } }),
  ];
}

/** A conversation that its mentor has read to the end, and has no time left for. */
async function startSpentConversation(): Promise<StartedConversation> {
  const people = await meet(app, 15);
  await app.features.time.spendForSeed({ mentorId: people.mentor.actor.accountId, leaveSeconds: 60 });
  const talk = await startConversation(app, { people });
  await talk.mentor.open();
  app.clock.advance({ seconds: 61 });
  await app.sweepNow();
  return talk;
}

const exemptOf = async ({ client }: Person) =>
  (await client.call(getMyTimeEndpoint)).time.exemptConversationIds;

describe('what is pushed', () => {
  test('S6: a text that is not delivered is betrayed neither to the mentor nor to their other mentee', async () => {
    const [first, second] = await startTwoConversations();
    const lines = [await second.mentee.connect(), await first.mentor.connect()];
    await desk.caseFrom(async () => {
      expect(await refusalOf(first.mentee.send('you should kill yourself'))).toMatchObject({
        code: 'blockedHarm',
      });
    });
    await sleep(500);
    for (const line of lines) expect(line.received).toEqual([]);
    expect(await exemptOf(first.mentor)).toEqual([]);

    // A text that is delivered is told of in its own conversation alone.
    const [menteeLine, mentorLine] = lines;
    await desk.caseFrom(() => first.mentee.send(WORDS.distress));
    await vi.waitFor(() => expect(mentorLine?.waiting(contracts.entryNewPush).length).toBeGreaterThan(0));
    await sleep(500);
    expect(JSON.stringify(mentorLine?.received)).not.toContain(second.id);
    expect(mentorLine?.waiting(timeChangedPush)).toEqual([]);
    expect(menteeLine?.received).toEqual([]);
    expect(await exemptOf(first.mentor)).toEqual([]);
    for (const line of lines) line.close();
  });

  test('S6: another mentee hears nothing of a case where the mentor has no time left', async () => {
    const [first, second] = await startTwoConversations();
    await app.features.time.spendForSeed({ mentorId: first.mentor.actor.accountId, leaveSeconds: 0 });
    const [menteeLine, mentorLine] = [await second.mentee.connect(), await first.mentor.connect()];
    await first.mentee.send(WORDS.distress);
    expect(await mentorLine.next(timeChangedPush)).toMatchObject({
      notice: 'exempt',
      time: { exemptConversationIds: [first.id] },
    });
    await nextMessage(mentorLine);
    await sleep(500);
    expect(menteeLine.waiting(mentorTimeChangedPush)).toEqual([]);
    expect(menteeLine.received).toEqual([]);
    menteeLine.close();
    mentorLine.close();
  });

  test('S6: a lock after the end of a conversation reaches neither of the two', async () => {
    const { id, conversationId, mentee, mentor } = await startConversation(app);
    await mentee.client.call(contracts.endConversationEndpoint, { params: { id } });
    await sleep(500);
    const lines = [await mentee.connect(), await mentor.connect()];
    await app.features.conversations.lock({ conversationId, lockId: 'case:x', by: null });
    await sleep(500);
    for (const line of lines) {
      expect(line.received).toEqual([]);
      line.close();
    }
    for (const person of [mentee, mentor]) expect((await person.open()).status.locked).toBe(false);
  });

  test('S7: a held message is not betrayed to the other side by another process', async () => {
    const talk = await startConversation(app);
    const line = await lineElsewhere(talk, talk.mentor);
    expect((await talk.mentee.send(WORDS.held)).entry.status).toBe('held');
    await sleep(TWO_POLLS_MS);
    expect(line.received).toEqual([]);

    await talk.mentee.send('are you there');
    expect((await nextMessage(line)).entry.text).toBe('are you there');
    line.close();
  }, 60_000);

  test('TIM6: a mentor without time is told once that messages wait, not for each, in every process', async () => {
    const talk = await startSpentConversation();
    const lines = [await talk.mentor.connect(), await lineElsewhere(talk, talk.mentor)];
    for (const text of WORDS.plain) await talk.mentee.send(text);
    await sleep(TWO_POLLS_MS);
    await talk.mentee.send('and one more');
    await sleep(TWO_POLLS_MS);
    for (const line of lines) {
      expect(line.waiting(contracts.conversationChangedPush)).toMatchObject([{ status: { waiting: true } }]);
      expect(line.received).toHaveLength(1);
      line.close();
    }
  }, 60_000);

  test('DLV8: a withdrawn message no longer counts as unread, in memory and in the store', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const { entry } = await mentor.send('a slip of the tongue');
    const line = await mentee.connect();
    expect((await mentor.send('what i meant')).entry.status).toBe('accepted');
    expect((await nextMessage(line)).status.unread).toBe(2);
    await mentor.client.call(contracts.withdrawMessageEndpoint, { params: { id, messageId: entry.id } });
    expect((await line.next(contracts.entryNewPush)).status.unread).toBe(1);
    expect((await mentee.open()).status.unread).toBe(1);
    await mentor.send('so that is that');
    expect((await nextMessage(line)).status.unread).toBe(2);
    line.close();
  });
});
