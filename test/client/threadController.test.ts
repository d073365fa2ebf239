import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createThreadController, HEARTBEAT_MS } from '../../client/features/conversation/threadController.ts';
import type { ThreadListeners, ThreadTransport } from '../../client/features/conversation/threadTransport.ts';
import { ApiError } from '../../client/platform/api/ApiError.ts';
import type { ConversationStatus, EntryView, SyncAnswer } from '../../shared/contracts/conversations.ts';
import { message, statusOf, viewOf } from './conversationViews.ts';

/** A server with one log, and a transport to it that can be cut. */
function serverWith(log: EntryView[]) {
  let listeners: ThreadListeners | undefined;
  const server = {
    live: true,
    down: false,
    syncs: 0,
    reads: [] as string[],
    /** As the server knows it. */
    helpCard: false,
    offer: null as string | null,
    writing: {} as Partial<Pick<ConversationStatus, 'mayWrite' | 'whyNot' | 'until'>>,
    /** Set, a sync or a dismissal answers only when it is done. */
    slow: Promise.resolve(),
    say(entry: EntryView, options: { pushed: boolean }) {
      const prev = log.at(-1)?.id ?? null;
      log.push(entry);
      if (options.pushed)
        listeners?.entry({ entry, prev, cursor: `cursor-${log.length}`, status: statusOf() });
    },
    listeners: (): ThreadListeners => {
      if (!listeners) throw new Error('no listener');
      return listeners;
    },
  };
  const transport: ThreadTransport = {
    load: async () => {
      if (server.down) throw new ApiError('offline');
      return viewOf({
        entries: [...log],
        cursor: `cursor-${log.length}`,
        earlier: 'above',
        status: statusOf(server.writing),
      });
    },
    sync: async (cursor): Promise<Omit<SyncAnswer, 'delivery'>> => {
      server.syncs += 1;
      if (server.down) throw new ApiError('offline');
      const entries = log.slice(Number(cursor.split('-')[1]));
      const status = statusOf({ helpCard: server.helpCard, offer: server.offer, ...server.writing });
      await server.slow;
      return { entries, cursor: `cursor-${log.length}`, more: false, status };
    },
    earlier: async () => {
      if (server.down) throw new ApiError('offline');
      return { entries: [message({ id: 'long-ago' })], earlier: null };
    },
    later: async () => ({ entries: [], later: null }),
    fromDay: async () => ({ entries: [], earlier: null, later: null }),
    markRead: async (upTo) => {
      server.reads.push(upTo);
      return statusOf({ readUpTo: upTo });
    },
    dismissHelpCard: async () => {
      await server.slow;
      server.helpCard = false;
    },
    dismissOffer: async () => {
      if (server.down) throw new ApiError('offline');
      server.offer = null;
    },
    listen: (given) => {
      listeners = given;
      return () => {
        listeners = undefined;
      };
    },
    isLive: () => server.live,
  };
  const controller = createThreadController(transport);
  const ids = () => {
    const state = controller.get();
    return state.phase === 'ready' ? state.thread.entries.map(({ id }) => id) : state.phase;
  };
  return { server, controller, ids };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('the thread controller', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('shows what is pushed', async () => {
    const { server, controller, ids } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    server.say(message({ id: 'b' }), { pushed: true });
    expect(ids()).toEqual(['a', 'b']);
    stop();
  });

  test('finds a lost push when the next one comes', async () => {
    const { server, controller, ids } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    server.say(message({ id: 'b' }), { pushed: false });
    server.say(message({ id: 'c' }), { pushed: true });
    await settle();
    expect(ids()).toEqual(['a', 'b', 'c']);
    stop();
  });

  test('finds a lost push at the next heartbeat when nothing more comes', async () => {
    const { server, controller, ids } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    server.say(message({ id: 'b' }), { pushed: false });
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
    expect(ids()).toEqual(['a', 'b']);
    stop();
  });

  test('syncs more often without a socket, and at once on a reconnect', async () => {
    const { server, controller, ids } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    server.live = false;
    server.say(message({ id: 'b' }), { pushed: false });
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS / 5);
    expect(ids()).toEqual(['a', 'b']);
    server.say(message({ id: 'c' }), { pushed: false });
    server.listeners().reconnected();
    await settle();
    expect(ids()).toEqual(['a', 'b', 'c']);
    stop();
  });

  test('R15: syncs within two seconds of a send without a socket, and at once after a refusal', async () => {
    const { server, controller } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    server.live = false;
    const before = server.syncs;
    const status = statusOf({ helpCard: false });
    const entry = message({ id: 'b', mine: true });
    server.listeners().delivered({ entry, prev: 'a', cursor: 'cursor-2', redacted: [], status });
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server.syncs).toBe(before + 1);
    server.listeners().refused();
    await settle();
    expect(server.syncs).toBe(before + 2);
    stop();
  });

  test('keeps what is on screen when the server cannot be reached, and fails only when nothing was loaded', async () => {
    const { server, controller, ids } = serverWith([message({ id: 'a' })]);
    server.down = true;
    const stop = controller.start();
    await settle();
    expect(controller.get()).toMatchObject({ phase: 'failed' });
    server.down = false;
    controller.reload();
    await settle();
    expect(ids()).toEqual(['a']);
    server.down = true;
    controller.reload();
    await settle();
    expect(ids()).toEqual(['a']);
    stop();
  });

  test('runs one sync at a time', async () => {
    const { server, controller } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    const before = server.syncs;
    for (let i = 0; i < 5; i += 1) server.listeners().reconnected();
    await settle();
    expect(server.syncs - before).toBeLessThanOrEqual(2);
    stop();
  });

  test('says when an earlier page failed to load, and loads it the next time', async () => {
    const { server, controller, ids } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    server.down = true;
    void controller.loadEarlier();
    await settle();
    expect(controller.get()).toMatchObject({ earlierFailed: true });
    server.down = false;
    void controller.loadEarlier();
    await settle();
    expect(ids()).toEqual(['long-ago', 'a']);
    stop();
  });

  test('R15: a dismissed help card stays dismissed through syncs that began before; the next cry for help brings it back', async () => {
    const { server, controller } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    server.helpCard = true;
    server.listeners().reconnected();
    await settle();
    expect(controller.get()).toMatchObject({ thread: { status: { helpCard: true } } });

    server.slow = new Promise((resolve) => setTimeout(resolve, 500));
    server.listeners().reconnected();
    controller.dismissHelpCard();
    server.listeners().reconnected();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(controller.get()).toMatchObject({ thread: { status: { helpCard: false } } });

    server.helpCard = true;
    server.listeners().reconnected();
    await settle();
    expect(controller.get()).toMatchObject({ thread: { status: { helpCard: true } } });
    stop();
  });

  test('a dismissed offer stays dismissed, and the dismissal is sent again after a reconnect', async () => {
    const { server, controller } = serverWith([message({ id: 'a', mine: true })]);
    const stop = controller.start();
    await settle();
    server.offer = 'a';
    server.listeners().reconnected();
    await settle();
    expect(controller.get()).toMatchObject({ thread: { status: { offer: 'a' } } });

    server.down = true;
    controller.dismissOffer();
    await settle();
    expect(server.offer).toBe('a');
    server.down = false;
    server.listeners().reconnected();
    await settle();
    expect(server.offer).toBeNull();
    expect(controller.get()).toMatchObject({ thread: { status: { offer: null } } });
    controller.reload();
    await settle();
    expect(controller.get()).toMatchObject({ thread: { offerDismissed: true } });
    stop();
  });

  test('asks again at `until`, and lets the server say whether the mentor may write', async () => {
    const { server, controller } = serverWith([message({ id: 'a' })]);
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const until = at(8_000);
    server.writing = { mayWrite: true, whyNot: null, until };
    const stop = controller.start();
    await settle();
    const before = server.syncs;
    await vi.advanceTimersByTimeAsync(7_900);
    expect(server.syncs).toBe(before);
    expect(controller.get()).toMatchObject({ thread: { status: { mayWrite: true, until } } });

    const opensAt = at(20_000);
    server.writing = { mayWrite: false, whyNot: 'timeSpent', until: opensAt };
    await vi.advanceTimersByTimeAsync(1_200);
    expect(server.syncs).toBe(before + 1);
    expect(controller.get()).toMatchObject({ thread: { status: { mayWrite: false, until: opensAt } } });

    server.writing = { mayWrite: true, whyNot: null, until: null };
    await vi.advanceTimersByTimeAsync(21_000);
    expect(controller.get()).toMatchObject({ thread: { status: { mayWrite: true, until: null } } });
    stop();
  });

  test('asks once for each `until`, also when the answer stays the same, and not after the end', async () => {
    const { server, controller } = serverWith([message({ id: 'a' })]);
    server.writing = { until: new Date(Date.now() + 1_000).toISOString() };
    const stop = controller.start();
    await settle();
    const before = server.syncs;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.syncs).toBe(before + 1);
    server.writing = { until: new Date(Date.now() + 5_000).toISOString() };
    server.listeners().timeChanged();
    await settle();
    stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(server.syncs).toBe(before + 2);
  });

  test('moves the read mark once for each newest entry', async () => {
    const { server, controller } = serverWith([message({ id: 'a' })]);
    const stop = controller.start();
    await settle();
    controller.markRead('a');
    controller.markRead('a');
    await settle();
    expect(server.reads).toEqual(['a']);
    stop();
  });
});
