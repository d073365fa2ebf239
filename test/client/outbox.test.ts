import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../client/platform/api/ApiError.ts';
import { openOutbox as beginOutbox } from '../../client/platform/outbox/outbox.ts';
import type { Outbox } from '../../client/platform/outbox/outbox.ts';
import type { WaitingMessage } from '../../client/platform/outbox/waitingMessage.ts';
import { deviceStore } from './deviceStore.ts';

/** An outbox with the messages of earlier visits in it. */
async function openOutbox(options: Parameters<typeof beginOutbox>[0]): Promise<Outbox> {
  const outbox = beginOutbox(options);
  await outbox.loaded;
  return outbox;
}

/** A server that keeps the first body of each id, and can be told how to answer. */
function inbox() {
  const stored = new Map<string, string>();
  const answers: (ApiError | 'lost' | 'yes')[] = [];
  const tried: string[] = [];
  const deliver = async ({ clientMessageId, text }: WaitingMessage) => {
    tried.push(text);
    const answer = answers.shift() ?? 'yes';
    if (answer instanceof ApiError) throw answer;
    if (!stored.has(clientMessageId)) stored.set(clientMessageId, text);
    if (answer === 'lost') throw new ApiError('offline');
  };
  return { deliver, answers, tried, texts: () => [...stored.values()] };
}

const LONG = 120_000;
const talk = 'conversation-1';

