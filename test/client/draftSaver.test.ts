import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftSaver, wasSent } from '../../client/features/conversation/draftSaver.ts';
import { message } from './conversationViews.ts';
import type { MessageDraft } from '../../client/features/conversation/draftSaver.ts';

/** A device and a server, and a person who types. */
function desk(serverText = '') {
  const fromServer: MessageDraft = { text: serverText, revision: 0 };
  const here: MessageDraft[] = [];
  const there: MessageDraft[] = [];
  const server = { down: false, hasAnswered: true, stored: fromServer };
  const keeper = createDraftSaver({
    fromServer,
    hasUnsent: () => !server.hasAnswered,
    writeToDevice: (draft) => here.push(draft),
    writeToServer: async (draft) => {
      there.push(draft);
      if (server.down) throw new Error('away');
      if (draft.revision > server.stored.revision) server.stored = draft;
      return server.stored;
    },
  });
  let revision = 0;
  const type = (text: string) => {
    revision += 1;
    keeper.changed({ text, revision });
  };
  const texts = (drafts: MessageDraft[]) => drafts.map(({ text }) => text);
  return { keeper, server, type, here: () => texts(here), there: () => texts(there) };
}

const PAUSE = 5_000;

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is saved once after a pause in typing', () => {
    const { type, here, there } = desk();
    for (const text of ['h', 'he', 'hello']) type(text);
    expect([here(), there()]).toEqual([[], []]);
    vi.advanceTimersByTime(PAUSE);
    expect([here(), there()]).toEqual([['hello'], ['hello']]);
  });

  test('is deleted on the server as soon as it is sent, so that it does not come back in the composer (R49)', () => {
    const { type, here, there } = desk();
    type('hello');
    vi.advanceTimersByTime(PAUSE);
    type('');
    expect([here(), there()]).toEqual([
      ['hello', ''],
      ['hello', ''],
    ]);
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toHaveLength(2);
  });

  test('stays on the device and the server until its message has an answer, also when the screen is closed before', () => {
    const { keeper, server, type, here, there } = desk();
    type('hello');
    vi.advanceTimersByTime(PAUSE);
    server.hasAnswered = false;
    type('');
    vi.advanceTimersByTime(PAUSE);
    keeper.saveNow();
    expect([here(), there()]).toEqual([['hello'], ['hello']]);
    server.hasAnswered = true;
    keeper.answered();
    expect([here(), there()]).toEqual([
      ['hello', ''],
      ['hello', ''],
    ]);
  });

  test('is replaced by what is typed next, although the message has no answer yet', () => {
    const { server, type, there } = desk();
    server.hasAnswered = false;
    type('hello');
    type('');
    type('and');
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toEqual(['and']);
  });

  test('is deleted on the server with the answer, while what is typed next waits for its own pause', () => {
    const { keeper, server, type, there } = desk();
    type('hello');
    vi.advanceTimersByTime(PAUSE);
    server.hasAnswered = false;
    type('');
    type('and');
    keeper.answered();
    expect(there()).toEqual(['hello', '']);
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toEqual(['hello', '', 'and']);
  });

  test('that was typed next and saved before the answer stays on the server, until it is deleted itself', async () => {
    const { keeper, server, type } = desk();
    type('hello');
    await vi.advanceTimersByTimeAsync(PAUSE);
    server.hasAnswered = false;
    type('');
    type('and');
    await vi.advanceTimersByTimeAsync(PAUSE);
    server.hasAnswered = true;
    keeper.answered();
    expect(server.stored.text).toBe('and');
    type('');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(server.stored.text).toBe('');
  });

  test('of another device that is newer is shown, and deleted everywhere once it is deleted here', async () => {
    const { keeper, server, type } = desk();
    type('mine');
    type('');
    server.stored = { text: 'from the other device', revision: 3 };
    expect(await keeper.refresh({ text: '', revision: 2 })).toEqual(server.stored);
    keeper.changed({ text: '', revision: 4 });
    await vi.advanceTimersByTimeAsync(0);
    expect(server.stored).toEqual({ text: '', revision: 4 });
  });

  test('stays on the server when the page is looked at again while its message has no answer, or there is no network', async () => {
    const { keeper, server, type } = desk();
    type('hello');
    await vi.advanceTimersByTimeAsync(PAUSE);
    const empty = { text: '', revision: 2 };
    server.hasAnswered = false;
    expect(await keeper.refresh(empty)).toEqual(empty);
    expect(server.stored.text).toBe('hello');
    server.hasAnswered = true;
    server.down = true;
    expect(await keeper.refresh(empty)).toEqual(empty);
  });

  test('makes no request when it was sent before it was saved', () => {
    const { type, there } = desk();
    type('hello');
    type('');
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toEqual([]);
  });

  test('is saved at once when the screen is closed', () => {
    const { keeper, type, here, there } = desk();
    type('half a thought');
    keeper.saveNow();
    expect([here(), there()]).toEqual([['half a thought'], ['half a thought']]);
    vi.advanceTimersByTime(PAUSE);
    expect(there()).toHaveLength(1);
  });

  test('is deleted again when the screen is closed, if the first deletion did not reach the server', async () => {
    const { keeper, server, type, there } = desk('hello');
    server.down = true;
    type('');
    await vi.advanceTimersByTimeAsync(0);
    server.down = false;
    keeper.saveNow();
    expect(there()).toEqual(['', '']);
  });
});

describe('a stored draft', () => {
  const at = '2026-03-02T10:00:00.000Z';
  const sentAt = Date.parse(at);
  const entry = message({ id: 'mine', mine: true, text: 'hello', at });
  const isSent = (text: string, revision: number, entries = [entry]) =>
    wasSent({ text, revision }, { unsent: [], entries });

  test('is the text of a message that was sent after it, and is not shown again', () => {
    expect(isSent('hello ', sentAt)).toBe(true);
    expect(isSent('hello', sentAt - 5_000)).toBe(true);
  });

  test('is shown when it was written after a message with the same text, or the message is of the other side', () => {
    expect(isSent('hello', sentAt + 1)).toBe(false);
    expect(isSent('hello again', sentAt)).toBe(false);
    expect(isSent('hello', sentAt, [{ ...entry, mine: false }])).toBe(false);
  });
});
