import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as contracts from '../../../shared/contracts/conversations.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { joinMentee } from '../../support/people.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation, nextMessage, WORDS } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

describe('one message', () => {
  test('is stored, acknowledged in its writer’s view, and emitted to the other side with what comes before it', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const opened = await mentor.open();
    const line = await mentor.connect();
    const clientMessageId = randomUUID();
    const sent = await mentee.send('  hello there ', clientMessageId);
    expect(sent.entry).toMatchObject({
      text: 'hello there',
      mine: true,
      status: 'accepted',
      clientMessageId,
      after: null,
    });
    expect(sent.prev).toBe(opened.entries.at(-1)?.id);
    const pushed = await nextMessage(line);
    expect(pushed).toMatchObject({ conversationId: id, prev: sent.prev, status: { unread: 1 } });
    expect(pushed.entry).toMatchObject({
      id: sent.entry.id,
      text: 'hello there',
      mine: false,
      clientMessageId: null,
    });
    expect(pushed.entry.at).toMatch(/:00\.000Z$/);
    line.close();
  });

  test('goes the same way over a socket', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const line = await mentee.connect();
    const clientMessageId = randomUUID();
    const payload = { conversationId: id, clientMessageId, text: 'hello' };
    const sent = await line.emit(contracts.messageSendEvent, payload);
    expect((await mentee.send('hello', clientMessageId)).entry).toEqual(sent.entry);
    expect((await mentor.open()).entries.at(-1)).toMatchObject({ id: sent.entry.id });
    line.close();
  });

  test('is hidden from everyone else: a stranger is answered as if there were no conversation', async () => {
    const { id, mentee } = await startConversation(app);
    const { entry } = await mentee.send('hello');
    const { client } = await joinMentee(app);
    const params = { id };
    const tries = [
      client.call(contracts.getConversationEndpoint, { params }),
      client.call(contracts.sendMessageEndpoint, {
        params,
        body: { clientMessageId: randomUUID(), text: 'hello' },
      }),
      client.call(contracts.markReadEndpoint, { params, body: { upTo: entry.id } }),
      client.call(contracts.withdrawMessageEndpoint, { params: { id, messageId: entry.id } }),
      client.call(contracts.endConversationEndpoint, { params }),
      client.call(contracts.saveDraftEndpoint, { params, body: { text: 'x', revision: 1 } }),
    ];
    const codes = await Promise.all(tries.map(async (attempt) => (await refusalOf(attempt)).code));
    expect(new Set(codes)).toEqual(new Set(['notFound']));
    expect((await client.call(contracts.listConversationsEndpoint)).conversations).toEqual([]);
  });

  test('many at once from both sides all arrive, once each, each side’s in its own order', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const lines = { mentee: await mentee.connect(), mentor: await mentor.connect() };
    const sends = Array.from({ length: 40 }, (_, index) => {
      const who = index % 2 === 0 ? ('mentee' as const) : ('mentor' as const);
      const payload = { conversationId: id, clientMessageId: randomUUID(), text: `${who} ${index}` };
      return lines[who].emit(contracts.messageSendEvent, payload);
    });
    const sent = await Promise.all(sends);
    const texts = (await mentee.open()).entries.flatMap((entry) =>
      entry.type === 'message' ? [entry.text] : [],
    );
    expect(texts.filter((text) => text?.startsWith('mentee'))).toEqual(
      sent.flatMap(({ entry }) => (entry.from === 'mentee' ? [entry.text] : [])),
    );
    expect(texts.filter((text) => text?.startsWith('mentor'))).toEqual(
      sent.flatMap(({ entry }) => (entry.from === 'mentor' ? [entry.text] : [])),
    );
    expect(new Set(texts).size).toBe(40);
    for (const line of Object.values(lines)) line.close();
  });
});

