import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../client/platform/api/ApiError.ts';
import { openOutbox } from '../../client/platform/outbox/outbox.ts';
import { openOutboxTabs } from '../../client/platform/outbox/outboxTabs.ts';
import type { WaitingMessage } from '../../client/platform/outbox/waitingMessage.ts';
import { stubBrowserTabs } from './browserTabs.ts';
import { deviceStore } from './deviceStore.ts';

const talk = 'conversation-1';

/** One browser with a device and a server: each `tab` is another page of it. */
function browser() {
  const store = deviceStore();
  const tabs = stubBrowserTabs();
  const stored = new Map<string, string>();
  const sent: string[] = [];
  const elsewhere: string[] = [];
  const server = { isReached: true, refusesNext: false };

  function tab(name: string, device = store) {
    const outbox = openOutbox({
      store: device,
      deliver: async ({ clientMessageId, text }: WaitingMessage) => {
        sent.push(`${name}: ${text}`);
        if (!server.isReached) await new Promise(() => undefined);
        if (server.refusesNext) {
          server.refusesNext = false;
          throw new ApiError('conversationLocked');
        }
        if (!stored.has(clientMessageId)) stored.set(clientMessageId, text);
      },
      openTabs: (listeners) => openOutboxTabs('brave-otter-71', listeners),
      onElsewhere: () => elsewhere.push(name),
    });
    const say = (text: string) => {
      outbox.add({ conversationId: talk, text });
    };
    const waiting = () => outbox.waitingIn(talk).map(({ text, state }) => `${state}: ${text}`);
    return { ...outbox, say, waiting };
  }
  return { tab, tabs, store, server, sent, elsewhere, texts: () => [...stored.values()] };
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe('the outbox in several tabs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('addEventListener', vi.fn());
    vi.stubGlobal('removeEventListener', vi.fn());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('has one tab that sends, in the order of writing in all of them', async () => {
    const { tab, sent, texts, store } = browser();
    const [first, second] = [tab('first'), tab('second')];
    await settle();
    second.say('one');
    await settle();
    first.say('two');
    await settle();
    second.say('three');
    await settle();
    expect(sent).toEqual(['first: one', 'first: two', 'first: three']);
    expect(texts()).toEqual(['one', 'two', 'three']);
    expect([first.waiting(), second.waiting()]).toEqual([[], []]);
    expect(store.size()).toBe(0);
  });

  test('shows in each tab how a message stands, and tells the other tabs of an answer', async () => {
    const { tab, server, elsewhere } = browser();
    const [first, second] = [tab('first'), tab('second')];
    await settle();
    server.refusesNext = true;
    second.say('not now');
    await settle();
    expect(first.waiting()).toEqual(['refused: not now']);
    expect(second.waiting()).toEqual(['refused: not now']);
    expect(elsewhere).toEqual(['second']);
    second.retry(second.waitingIn(talk)[0]?.clientMessageId ?? '');
    await settle();
    expect([first.waiting(), second.waiting()]).toEqual([[], []]);
    expect(elsewhere).toEqual(['second', 'second']);
  });

  test('hands over when the tab that sends is closed in the middle of it: nothing is lost, twice or out of order', async () => {
    const { tab, server, texts, sent, store } = browser();
    const [first, second] = [tab('first'), tab('second')];
    await settle();
    server.isReached = false;
    first.say('one');
    await settle(1);
    second.say('two');
    await settle();
    expect(second.waiting()).toEqual(['sending: one', 'waiting: two']);
    server.isReached = true;
    first.close();
    await settle();
    expect(sent).toEqual(['first: one', 'second: one', 'second: two']);
    expect(texts()).toEqual(['one', 'two']);
    expect(second.waiting()).toEqual([]);
    expect(store.size()).toBe(0);
  });

  test('replaces a tab that sends and does not answer, such as one that a phone put to sleep', async () => {
    const { tab, tabs, texts } = browser();
    tab('asleep');
    await settle();
    tabs.freeze();
    const awake = tab('awake');
    awake.say('is anybody there?');
    await settle(2_000);
    expect(texts()).toEqual([]);
    await settle(1_500);
    expect(texts()).toEqual(['is anybody there?']);
  });

  test('does not replace one that answers, however long the server takes', async () => {
    const { tab, server, sent } = browser();
    const [, second] = [tab('first'), tab('second')];
    await settle();
    server.isReached = false;
    second.say('slow');
    await settle(60_000);
    expect(sent).toEqual(['first: slow']);
  });

  test('sends from a device that stores nothing, too', async () => {
    const { tab, texts } = browser();
    tab('first', deviceStore());
    const second = tab('second', deviceStore());
    await settle();
    second.say('kept in memory');
    await settle();
    expect(texts()).toEqual(['kept in memory']);
    expect(second.waiting()).toEqual([]);
  });

  test('leaves nothing on the device of a message that another tab has sent while it was being written', async () => {
    const { tab, store, texts } = browser();
    tab('first');
    const second = tab('second', {
      ...store,
      put: async (...stored) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await store.put(...stored);
      },
    });
    await settle();
    second.say('one');
    await settle(500);
    expect(texts()).toEqual(['one']);
    await settle(1_000);
    expect(store.size()).toBe(0);
  });

  test('does not bring back a message that another tab has sent while the device was being read', async () => {
    const { tab, store, server, texts } = browser();
    const first = tab('first');
    await settle();
    server.isReached = false;
    first.say('one');
    await settle();
    const { get } = store;
    store.get = async (name) => {
      const found = await get(name);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return found;
    };
    const second = tab('second');
    await settle(500);
    first.markStored(first.waitingIn(talk)[0]?.clientMessageId ?? '');
    await settle(1_000);
    expect(second.waiting()).toEqual([]);
    expect(texts()).toEqual([]);
  });

  test('sends from each tab where the browser refuses locks, without asking again and again', async () => {
    const { tab, texts } = browser();
    const request = vi.fn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      throw new DOMException('', 'SecurityError');
    });
    vi.stubGlobal('navigator', { locks: { request } });
    const only = tab('only');
    only.say('one');
    await settle(1_000);
    expect(texts()).toEqual(['one']);
    expect(request).toHaveBeenCalledTimes(1);
  });

  test('sends from each tab where the browser has no locks', async () => {
    const { tab, sent, texts } = browser();
    vi.stubGlobal('navigator', {});
    const [first, second] = [tab('first'), tab('second')];
    await settle();
    first.say('one');
    second.say('two');
    await settle();
    expect(sent).toEqual(['first: one', 'second: two']);
    expect(texts()).toEqual(['one', 'two']);
  });
});