describe('the outbox', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', vi.fn());
    vi.stubGlobal('removeEventListener', vi.fn());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('sends messages one after another, in the order of writing', async () => {
    const server = inbox();
    const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
    for (const text of ['one', 'two', 'three']) outbox.add({ conversationId: talk, text });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts()).toEqual(['one', 'two', 'three']);
    expect(outbox.waitingIn(talk)).toEqual([]);
  });

  test('sends the next message when the server is known to have one whose answer was lost', async () => {
    const tried: string[] = [];
    const outbox = await openOutbox({
      store: deviceStore(),
      deliver: async ({ text }) => {
        tried.push(text);
        if (text === 'one') await new Promise(() => undefined);
      },
    });
    outbox.add({ conversationId: talk, text: 'one' });
    outbox.add({ conversationId: talk, text: 'two' });
    await vi.advanceTimersByTimeAsync(0);
    expect(tried).toEqual(['one']);
    outbox.markStored(outbox.waitingIn(talk)[0]?.clientMessageId ?? '');
    await vi.advanceTimersByTimeAsync(0);
    expect(tried).toEqual(['one', 'two']);
    expect(outbox.waitingIn(talk)).toEqual([]);
  });

  test('stores messages in the order of writing although the clock of the device was set back', async () => {
    const store = deviceStore();
    const away = async () => {
      throw new ApiError('offline');
    };
    const before = await openOutbox({ store, deliver: away });
    before.add({ conversationId: talk, text: 'first' });
    await vi.advanceTimersByTimeAsync(0);
    before.close();
    vi.setSystemTime(Date.now() - 3_600_000);
    const after = await openOutbox({ store, deliver: away });
    after.add({ conversationId: talk, text: 'second' });
    await vi.advanceTimersByTimeAsync(0);
    after.close();
    const server = inbox();
    await openOutbox({ store, deliver: server.deliver });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts()).toEqual(['first', 'second']);
  });

  test('retries with the same id after a lost answer, so that nothing is stored twice', async () => {
    const server = inbox();
    server.answers.push('lost', 'lost', 'yes');
    const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
    outbox.add({ conversationId: talk, text: 'only once' });
    await vi.advanceTimersByTimeAsync(LONG);
    expect(server.tried).toHaveLength(3);
    expect(server.texts()).toEqual(['only once']);
  });

  test('keeps the order while the first message cannot be sent', async () => {
    const server = inbox();
    server.answers.push(new ApiError('offline'), new ApiError('unavailable'));
    const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
    outbox.add({ conversationId: talk, text: 'one' });
    outbox.add({ conversationId: talk, text: 'two' });
    await vi.advanceTimersByTimeAsync(LONG);
    expect(server.texts()).toEqual(['one', 'two']);
  });

  test('H1: a message written before the device has answered is sent after those of earlier visits', async () => {
    const store = deviceStore();
    const before = await openOutbox({ store, deliver: () => Promise.reject(new ApiError('offline')) });
    before.add({ conversationId: talk, text: 'of last time' });
    await vi.advanceTimersByTimeAsync(0);
    before.close();
    const server = inbox();
    const outbox = beginOutbox({ store, deliver: server.deliver });
    outbox.add({ conversationId: talk, text: 'written at once' });
    expect(outbox.waitingIn(talk)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts()).toEqual(['of last time', 'written at once']);
  });

  test('keeps messages of earlier visits first although the clock was set back, also when the next is written', async () => {
    const store = deviceStore();
    const deliver = () => Promise.reject(new ApiError('offline'));
    const before = await openOutbox({ store, deliver });
    before.add({ conversationId: talk, text: 'of last time' });
    await vi.advanceTimersByTimeAsync(0);
    before.close();
    vi.setSystemTime(Date.now() - 3_600_000);
    const outbox = beginOutbox({ store, deliver });
    outbox.add({ conversationId: talk, text: 'written at once' });
    await outbox.loaded;
    outbox.add({ conversationId: talk, text: 'next' });
    const texts = outbox.waitingIn(talk).map(({ text }) => text);
    expect(texts).toEqual(['of last time', 'written at once', 'next']);
  });

  test('keeps its order over a reload', async () => {
    const store = deviceStore();
    const server = inbox();
    const offline = async () => {
      throw new ApiError('offline');
    };
    const before = await openOutbox({ store, deliver: offline });
    for (const text of ['one', 'two', 'three']) before.add({ conversationId: talk, text });
    await vi.advanceTimersByTimeAsync(10);
    before.close();
    const after = await openOutbox({ store, deliver: server.deliver });
    await vi.advanceTimersByTimeAsync(LONG);
    expect(server.texts()).toEqual(['one', 'two', 'three']);
    expect(after.waitingIn(talk)).toEqual([]);
    expect(store.size()).toBe(0);
  });

  test('keeps a refused message for its writer and sends the next', async () => {
    const server = inbox();
    const details = { spans: [], rewrite: null, attemptId: 'attempt-00001', helpCard: false };
    server.answers.push(new ApiError('blocked', { code: 'blocked', message: '', requestId: 'r', details }));
    const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
    outbox.add({ conversationId: talk, text: 'my number is …' });
    outbox.add({ conversationId: talk, text: 'something else' });
    await vi.advanceTimersByTimeAsync(LONG);
    expect(server.texts()).toEqual(['something else']);
    const [refused] = outbox.waitingIn(talk);
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'blocked', details } });
    if (refused) outbox.remove(refused.clientMessageId);
    expect(outbox.waitingIn(talk)).toEqual([]);
  });

  test('marks a message as failed after repeated errors, and sends it on a tap', async () => {
    const server = inbox();
    server.answers.push(...Array.from({ length: 5 }, () => new ApiError('internal')));
    const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
    outbox.add({ conversationId: talk, text: 'still here' });
    await vi.advanceTimersByTimeAsync(LONG);
    const [failed] = outbox.waitingIn(talk);
    expect(failed?.state).toBe('failed');
    if (failed) outbox.retry(failed.clientMessageId);
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts()).toEqual(['still here']);
  });

  test.each(['the network', 'the line'])(
    'revives what had failed, and all behind it, when %s is back',
    async (what) => {
      const online: (() => void)[] = [];
      vi.stubGlobal('addEventListener', (_: string, listener: () => void) => online.push(listener));
      const server = inbox();
      server.answers.push(...Array.from({ length: 5 }, () => new ApiError('unavailable')));
      const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
      outbox.add({ conversationId: talk, text: 'one' });
      outbox.add({ conversationId: talk, text: 'two' });
      await vi.advanceTimersByTimeAsync(LONG);
      expect(outbox.waitingIn(talk).map(({ state }) => state)).toEqual(['failed', 'waiting']);
      if (what === 'the line') outbox.sendAll();
      else for (const listener of online) listener();
      await vi.advanceTimersByTimeAsync(0);
      expect(server.texts()).toEqual(['one', 'two']);
    },
  );

  test('keeps messages while the page is outdated, and sends them after a reload', async () => {
    const store = deviceStore();
    const server = inbox();
    server.answers.push(new ApiError('outOfDate'));
    const before = await openOutbox({ store, deliver: server.deliver });
    before.add({ conversationId: talk, text: 'one' });
    before.add({ conversationId: talk, text: 'two' });
    await vi.advanceTimersByTimeAsync(0);
    before.sendAll();
    await vi.advanceTimersByTimeAsync(LONG);
    expect(server.tried).toEqual(['one']);
    expect(before.waitingIn(talk)).toMatchObject([
      { state: 'failed', refusal: { code: 'outOfDate' } },
      { state: 'waiting' },
    ]);
    before.close();
    await openOutbox({ store, deliver: server.deliver });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.texts()).toEqual(['one', 'two']);
  });

  test('waits as long as the server says after `tooMany`', async () => {
    const server = inbox();
    server.answers.push(
      new ApiError('tooMany', { code: 'tooMany', message: '', requestId: 'r', retryAfterSeconds: 30 }),
    );
    const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
    outbox.add({ conversationId: talk, text: 'patience' });
    await vi.advanceTimersByTimeAsync(29_000);
    expect(server.tried).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.texts()).toEqual(['patience']);
  });

  test('does not block one conversation by another', async () => {
    const server = inbox();
    server.answers.push(
      new ApiError('tooMany', { code: 'tooMany', message: '', requestId: 'r', retryAfterSeconds: 600 }),
    );
    const outbox = await openOutbox({ store: deviceStore(), deliver: server.deliver });
    outbox.add({ conversationId: talk, text: 'one' });
    outbox.add({ conversationId: 'conversation-2', text: 'two' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.texts()).toEqual(['two']);
  });

  test('does not send a refused message after a reload', async () => {
    const store = deviceStore();
    const server = inbox();
    server.answers.push(new ApiError('conversationLocked'));
    const before = await openOutbox({ store, deliver: server.deliver });
    before.add({ conversationId: talk, text: 'not now' });
    await vi.advanceTimersByTimeAsync(10);
    before.close();
    const after = await openOutbox({ store, deliver: server.deliver });
    await vi.advanceTimersByTimeAsync(LONG);
    expect(server.texts()).toEqual([]);
    const [refused] = after.waitingIn(talk);
    expect(refused).toMatchObject({ state: 'refused', refusal: { code: 'conversationLocked' } });
    if (refused) after.retry(refused.clientMessageId);
    await vi.advanceTimersByTimeAsync(10);
    expect(server.texts()).toEqual(['not now']);
    expect(store.size()).toBe(0);
  });
});