test('in a conversation with warm caches a message costs the store one insert; the meter of the mentor is read beside it', async () => {
  const { id, mentee, mentor } = await startConversation(app);
  const lines = { mentee: await mentee.connect(), mentor: await mentor.connect() };
  const ops: string[] = [];
  const say = async (who: 'mentee' | 'mentor') => {
    const heard = Promise.all([nextMessage(lines.mentee), nextMessage(lines.mentor)]);
    const payload = { conversationId: id, clientMessageId: randomUUID(), text: 'hello' };
    await lines[who].emit(contracts.messageSendEvent, payload);
    await heard;
    return ops.splice(0).sort();
  };
  for (const who of ['mentee', 'mentor', 'mentor', 'mentee', 'mentee'] as const) await say(who);
  mongoose.set('debug', (collection: string, method: string) => void ops.push(`${collection}.${method}`));
  try {
    const asked = { mentee: [] as string[][], mentor: [] as string[][] };
    for (let rounds = 0; rounds < 5; rounds += 1)
      for (const who of ['mentee', 'mentor'] as const) asked[who].push(await say(who));
    // The fewest of several rounds, because sweeps query the store as well.
    const [mentees, mentors] = [asked.mentee, asked.mentor].map((all) =>
      all.reduce((fewest, one) => (one.length < fewest.length ? one : fewest)),
    );
    expect(mentees?.filter((op) => !op.startsWith('mentor_meters.'))).toEqual(['entries.insertOne']);
    expect(mentors?.filter((op) => !op.startsWith('mentor_meters.'))).toEqual(['entries.insertOne']);
    expect(mentors?.filter((op) => op.startsWith('mentor_meters.')).every((op) => op.includes('find'))).toBe(
      true,
    );
  } finally {
    mongoose.set('debug', false);
  }
  for (const line of Object.values(lines)) line.close();
});

describe('a repeat is answered with what is stored', () => {
  test('although the conversation was locked, and then ended, meanwhile; other words under the same id are refused', async () => {
    const { id, conversationId, mentee } = await startConversation(app);
    const clientMessageId = randomUUID();
    const sent = await mentee.send('hello', clientMessageId);
    await app.features.conversations.lock({ conversationId, lockId: 'x', by: null });
    const repeated = await mentee.send('hello', clientMessageId);
    expect(repeated).toMatchObject({
      entry: sent.entry,
      prev: sent.prev,
      status: { locked: true, mayWrite: false, whyNot: 'locked', until: null },
    });
    expect((await refusalOf(mentee.send('hello'))).code).toBe('conversationLocked');
    await mentee.client.call(contracts.endConversationEndpoint, { params: { id } });
    expect((await mentee.send('hello', clientMessageId)).entry).toEqual(sent.entry);
    expect((await refusalOf(mentee.send('hello you', clientMessageId))).code).toBe('differentBody');
    expect((await refusalOf(mentee.send('hello'))).code).toBe('conversationClosed');
  });

  test('the sender is part of the key: the other side may use the same id', async () => {
    const { mentee, mentor } = await startConversation(app);
    const clientMessageId = randomUUID();
    const { entry } = await mentee.send('hello', clientMessageId);
    const other = await mentor.send('hello to you', clientMessageId);
    expect(other.entry.id).not.toBe(entry.id);
    expect(other.entry.text).toBe('hello to you');
  });

  test('ten at once are one message', async () => {
    const { id, mentee, mentor } = await startConversation(app);
    const lines = await Promise.all([mentee.connect(), mentee.connect()]);
    const payload = { conversationId: id, clientMessageId: randomUUID(), text: 'only once' };
    const sends = lines.flatMap((line) =>
      Array.from({ length: 5 }, () => line.emit(contracts.messageSendEvent, payload)),
    );
    const sent = await Promise.all(sends);
    expect(new Set(sent.map(({ entry }) => entry.id)).size).toBe(1);
    const { entries } = await mentor.open();
    expect(entries.filter((entry) => entry.type === 'message')).toHaveLength(1);
    for (const line of lines) line.close();
  });

  test('a redacted one is recognised by what was sent, and names the same spans', async () => {
    const { mentee } = await startConversation(app);
    const clientMessageId = randomUUID();
    const sent = await mentee.send(WORDS.redacted, clientMessageId);
    expect(sent.entry.status).toBe('redacted');
    expect(sent.entry.text).not.toContain('07700');
    expect(sent.redacted).toHaveLength(1);
    const repeated = await mentee.send(WORDS.redacted, clientMessageId);
    expect(repeated).toMatchObject({ entry: sent.entry, redacted: sent.redacted });
  });
});
