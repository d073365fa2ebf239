import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  conversationSyncEvent,
  getConversationEndpoint,
  markReadEndpoint,
} from '../../../shared/contracts/conversations.ts';
import {
  deliveryChangedPush,
  getLiveSignsEndpoint,
  setLiveSignsEndpoint,
} from '../../../shared/contracts/liveSigns.ts';
import { refusalOf } from '../../support/apiClient.ts';
import { startTestApp } from '../../support/startTestApp.ts';
import type { TestApp } from '../../support/startTestApp.ts';
import { startConversation } from '../conversations/startConversation.ts';
import type { Person, StartedConversation } from '../conversations/startConversation.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const read = ({ id }: StartedConversation, { client }: Person, upTo: string) =>
  client.call(markReadEndpoint, { params: { id }, body: { upTo } });
const show = ({ mentee: { client } }: StartedConversation, shown: boolean) =>
  client.call(setLiveSignsEndpoint, { body: { shown } });

describe('how far the other side has a message', () => {
  test('a mentee sees that their mentor got it and read it, live and later', async () => {
    const talk = await startConversation(app);
    const { mentee, mentor } = talk;
    await mentor.open();
    const { entry } = await mentee.send('are you there?');
    const line = await mentee.connect();
    expect((await mentee.open()).delivery).not.toMatchObject({ deliveredUpTo: entry.id });
    await mentor.open();
    expect((await line.next(deliveryChangedPush)).delivery).toMatchObject({ deliveredUpTo: entry.id });
    expect((await mentee.open()).delivery?.readUpTo).not.toBe(entry.id);
    await read(talk, mentor, entry.id);
    const both = { deliveredUpTo: entry.id, readUpTo: entry.id };
    expect(await line.next(deliveryChangedPush)).toEqual({ conversationId: talk.id, delivery: both });
    expect((await mentee.open()).delivery).toEqual(both);
    line.close();
  });

  test('R50: a mentor sees nothing of a mentee who did not turn it on, and nothing more of one who turned it off', async () => {
    const talk = await startConversation(app);
    const { id, mentee, mentor } = talk;
    const line = await mentor.connect();
    const { entry } = await mentor.send('hello');
    const openAndRead = async () => {
      await mentee.open();
      await read(talk, mentee, entry.id);
    };
    const storedOf = async () => {
      const stored = await mongoose.connection.collection('conversations').findOne({ publicId: id });
      return z.object({ reading: z.object({ mentee: z.object({ deliveredSeq: z.number() }) }) }).parse(stored)
        .reading.mentee.deliveredSeq;
    };
    const before = await storedOf();
    await openAndRead();
    expect(await mentee.client.call(getLiveSignsEndpoint, {})).toEqual({ shown: false });
    expect((await mentor.open()).delivery).toBeNull();
    expect(await storedOf()).toBe(before);
    expect(line.waiting(deliveryChangedPush)).toEqual([]);

    const seen = { deliveredUpTo: entry.id, readUpTo: entry.id };
    expect(await show(talk, true)).toEqual({ shown: true });
    expect(await line.next(deliveryChangedPush)).toEqual({ conversationId: id, delivery: seen });
    const { delivery, cursor } = await mentor.open();
    expect(delivery).toEqual(seen);
    const next = (await mentor.send('and again')).entry;
    await mentee.open();
    expect((await line.next(deliveryChangedPush)).delivery).toEqual({ ...seen, deliveredUpTo: next.id });

    await show(talk, false);
    expect(await line.next(deliveryChangedPush)).toEqual({ conversationId: id, delivery: null });
    await read(talk, mentee, next.id);
    const synced = await line.emit(conversationSyncEvent, { conversationId: id, cursor });
    expect(synced.delivery).toBeNull();
    expect((await mentor.client.call(getConversationEndpoint, { params: { id } })).delivery).toBeNull();
    expect(line.waiting(deliveryChangedPush)).toEqual([]);
    line.close();
  });

  test('R50: the choice is for mentees alone, and no one is told of it who was not shown anything', async () => {
    const talk = await startConversation(app);
    const line = await talk.mentor.connect();
    const refusal = await refusalOf(talk.mentor.client.call(setLiveSignsEndpoint, { body: { shown: true } }));
    expect(refusal.code).toBe('notAllowed');
    await show(talk, false);
    expect((await talk.mentor.open()).delivery).toBeNull();
    expect(line.waiting(deliveryChangedPush)).toEqual([]);
    line.close();
  });
});
